'use client';
import { useState } from 'react';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';
import { AddressListField } from './address-list-field.tsx';

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
      <AddressListField
        name="staging_allowed"
        label="Addresses that mail may leave for"
        hint="One a line; a whole domain as @example.com."
        placeholder="grace@example.com"
        addresses={mailbox.staging_allowed}
        className={staging ? '' : 'hidden'}
      />
    </FormSection>
  );
}
