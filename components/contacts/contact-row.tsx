'use client';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { contactName } from '../data/use-contact-edits.ts';
import { Link } from '../shell/navigation.tsx';

type ContactRowProps = {
  contact: Contact;
  /** Where every row is of one company. */
  inCompany?: boolean;
};

/** A contact in a list: name, address, company, and how many tickets. */
export function ContactRow({ contact, inCompany }: ContactRowProps) {
  const t = useTranslations('contacts');
  const { id, name, address, company, tickets, further_addresses: further } = contact;
  return (
    <li>
      <Link
        href={`/contacts/${id}`}
        className="-mx-2 flex items-baseline gap-3 rounded-md px-2 py-2.5 transition-colors duration-100 hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span dir="auto" className="block truncate font-medium">
            {contactName(contact)}
          </span>
          <span className="block truncate text-muted text-small">
            {[
              name === null ? null : address,
              further.length ? t('furtherCount', { count: further.length }) : null,
              company && !inCompany ? (company.name ?? company.domain) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="shrink-0 text-muted text-small tabular-nums">
          {t('ticketCount', { count: tickets })}
        </span>
      </Link>
    </li>
  );
}
