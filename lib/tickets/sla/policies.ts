import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes, slaPolicies } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { lockBusinessHours } from './business-hours.ts';
import { refreshAllDues } from './refresh-all-dues.ts';
import {
  type SlaPolicy,
  type SlaPolicyChanges,
  type SlaPolicyInput,
  type SlaPolicyRecord,
  toSlaPolicy,
} from './schema.ts';

/** Each change of a ticket reads them all. */
export const maxPolicies = 50;

/** Those that are on, in the order in which they apply. @throws Refusal `forbidden` as for business hours. */
export async function listSlaPolicies(ctx: Ctx): Promise<SlaPolicy[]> {
  assertAdmin(ctx);
  return (await selectActive(ctx)).map(toSlaPolicy);
}

/** @throws Refusal `not_found`. */
export async function getSlaPolicy(ctx: Ctx, id: string): Promise<SlaPolicy> {
  assertAdmin(ctx);
  const [row] = await ctx.db.select().from(slaPolicies).where(isOn(id));
  if (!row) throw notFound('slaPolicy');
  return toSlaPolicy(row);
}

/**
 * Switches a policy on, after those there are. Mail that waits already counts from now.
 * @throws Refusal `invalid` without a target, or for a mailbox that is none; `not_found` for unknown hours.
 */
export async function createSlaPolicy(ctx: Ctx, input: SlaPolicyInput): Promise<SlaPolicy> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const listed = await lockActive(ctx);
    if (listed.length >= maxPolicies)
      throw new Refusal('conflict', sentence('sla.tooMany', { max: maxPolicies }));
    await assertParts(ctx, input);
    const columns = columnsOf(input);
    assertTarget(input);
    const last = listed.at(-1)?.position ?? 0;
    const row = firstOrThrow(
      await ctx.db
        .insert(slaPolicies)
        .values({
          ...columns,
          name: input.name,
          businessHoursId: input.business_hours_id,
          position: last + 1,
          createdBy: ctx.actor.name,
        })
        .returning(),
    );
    const data = { sla_policy_id: row.id, name: row.name, after: toSlaPolicy(row) };
    await recordEvent(ctx, 'sla_policy.created', { data });
    await refreshAllDues(ctx);
    return toSlaPolicy(row);
  });
}

/** Changes the given fields; what tickets are due by follows. @throws Refusal as `createSlaPolicy`; `stale`. */
export async function updateSlaPolicy(
  ctx: Ctx,
  id: string,
  { ifMatch, ...changes }: SlaPolicyChanges & { ifMatch?: number },
): Promise<SlaPolicy> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockPolicy(ctx, id, ifMatch);
    await assertParts(ctx, changes);
    const columns = columnsOf(changes);
    assertTarget(toSlaPolicy(before), changes);
    const row = firstOrThrow(
      await ctx.db
        .update(slaPolicies)
        .set({ ...columns, updatedAt: sql`now()`, version: sql`${slaPolicies.version} + 1` })
        .where(eq(slaPolicies.id, id))
        .returning(),
    );
    const data = { before: toSlaPolicy(before), after: toSlaPolicy(row) };
    await recordEvent(ctx, 'sla_policy.updated', { data: { sla_policy_id: id, name: row.name, ...data } });
    await refreshAllDues(ctx);
    return toSlaPolicy(row);
  });
}

/** Switches it off. What was met or missed by it stays known. @throws Refusal `not_found`. */
export async function archiveSlaPolicy(ctx: Ctx, id: string): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    const { name } = await lockPolicy(ctx, id);
    await ctx.db
      .update(slaPolicies)
      .set({ archivedAt: sql`now()`, archivedBy: ctx.actor.name, updatedAt: sql`now()` })
      .where(eq(slaPolicies.id, id));
    await recordEvent(ctx, 'sla_policy.archived', { data: { sla_policy_id: id, name } });
    await refreshAllDues(ctx);
  });
}

/** Puts the policies into this order, before those that are not named. @throws Refusal `not_found`. */
export async function orderSlaPolicies(ctx: Ctx, ids: string[]): Promise<SlaPolicy[]> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const listed = (await lockActive(ctx)).map(({ id }) => id);
    if (ids.some((id) => !listed.includes(id))) throw notFound('slaPolicy');
    const ordered = [...new Set([...ids, ...listed])];
    for (const [at, id] of ordered.entries())
      await ctx.db
        .update(slaPolicies)
        .set({ position: at + 1 })
        .where(eq(slaPolicies.id, id));
    await recordEvent(ctx, 'sla_policy.ordered', { data: { sla_policy_ids: ordered } });
    await refreshAllDues(ctx);
    return (await selectActive(ctx)).map(toSlaPolicy);
  });
}

function assertAdmin(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

const isOn = (id: string) => and(eq(slaPolicies.id, id), isNull(slaPolicies.archivedAt));

function selectActive(ctx: Ctx) {
  return ctx.db
    .select()
    .from(slaPolicies)
    .where(isNull(slaPolicies.archivedAt))
    .orderBy(asc(slaPolicies.position), asc(slaPolicies.id));
}

/** Their order is one thing: who changes it waits for the other. */
async function lockActive(ctx: Ctx): Promise<SlaPolicyRecord[]> {
  await acquireAdvisoryLock(ctx, 'sla policies');
  return selectActive(ctx);
}

async function lockPolicy(ctx: Ctx, id: string, ifMatch?: number): Promise<SlaPolicyRecord> {
  const [row] = await ctx.db.select().from(slaPolicies).where(isOn(id)).for('update');
  if (!row) throw notFound('slaPolicy');
  if (ifMatch !== undefined && ifMatch !== row.version)
    throw new Refusal('stale', 'sla.stale', {
      facts: { version: row.version },
    });
  return row;
}

async function assertParts(
  ctx: Ctx,
  { business_hours_id: hoursId, mailbox_ids: ids }: SlaPolicyChanges,
): Promise<void> {
  if (hoursId !== undefined) await lockBusinessHours(ctx, hoursId);
  if (!ids) return;
  const known = await ctx.db.$count(mailboxes, and(inArray(mailboxes.id, ids), isNull(mailboxes.deletedAt)));
  if (known < new Set(ids).size) throw new Refusal('invalid', 'mailboxes.oneMissing');
}

/** Some target is left once all of these changes are made, one after the other. */
function assertTarget(...changes: SlaPolicyChanges[]): void {
  const { first_answer_minutes, next_answer_minutes, resolution_minutes } = Object.assign(
    {},
    ...changes,
  ) as SlaPolicyChanges;
  if ((first_answer_minutes ?? next_answer_minutes ?? resolution_minutes ?? null) === null)
    throw new Refusal('invalid', 'sla.noTarget');
}

/** Those that are given; `undefined` changes nothing. */
function columnsOf(changes: SlaPolicyChanges) {
  return {
    name: changes.name,
    businessHoursId: changes.business_hours_id,
    mailboxIds: changes.mailbox_ids && [...new Set(changes.mailbox_ids)],
    priorities: changes.priorities && [...new Set(changes.priorities)],
    tags: changes.tags && [...new Set(changes.tags)],
    firstAnswerMinutes: changes.first_answer_minutes,
    nextAnswerMinutes: changes.next_answer_minutes,
    resolutionMinutes: changes.resolution_minutes,
  };
}
