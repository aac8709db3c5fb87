import { Forward } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';

type ForwardRemarkProps = { message: Message; ticket: Pick<TicketDetail, 'contact'> };

/** That a mail went to others or came from them, and not to or from the contact. */
export function ForwardRemark({ message, ticket: { contact } }: ForwardRemarkProps) {
  const t = useTranslations('mail.aside');
  if (message.forward_id === null) return null;
  return (
    <p className="mb-2 flex items-start gap-1.5 text-muted text-small">
      <Forward aria-hidden className="mt-0.5 size-3 shrink-0 stroke-[1.75]" />
      {t(message.forward_id === message.id ? 'forwarded' : 'answer', {
        contact: contact.name ?? contact.address,
      })}
    </p>
  );
}
