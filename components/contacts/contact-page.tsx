'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useContactTickets } from '../data/contacts.ts';
import { useContact } from '../data/tickets.ts';
import { contactName, useContactEdits } from '../data/use-contact-edits.ts';
import { BackLink } from '../settings/back-link.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { PageLayout } from '../shell/page-layout.tsx';
import { Button } from '../ui/button.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { ContactNotes } from './contact-notes.tsx';
import { EditableTitle } from './editable-title.tsx';
import { PersonTickets } from './person-tickets.tsx';

const MergeContactDialog = dynamic(() => import('./merge-contact-dialog.tsx'));

/** A person: what is known, what the team noted, and everything they wrote about. */
export function ContactPage({ id }: { id: string }) {
  const t = useTranslations('contacts');
  const { user } = useAppContext();
  const { data: contact } = useContact(id);
  const tickets = useContactTickets(id);
  const { change } = useContactEdits();
  const [isMerging, setMerging] = useState(false);
  if (!contact) return null;
  return (
    <PageLayout
      title={
        <EditableTitle
          key={contact.id}
          name={contact.name}
          fallback={contact.address}
          onSave={(name) => change(contact.id, { name })}
        />
      }
      backLink={<BackLink href="/contacts" label={t('page.allContacts')} />}
      actions={
        user.role === 'viewer' ? null : (
          <Button variant="outline" onClick={() => setMerging(true)}>
            {t('merge.open')}
          </Button>
        )
      }
    >
      <ContactFacts contact={contact} />
      <ContactNotes contactId={id} />
      <PersonTickets list={tickets} named={contact.further_addresses.length > 0} />
      {isMerging ? (
        <MergeContactDialog key={contactName(contact)} contact={contact} onClose={() => setMerging(false)} />
      ) : null}
    </PageLayout>
  );
}
