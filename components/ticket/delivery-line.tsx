'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { api, errorMessage } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { AttemptsPopover } from '../delivery/attempts-popover.tsx';
import { DeliveryActions } from '../delivery/delivery-actions.tsx';
import { DeliveryStatus } from '../delivery/delivery-status.tsx';
import { deliveryTone } from '../labels/deliveries.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { toast } from '../ui/toast.ts';
import { useUndoSend } from './use-undo-send.ts';

type DeliveryLineProps = { message: Message; ticket: { id: string; number: number } };
type Delivery = NonNullable<Message['delivery']>;
type Recipient = Delivery['recipients'][number];

/** The delivery status of a reply, with the server’s answer and the actions on it; one line per outcome. */
export function DeliveryLine({ message, ticket }: DeliveryLineProps) {
  const t = useTranslations('ticket.sending');
  const common = useTranslations('ticket');
  const { user } = useAppContext();
  const client = useQueryClient();
  const undoSend = useUndoSend();
  const { delivery } = message;
  if (!delivery) return null;

  const act = async (call: () => Promise<unknown>) => {
    try {
      await call();
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refreshTicket(client, ticket);
  };
  const mayAct = user.role !== 'viewer';
  const groups = groupByOutcome(delivery.recipients);
  const isScheduled = delivery.status === 'queued' && isFarAhead(delivery.leaves_at);
  return (
    <div className="mt-2 flex flex-col gap-1 text-small" aria-live="polite">
      {groups.map(({ first, recipients }) => (
        <p
          key={first.id}
          className={cn('flex flex-wrap items-baseline gap-x-2 gap-y-1', deliveryTone(first))}
        >
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {groups.length > 1 ? <RecipientNames recipients={recipients} /> : null}
            <DeliveryStatus delivery={first} cancelsOnReply={message.cancels_on_reply} />
            {delivery.sandbox ? <SandboxLink /> : null}
          </span>
          {mayAct ? (
            <DeliveryActions deliveries={recipients} variant="link" className="text-small" onAction={act} />
          ) : null}
          {first.attempts > 1 || first.status === 'uncertain' ? (
            <AttemptsPopover id={first.id} className="text-muted text-small" />
          ) : null}
        </p>
      ))}
      {mayAct && delivery.can_take_back ? (
        <p className="flex flex-wrap gap-x-3">
          {isScheduled ? (
            <Button
              variant="link"
              className="text-small"
              onClick={() =>
                void act(() => api.messages[':id']['send-now'].$post({ param: { id: message.id }, json: {} }))
              }
            >
              {t('sendNow')}
            </Button>
          ) : null}
          <Button variant="link" className="text-small" onClick={() => void undoSend(ticket, message)}>
            {isScheduled || delivery.status === 'deferred' ? t('cancel') : common('undo')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

const isFarAhead = (at: string | null) => at !== null && Date.parse(at) - Date.now() > 120_000;

/** Groups the recipients with the same outcome. */
function groupByOutcome(recipients: Recipient[]): { first: Recipient; recipients: Recipient[] }[] {
  const ways = Map.groupBy(recipients, ({ status, text, resolved_by: by }) =>
    status === 'sent' ? status : `${status} ${text} ${by}`,
  );
  return [...ways.values()].flatMap(([first, ...others]) =>
    first ? [{ first, recipients: [first, ...others] }] : [],
  );
}

function RecipientNames({ recipients }: { recipients: Recipient[] }) {
  return <span className="text-muted">{recipients.map(({ address }) => address).join(', ')} · </span>;
}

function SandboxLink() {
  const t = useTranslations('ticket.sending');
  return (
    <>
      .{' '}
      <Link
        href="/sandbox"
        className="rounded-sm underline decoration-strong-line underline-offset-3 hover:text-text"
      >
        {t('viewEmail')}
      </Link>
    </>
  );
}
