'use client';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { useAssistants } from '../../data/reference.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';
import { AddressListField } from './address-list-field.tsx';

export function AssistantSection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.assistant');
  const assistants = useAssistants();
  return (
    <FormSection title={t('title')}>
      <Field label={t('reader')}>
        {(props) => (
          <Select {...props} name="assistant_id" defaultValue={mailbox.assistant_id ?? ''}>
            <option value="">{t('nobody')}</option>
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <CheckField
        name="starts"
        defaultChecked={mailbox.assistant_starts_itself}
        label={t('starts')}
        hint={t('startsHint')}
      />
      <HoursField
        name="check_in_hours"
        label={t('checkIn')}
        hint={t('checkInHint')}
        hours={mailbox.check_in_hours}
      />
      <HoursField
        name="close_after_hours"
        label={t('closeAfter')}
        hint={t('closeAfterHint')}
        hours={mailbox.close_after_hours}
      />
      <AddressListField
        name="forward_to"
        label={t('forwardTo')}
        hint={t('forwardToHint')}
        placeholder={t('forwardToExample')}
        addresses={mailbox.forward_to}
      />
    </FormSection>
  );
}

function HoursField({
  name,
  label,
  hint,
  hours,
}: {
  name: string;
  label: string;
  hint: string;
  hours: number | null;
}) {
  return (
    <Field label={label} hint={hint}>
      {(props) => (
        <Input
          {...props}
          name={name}
          type="number"
          min={1}
          max={8784}
          className="w-28"
          defaultValue={hours ?? ''}
        />
      )}
    </Field>
  );
}
