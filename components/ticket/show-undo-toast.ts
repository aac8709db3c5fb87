import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import { dayAndTime } from '../labels/times.ts';
import { undoSend } from './undo-send.ts';
import { storeReplySource } from './use-unsent-text.ts';

/** Says that a reply or a forward is about to leave, for as long as it can be taken back. `body` is what was written, as Markdown. */
export function showUndoToast(
  client: QueryClient,
  ticket: Pick<Ticket, 'id' | 'number' | 'contact'>,
  { message, body }: { message: Message; body: string },
) {
  const leavesAt = message.delivery?.leaves_at;
  if (!leavesAt) return;
  const remainingMs = Date.parse(leavesAt) - Date.now();
  if (remainingMs < 1000) return;
  storeReplySource(message.id, body);
  const undo = () => void undoSend(client, ticket, message);
  const when =
    remainingMs > 120_000 ? departureLabel(leavesAt) : `in ${Math.round(remainingMs / 1000)} seconds`;
  toast(`${mailLabel(message, ticket)} leaves ${when}.`, {
    id: message.id,
    duration: Math.min(remainingMs, 15_000),
    action: { label: 'Undo', onClick: undo },
  });
}

function mailLabel({ forward_id, to }: Message, { contact }: Pick<Ticket, 'contact'>): string {
  return forward_id === null
    ? `The reply to ${contact.name ?? contact.address}`
    : `The forward to ${to.map(({ name, address }) => name ?? address).join(', ')}`;
}

function departureLabel(at: string) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return dayAndTime(at, { now: new Date(), timeZone, locale: 'en' });
}
