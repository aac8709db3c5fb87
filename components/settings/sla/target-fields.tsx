'use client';
import { useTranslations } from 'use-intl';
import type { SlaPolicy } from '#lib/tickets/sla/schema.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { slaTargets } from './use-sla-words.ts';

/** How long each may take, in minutes or hours. */
export function TargetFields({ policy }: { policy: SlaPolicy | undefined }) {
  const t = useTranslations('settings.sla.policy');
  return (
    <fieldset>
      <legend className="font-medium text-control">{t('targets')}</legend>
      <p className="mb-1.5 text-muted text-small">{t('targetsHint')}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {slaTargets.map((kind) => {
          const minutes = policy?.[`${kind}_minutes`] ?? null;
          const isHours = minutes === null || minutes % 60 === 0;
          return (
            <Field key={kind} label={t(kind)}>
              {(props) => (
                <span className="flex gap-1.5">
                  <Input
                    {...props}
                    name={kind}
                    type="number"
                    min={1}
                    inputMode="numeric"
                    defaultValue={minutes === null ? '' : isHours ? minutes / 60 : minutes}
                    className="min-w-0 flex-1"
                  />
                  <Select
                    name={`${kind}_unit`}
                    aria-label={t('unitOf', { target: t(kind) })}
                    defaultValue={isHours ? 'hours' : 'minutes'}
                    className="w-24 shrink-0"
                  >
                    <option value="minutes">{t('units.minutes')}</option>
                    <option value="hours">{t('units.hours')}</option>
                  </Select>
                </span>
              )}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
