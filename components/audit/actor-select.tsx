'use client';
import { useTranslations } from 'use-intl';
import { useApiKeys } from '../data/api-keys.ts';
import { useAssistants, useUsers } from '../data/reference.ts';
import { Field, Select } from '../ui/field.tsx';
import { actorTypes } from './audit-asked.ts';

type ActorSelectProps = { value: string; onChange: (value: string) => void };

/** Who acted: a kind of actor, or one of them. */
export function ActorSelect({ value, onChange }: ActorSelectProps) {
  const t = useTranslations('audit');
  const groups = [
    { label: t('groups.people'), members: useUsers() },
    { label: t('groups.assistants'), members: useAssistants() },
    { label: t('groups.apiKeys'), members: useApiKeys() },
  ];
  return (
    <Field label={t('actor')}>
      {(props) => (
        <Select {...props} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('anyone')}</option>
          {actorTypes.map((type) => (
            <option key={type} value={type}>
              {t(`actors.${type}`)}
            </option>
          ))}
          {groups.map(({ label, members }) =>
            members.length ? (
              <optgroup key={label} label={label}>
                {members.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ) : null,
          )}
        </Select>
      )}
    </Field>
  );
}
