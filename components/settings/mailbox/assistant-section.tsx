'use client';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { useAssistants } from '../../data/reference.ts';
import { Field, Input, Select } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';
import { AddressListField } from './address-list-field.tsx';

export function AssistantSection({ mailbox }: { mailbox: Mailbox }) {
  const assistants = useAssistants();
  return (
    <FormSection title="Assistant">
      <Field label="Who reads its mail">
        {(props) => (
          <Select {...props} name="assistant_id" defaultValue={mailbox.assistant_id ?? ''}>
            <option value="">Nobody; people answer</option>
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
        label="It reads every new mail by itself"
        hint="What it writes waits for a person in any case."
      />
      <HoursField
        name="check_in_hours"
        label="Hours without an answer, until it drafts a check-in"
        hint="Only after a reply that asks the contact something. A person approves it like any draft. Empty: no check-ins."
        hours={mailbox.check_in_hours}
      />
      <HoursField
        name="close_after_hours"
        label="Hours after an unanswered check-in, until the ticket is closed"
        hint="An answer reopens it. Empty: it stays open."
        hours={mailbox.close_after_hours}
      />
      <AddressListField
        name="forward_to"
        label="Where it may forward tickets"
        hint="One a line; a whole domain as @example.com. People may forward anywhere."
        placeholder="compliance@example.com"
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
