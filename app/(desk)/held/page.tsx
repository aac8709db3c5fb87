import type { QueryKey } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { keys } from '#components/data/keys.ts';
import { Blocked } from '#components/held/blocked.tsx';
import { HeldMail } from '#components/held/held-mail.tsx';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { listRawEmails } from '#lib/inbound/raw/raw-emails.ts';
import { toRawEmail } from '#lib/inbound/raw/schema.ts';
import { listBlockedSenders } from '#lib/mailboxes/blocked-senders.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { mapPage } from '#lib/platform/pagination.ts';
import { deskContext } from '../_first/desk-context.ts';
import { FirstData } from '../_first/first-data.tsx';

export const metadata: Metadata = { title: 'Held' };

type Show = 'held' | 'ignored' | 'blocked';
type Params = Record<'show' | 'mail' | 'block', string | string[] | undefined>;

export default async function HeldPage({ searchParams }: { searchParams: Promise<Params> }) {
  const ctx = await deskContext();
  const { show: asked, mail, block } = await searchParams;
  const show = asked === 'ignored' || asked === 'blocked' ? asked : 'held';
  const [listed, sum] = await Promise.all([firstList(ctx, show), ledger(ctx)]);
  return (
    <FirstData data={[listed, [keys.ledger, sum]]}>
      {show === 'blocked' ? (
        <Blocked chosen={one(block)} />
      ) : (
        <HeldMail key={show} show={show} chosen={one(mail)} />
      )}
    </FirstData>
  );
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null);

async function firstList(ctx: Ctx, show: Show): Promise<[QueryKey, unknown]> {
  const first = (page: unknown) => ({ pages: [page], pageParams: [null] });
  if (show === 'blocked') return [keys.blocked, first(await listBlockedSenders(ctx, { limit: 50 }))];
  return [
    keys.keptBack(show),
    first(mapPage(await listRawEmails(ctx, { status: show, limit: 50 }), toRawEmail)),
  ];
}
