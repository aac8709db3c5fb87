'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Input, Select } from '../ui/field.tsx';
import { useContactEditing } from './contact-editing.tsx';

type OwnFieldProps = { contact: Contact; field: Contact['fields'][number] };

/** The value of a field of one’s own, changed where it stands: Enter or leaving it saves. */
export function OwnField({ contact, field }: OwnFieldProps) {
  const t = useTranslations('contacts.page');
  const { user } = useAppContext();
  const { change } = useContactEditing();
  /** The contact as it was when one began to write: what others do meanwhile takes no words away. */
  const [begun, setBegun] = useState<Contact | null>(null);
  const base = begun ?? contact;
  const { id, name, kind, choices } = field;
  const value = base.fields.find((one) => one.id === id)?.value ?? null;
  if (user.role === 'viewer') return value ?? t('unset');
  const save = (given: string) => {
    const next = given.trim() === '' ? null : kind === 'number' ? Number(given) : given.trim();
    if (next !== value) void change(base, { fields: { [id]: next } });
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
      onFocus={() => setBegun(contact)}
      onBlur={(event) => {
        save(event.currentTarget.value);
        setBegun(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
