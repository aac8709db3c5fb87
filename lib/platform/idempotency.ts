import { and, eq, lt, sql } from 'drizzle-orm';
import { idempotencyKeys } from '#db/schema/index.ts';
import { tryAdvisoryLock } from './advisory-lock.ts';
import { type Ctx, inTransaction } from './context.ts';
import { Refusal } from './errors.ts';

export type StoredResponse = { status: number; body: string | null };
/** A request that bears an Idempotency-Key. `hash` tells it from other requests. */
export type KeyedRequest = { key: string; hash: string };

/** How long a write may wait for another's lock, and how long its transaction may stand still. */
const lockTimeoutMs = 8_000;
const standstillMs = 20_000;

/**
 * Does `work` in one transaction, so that its effect and its response commit together, and once for a key of the actor:
 * a repeat within 24 hours gets the stored response (draft-ietf-httpapi-idempotency-key-header-07). What `work` throws
 * undoes all of it and leaves the key free, and so does the end of the process.
 * @returns the stored response of an earlier request, or null when `work` was done.
 * @throws Refusal `invalid` when the key came with another request, `conflict` while the first one runs.
 */
export function writeOnce(
  ctx: Ctx,
  request: KeyedRequest | null,
  work: (ctx: Ctx) => Promise<StoredResponse>,
): Promise<StoredResponse | null> {
  return inTransaction(ctx, async (ctx) => {
    await limitWaits(ctx);
    if (request) {
      await assertFirst(ctx, request);
      const stored = await findResponse(ctx, request);
      if (stored) return stored;
    }
    const response = await work(ctx);
    if (request) await storeResponse(ctx, request, response);
    return null;
  });
}

/**
 * The stored response to an earlier request with the same key; null when there is none.
 * @throws Refusal `invalid` when the key came with another request.
 */
export async function findResponse(ctx: Ctx, { key, hash }: KeyedRequest): Promise<StoredResponse | null> {
  const [row] = await ctx.db
    .select()
    .from(idempotencyKeys)
    .where(and(ownKey(ctx, key), sql`not ${expired}`));
  if (!row) return null;
  if (row.requestHash !== hash) {
    throw new Refusal('invalid', 'request.keyOfAnother');
  }
  return { status: row.status, body: row.response };
}

/** Stores the response for repeats of the request. */
export async function storeResponse(
  ctx: Ctx,
  { key, hash }: KeyedRequest,
  { status, body }: StoredResponse,
): Promise<void> {
  const row = { requestHash: hash, status, response: body, createdAt: sql`now()` };
  await ctx.db
    .insert(idempotencyKeys)
    .values({ actor: actorKey(ctx), key, ...row })
    .onConflictDoUpdate({ target: [idempotencyKeys.actor, idempotencyKeys.key], set: row });
}

/** Deletes keys older than 24 hours. */
export async function deleteExpiredKeys(ctx: Ctx): Promise<void> {
  await ctx.db.delete(idempotencyKeys).where(expired);
}

async function limitWaits(ctx: Ctx) {
  await ctx.db.execute(sql`
    select set_config('lock_timeout', ${String(lockTimeoutMs)}, true),
           set_config('idle_in_transaction_session_timeout', ${String(standstillMs)}, true)`);
}

/** The lock ends with the transaction, also when its process is killed. */
async function assertFirst(ctx: Ctx, { key }: KeyedRequest) {
  if (await tryAdvisoryLock(ctx, `idempotency:${actorKey(ctx)}:${key}`)) return;
  throw new Refusal('conflict', 'request.keyStillRuns', {
    facts: { retry_after: 1 },
  });
}

const expired = lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`);
const actorKey = ({ actor }: Ctx) => `${actor.type}:${actor.id}`;
function ownKey(ctx: Ctx, key: string) {
  return and(eq(idempotencyKeys.actor, actorKey(ctx)), eq(idempotencyKeys.key, key));
}
