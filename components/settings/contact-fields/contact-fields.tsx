'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { ContactField } from '#lib/contacts/schema.ts';
import { api } from '../../data/api.ts';
import { useContactFields } from '../../data/contacts.ts';
import { staleQueries } from '../../data/query-keys.ts';
import { Button } from '../../ui/button.tsx';
import { RemoveSetting } from '../remove-setting.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';
import { ContactFieldDialog } from './contact-field-dialog.tsx';

/** The fields that every contact has. */
export function ContactFieldSettings() {
  const t = useTranslations('settings.contactFields');
  const client = useQueryClient();
  const { data: fields } = useContactFields();
  const refresh = async () => {
    await Promise.all(
      staleQueries.contact_field.map((noun) => client.invalidateQueries({ queryKey: [noun] })),
    );
  };
  return (
    <SettingList
      description={t('description')}
      empty={fields?.length === 0 ? t('empty') : null}
      action={
        <ContactFieldDialog trigger={<Button variant="primary">{t('create')}</Button>} onSaved={refresh} />
      }
    >
      {fields?.map((field) => (
        <FieldRow key={field.id} field={field} onChanged={refresh} />
      ))}
    </SettingList>
  );
}

function FieldRow({ field, onChanged }: { field: ContactField; onChanged: () => Promise<void> }) {
  const t = useTranslations('settings.contactFields');
  const { id, name, kind, choices } = field;
  return (
    <SettingRow
      name={name}
      meta={t(`kinds.${kind}`)}
      description={choices.length ? choices.join(', ') : undefined}
      actions={
        <>
          <ContactFieldDialog
            field={field}
            trigger={
              <Button variant="muted" aria-label={t('editOf', { name })}>
                {t('edit')}
              </Button>
            }
            onSaved={onChanged}
          />
          <RemoveSetting
            label={t('remove')}
            labelOf={t('removeOf', { name })}
            title={t('removeTitle', { name })}
            description={t('removeDescription')}
            danger
            onRemove={async () => {
              await api['contact-fields'][':id'].$delete({ param: { id } });
              await onChanged();
            }}
          />
        </>
      }
    />
  );
}
