'use client';
import { useState } from 'react';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { TimeAgo } from '../../time.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { FreshSecret } from '../fresh-secret.tsx';
import { ImapDialog, InboundSecretDialog, useImapAccount } from '../mailbox-sources.tsx';
import { AddressListField } from './address-list-field.tsx';

export function ReceivingSection({ mailbox }: { mailbox: Mailbox }) {
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <FormSection title="Receiving" description="By SMTP always; by other doors where they are set.">
      <Field
        label="Mail that may be forged"
        hint="Its sender’s domain publishes that it does not vouch for it (DMARC fails)."
      >
        {(props) => (
          <Select {...props} name="forged_mail" defaultValue={mailbox.forged_mail}>
            <option value="accept">Take it, with a warning</option>
            <option value="hold">Hold it until somebody has looked</option>
            <option value="reject">Refuse it, or hold it where it cannot be refused</option>
          </Select>
        )}
      </Field>
      <Field
        label="Days after closing in which an answer reopens a ticket"
        hint="Later it opens a new one that names it. Empty: an answer reopens it however late."
      >
        {(props) => (
          <Input
            {...props}
            name="reopen_days"
            type="number"
            min={0}
            max={36500}
            className="w-28"
            defaultValue={mailbox.reopen_days ?? ''}
          />
        )}
      </Field>
      <AddressListField
        name="aliases"
        label="Further addresses of this mailbox"
        hint="One a line. Their mail is filed here; answers leave from the mailbox’s own address."
        placeholder="help@example.com"
        addresses={mailbox.aliases}
      />
      <Field
        label="Answers that the team writes in their own mail program"
        hint="Only where the sender’s domain vouches for the mail."
      >
        {(props) => (
          <Select {...props} name="user_mail" defaultValue={mailbox.user_mail}>
            <option value="send">Send them on to the contact</option>
            <option value="note">Keep them as notes</option>
          </Select>
        )}
      </Field>
      <AddressListField
        name="form_senders"
        label="Forms, shops and groups that write for others"
        hint="Their Reply-To is the contact, where their domain vouches for the mail. One address a line; a whole domain as @example.com."
        placeholder="website@example.com"
        addresses={mailbox.form_senders}
      />
      <div className="divide-y border-y">
        <SourceRow
          name="IMAP"
          description={<ImapState mailbox={mailbox} />}
          action={<ImapDialog mailbox={mailbox} />}
        />
        <SourceRow
          name="HTTP"
          description={
            mailbox.has_inbound_secret
              ? 'Open to Postmark, Mailgun or a program of yours that has its secret.'
              : 'For Postmark, Mailgun, or a program of yours, proven by a secret.'
          }
          action={<InboundSecretDialog mailbox={mailbox} onCreated={setSecret} />}
        />
      </div>
      {secret ? (
        <FreshSecret
          description={`The secret for mail to ${mailbox.address} over HTTP, shown only now. Postmark takes it as /api/v1/inbound/postmark/<secret>; others sign with it.`}
          secret={secret}
          onDone={() => setSecret(null)}
        />
      ) : null}
    </FormSection>
  );
}

function SourceRow({
  name,
  description,
  action,
}: {
  name: string;
  description: React.ReactNode;
  action: React.ReactNode;
}) {
  return (
    <div className="flex items-center gap-4 py-2.5">
      <p className="w-12 shrink-0 font-medium">{name}</p>
      <div className="min-w-0 flex-1 text-muted [overflow-wrap:anywhere]">{description}</div>
      {action}
    </div>
  );
}

function ImapState({ mailbox }: { mailbox: Mailbox }) {
  const { data: account } = useImapAccount(mailbox);
  if (!account) return 'Reads a folder at another provider.';
  if (account.last_error) return <span className="text-red">{account.last_error}</span>;
  const source = `${account.folder} at ${account.host}`;
  if (account.paused_at) return `${source}, not read now.`;
  if (!account.last_read_at) return `${source}, not read yet.`;
  return (
    <>
      {source}, read to its end <TimeAgo at={account.last_read_at} />.
    </>
  );
}
