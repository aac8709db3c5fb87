import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { suppressions } from '#db/schema/index.ts';
import { type Ctx, demand, inTransaction } from '../context.ts';
import { notFound } from '../errors.ts';
import { recordEvent } from '../events.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';

type Row = typeof suppressions.$inferSelect;

export const suppressionShape = z
  .object({
    id: z.string(),
    address: z.string(),
    reason: z.enum(['bounce', 'complaint', 'manual']),
    detail: z.string().nullable(),
    created_at: z.iso.datetime(),
    created_by: z.string(),
  })
  .meta({ id: 'Suppression' });
export type Suppression = z.infer<typeof suppressionShape>;

/** No mail leaves for this address from now on, until somebody lifts it. One that stands already stays as it is. */
export async function suppress(
  ctx: Ctx,
  input: {
    address: string;
    reason: Suppression['reason'];
    detail: string | null;
    ticketId?: string;
    mailboxId?: string;
  },
): Promise<void> {
  const address = input.address.toLowerCase();
  const [row] = await ctx.db
    .insert(suppressions)
    .values({ address, reason: input.reason, detail: input.detail, createdBy: ctx.actor.name })
    .onConflictDoNothing()
    .returning();
  if (row) {
    const data = { address, reason: input.reason, detail: input.detail };
    await recordEvent(ctx, 'suppression.created', {
      ticketId: input.ticketId,
      mailboxId: input.mailboxId,
      data,
    });
  }
}

/** Why we must not write to the address, or null when we may. */
export async function findSuppression(ctx: Ctx, address: string): Promise<Suppression | null> {
  const [row] = await ctx.db
    .select()
    .from(suppressions)
    .where(and(eq(suppressions.address, address.toLowerCase()), isNull(suppressions.liftedAt)));
  return row ? toSuppression(row) : null;
}

/** @throws Refusal `not_found` when it is lifted already. */
export async function liftSuppression(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<void> {
  demand(ctx, 'admin');
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(suppressions)
      .set({ liftedAt: sql`now()`, liftedBy: ctx.actor.name, liftedBecause: reason })
      .where(and(eq(suppressions.id, id), isNull(suppressions.liftedAt)))
      .returning();
    if (!row) throw notFound('suppression');
    await recordEvent(ctx, 'suppression.lifted', { data: { address: row.address, reason } });
  });
}

/** The suppressions that stand, newest first. They hold for every mailbox, so they are for admins. */
export async function listSuppressions(
  ctx: Ctx,
  query: { limit: number; cursor?: string },
): Promise<Page<Suppression>> {
  demand(ctx, 'admin');
  const after = query.cursor ? decodeCursor(query.cursor, z.tuple([z.string()])) : null;
  const rows = await ctx.db
    .select()
    .from(suppressions)
    .where(and(isNull(suppressions.liftedAt), after ? lt(suppressions.id, after[0]) : undefined))
    .orderBy(desc(suppressions.id))
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.id], toSuppression);
}

const toSuppression = (row: Row): Suppression => ({
  id: row.id,
  address: row.address,
  reason: row.reason,
  detail: row.detail,
  created_at: row.createdAt.toISOString(),
  created_by: row.createdBy,
});
