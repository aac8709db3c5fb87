'use client';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { Field, Input, Textarea } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';

export function IdentitySection({ mailbox }: { mailbox: Mailbox }) {
  return (
    <FormSection title="Identity" description="What a reader sees of the sender.">
      <Field label="Name that replies bear">
        {(props) => (
          <Input
            {...props}
            name="display_name"
            required
            maxLength={200}
            defaultValue={mailbox.display_name}
          />
        )}
      </Field>
      <Field label="Signature" hint="Below every reply. **bold**, *italic* and links work.">
        {(props) => (
          <Textarea {...props} name="signature" maxLength={5000} defaultValue={mailbox.signature} />
        )}
      </Field>
    </FormSection>
  );
}
