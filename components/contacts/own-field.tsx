'use client';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { useContactEdits } from '../data/use-contact-edits.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Input, Select } from '../ui/field.tsx';

type OwnFieldProps = { contactId: string; field: Contact['fields'][number] };

/** The value of a field of one’s own, changed where it stands: Enter or leaving it saves. */
export function OwnField({ contactId, field }: OwnFieldProps) {
  const t = useTranslations('contacts.page');
  const { user } = useAppContext();
  const { change } = useContactEdits();
  const { id, name, kind, choices, value } = field;
  if (user.role === 'viewer') return value ?? t('unset');
  const save = (given: string) => {
    const next = given.trim() === '' ? null : kind === 'number' ? Number(given) : given.trim();
    if (next !== value) void change(contactId, { fields: { [id]: next } });
  };
  if (kind === 'choice') {
    const kept = typeof value === 'string' && !choices.includes(value) ? [value] : [];
    return (
      <Select
        aria-label={name}
        className="w-auto max-w-full"
        value={value ?? ''}
        onChange={(event) => save(event.target.value)}
      >
        <option value="">{t('unset')}</option>
        {[...kept, ...choices].map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    );
  }
  return (
    <Input
      key={value}
      aria-label={name}
      type={kind}
      step="any"
      placeholder={t('unset')}
      maxLength={1000}
      autoComplete="off"
      defaultValue={value ?? ''}
      className={kind === 'text' ? 'max-w-96' : 'w-auto'}
      onBlur={(event) => save(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(event.currentTarget.value);
      }}
    />
  );
}
