import type { QueryKey } from '@tanstack/react-query';
import { pageTitle } from '#app/server/page-title.ts';
import type { DeliveryFilter } from '#components/data/mail-queries.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { Outbox } from '#components/outbox/outbox.tsx';
import { listDeliveries } from '#lib/outbound/delivery/deliveries.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('outbox.title'));

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string | string[] }>;
}) {
  const ctx = await pageContext();
  const show = (await searchParams).show === 'all' ? 'all' : 'outbox';
  const first = async (which: DeliveryFilter): Promise<[QueryKey, unknown]> => {
    const page = await listDeliveries(ctx, { limit: 50, ...(which === 'all' ? {} : { status: which }) });
    return [queryKeys.outbox(which), { pages: [page], pageParams: [null] }];
  };
  const lists: DeliveryFilter[] = show === 'all' ? ['all'] : ['undecided', 'leaving'];
  return (
    <HydrateQueries data={await Promise.all(lists.map(first))}>
      <Outbox show={show} />
    </HydrateQueries>
  );
}
