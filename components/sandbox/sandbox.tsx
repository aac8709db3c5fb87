'use client';
import { useState } from 'react';
import { type CaughtMailAsRead, useCaughtMail, useCaughtMails } from '../data/mail.ts';
import { Go } from '../shell/navigation.tsx';
import { MailFrame } from '../ticket/mail-frame.tsx';
import { PlainText } from '../ticket/plain-text.tsx';
import { Ago, At } from '../time.tsx';
import { RawText } from '../ui/raw-text.tsx';
import { Split, SplitRow } from '../ui/split.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx';

/** What would have left, had a relay been set: as its reader would see it, and byte by byte. */
export function Sandbox({ chosen }: { chosen: string | null }) {
  const { data: mails = [] } = useCaughtMails();
  const { data: mail } = useCaughtMail(chosen);
  return (
    <Split
      title="Sandbox"
      says={
        <p>
          No relay is set, so replies are caught here and reach nobody. Set{' '}
          <code className="font-mono text-tiny">SMTP_URL</code> to send for real.
        </p>
      }
      back="/sandbox"
      nothing={
        mails.length === 0
          ? 'Nothing was caught yet. Approve a draft, and its mail stands here.'
          : 'Choose a mail to see what its reader would see.'
      }
      detail={chosen && mail ? <Detail key={mail.id} mail={mail} /> : null}
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

type Person = { name: string | null; address: string };
const written = ({ name, address }: Person) => (name ? `${name} <${address}>` : address);

function Detail({ mail }: { mail: CaughtMailAsRead }) {
  const { read } = mail;
  const [view, setView] = useState(read.html ? 'html' : 'text');
  const facts: [string, string][] = [
    ['From', read.from ? written(read.from) : mail.envelope_from],
    ['To', read.to.map(written).join(', ')],
    ['Copy', read.cc.map(written).join(', ')],
    ['Answers go to', read.reply_to.map(({ address }) => address).join(', ')],
  ];
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-4 pb-10 md:px-8 md:pt-6">
      <h2 className="font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]">
        {read.subject || 'No subject'}
      </h2>
      <p className="mt-1 text-muted text-small">
        Caught <At at={mail.caught_at} />
        {mail.ticket_number ? (
          <>
            {' · '}
            <Go
              href={`/tickets/${mail.ticket_number}`}
              className="rounded-sm underline decoration-strong-line underline-offset-3 hover:text-text"
            >
              Open ticket #{mail.ticket_number}
            </Go>
          </>
        ) : null}
      </p>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Tabs value={view} onValueChange={setView} className="mt-5">
        <TabList label="How to look at it">
          {read.html ? <Tab value="html">As it is shown</Tab> : null}
          <Tab value="text">As plain text</Tab>
          <Tab value="raw">Raw</Tab>
        </TabList>
        <TabPanel value="html">
          {read.html ? (
            <MailFrame html={read.html} text={read.text} title={`Mail to ${mail.envelope_to.join(', ')}`} />
          ) : null}
        </TabPanel>
        <TabPanel value="text">
          <PlainText text={read.text} />
        </TabPanel>
        <TabPanel value="raw">
          <RawText path={`/caught-mails/${mail.id}/raw`} />
        </TabPanel>
      </Tabs>
    </div>
  );
}
