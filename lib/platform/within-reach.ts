import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isAnyOf } from '#db/rows.ts';
import { tickets, ticketTags } from '#db/schema/index.ts';
import { type Actor, type Ctx, reaches } from './context.ts';

/**
 * The condition that a row is within the actor's reach; undefined when everything is. `mailboxId` is a column of it. A
 * key that is limited to tags reaches no row of another ticket, nor what may become a ticket and is none yet.
 */
export function withinReach({ actor }: Pick<Ctx, 'actor'>, mailboxId: PgColumn): SQL | undefined {
  const inMailbox = actor.mailboxIds === null ? undefined : inArray(mailboxId, actor.mailboxIds);
  const tagIds = tagIdsOfReach(actor);
  const ticketId = ticketColumnOf(mailboxId);
  if (!tagIds || !ticketId) return inMailbox;
  const bears = sql`exists (select 1 from ${ticketTags}
    where ${ticketTags.ticketId} = ${ticketId} and ${isAnyOf(ticketTags.tagId, tagIds)})`;
  return and(inMailbox, bears);
}

/** Whether what belongs to a ticket is within reach. Answer what is out of reach as if it did not exist. */
export async function reachesTicket(
  ctx: Pick<Ctx, 'actor' | 'db'>,
  { mailboxId, ticketId }: { mailboxId: string; ticketId: string | null },
): Promise<boolean> {
  if (!reaches(ctx.actor, mailboxId)) return false;
  const tagIds = tagIdsOfReach(ctx.actor);
  if (!tagIds) return true;
  if (ticketId === null) return false;
  const borne = and(eq(ticketTags.ticketId, ticketId), isAnyOf(ticketTags.tagId, tagIds));
  return (await ctx.db.$count(ticketTags, borne)) > 0;
}

/** The tags that an actor is limited to; undefined when it is to none. */
export function tagIdsOfReach(actor: Actor): string[] | undefined {
  return actor.type === 'api_key' ? actor.tagIds : undefined;
}

function ticketColumnOf({ table }: PgColumn): PgColumn | undefined {
  if (table === tickets) return tickets.id;
  return (getTableColumns(table) as Record<string, PgColumn>).ticketId;
}
