'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '#lib/tickets/schema.ts';
import { api, wordsOf } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { DeliveryActs } from '../delivery/acts.tsx';
import { Attempts } from '../delivery/attempts.tsx';
import { Fares } from '../delivery/fares.tsx';
import { useDesk } from '../shell/desk.tsx';
import { Go } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { toneOf } from '../words/deliveries.ts';
import { takeBack } from './take-back.ts';

type DeliveryLineProps = { message: Message; ticket: { id: string; number: number } };
type Delivery = NonNullable<Message['delivery']>;
type Recipient = Delivery['recipients'][number];

/** How a reply fares, with the server's own words, and what a person can do about it; apart for those who fare apart. */
export function DeliveryLine({ message, ticket }: DeliveryLineProps) {
  const { user } = useDesk();
  const client = useQueryClient();
  const { delivery } = message;
  if (!delivery) return null;

  const act = async (path: string, body: unknown = {}) => {
    try {
      await api.post(path, body);
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await refreshTicket(client, ticket);
  };
  const mayAct = user.role !== 'viewer';
  const groups = alike(delivery.recipients);
  const isScheduled = delivery.status === 'queued' && isFar(delivery.leaves_at);
  return (
    <div className="mt-2 flex flex-col gap-1 text-small" aria-live="polite">
      {groups.map((recipients) => (
        <p
          key={recipients[0]!.id}
          className={cn('flex flex-wrap items-baseline gap-x-2 gap-y-1', toneOf(recipients[0]!))}
        >
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {groups.length > 1 ? <Whom recipients={recipients} /> : null}
            <Fares delivery={recipients[0]!} cancelsOnReply={message.cancels_on_reply} />
            {delivery.sandbox ? <SeeIt /> : null}
          </span>
          {mayAct ? (
            <DeliveryActs deliveries={recipients} look="link" className="text-small" act={act} />
          ) : null}
          {recipients[0]!.attempts > 1 || recipients[0]!.status === 'uncertain' ? (
            <Attempts id={recipients[0]!.id} className="text-muted text-small" />
          ) : null}
        </p>
      ))}
      {mayAct && delivery.can_take_back ? (
        <p className="flex flex-wrap gap-x-3">
          {isScheduled ? (
            <Button
              look="link"
              className="text-small"
              onClick={() => void act(`/messages/${message.id}/send-now`)}
            >
              Send now
            </Button>
          ) : null}
          <Button look="link" className="text-small" onClick={() => void takeBack(client, ticket, message)}>
            {isScheduled || delivery.status === 'deferred' ? 'Take it back' : 'Undo'}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

const isFar = (at: string | null) => at !== null && Date.parse(at) - Date.now() > 120_000;

/** Those who fare alike are told of together. */
function alike(recipients: Recipient[]): Recipient[][] {
  const ways = Map.groupBy(recipients, ({ status, text, resolved_by: by }) =>
    status === 'sent' ? status : `${status} ${text} ${by}`,
  );
  return [...ways.values()];
}

function Whom({ recipients }: { recipients: Recipient[] }) {
  return <span className="text-muted">{recipients.map(({ address }) => address).join(', ')} · </span>;
}

function SeeIt() {
  return (
    <>
      .{' '}
      <Go
        href="/sandbox"
        className="rounded-sm underline decoration-strong-line underline-offset-3 hover:text-text"
      >
        See it
      </Go>
    </>
  );
}
