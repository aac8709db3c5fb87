'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ContactField } from '#lib/contacts/schema.ts';
import { api } from '../../data/api.ts';
import { Field, Input, Select, Textarea } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';

const kinds = ['text', 'number', 'date', 'choice'] as const;

type ContactFieldDialogProps = { trigger: ReactNode; field?: ContactField; onSaved: () => Promise<void> };

/** Makes a field, or changes one: its kind stays, as values of it are there. */
export function ContactFieldDialog({ trigger, field, onSaved }: ContactFieldDialogProps) {
  const t = useTranslations('settings.contactFields');
  const [kind, setKind] = useState<ContactField['kind']>(field?.kind ?? 'text');
  return (
    <SettingDialog
      trigger={trigger}
      title={t(field ? 'editTitle' : 'createTitle')}
      submitLabel={t('save')}
      onOpenChange={() => setKind(field?.kind ?? 'text')}
      onSave={async (form) => {
        const name = formText(form, 'name');
        const choices = kind === 'choice' ? linesOf(formText(form, 'choices')) : [];
        if (field) {
          const param = { id: field.id };
          await api['contact-fields'][':id'].$patch({ param, json: { name, choices } });
        } else {
          await api['contact-fields'].$post({ json: { name, kind, choices } });
        }
        await onSaved();
      }}
    >
      <Field label={t('name')}>
        {(props) => (
          <Input
            {...props}
            name="name"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={field?.name}
          />
        )}
      </Field>
      {field ? null : (
        <Field label={t('kind')}>
          {(props) => (
            <Select
              {...props}
              value={kind}
              onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? 'text')}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`kinds.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {kind === 'choice' ? (
        <Field label={t('choices')} hint={t('choicesHint')}>
          {(props) => (
            <Textarea {...props} name="choices" required defaultValue={field?.choices.join('\n')} />
          )}
        </Field>
      ) : null}
    </SettingDialog>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
