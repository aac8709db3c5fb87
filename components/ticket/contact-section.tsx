'use client';
import { useTranslations } from 'use-intl';
import { SuppressedNotice } from '../contacts/suppressed-notice.tsx';
import type { TicketDetail } from '../data/api-types.ts';
import { useContact } from '../data/tickets.ts';
import { monthAndYear } from '../labels/times.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { useClock } from '../time.tsx';
import { ChangeContact } from './change-contact.tsx';
import { FormSenderOffer } from './form-sender-offer.tsx';

export function ContactSection({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('ticket.contact');
  const { name, address, id, reply_to: writesFor } = ticket.contact;
  const { data: contact } = useContact(id);
  const clock = useClock();
  const { user } = useAppContext();
  return (
    <section aria-label={t('label')} className="px-4 pt-3 pb-3.5">
      <p className="font-semibold [overflow-wrap:anywhere]">{name ?? address}</p>
      {name ? <p className="text-muted [overflow-wrap:anywhere]">{address}</p> : null}
      {writesFor ? (
        <p className="text-muted [overflow-wrap:anywhere]">{t('answersTo', { address: writesFor })}</p>
      ) : null}
      <p className="mt-1 min-h-4 text-muted text-small">
        {contact
          ? contact.tickets === 1
            ? t('first')
            : t('tickets', { count: contact.tickets, month: monthAndYear(contact.created_at, clock) })
          : null}
      </p>
      <div className="flex flex-wrap gap-x-3">
        <Link href={`/contacts/${contact?.id ?? id}`} className={linkClass}>
          {t('show')}
        </Link>
        <ChangeContact ticket={ticket} />
        {user.role === 'viewer' ? null : (
          <Link
            href={`/new?to=${encodeURIComponent(address)}&mailbox=${ticket.mailbox_id}`}
            className={linkClass}
          >
            {t('write')}
          </Link>
        )}
      </div>
      <FormSenderOffer ticket={ticket} />
      {contact?.suppressed ? <SuppressedNotice address={address} reason={contact.suppressed} /> : null}
    </section>
  );
}

const linkClass =
  'flex min-h-6 items-center rounded-sm text-small underline decoration-strong-line underline-offset-3 hover:decoration-current';
