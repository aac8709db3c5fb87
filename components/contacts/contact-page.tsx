'use client';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { useContactTickets } from '../data/contacts.ts';
import { useTicketActs } from '../data/ticket-acts.ts';
import { useContact } from '../data/tickets.ts';
import { contactName } from '../data/use-contact-edits.ts';
import { BackLink } from '../settings/back-link.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { useNavigate } from '../shell/navigation.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { ClashNotice } from './clash-notice.tsx';
import { ContactEditing, useContactEditing } from './contact-editing.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { ContactNotes } from './contact-notes.tsx';
import { EditableTitle } from './editable-title.tsx';
import { PersonTickets } from './person-tickets.tsx';

const MergeContactDialog = dynamic(() => import('./merge-contact-dialog.tsx'));
const EraseContactDialog = dynamic(() => import('./erase-contact-dialog.tsx'));

/** A person: what is known, what the team noted, and everything they wrote about. */
export function ContactPage({ id }: { id: string }) {
  return (
    <ContactEditing>
      <Person id={id} />
    </ContactEditing>
  );
}

function Person({ id }: { id: string }) {
  const t = useTranslations('contacts');
  const { user } = useAppContext();
  const { data: contact } = useContact(id);
  const tickets = useContactTickets(id);
  const [isMerging, setMerging] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const navigate = useNavigate();
  const { undoLast } = useTicketActs();
  useCommand('undo', () =>
    undoLast(({ contactId }) => {
      if (contactId) navigate(`/contacts/${contactId}`);
    }),
  );
  if (!contact) return null;
  return (
    <PageLayout
      title={<ContactTitle key={contact.id} contact={contact} />}
      backLink={<BackLink href="/contacts" label={t('page.allContacts')} />}
      actions={
        user.role === 'viewer' ? null : (
          <>
            <Button asChild variant="outline">
              <a href={`/api/v1/contacts/${contact.id}/export`} download>
                {t('erase.export')}
              </a>
            </Button>
            {user.role === 'admin' && user.reachesAll ? (
              <Button variant="outline" onClick={() => setErasing(true)}>
                {t('erase.open')}
              </Button>
            ) : null}
            <Button variant="outline" onClick={() => setMerging(true)}>
              {t('merge.open')}
            </Button>
          </>
        )
      }
    >
      <ClashNotice />
      <ContactFacts contact={contact} />
      <ContactNotes contactId={id} />
      <PersonTickets list={tickets} named={contact.further_addresses.length > 0} />
      {isMerging ? (
        <MergeContactDialog key={contactName(contact)} contact={contact} onClose={() => setMerging(false)} />
      ) : null}
      {isErasing ? <EraseContactDialog contact={contact} onClose={() => setErasing(false)} /> : null}
    </PageLayout>
  );
}

function ContactTitle({ contact }: { contact: Contact }) {
  const { change } = useContactEditing();
  const begun = useRef(contact);
  return (
    <EditableTitle
      name={contact.name}
      fallback={contact.address}
      onBegin={() => {
        begun.current = contact;
      }}
      onSave={(name) => change(begun.current, { name })}
    />
  );
}
