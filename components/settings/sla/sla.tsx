'use client';
import { useTranslations } from 'use-intl';
import { useBusinessHours, useSlaPolicies } from '../../data/slas.ts';
import { Button } from '../../ui/button.tsx';
import { SettingGroup } from '../setting-list.tsx';
import { HoursDialog } from './hours-dialog.tsx';
import { HoursRow } from './hours-row.tsx';
import { PolicyDialog } from './policy-dialog.tsx';
import { PolicyRow } from './policy-row.tsx';

/** How soon tickets are to be answered, and by whose hours that counts. */
export function Slas() {
  const t = useTranslations('settings.sla');
  const { data: hours } = useBusinessHours();
  const { data: policies } = useSlaPolicies();
  if (!hours || !policies) return null;
  return (
    <section className="pt-2">
      <div className="mb-5 flex items-center justify-between gap-6">
        <p className="max-w-[60ch] text-muted">{t('description')}</p>
        {hours.length > 0 ? (
          <PolicyDialog hours={hours} trigger={<Button variant="primary">{t('new')}</Button>} />
        ) : null}
      </div>
      <ul className="mb-8 divide-y border-y">
        {policies.map((policy, at) => (
          <PolicyRow key={policy.id} policy={policy} at={at} policies={policies} hours={hours} />
        ))}
        {policies.length === 0 ? (
          <li className="py-6 text-center text-muted">{t(hours.length > 0 ? 'none' : 'needsHours')}</li>
        ) : null}
      </ul>
      <SettingGroup title={t('hours.heading')}>
        {hours.map((one) => (
          <HoursRow key={one.id} hours={one} />
        ))}
        {hours.length === 0 ? <li className="py-3 text-muted">{t('hours.none')}</li> : null}
      </SettingGroup>
      <HoursDialog
        trigger={<Button variant={hours.length > 0 ? 'outline' : 'primary'}>{t('hours.new')}</Button>}
      />
    </section>
  );
}
