'use client';
import { useTranslations } from 'use-intl';
import { useUnsentMail } from '../data/new-mail.ts';
import { useMailboxes } from '../data/reference.ts';
import { EmptyState } from '../list/empty-list.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { NewMailBox } from './new-mail-box.tsx';

/** Whom the address of the page names: `/new?to=ada@example.com&mailbox=mbx_…`. */
export type NewMailParams = { to: string[]; mailbox: string | null; subject: string };

/** A mail to somebody who need not have written to us. */
export function NewMailPage({ params }: { params: NewMailParams }) {
  const t = useTranslations('newMail');
  const { user } = useAppContext();
  const remote = useUnsentMail();
  const mailboxes = useMailboxes();
  const canWrite = user.role !== 'viewer' && mailboxes.length > 0;
  return (
    <PageLayout title={t('title')}>
      {!canWrite ? (
        <EmptyState description={t('noMailbox')} />
      ) : remote ? (
        <NewMailBox remote={remote} params={params} />
      ) : null}
    </PageLayout>
  );
}
