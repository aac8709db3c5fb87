'use client';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message } from '#lib/tickets/schema.ts';
import { api } from '../data/api.ts';
import { formatPeople } from '../labels/format-people.ts';
import { exactTime } from '../labels/times.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';
import { SenderChecks } from './sender-checks.tsx';

/** The details of a mail that are rarely needed; why it was filed here comes first. */
export function MailDetails({ message }: { message: Message }) {
  const { timeZone } = useAppContext();
  const facts: [string, ReactNode][] = [
    ['From', message.from && formatPeople([message.from])],
    ['To', formatPeople(message.to)],
    ['Copy', formatPeople(message.cc)],
    ['Blind copy', formatPeople(message.bcc)],
    ['Subject', message.subject],
    ['When', exactTime(message.created_at, timeZone)],
    [
      'Message-ID',
      message.internet_message_id ? (
        <span key="id" className="font-mono text-tiny">
          {message.internet_message_id}
        </span>
      ) : null,
    ],
  ];
  return (
    <Popover>
      <Hint label={message.filed_because ?? 'About this mail'}>
        <PopoverTrigger asChild>
          <Button
            variant="muted"
            size="icon"
            aria-label="About this mail"
            className="size-6 opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
          >
            <Info className="size-3.5 stroke-[1.5]" />
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent align="end" className="w-96 max-w-[calc(100vw-1rem)]" aria-label="About this mail">
        {message.filed_because ? <p className="mb-3">{message.filed_because}</p> : null}
        <SenderChecks message={message} />
        <Facts facts={facts} className="text-small" />
        {message.raw_email_id ? (
          <a
            href={api.messages[':id'].raw.$path({ param: { id: message.id } })}
            download
            className="mt-3 inline-block rounded-sm text-small underline decoration-strong-line underline-offset-3 hover:decoration-current"
          >
            Download it exactTime as it came
          </a>
        ) : null}
      </PopoverContent>
    </Popover>
  );
}
