'use client';
import { useState } from 'react';
import { useCaughtMail, useCaughtMails } from '../data/mail-queries.ts';
import { useMailboxes } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { Select } from '../ui/field.tsx';
import { SplitView, SplitViewRow } from '../ui/split-view.tsx';
import { CaughtMailView } from './caught-mail.tsx';

/** What would have left, had a relay been set. */
export function Sandbox({ selectedId }: { selectedId: string | null }) {
  const [mailbox, setMailbox] = useState<string | null>(null);
  const { data: mails = [] } = useCaughtMails(mailbox);
  const { data: mail } = useCaughtMail(selectedId);
  const mailboxes = useMailboxes();
  return (
    <SplitView
      title="Sandbox"
      description={
        <>
          <SandboxDescription />
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
      isEmpty={mails.length === 0}
      emptyState={
        mails.length > 0
          ? 'Choose a mail to see what its reader would see.'
          : mailbox
            ? 'Nothing of this mailbox was caught.'
            : 'Nothing was caught yet. Approve a draft, and its mail stands here.'
      }
      detail={selectedId && mail ? <CaughtMailView key={mail.id} mail={mail} /> : null}
      list={
        <ul className="px-1.5 pb-2">
          {mails.map(({ id, envelope_to: to, subject, caught_at: at }) => (
            <SplitViewRow
              key={id}
              href={`/sandbox/${id}`}
              current={id === selectedId}
              title={to.join(', ')}
              meta={<TimeAgo at={at} />}
              subtitle={subject || 'No subject'}
            />
          ))}
        </ul>
      }
    />
  );
}

function SandboxDescription() {
  const { sandboxCoverage, user } = useAppContext();
  if (sandboxCoverage === 'none')
    return <p>Every mailbox has a relay now. What was caught before stays readable.</p>;
  return (
    <p>
      Replies of a mailbox without a relay are caught here and reach nobody.{' '}
      {user.role === 'admin' ? (
        <Link
          href="/settings/relays"
          className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          Set a relay
        </Link>
      ) : (
        'An admin can set one.'
      )}
    </p>
  );
}
