'use client';
import { useMailboxes } from '../../data/reference.ts';
import { PageLayout } from '../../shell/page-layout.tsx';
import { DateTime } from '../../time.tsx';
import { BackLink } from '../back-link.tsx';
import { MailboxDangerZone } from './mailbox-danger-zone.tsx';
import { MailboxFigures } from './mailbox-figures.tsx';
import { MailboxForm } from './mailbox-form.tsx';
import { MailboxTestSection } from './mailbox-test-section.tsx';

/** Everything about one mailbox: how it does, whether it works, and one form for how it shall be. */
export function MailboxPage({ id }: { id: string }) {
  const mailbox = useMailboxes().find((one) => one.id === id);
  if (!mailbox) return null;
  return (
    <PageLayout
      title={mailbox.address}
      description={
        mailbox.paused_at ? (
          <>
            Paused <DateTime at={mailbox.paused_at} />: mail comes in, and its assistant stays still.
          </>
        ) : undefined
      }
      backLink={<BackLink href="/settings/mailboxes" label="Mailboxes" />}
    >
      <MailboxFigures mailboxId={id} />
      <MailboxTestSection mailbox={mailbox} />
      <MailboxForm key={id} mailbox={mailbox} />
      <MailboxDangerZone mailbox={mailbox} />
    </PageLayout>
  );
}
