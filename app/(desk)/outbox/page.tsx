import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import { Outbox } from '#components/outbox/outbox.tsx';
import { listDeliveries } from '#lib/outbound/deliveries.ts';
import { deskContext } from '../_first/desk-context.ts';
import { FirstData } from '../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Outbox' };

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string | string[] }>;
}) {
  const show = (await searchParams).show === 'all' ? 'all' : 'outbox';
  const { data } = await listDeliveries(await deskContext(), {
    limit: 100,
    ...(show === 'all' ? {} : { status: 'outbox' as const }),
  });
  return (
    <FirstData data={[[keys.outbox(show), data]]}>
      <Outbox show={show} />
    </FirstData>
  );
}
