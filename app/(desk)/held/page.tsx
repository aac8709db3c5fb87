import type { QueryKey } from '@tanstack/react-query';
import { pageTitle } from '#app/server/page-title.ts';
import { queryKeys } from '#components/data/query-keys.ts';
import { BlockedSenders } from '#components/held/blocked-senders.tsx';
import { HeldMail } from '#components/held/held-mail.tsx';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { listRawEmails } from '#lib/inbound/raw/raw-emails.ts';
import { toRawEmail } from '#lib/inbound/raw/schema.ts';
import { listBlockedSenders } from '#lib/mailboxes/blocked-senders.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { mapPage } from '#lib/platform/pagination.ts';
import { HydrateQueries } from '../_prefetch/hydrate-queries.tsx';
import { pageContext } from '../_prefetch/page-context.ts';

export const generateMetadata = pageTitle((t) => t('held.title'));

type Show = 'held' | 'ignored' | 'blocked';
type Params = Record<'show' | 'mail' | 'block', string | string[] | undefined>;

export default async function HeldPage({ searchParams }: { searchParams: Promise<Params> }) {
  const ctx = await pageContext();
  const { show: requested, mail, block } = await searchParams;
  const show = requested === 'ignored' || requested === 'blocked' ? requested : 'held';
  const [listed, sum] = await Promise.all([firstPage(ctx, show), ledger(ctx)]);
  return (
    <HydrateQueries data={[listed, [queryKeys.ledger, sum]]}>
      {show === 'blocked' ? (
        <BlockedSenders selectedId={singleValue(block)} />
      ) : (
        <HeldMail key={show} show={show} selectedId={singleValue(mail)} />
      )}
    </HydrateQueries>
  );
}

const singleValue = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null);

async function firstPage(ctx: Ctx, show: Show): Promise<[QueryKey, unknown]> {
  const first = (page: unknown) => ({ pages: [page], pageParams: [null] });
  if (show === 'blocked')
    return [queryKeys.blockedSenders, first(await listBlockedSenders(ctx, { limit: 50 }))];
  const page = await listRawEmails(ctx, { status: show, limit: 50 });
  return [queryKeys.unfiledMail(show), first(mapPage(page, toRawEmail))];
}
