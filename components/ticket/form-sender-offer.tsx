'use client';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useContactActions } from '../data/use-contact-actions.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';

/** Offers to trust a form, shop or group that wrote for somebody else. */
export function FormSenderOffer({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('ticket.contact');
  const { user } = useAppContext();
  const { trustFormSender, busy, refused } = useContactActions(ticket);
  const offer = ticket.form_sender;
  if (!offer) return null;
  return (
    <div className="mt-2 flex flex-col items-start gap-1.5 rounded-md bg-amber-ground px-2.5 py-2 text-amber text-small [overflow-wrap:anywhere]">
      <p>
        {t('form', { address: offer.address, writer: offer.writer.name ?? offer.writer.address })}
        {offer.proven ? '' : ` ${t('formUnproven')}`}
      </p>
      {user.role === 'admin' ? (
        <Button variant="outline" disabled={busy} onClick={() => void trustFormSender(offer)}>
          {t('trust')}
        </Button>
      ) : (
        <p>{t('trustByAdmin')}</p>
      )}
      {refused ? <p role="alert">{refused}</p> : null}
    </div>
  );
}
