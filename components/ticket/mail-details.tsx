'use client';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { api } from '../data/api.ts';
import { formatPeople } from '../labels/format-people.ts';
import { exactTime } from '../labels/times.ts';
import { useTold } from '../labels/told.ts';
import { useClock } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';
import { SenderChecks } from './sender-checks.tsx';

/** The details of a mail that are rarely needed; why it was filed here comes first. */
export function MailDetails({ message }: { message: Message }) {
  const t = useTranslations('mail');
  const tell = useTold();
  const clock = useClock();
  const why = message.filed_told ? tell(message.filed_told) : message.filed_because;
  const facts: [string, ReactNode][] = [
    [t('facts.from'), message.from && formatPeople([message.from])],
    [t('facts.to'), formatPeople(message.to)],
    [t('facts.cc'), formatPeople(message.cc)],
    [t('facts.bcc'), formatPeople(message.bcc)],
    [t('facts.subject'), message.subject],
    [t('facts.date'), exactTime(message.created_at, clock)],
    [
      t('facts.messageId'),
      message.internet_message_id ? (
        <span key="id" className="font-mono text-tiny">
          {message.internet_message_id}
        </span>
      ) : null,
    ],
  ];
  return (
    <Popover>
      <Hint label={why ?? t('about')}>
        <PopoverTrigger asChild>
          <Button
            variant="muted"
            size="icon"
            aria-label={t('about')}
            className="size-6 opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
          >
            <Info className="size-3.5 stroke-[1.5]" />
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent align="end" className="w-96 max-w-[calc(100vw-1rem)]" aria-label={t('about')}>
        {why ? <p className="mb-3">{why}</p> : null}
        <SenderChecks message={message} />
        <Facts facts={facts} className="text-small" />
        {message.raw_email_id ? (
          <a
            href={api.messages[':id'].raw.$path({ param: { id: message.id } })}
            download
            className="mt-3 inline-block rounded-sm text-small underline decoration-strong-line underline-offset-3 hover:decoration-current"
          >
            {t('download')}
          </a>
        ) : null}
      </PopoverContent>
    </Popover>
  );
}
