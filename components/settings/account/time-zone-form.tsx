'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { api } from '../../data/api.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

/** In which time zone the person who sits here sees times. */
export function TimeZoneForm() {
  const t = useTranslations('settings.account.timeZone');
  const router = useRouter();
  const { chosenTimeZone } = useAppContext();
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form) => {
        await api.me.$patch({ json: { time_zone: formText(form, 'time_zone') || null } });
        router.refresh();
      }}
    >
      <Field label={t('label')} className="w-72 max-w-full">
        {(props) => (
          <Select {...props} key={chosenTimeZone} name="time_zone" defaultValue={chosenTimeZone ?? ''}>
            <option value="">{t('browser')}</option>
            {[...new Set([...zones, ...(chosenTimeZone ? [chosenTimeZone] : [])])].map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </AccountForm>
  );
}
