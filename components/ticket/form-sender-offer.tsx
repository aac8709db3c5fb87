'use client';
import type { TicketDetail } from '../data/api-types.ts';
import { useContactActions } from '../data/use-contact-actions.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';

/** Offers to trust a form, shop or group that wrote for somebody else. */
export function FormSenderOffer({ ticket }: { ticket: TicketDetail }) {
  const { user } = useAppContext();
  const { trustFormSender, busy, refused } = useContactActions(ticket);
  const offer = ticket.form_sender;
  if (!offer) return null;
  return (
    <div className="mt-2 flex flex-col items-start gap-1.5 rounded-md bg-amber-ground px-2.5 py-2 text-amber text-small [overflow-wrap:anywhere]">
      <p>
        {offer.address} writes for {offer.writer.name ?? offer.writer.address}, as forms, shops and groups do.
        {offer.proven
          ? ''
          : ' Its domain does not vouch for this mail (DMARC), and trust counts only where it does.'}
      </p>
      {user.role === 'admin' ? (
        <Button variant="outline" disabled={busy} onClick={() => void trustFormSender(offer)}>
          Trust it as a form sender
        </Button>
      ) : (
        <p>An admin can trust it as a form sender.</p>
      )}
      {refused ? <p role="alert">{refused}</p> : null}
    </div>
  );
}
