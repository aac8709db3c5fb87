import { Forward } from 'lucide-react';
import type { Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';

type ForwardRemarkProps = { message: Message; ticket: Pick<TicketDetail, 'contact'> };

/** That a mail went to others or came from them, and not to or from the contact. */
export function ForwardRemark({ message, ticket: { contact } }: ForwardRemarkProps) {
  if (message.forward_id === null) return null;
  const what = message.forward_id === message.id ? 'Forwarded' : 'Answer to the forward';
  return (
    <p className="mb-2 flex items-start gap-1.5 text-muted text-small">
      <Forward aria-hidden className="mt-0.5 size-3 shrink-0 stroke-[1.75]" />
      {what} · {contact.name ?? contact.address} does not see this
    </p>
  );
}
