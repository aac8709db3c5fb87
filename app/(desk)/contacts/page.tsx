import { pageTitle } from '#app/server/page-title.ts';
import { ContactList } from '#components/contacts/contact-list.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { listContacts } from '#lib/contacts/read-contacts.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('contacts.title'));

export default async function ContactsPage() {
  const page = await listContacts(await pageContext(), { limit: 50 });
  return (
    <HydrateQueries data={[[queryKeys.contacts({}), { pages: [page], pageParams: [null] }]]}>
      <ContactList />
    </HydrateQueries>
  );
}
