'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MailImport } from '#lib/inbound/history/schema.ts';
import { useCancelMailImport } from '../../data/mail-imports.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useTold } from '../../labels/told.ts';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SkippedMails } from './skipped-mails.tsx';

/** One import: how far it is, what came of it, and on demand what was left out. */
export function MailImportRow({ row }: { row: MailImport }) {
  const t = useTranslations('settings.mailImports');
  const tell = useTold();
  const mailboxes = useMailboxes();
  const cancel = useCancelMailImport();
  const [open, setOpen] = useState(false);
  const isActive = row.finished_at === null;
  const address = mailboxes.find(({ id }) => id === row.mailbox_id)?.address ?? '';
  const part = row.file_size > 0 ? row.bytes_done / row.file_size : 0;
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <p className="font-medium [overflow-wrap:anywhere]">{row.file_name}</p>
          <p className="text-muted">
            {t.rich('startedBy', {
              source: t(`form.sources.${row.source}`),
              address,
              person: row.started_by,
              time: () => <DateTime at={row.created_at} />,
            })}
          </p>
        </div>
        {isActive ? (
          <Button variant="outline" onClick={() => void cancel(row.id)}>
            {t('cancel')}
          </Button>
        ) : null}
      </div>
      <p role="status" className={row.status === 'failed' ? 'text-red' : 'text-muted tabular-nums'}>
        {row.error_told ? tell(row.error_told) : (row.error ?? t(`status.${row.status}`))}
        {row.mails_read > 0
          ? ` · ${t(row.source === 'mbox' ? 'counts' : 'ticketCounts', { filed: row.mails_filed, tickets: row.tickets_opened })}`
          : ''}
      </p>
      {isActive ? (
        <ProgressBar
          label={t('progress', { file: row.file_name })}
          part={row.status === 'queued' ? null : part}
        />
      ) : null}
      {row.mails_skipped > 0 ? (
        <div>
          <Button variant="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(row.source === 'mbox' ? 'skipped' : 'ticketsSkipped', { count: row.mails_skipped })}
          </Button>
          {open ? <SkippedMails id={row.id} total={row.mails_skipped} /> : null}
        </div>
      ) : null}
    </li>
  );
}
