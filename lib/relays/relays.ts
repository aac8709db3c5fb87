import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes, relays } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { seal } from '#lib/platform/secrets.ts';
import { codedOf } from '#lib/platform/told.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { type RelayRow, toRelay, withWaiting } from './relay-view.ts';
import type { Relay, RelayTest } from './schema.ts';

export type RelayInput = {
  host: string;
  port: number;
  security: Relay['security'];
  username: string | null;
  /** Left out: the one that is stored. */
  password?: string;
  max_connections: number;
};

/** The relays within reach: those for all first, then by mailbox and rank. Those for all are for who reaches all. */
export async function listRelays(ctx: Ctx): Promise<Relay[]> {
  assertScope(ctx, 'admin');
  const rows = await ctx.db
    .select()
    .from(relays)
    .where(and(isNull(relays.removedAt), withinReach(ctx, relays.mailboxId)))
    .orderBy(sql`${relays.mailboxId} nulls first`, asc(relays.rank));
  return withWaiting(ctx, rows);
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getRelay(ctx: Ctx, id: string): Promise<Relay> {
  return firstOrThrow(await withWaiting(ctx, [await findRelay(ctx, id)]));
}

/** The row with its sealed password. @throws Refusal `not_found`, also out of reach. */
export async function findRelay(ctx: Ctx, id: string): Promise<RelayRow> {
  assertScope(ctx, 'admin');
  const [row] = await ctx.db
    .select()
    .from(relays)
    .where(and(eq(relays.id, id), isNull(relays.removedAt)));
  if (!row || !isReachable(ctx, row.mailboxId)) throw notFound('relay');
  return row;
}

/**
 * Adds a relay for a mailbox, or for all without one: the first of its place, or the fallback of the one that is there.
 * Mail leaves through it from the moment this commits. The password is stored sealed and never returned.
 * @throws Refusal `conflict` when there are two already, `not_found` for a mailbox out of reach.
 */
export async function createRelay(
  ctx: Ctx,
  { mailbox_id: mailboxId, ...input }: RelayInput & { mailbox_id: string | null },
): Promise<Relay> {
  assertScope(ctx, 'admin');
  await assertMailboxOfRelay(ctx, mailboxId);
  return inTransaction(ctx, async (ctx) => {
    const taken = await lockRelays(ctx, mailboxId);
    if (taken.length >= 2) throw new Refusal('conflict', 'relays.twoAlready');
    const rows = await ctx.db
      .insert(relays)
      .values({
        mailboxId,
        rank: taken.some(({ rank }) => rank === 1) ? 2 : 1,
        ...columnsOf(input),
        password: input.password === undefined ? null : seal(ctx.env.APP_SECRET, input.password),
        createdBy: ctx.actor.name,
      })
      .returning();
    const row = firstOrThrow(rows);
    await recordEvent(ctx, 'relay.created', { mailboxId, data: factsOf(row) });
    await sendJob(ctx, 'outbound.wake', { mailboxId, waitingFor: 'relay' });
    return toRelay(row);
  });
}

/**
 * Changes a relay; old connections finish their current mail and close. `first` makes a fallback the first one.
 * @throws Refusal `invalid` for another server or user without their password.
 */
export async function updateRelay(
  ctx: Ctx,
  id: string,
  changes: Partial<RelayInput> & { first?: true },
): Promise<Relay> {
  const { mailboxId } = await findRelay(ctx, id);
  const changed = await inTransaction(ctx, async (ctx) => {
    const siblings = await lockRelays(ctx, mailboxId);
    const before = siblings.find((row) => row.id === id);
    if (!before) throw notFound('relay');
    const { host, port, security, username, maxConnections } = before;
    const input = { host, port, security, username, max_connections: maxConnections, ...changes };
    const password = passwordOf(ctx, before, input);
    if (changes.first && before.rank !== 1) await makeFirst(ctx, siblings, id);
    const isOther =
      JSON.stringify({ ...columnsOf(input), password }) !== JSON.stringify(connectionOf(before));
    const rows = await ctx.db
      .update(relays)
      .set({
        ...columnsOf(input),
        password,
        ...(isOther ? { testedAt: null, testPassed: null, testResponse: null, testTold: null } : {}),
      })
      .where(eq(relays.id, id))
      .returning();
    const row = firstOrThrow(rows);
    await recordEvent(ctx, 'relay.changed', {
      mailboxId,
      data: { before: factsOf(before), after: factsOf(row), password_changed: password !== before.password },
    });
    await sendJob(ctx, 'outbound.wake', { mailboxId, waitingFor: 'relay' });
    return row;
  });
  return firstOrThrow(await withWaiting(ctx, [changed]));
}

/** Sends no more through it. Its fallback, if it has one, becomes the first. */
export async function removeRelay(ctx: Ctx, id: string): Promise<void> {
  const { mailboxId } = await findRelay(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const siblings = await lockRelays(ctx, mailboxId);
    const row = siblings.find((relay) => relay.id === id);
    if (!row) throw notFound('relay');
    await ctx.db
      .update(relays)
      .set({ removedAt: sql`now()`, removedBy: ctx.actor.name, password: null })
      .where(eq(relays.id, id));
    await ctx.db.update(relays).set({ rank: 1 }).where(activeRelaysOf(mailboxId));
    await recordEvent(ctx, 'relay.removed', { mailboxId, data: factsOf(row) });
    await sendJob(ctx, 'outbound.wake', { mailboxId, waitingFor: 'relay' });
  });
}

