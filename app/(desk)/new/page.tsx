import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { parseAddresses } from '#components/labels/parse-addresses.ts';
import { NewMailPage } from '#components/new-mail/new-mail-page.tsx';
import { getUnsentMail } from '#lib/tickets/unsent-mails.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('newMail.title'));

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewPage({ searchParams }: Query) {
  const query = await searchParams;
  const given = (name: string) => [query[name] ?? []].flat().join(',');
  const params = {
    to: parseAddresses(given('to').slice(0, 2000)).found,
    mailbox: given('mailbox') || null,
    subject: given('subject').slice(0, 998),
  };
  const unsent = await getUnsentMail(await pageContext());
  return (
    <HydrateQueries data={[[queryKeys.unsentMail, unsent]]}>
      <NewMailPage params={params} />
    </HydrateQueries>
  );
}
