'use client';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { authorLabel } from '../labels/authors.ts';
import { PersonAvatar } from '../person-avatar.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Translation } from '../translation/translation.tsx';
import { PenPoint } from '../ui/avatar.tsx';
import { cn } from '../ui/cn.ts';
import { DeliveryLine } from './delivery-line.tsx';
import { EngagementLine } from './engagement-line.tsx';
import { EntryHeader } from './entry-header.tsx';
import { ForwardRemark } from './forward-remark.tsx';
import { MailBody } from './mail-body.tsx';
import { MailDetails } from './mail-details.tsx';
import { MailFlags } from './mail-flags.tsx';
import { MailMenu } from './mail-menu.tsx';

/** A mail, in or out. Ours bear a thin edge of ink and the name of who signed. */
export function Mail({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const t = useTranslations('mail');
  const { user } = useAppContext();
  const ours = message.kind === 'outbound';
  const isAside = message.forward_id !== null;
  const { name, meta } = ours ? authorLabel(t, message, user) : inboundLabel(t, message);
  const kind = ours ? (isAside ? 'forward' : 'reply') : 'from';
  return (
    <article
      aria-label={t(kind, { name })}
      className={cn('group relative py-4', isAside ? 'aside-edge' : ours ? 'ink-edge' : '')}
    >
      <EntryHeader mark={<AuthorMark message={message} />} name={name} meta={meta} at={message.created_at}>
        <MailDetails message={message} />
        <MailMenu message={message} ticket={ticket} />
      </EntryHeader>
      <div className="mt-1.5 pl-9 max-md:pl-0">
        <ForwardRemark message={message} ticket={ticket} />
        <MailFlags message={message} />
        <MailBody message={message} ticket={ticket} />
        <Translation
          of={{ messageId: message.id }}
          from={message.language ?? ticket.language}
          ticket={ticket}
        />
        {ours ? <DeliveryLine message={message} ticket={ticket} /> : null}
        <EngagementLine engagement={message.engagement} />
      </div>
    </article>
  );
}

function AuthorMark({ message: { author } }: { message: Message }) {
  return author.type === 'assistant' ? (
    <span className="flex size-6 items-center justify-center">
      <PenPoint className="text-ink" />
    </span>
  ) : (
    <PersonAvatar id={author.id} name={author.name} />
  );
}

function inboundLabel(t: ReturnType<typeof useTranslations<'mail'>>, { from, author, cc }: Message) {
  const name = from?.name ?? author.name ?? from?.address ?? t('unknownSender');
  const address = from && from.address !== name ? from.address : '';
  const people = cc.map((person) => person.name ?? person.address).join(', ');
  const copied = people ? t('copyTo', { people }) : '';
  return { name, meta: [address, copied].filter(Boolean).join(' · ') };
}
