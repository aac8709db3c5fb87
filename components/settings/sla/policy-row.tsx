'use client';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { BusinessHoursView, SlaPolicy } from '#lib/tickets/sla/schema.ts';
import { api, errorMessage } from '../../data/api.ts';
import { useRefreshSlas } from '../../data/slas.ts';
import { calendarDate } from '../../labels/times.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.ts';
import { SettingDialog } from '../setting-dialog.tsx';
import { SettingRow } from '../setting-list.tsx';
import { PolicyDialog } from './policy-dialog.tsx';
import { useSlaWords } from './use-sla-words.ts';

type PolicyRowProps = { policy: SlaPolicy; at: number; policies: SlaPolicy[]; hours: BusinessHoursView[] };

/** A policy in a sentence, and its place among the others. */
export function PolicyRow({ policy, at, policies, hours }: PolicyRowProps) {
  const t = useTranslations('settings.sla');
  const common = useTranslations('common');
  const locale = useLocale();
  const { timeZone } = useAppContext();
  const { sentenceOf } = useSlaWords();
  const refresh = useRefreshSlas();
  const [open, setOpen] = useState<'edit' | 'off' | null>(null);
  const { id, name, created_by: by, created_at: since } = policy;
  const itsHours = hours.find((one) => one.id === policy.business_hours_id)?.name ?? '';

  const moveTo = async (place: number) => {
    const ids = policies.map((one) => one.id).filter((one) => one !== id);
    ids.splice(place, 0, id);
    await api.slas.order.$put({ json: { ids } }).catch((error) => toast.error(errorMessage(error)));
    await refresh();
  };

  return (
    <SettingRow
      name={name}
      description={
        <>
          <span className="block text-text">{sentenceOf(policy, itsHours)}</span>
          <span className="block text-small">
            {t('since', { name: by, day: calendarDate(since, { timeZone, locale }) })}
          </span>
        </>
      }
      actions={
        <>
          <Button aria-label={`${common('edit')}: ${name}`} onClick={() => setOpen('edit')}>
            {common('edit')}
          </Button>
          <Menu>
            <Hint label={common('moreFor', { name })}>
              <MenuTrigger asChild>
                <Button size="icon" aria-label={common('moreFor', { name })}>
                  <Ellipsis className="icon" />
                </Button>
              </MenuTrigger>
            </Hint>
            <MenuContent align="end">
              {at > 0 ? <MenuItem onSelect={() => void moveTo(at - 1)}>{t('moveUp')}</MenuItem> : null}
              {at < policies.length - 1 ? (
                <MenuItem onSelect={() => void moveTo(at + 1)}>{t('moveDown')}</MenuItem>
              ) : null}
              {policies.length > 1 ? <MenuSeparator /> : null}
              <MenuItem className="text-red" onSelect={() => setOpen('off')}>
                {t('switchOff')}
              </MenuItem>
            </MenuContent>
          </Menu>
          <PolicyDialog
            key={policy.version}
            policy={policy}
            hours={hours}
            open={open === 'edit'}
            onOpenChange={(on) => setOpen(on ? 'edit' : null)}
          />
          <SettingDialog
            open={open === 'off'}
            onOpenChange={(on) => setOpen(on ? 'off' : null)}
            title={t('switchOffTitle', { name })}
            description={t('switchOffDescription')}
            submitLabel={t('switchOff')}
            danger
            onSave={async () => {
              await api.slas[':id'].$delete({ param: { id } });
              await refresh();
            }}
          />
        </>
      }
    />
  );
}
