'use client';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { type RelayList, useRelays } from '../../data/sending.ts';
import { Link } from '../../shell/navigation.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';

export function SendingSection({ mailbox }: { mailbox: Mailbox }) {
  const relays = useRelays();
  return (
    <FormSection title="Sending">
      <p className="text-muted">
        {relays ? relayDescription(mailbox, relays) : 'Looking which way its mail leaves.'}{' '}
        <Link
          href="/settings/relays"
          className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          Relays
        </Link>
      </p>
      <Field
        label="Mails in an hour, at most"
        hint="What is more waits for its turn; nothing fails. Empty: no limit."
      >
        {(props) => (
          <Input
            {...props}
            name="sends_per_hour"
            type="number"
            min={1}
            max={1_000_000}
            className="w-28"
            defaultValue={mailbox.sends_per_hour ?? ''}
          />
        )}
      </Field>
      <CheckField
        name="quotes_history"
        defaultChecked={mailbox.quotes_history}
        label="Quote what is answered below each reply"
      />
      <CheckField
        name="counts_opens"
        defaultChecked={mailbox.counts_opens}
        label="Count when a reply is opened"
        hint="By a small image. Many mail programs load it for nobody, or never; some laws ask for consent."
      />
      <CheckField
        name="counts_clicks"
        defaultChecked={mailbox.counts_clicks}
        label="Count when a link is followed"
        hint="Links then lead through this desk."
      />
    </FormSection>
  );
}

function relayDescription({ id }: Mailbox, { data, from_settings: fromSettings }: RelayList): string {
  const own = data.filter(({ mailbox_id }) => mailbox_id === id);
  const common = data.filter(({ mailbox_id }) => mailbox_id === null);
  const [first, second] = own.length ? own : common;
  if (first) {
    const after = second ? `, with ${second.host} for when it is away` : '';
    return `Its mail leaves through ${first.host}:${first.port}${own.length ? ', its own relay' : ''}${after}.`;
  }
  return fromSettings
    ? `Its mail leaves through ${fromSettings}, which SMTP_URL names.`
    : 'No relay is set: its mail is caught in the sandbox and reaches nobody.';
}
