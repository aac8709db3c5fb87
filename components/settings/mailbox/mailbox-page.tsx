'use client';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('settings');
  const pages = useTranslations('settingsPages');
  const mailbox = useMailboxes().find((one) => one.id === id);
  if (!mailbox) return null;
  const { paused_at: pausedAt } = mailbox;
  return (
    <PageLayout
      title={mailbox.address}
      description={
        pausedAt ? t.rich('mailbox.paused', { time: () => <DateTime at={pausedAt} /> }) : undefined
      }
      backLink={<BackLink href="/settings/mailboxes" label={pages('names.mailboxes')} />}
    >
      <MailboxFigures mailboxId={id} />
      <MailboxTestSection mailbox={mailbox} />
      <MailboxForm key={id} mailbox={mailbox} />
      <MailboxDangerZone mailbox={mailbox} />
    </PageLayout>
  );
}
