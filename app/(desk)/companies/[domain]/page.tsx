import { pageTitle } from '#app/server/page-title.ts';
import { CompanyPage } from '#components/contacts/company-page.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { getCompany } from '#lib/contacts/companies.ts';
import { listContacts } from '#lib/contacts/read-contacts.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { HydrateQueries } from '../../_prefetch/hydrate-queries.tsx';
import { orNotFound } from '../../_prefetch/or-not-found.ts';
import { pageContext } from '../../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('contacts.page.companyTitle'));

export default async function OneCompanyPage({ params }: { params: Promise<{ domain: string }> }) {
  const domain = decodeURIComponent((await params).domain);
  const ctx = await pageContext();
  const company = await orNotFound(getCompany(ctx, domain));
  const [people, tickets] = await Promise.all([
    listContacts(ctx, { company: domain, limit: 50 }),
    listTickets(ctx, ticketsQuery.parse({ company: domain, status: 'all' })),
  ]);
  return (
    <HydrateQueries
      data={[
        [queryKeys.company(domain), company],
        [queryKeys.contacts({ company: domain }), { pages: [people], pageParams: [null] }],
        [queryKeys.companyTickets(domain), { pages: [tickets], pageParams: [null] }],
      ]}
    >
      <CompanyPage key={domain} domain={domain} />
    </HydrateQueries>
  );
}
