'use client';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MailPreview as Preview, RawEmail } from '#lib/inbound/raw/schema.ts';
import { api } from '../data/api.ts';
import { useMailPreview } from '../data/held.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { formatPeople } from '../labels/format-people.ts';
import { hasFormatting } from '../labels/mail-html.ts';
import { FlagList } from '../ticket/mail-flags.tsx';
import { MailFrame } from '../ticket/mail-frame.tsx';
import { PlainText } from '../ticket/plain-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { RawText } from '../ui/raw-text.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx';

/** What a mail says before anybody files it, as a ticket would show it; nothing of it is fetched or run. */
export function MailPreview({ mail }: { mail: RawEmail }) {
  const t = useTranslations('held.preview');
  const { data, isError } = useMailPreview(mail.id);
  const [view, setView] = useState<string | null>(null);
  if (!data && !isError) return <div className="mt-6 min-h-60" />;
  const read = data?.mail ?? null;
  const formatted = read?.html && hasFormatting(read.html);
  const shown = view ?? (formatted ? 'html' : read ? 'text' : 'raw');
  return (
    <div className="mt-6">
      {data && !read ? (
        <p className="mb-3 text-muted">{t('unreadable', { problem: data.problem ?? '' })}</p>
      ) : null}
      {isError ? <p className="mb-3 text-muted">{t('unavailable')}</p> : null}
      {read ? <MailHeader mail={mail} read={read} /> : null}
      <Tabs value={shown} onValueChange={setView} className="mt-4">
        <TabList label={t('views')}>
          {read?.html ? <Tab value="html">{t('formatted')}</Tab> : null}
          {read ? <Tab value="text">{t('plainText')}</Tab> : null}
          <Tab value="raw">{t('raw')}</Tab>
        </TabList>
        <TabPanel value="html">
          {read?.html ? <MailFrame html={read.html} text={read.text} title={t('frame')} /> : null}
        </TabPanel>
        <TabPanel value="text">
          {read?.text.trim() ? (
            <PlainText text={read.text} />
          ) : (
            <p className="text-muted text-read">{t('noText')}</p>
          )}
        </TabPanel>
        <TabPanel value="raw">
          <RawText
            id={mail.id}
            read={(options) => api['raw-emails'][':id'].raw.$get({ param: { id: mail.id } }, options)}
          />
        </TabPanel>
      </Tabs>
    </div>
  );
}

type PreviewedMail = NonNullable<Preview['mail']>;

function MailHeader({ mail, read }: { mail: RawEmail; read: PreviewedMail }) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('held.preview');
  const facts: [string, string][] = [
    [t('from'), read.from ? formatPeople([read.from]) : ''],
    [t('to'), formatPeople(read.to)],
    [t('cc'), formatPeople(read.cc)],
    [t('replyTo'), read.reply_to.map(({ address }) => address).join(', ')],
  ];
  return (
    <>
      <FlagList mail={{ ...read, auth: mail.auth }} />
      <Facts facts={facts} />
      {read.attachments.length > 0 ? (
        <ul aria-label={t('attachments')} className="mt-3 flex flex-col gap-0.5 text-small">
          {read.attachments.map(({ name, size, detected_type: found, type }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and the list does not change
            <li key={at} className="flex min-w-0 items-center gap-1.5 text-muted">
              <Paperclip aria-hidden className="size-3 shrink-0 stroke-[1.75]" />
              <span className="min-w-0 truncate text-text">{name}</span>
              <span className="shrink-0">
                {t('attachment', { type: found ?? type, size: sizeLabel(size) })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
