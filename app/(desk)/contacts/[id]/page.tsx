import { pageTitle } from '#app/server/page-title.ts';
import { ContactPage } from '#components/contacts/contact-page.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { listContactNotes } from '#lib/contacts/contact-notes.ts';
import { getContact } from '#lib/contacts/read-contacts.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../_prefetch/or-not-found.ts';
import { pageContext } from '../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('contacts.page.contactTitle'));

export default async function OneContactPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext();
  const contact = await orNotFound(getContact(ctx, id));
  const [notes, tickets] = await Promise.all([
    listContactNotes(ctx, id, { limit: 50 }),
    listTickets(ctx, ticketsQuery.parse({ person: contact.id, status: 'all' })),
  ]);
  return (
    <HydrateQueries
      data={[
        [queryKeys.contact(id), contact],
        [queryKeys.contactNotes(id), { pages: [notes], pageParams: [null] }],
        [queryKeys.contactTickets(id), { pages: [tickets], pageParams: [null] }],
      ]}
    >
      <ContactPage key={id} id={id} />
    </HydrateQueries>
  );
}
