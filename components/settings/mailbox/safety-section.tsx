'use client';
import { useState } from 'react';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { Field, Textarea } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';

export function SafetySection({ mailbox }: { mailbox: Mailbox }) {
  const [staging, setStaging] = useState(mailbox.staging);
  return (
    <FormSection title="Safety" description="For trying things out beside real customers.">
      <CheckField
        name="staging"
        checked={staging}
        onChange={(event) => setStaging(event.target.checked)}
        label="Staging: mail leaves for the addresses below only"
        hint="Nobody else can be written to; whoever tries is told."
      />
      <Field
        label="Addresses that mail may leave for"
        hint="One a line; a whole domain as @example.com."
        className={staging ? '' : 'hidden'}
      >
        {(props) => (
          <Textarea
            {...props}
            name="staging_allowed"
            spellCheck={false}
            className="font-mono text-small"
            placeholder="grace@example.com"
            defaultValue={mailbox.staging_allowed.join('\n')}
          />
        )}
      </Field>
    </FormSection>
  );
}
