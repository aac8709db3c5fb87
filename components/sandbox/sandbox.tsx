'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('sandbox');
  const common = useTranslations('common');
  const [mailbox, setMailbox] = useState<string | null>(null);
  const { data: mails = [] } = useCaughtMails(mailbox);
  const { data: mail } = useCaughtMail(selectedId);
  const mailboxes = useMailboxes();
  return (
    <SplitView
      title={t('title')}
      description={
        <>
          <SandboxDescription />
          {mailboxes.length > 1 ? (
            <Select
              aria-label={t('mailbox')}
              className="mt-2.5"
              value={mailbox ?? ''}
              onChange={(event) => setMailbox(event.target.value || null)}
            >
              <option value="">{t('everyMailbox')}</option>
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
      emptyState={mails.length > 0 ? t('select') : mailbox ? t('emptyMailbox') : t('empty')}
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
              subtitle={subject || common('noSubject')}
            />
          ))}
        </ul>
      }
    />
  );
}

function SandboxDescription() {
  const t = useTranslations('sandbox.description');
  const { sandboxCoverage, user } = useAppContext();
  if (sandboxCoverage === 'none') return <p>{t('unused')}</p>;
  if (user.role !== 'admin') return <p>{t('others')}</p>;
  const link = (chunks: ReactNode) => (
    <Link
      href="/settings/relays"
      className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
    >
      {chunks}
    </Link>
  );
  return <p>{t.rich('admin', { link })}</p>;
}