/** Writes down what a test of it said. Once it works, what waits for it leaves. */
export async function recordRelayTest(ctx: Ctx, id: string, { works, words, ...told }: RelayTest) {
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .update(relays)
      .set({
        testedAt: sql`now()`,
        testPassed: works,
        testResponse: words,
        testTold: codedOf({ ...told, text: words }),
      })
      .where(and(eq(relays.id, id), isNull(relays.removedAt)))
      .returning({ mailboxId: relays.mailboxId });
    if (!row) return;
    await recordEvent(ctx, 'relay.tested', { mailboxId: row.mailboxId, data: { relay_id: id, works } });
    if (works) await sendJob(ctx, 'outbound.wake', { mailboxId: row.mailboxId, waitingFor: 'relay' });
  });
}

/**
 * Returns the sealed password. The stored one is only for its own server and user, so nobody can redirect it.
 * @throws Refusal `invalid`.
 */
export function passwordOf(
  ctx: Ctx,
  stored: RelayRow,
  input: Pick<RelayInput, 'host' | 'port' | 'username' | 'password'>,
): string | null {
  if (input.username === null) return null;
  if (input.password !== undefined) return seal(ctx.env.APP_SECRET, input.password);
  if (stored.host === input.host && stored.port === input.port && stored.username === input.username)
    return stored.password;
  throw new Refusal('invalid', 'mailboxes.needsPassword');
}

function activeRelaysOf(mailboxId: string | null): SQL | undefined {
  return and(
    isNull(relays.removedAt),
    mailboxId === null ? isNull(relays.mailboxId) : eq(relays.mailboxId, mailboxId),
  );
}

/** Whoever changes the relays of a place waits for whoever does so already, also where there is none yet. */
async function lockRelays(ctx: Ctx, mailboxId: string | null): Promise<RelayRow[]> {
  await acquireAdvisoryLock(ctx, `relays of ${mailboxId ?? 'all'}`);
  return ctx.db.select().from(relays).where(activeRelaysOf(mailboxId)).orderBy(asc(relays.rank));
}

/** No two may have one rank, so the other one steps aside in between. */
async function makeFirst(ctx: Ctx, siblings: RelayRow[], id: string) {
  for (const { id: other } of siblings.filter((row) => row.id !== id))
    await ctx.db.update(relays).set({ rank: 3 }).where(eq(relays.id, other));
  await ctx.db.update(relays).set({ rank: 1 }).where(eq(relays.id, id));
  for (const { id: other } of siblings.filter((row) => row.id !== id))
    await ctx.db.update(relays).set({ rank: 2 }).where(eq(relays.id, other));
}

/** @throws Refusal when the actor may have no relay for this mailbox, or for all without one. */
export async function assertMailboxOfRelay(ctx: Ctx, mailboxId: string | null): Promise<void> {
  if (mailboxId === null ? ctx.actor.mailboxIds !== null : !(await isMailbox(ctx, mailboxId)))
    throw notFound('mailbox');
}

async function isMailbox(ctx: Ctx, id: string): Promise<boolean> {
  if (!reaches(ctx.actor, id)) return false;
  const [row] = await ctx.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(and(eq(mailboxes.id, id), isNull(mailboxes.deletedAt)));
  return row !== undefined;
}

function isReachable(ctx: Ctx, mailboxId: string | null) {
  return mailboxId === null ? ctx.actor.mailboxIds === null : reaches(ctx.actor, mailboxId);
}

function columnsOf({ host, port, security, username, max_connections: maxConnections }: RelayInput) {
  return {
    host,
    port,
    security,
    username,
    maxConnections,
  };
}

function connectionOf({ host, port, security, username, maxConnections, password }: RelayRow) {
  return {
    host,
    port,
    security,
    username,
    maxConnections,
    password,
  };
}

function factsOf({ id, rank, host, port, security, username }: RelayRow) {
  return {
    relay_id: id,
    rank,
    host,
    port,
    security,
    username,
  };
}
