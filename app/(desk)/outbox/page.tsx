import type { QueryKey } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import type { Deliveries } from '#components/data/mail.ts';
import { Outbox } from '#components/outbox/outbox.tsx';
import { listDeliveries } from '#lib/outbound/delivery/deliveries.ts';
import { deskContext } from '../_first/desk-context.ts';
import { FirstData } from '../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Outbox' };

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string | string[] }>;
}) {
  const ctx = await deskContext();
  const show = (await searchParams).show === 'all' ? 'all' : 'outbox';
  const first = async (which: Deliveries): Promise<[QueryKey, unknown]> => {
    const page = await listDeliveries(ctx, { limit: 50, ...(which === 'all' ? {} : { status: which }) });
    return [keys.outbox(which), { pages: [page], pageParams: [null] }];
  };
  const lists: Deliveries[] = show === 'all' ? ['all'] : ['undecided', 'leaving'];
  return (
    <FirstData data={await Promise.all(lists.map(first))}>
      <Outbox show={show} />
    </FirstData>
  );
}
