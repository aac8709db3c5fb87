'use client';
import { useState } from 'react';
import { useCaughtMail, useCaughtMails } from '../data/mail.ts';
import { useMailboxes } from '../data/reference.ts';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { Ago } from '../time.tsx';
import { Select } from '../ui/field.tsx';
import { Split, SplitRow } from '../ui/split.tsx';
import { CaughtMailView } from './caught-mail.tsx';

/** What would have left, had a relay been set. */
export function Sandbox({ chosen }: { chosen: string | null }) {
  const [mailbox, setMailbox] = useState<string | null>(null);
  const { data: mails = [] } = useCaughtMails(mailbox);
  const { data: mail } = useCaughtMail(chosen);
  const mailboxes = useMailboxes();
  return (
    <Split
      title="Sandbox"
      says={
        <>
          <Says />
          {mailboxes.length > 1 ? (
            <Select
              aria-label="Mailbox"
              className="mt-2.5"
              value={mailbox ?? ''}
              onChange={(event) => setMailbox(event.target.value || null)}
            >
              <option value="">Every mailbox</option>
              {mailboxes.map(({ id, address }) => (
                <option key={id} value={id}>
                  {address}
                </option>
              ))}
            </Select>
          ) : null}
        </>
      }
      back="/sandbox"
      empty={mails.length === 0}
      nothing={
        mails.length > 0
          ? 'Choose a mail to see what its reader would see.'
          : mailbox
            ? 'Nothing of this mailbox was caught.'
            : 'Nothing was caught yet. Approve a draft, and its mail stands here.'
      }
      detail={chosen && mail ? <CaughtMailView key={mail.id} mail={mail} /> : null}
      list={
        <ul className="px-1.5 pb-2">
          {mails.map(({ id, envelope_to: to, subject, caught_at: at }) => (
            <SplitRow
              key={id}
              href={`/sandbox/${id}`}
              current={id === chosen}
              first={to.join(', ')}
              aside={<Ago at={at} />}
              second={subject || 'No subject'}
            />
          ))}
        </ul>
      }
    />
  );
}

function Says() {
  const { caught, user } = useDesk();
  if (caught === 'none') return <p>Every mailbox has a relay now. What was caught before stays readable.</p>;
  return (
    <p>
      Replies of a mailbox without a relay are caught here and reach nobody.{' '}
      {user.role === 'admin' ? (
        <Go
          href="/settings/relays"
          className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          Set a relay
        </Go>
      ) : (
        'An admin can set one.'
      )}
    </p>
  );
}
