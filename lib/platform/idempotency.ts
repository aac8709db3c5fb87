import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { idempotencyKeys } from '#db/schema/index.ts';
import type { Ctx } from './context.ts';
import { Refusal } from './errors.ts';

export type StoredResponse = { status: number; body: string | null };

/**
 * Claims an idempotency key of the actor for 24 hours (draft-ietf-httpapi-idempotency-key-header-07).
 * @returns null: do the work, then `storeResponse` or `releaseKey`; else the stored response of the first request.
 * @throws Refusal `invalid` when the key was used for another request, `conflict` when the first one is unanswered.
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

/** Stores the response for repeats of the request. */
export async function storeResponse(ctx: Ctx, key: string, response: StoredResponse): Promise<void> {
  await ctx.db
    .update(idempotencyKeys)
    .set({ status: response.status, response: response.body })
    .where(ownKey(ctx, key));
}

/** Releases the key of a request that had no effect, so that a corrected one can use it. */
export async function releaseKey(ctx: Ctx, key: string): Promise<void> {
  await ctx.db.delete(idempotencyKeys).where(and(ownKey(ctx, key), isNull(idempotencyKeys.status)));
}

/** Deletes keys older than 24 hours. */
export async function deleteExpiredKeys(ctx: Ctx): Promise<void> {
  await ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`));
}

const actorKey = ({ actor }: Ctx) => `${actor.type}:${actor.id}`;
function ownKey(ctx: Ctx, key: string) {
  return and(eq(idempotencyKeys.actor, actorKey(ctx)), eq(idempotencyKeys.key, key));
}
