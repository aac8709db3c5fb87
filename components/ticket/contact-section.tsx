'use client';
import type { TicketDetail } from '../data/api-types.ts';
import { useContact } from '../data/tickets.ts';
import { monthAndYear } from '../labels/times.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { useNow } from '../time.tsx';
import { ChangeContact } from './change-contact.tsx';
import { FormSenderOffer } from './form-sender-offer.tsx';

export function ContactSection({ ticket }: { ticket: TicketDetail }) {
  const { name, address, id, reply_to: writesFor } = ticket.contact;
  const { data: contact } = useContact(id);
  const { timeZone, user } = useAppContext();
  const now = useNow();
  return (
    <section aria-label="Contact" className="px-4 pt-3 pb-3.5">
      <p className="font-semibold [overflow-wrap:anywhere]">{name ?? address}</p>
      {name ? <p className="text-muted [overflow-wrap:anywhere]">{address}</p> : null}
      {writesFor ? <p className="text-muted [overflow-wrap:anywhere]">Answers go to {writesFor}</p> : null}
      <p className="mt-1 min-h-4 text-muted text-small">
        {contact
          ? contact.tickets === 1
            ? 'First ticket'
            : `${contact.tickets} tickets, since ${monthAndYear(contact.created_at, now, timeZone)}`
          : null}
      </p>
      <ChangeContact ticket={ticket} />
      <FormSenderOffer ticket={ticket} />
      {contact?.suppressed ? (
        <p className="mt-1 text-amber text-small">
          We must not write to this address: {suppressionLabel(contact.suppressed)}.
          {user.role === 'admin' ? (
            <>
              {' '}
              <Link
                href={`/settings/suppressions?q=${encodeURIComponent(address)}`}
                className="rounded-sm underline underline-offset-3"
              >
                See why, or lift it
              </Link>
            </>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

function suppressionLabel(reason: string) {
  return (
    { bounce: 'mail to it bounced', complaint: 'its owner complained', manual: 'somebody suppressed it' }[
      reason
    ] ?? reason
  );
}
