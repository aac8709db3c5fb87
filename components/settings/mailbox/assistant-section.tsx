'use client';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { useAssistants } from '../../data/reference.ts';
import { Field, Select } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';

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
    </FormSection>
  );
}
