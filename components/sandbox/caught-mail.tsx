'use client';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CaughtMailAsRead } from '#lib/outbound/delivery/schema.ts';
import { api } from '../data/api.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { formatPeople } from '../labels/format-people.ts';
import { withImages, withOpenFolds } from '../labels/mail-html.ts';
import { Link } from '../shell/navigation.tsx';
import { MailFrame } from '../ticket/mail-frame.tsx';
import { PlainText } from '../ticket/plain-text.tsx';
import { DateTime } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { RawText } from '../ui/raw-text.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx';

/** One caught mail: as its reader would see it, with quoted history, and as raw bytes. */
export function CaughtMailView({ mail }: { mail: CaughtMailAsRead }) {
  const t = useTranslations('sandbox');
  const common = useTranslations('common');
  const { read } = mail;
  const { raw } = api['caught-mails'][':id'];
  const param = { id: mail.id };
  const [view, setView] = useState(read.html ? 'html' : 'text');
  const facts: [string, string][] = [
    [t('facts.from'), read.from ? formatPeople([read.from]) : mail.envelope_from],
    [t('facts.to'), formatPeople(read.to)],
    [t('facts.cc'), formatPeople(read.cc)],
    [t('facts.replyTo'), read.reply_to.map(({ address }) => address).join(', ')],
    [t('facts.signature'), read.signed_by ? t('facts.signed', read.signed_by) : t('facts.unsigned')],
  ];
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-4 pb-10 md:px-8 md:pt-6">
      <h2 className="font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
        {read.subject || common('noSubject')}
      </h2>
      <p className="mt-1 text-muted text-small">
        {t.rich('caughtAt', { time: () => <DateTime at={mail.caught_at} /> })}
        {' · '}
        <Link
          href={`/tickets/${mail.ticket_number}`}
          className="rounded-sm underline decoration-strong-line underline-offset-3 hover:text-text"
        >
          {t('openTicket', { number: String(mail.ticket_number) })}
        </Link>
      </p>
      <Facts facts={facts} className="mt-4" />
      <Tabs value={view} onValueChange={setView} className="mt-5">
        <TabList label={t('views')}>
          {read.html ? <Tab value="html">{t('formatted')}</Tab> : null}
          <Tab value="text">{t('plainText')}</Tab>
          <Tab value="headers">{t('headers')}</Tab>
          <Tab value="raw">{t('raw')}</Tab>
        </TabList>
        <TabPanel value="html">
          {read.html ? (
            <MailFrame
              html={withImages(withOpenFolds(read.html), { files: read.attachments, remote: null })}
              text={read.text}
              title={t('frame', { recipients: mail.envelope_to.join(', ') })}
            />
          ) : null}
        </TabPanel>
        <TabPanel value="text">
          <PlainText text={read.text} />
        </TabPanel>
        <TabPanel value="headers">
          <Headers mail={mail} />
        </TabPanel>
        <TabPanel value="raw">
          <RawText id={mail.id} read={(options) => raw.$get({ param }, options)} />
          <Button variant="outline" className="mt-2" asChild>
            <a href={raw.$path({ param })} download={`${mail.id}.eml`}>
              {t('download')}
            </a>
          </Button>
        </TabPanel>
      </Tabs>
      <Files mail={mail} />
    </div>
  );
}

/** The envelope, which no reader sees, then the headers. */
function Headers({ mail: { envelope_from: from, envelope_to: to, read } }: { mail: CaughtMailAsRead }) {
  const rows = [
    { name: 'MAIL FROM', value: from },
    { name: 'RCPT TO', value: to.join(', ') },
    ...read.headers,
  ];
  return (
    <dl className="divide-y border-y">
      {rows.map(({ name, value }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand twice
          key={index}
          className="grid grid-cols-[minmax(0,1fr)] gap-x-4 py-1.5 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-muted text-small capitalize [overflow-wrap:anywhere]">{name}</dt>
          <dd className="font-mono text-tiny leading-4 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Files({ mail }: { mail: CaughtMailAsRead }) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('sandbox');
  const files = mail.read.attachments.filter(({ inline }) => !inline);
  if (files.length === 0) return null;
  return (
    <ul aria-label={t('attachments')} className="mt-3 flex flex-wrap gap-2">
      {files.map(({ number, name, size }) => (
        <li key={number} className="min-w-0">
          <a
            href={api['caught-mails'][':id'].files[':number'].$path({
              param: { id: mail.id, number: String(number) },
            })}
            download={name}
            className="flex h-8 max-w-72 items-center gap-2 rounded-md border bg-raised px-2.5 transition-colors duration-100 hover:bg-hover pointer-coarse:h-10"
          >
            <Paperclip aria-hidden className="size-3.5 shrink-0 stroke-[1.5] text-muted" />
            <span className="truncate">{name}</span>
            <span className="shrink-0 text-muted text-small tabular-nums">{sizeLabel(size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
