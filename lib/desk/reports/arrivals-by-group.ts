import { sql } from 'drizzle-orm';
import { mailboxes, tags, tickets, ticketTags } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isOwnName } from '#lib/tickets/tag-names.ts';
import { inPeriod, isCounted, ofMailboxes, type ReportScope } from './source.ts';

const maxTags = 100;

/** How many tickets of the period bear each tag; a ticket counts at each of its tags. The most frequent first. */
export async function countByTag(ctx: Ctx, scope: ReportScope): Promise<{ tag: string; arrivals: number }[]> {
  return ctx.db.execute<{ tag: string; arrivals: number }>(sql`
    select ${tags.name} as tag, count(*)::int as arrivals
    from ${tickets} join ${ticketTags} on ${ticketTags.ticketId} = ${tickets.id}
    join ${tags} on ${tags.id} = ${ticketTags.tagId} and ${isOwnName}
    where ${inPeriod(tickets.createdAt, scope.period)} and ${isCounted} and ${ofMailboxes(ctx, scope, tickets.mailboxId)}
    group by 1 order by 2 desc, 1 limit ${maxTags}`);
}

/** How many tickets of the period each mailbox within reach has; those without any too, unless they are deleted. */
export async function countByMailbox(
  ctx: Ctx,
  scope: ReportScope,
): Promise<{ mailbox_id: string; address: string; arrivals: number }[]> {
  return ctx.db.execute<{ mailbox_id: string; address: string; arrivals: number }>(sql`
    select 'mbx_' || replace(${mailboxes.id}::text, '-', '') as mailbox_id, ${mailboxes.address} as address,
      coalesce(n, 0)::int as arrivals
    from ${mailboxes} left join (
      select ${tickets.mailboxId} as mailbox_id, count(*) as n from ${tickets}
      where ${inPeriod(tickets.createdAt, scope.period)} and ${isCounted} and ${ofMailboxes(ctx, scope, tickets.mailboxId)}
      group by 1) arrived on arrived.mailbox_id = ${mailboxes.id}
    where ${ofMailboxes(ctx, scope, mailboxes.id)} and (n is not null or ${mailboxes.deletedAt} is null)
    order by 3 desc, 2`);
}
