'use client';
import { useMailboxes } from '../../data/reference.ts';
import { Page } from '../../shell/page.tsx';
import { At } from '../../time.tsx';
import { BackLink } from '../back-link.tsx';
import { MailboxEnd } from './mailbox-end.tsx';
import { MailboxFigures } from './mailbox-figures.tsx';
import { MailboxForm } from './mailbox-form.tsx';
import { MailboxTestPart } from './mailbox-test.tsx';

/** Everything about one mailbox: how it does, whether it works, and one form for how it shall be. */
export function MailboxPage({ id }: { id: string }) {
  const mailbox = useMailboxes().find((one) => one.id === id);
  if (!mailbox) return null;
  return (
    <Page
      title={mailbox.address}
      says={
        mailbox.paused_at ? (
          <>
            Paused <At at={mailbox.paused_at} />: mail comes in, and its assistant stays still.
          </>
        ) : undefined
      }
      above={<BackLink href="/settings/mailboxes" words="Mailboxes" />}
    >
      <MailboxFigures mailboxId={id} />
      <MailboxTestPart mailbox={mailbox} />
      <MailboxForm key={id} mailbox={mailbox} />
      <MailboxEnd mailbox={mailbox} />
    </Page>
  );
}
