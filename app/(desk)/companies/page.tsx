import { pageTitle } from '#app/server/page-title.ts';
import { CompanyList } from '#components/contacts/company-list.tsx';
import { queryKeys } from '#components/data/query-keys.ts';
import { listCompanies } from '#lib/contacts/companies.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('contacts.companiesTitle'));

export default async function CompaniesPage() {
  const page = await listCompanies(await pageContext(), { limit: 50 });
  return (
    <HydrateQueries data={[[queryKeys.companies(''), { pages: [page], pageParams: [null] }]]}>
      <CompanyList />
    </HydrateQueries>
  );
}
