import { and, eq, exists, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import { assistants, mailboxes } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';

/** The condition that an assistant serves a mailbox within reach; undefined for who reaches every mailbox. */
export function servesWithinReach(ctx: Ctx): SQL | undefined {
  return ctx.actor.mailboxIds === null ? undefined : served(ctx, withinReach(ctx, mailboxes.id));
}

/** The condition that an assistant serves a mailbox out of reach: then it is read in part, and not changed. */
export function servesOutOfReach(ctx: Ctx): SQL {
  const reach = ctx.actor.mailboxIds;
  return reach === null ? sql`false` : served(ctx, notInArray(mailboxes.id, reach));
}

function served(ctx: Ctx, which: SQL | undefined): SQL {
  const row = ctx.db
    .select({ one: sql`1` })
    .from(mailboxes)
    .where(and(eq(mailboxes.assistantId, assistants.id), isNull(mailboxes.deletedAt), which));
  return exists(row);
}

/** Whether the actor may put this assistant to work in a mailbox: it is there, and serves one within reach already. */
export async function isAssistantWithinReach(ctx: Ctx, assistantId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: assistants.id })
    .from(assistants)
    .where(and(eq(assistants.id, assistantId), servesWithinReach(ctx)));
  return row !== undefined;
}
