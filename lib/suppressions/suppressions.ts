import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { contains } from '#db/like.ts';
import { suppressions } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';

type Row = typeof suppressions.$inferSelect;

export const suppressionSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    reason: z.enum(['bounce', 'complaint', 'manual']),
    detail: z.string().nullable(),
    created_at: z.iso.datetime(),
    created_by: z.string(),
    lifted_at: z.iso.datetime().nullable(),
    lifted_by: z.string().nullable(),
    lifted_because: z.string().nullable(),
  })
  .meta({ id: 'Suppression' });
export type Suppression = z.infer<typeof suppressionSchema>;

/** Suppresses all mail to this address until somebody lifts it. An active suppression stays as it is. */
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
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
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

export const suppressionsQuery = z.object({
  ...pageQuery,
  status: z.enum(['standing', 'lifted', 'all']).default('standing'),
  reason: suppressionSchema.shape.reason.optional(),
  q: z.string().trim().max(254).optional().describe('Part of the address, or of the words beside it.'),
});

/** The suppressions, newest first. They hold for every mailbox, so they are for admins who reach all. */
export async function listSuppressions(
  ctx: Ctx,
  query: z.infer<typeof suppressionsQuery>,
): Promise<Page<Suppression>> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  const rows = await ctx.db
    .select()
    .from(suppressions)
    .where(
      and(
        query.status === 'all'
          ? undefined
          : (query.status === 'standing' ? isNull : isNotNull)(suppressions.liftedAt),
        query.reason ? eq(suppressions.reason, query.reason) : undefined,
        query.q
          ? or(contains(suppressions.address, query.q), contains(suppressions.detail, query.q))
          : undefined,
        afterCursor(query.cursor, [suppressions.id], 'down'),
      ),
    )
    .orderBy(desc(suppressions.id))
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.id], toSuppression);
}

function toSuppression(row: Row): Suppression {
  return {
    id: row.id,
    address: row.address,
    reason: row.reason,
    detail: row.detail,
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
    lifted_at: row.liftedAt?.toISOString() ?? null,
    lifted_by: row.liftedBy,
    lifted_because: row.liftedBecause,
  };
}
