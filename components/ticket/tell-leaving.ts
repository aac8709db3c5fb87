import type { QueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import { untilWhen } from '../words/times.ts';
import { takeBack } from './take-back.ts';
import { keepWritten } from './use-unsent.ts';

/** Says that a reply is about to leave, for as long as it can be taken back. `words` is what was written, as Markdown. */
export function tellLeaving(
  client: QueryClient,
  ticket: Pick<Ticket, 'id' | 'number' | 'contact'>,
  message: Message,
  words: string,
) {
  const left = message.delivery?.leaves_at ? Date.parse(message.delivery.leaves_at) - Date.now() : 0;
  if (left < 1000) return;
  keepWritten(message.id, words);
  const undo = () => void takeBack(client, ticket, message);
  const when =
    left > 120_000 ? whenWords(message.delivery!.leaves_at!) : `in ${Math.round(left / 1000)} seconds`;
  toast(`The reply to ${ticket.contact.name ?? ticket.contact.address} leaves ${when}.`, {
    id: message.id,
    duration: Math.min(left, 15_000),
    action: { label: 'Undo', onClick: undo },
  });
}

const whenWords = (at: string) => untilWhen(at, new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
