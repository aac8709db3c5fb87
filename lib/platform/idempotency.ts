import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { idempotencyKeys } from '#db/schema/index.ts';
import type { Ctx } from './context.ts';
import { Refusal } from './errors.ts';

export type StoredResponse = { status: number; body: string | null };

/**
 * Claims a key before the work that it stands for (IETF draft-ietf-httpapi-idempotency-key-header-07). Null means: do
 * the work, then `storeResponse` or `releaseKey`. An answer means that it has been done; give that one again. Keys are
 * kept 24 hours, apart for each actor.
 * @throws Refusal `invalid` when the key came with another request before, `conflict` when that one has no answer yet.
 */
export async function claimKey(ctx: Ctx, key: string, requestHash: string): Promise<StoredResponse | null> {
  await ctx.db
    .delete(idempotencyKeys)
    .where(and(ownKey(ctx, key), lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`)));
  const claimed = await ctx.db
    .insert(idempotencyKeys)
    .values({ actor: actorKey(ctx), key, requestHash })
    .onConflictDoNothing()
    .returning();
  if (claimed.length) return null;

  const [row] = await ctx.db.select().from(idempotencyKeys).where(ownKey(ctx, key));
  if (row && row.requestHash !== requestHash) {
    throw new Refusal(
      'invalid',
      'This Idempotency-Key came with another request before. Use a new key for a new request.',
    );
  }
  if (row?.status) return { status: row.status, body: row.response };
  const running = !row || Date.now() - row.createdAt.getTime() < 60_000;
  throw new Refusal(
    'conflict',
    running
      ? 'The first request with this Idempotency-Key is still running.'
      : 'The first request with this Idempotency-Key never finished. Look whether it took effect before you use a new key.',
    { facts: running ? { retry_after: 1 } : {} },
  );
}

/** Keeps the answer, so that a repeat of the request gets it instead of a second effect. */
export async function storeResponse(ctx: Ctx, key: string, answer: StoredResponse): Promise<void> {
  await ctx.db
    .update(idempotencyKeys)
    .set({ status: answer.status, response: answer.body })
    .where(ownKey(ctx, key));
}

/** Frees the key of a request that was refused and had no effect, so that a corrected one may use it. */
export async function releaseKey(ctx: Ctx, key: string): Promise<void> {
  await ctx.db.delete(idempotencyKeys).where(and(ownKey(ctx, key), isNull(idempotencyKeys.status)));
}

/** Clears away the keys that are past their 24 hours. */
export async function deleteExpiredKeys(ctx: Ctx): Promise<void> {
  await ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`));
}

const actorKey = ({ actor }: Ctx) => `${actor.type}:${actor.id}`;
function ownKey(ctx: Ctx, key: string) {
  return and(eq(idempotencyKeys.actor, actorKey(ctx)), eq(idempotencyKeys.key, key));
}
