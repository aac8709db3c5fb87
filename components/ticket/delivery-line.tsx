'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/shape.ts';
import { api, Problem } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { At } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { toneOf } from '../words/deliveries.ts';
import { Countdown } from './countdown.tsx';
import { takeBack } from './take-back.ts';

type DeliveryLineProps = { message: Message; ticket: { id: string; number: number } };

/** How a reply fares, with the server's own words, and what a person can do about it. */
export function DeliveryLine({ message, ticket }: DeliveryLineProps) {
  const { user } = useDesk();
  const client = useQueryClient();
  const { delivery } = message;
  if (!delivery) return null;

  const act = async (path: string, body: unknown = {}) => {
    try {
      await api.post(path, body);
    } catch (error) {
      toast.error(error instanceof Problem ? error.message : 'That did not work.');
    }
    await refreshTicket(client, ticket);
  };
  const at = delivery.recipients.filter(({ status }) => status === delivery.status);
  const forEach = (path: (id: string) => string, body?: unknown) => () =>
    void Promise.all(at.map(({ id }) => act(path(id), body)));
  const mayAct = user.role !== 'viewer';

  return (
    <p
      className={cn('mt-2 flex flex-wrap items-baseline gap-x-2 gap-y-1 text-small', toneOf(delivery.status))}
      aria-live="polite"
    >
      <Said message={message} />
      {mayAct && delivery.status === 'queued' ? (
        <Act onClick={() => void takeBack(client, ticket, { message, words: message.visible_text })}>
          Undo
        </Act>
      ) : null}
      {mayAct && (delivery.status === 'failed' || delivery.status === 'deferred') ? (
        <Act onClick={forEach((id) => `/deliveries/${id}/retry`)}>Try again now</Act>
      ) : null}
      {mayAct && delivery.status === 'uncertain' ? (
        <>
          <Act onClick={forEach((id) => `/deliveries/${id}/resolve`, { outcome: 'sent' })}>It left</Act>
          <Act onClick={forEach((id) => `/deliveries/${id}/resolve`, { outcome: 'send_again' })}>
            Send it again
          </Act>
        </>
      ) : null}
    </p>
  );
}

const Act = ({ children, onClick }: { children: string; onClick: () => void }) => (
  <Button look="link" className="text-small" onClick={onClick}>
    {children}
  </Button>
);

function Said({ message: { delivery, author } }: { message: Message }) {
  if (!delivery) return null;
  const { status, recipients, leaves_at: leavesAt, sandbox } = delivery;
  const worst = recipients.find((recipient) => recipient.status === status);
  const told = worst?.text
    ? ` “${[worst.text.startsWith(worst.code ?? '\0') ? null : worst.code, worst.text].filter(Boolean).join(' ')}”`
    : '';
  const whom = recipients.length > 1 && worst ? ` for ${worst.address}` : '';
  switch (status) {
    case 'queued':
      return <span>{leavesAt ? <Countdown until={leavesAt} /> : 'Waiting to leave'}</span>;
    case 'sending':
      return <span>On its way</span>;
    case 'sent':
      return sandbox ? (
        <span>
          Caught in the sandbox; nothing left.{' '}
          <Go
            href="/sandbox"
            className="rounded-sm underline decoration-strong-line underline-offset-3 hover:text-text"
          >
            See it
          </Go>
        </span>
      ) : (
        <span title={told.trim() || undefined}>Sent</span>
      );
    case 'deferred':
      return (
        <span>
          Not yet taken{whom}:{told || ' no answer'}
          {leavesAt ? (
            <>
              . Tries again at <At at={leavesAt} />
            </>
          ) : null}
        </span>
      );
    case 'failed':
      return (
        <span>
          Refused{whom}:{told || ' the server gave no reason.'}
        </span>
      );
    case 'bounced':
      return (
        <span>
          Came back{whom}:{told || ' the address takes no mail.'}
        </span>
      );
    case 'suppressed':
      return <span>Not sent{whom}: we must not write to this address.</span>;
    case 'uncertain':
      return (
        <span>
          This may have been sent{whom}: the connection ended before the server had answered.{told} Did{' '}
          {author.type === 'assistant' ? 'it' : 'your reply'} leave?
        </span>
      );
    case 'cancelled':
      return <span>Taken back before it left.</span>;
  }
}
