import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { businessHours, rules, slaPolicies } from '#db/schema/index.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { isTimeZone } from '#lib/platform/time-zone.ts';
import { sentence } from '#locales/sentence.ts';
import { refreshAllDues } from './refresh-all-dues.ts';
import {
  type BusinessHoursChanges,
  type BusinessHoursInput,
  type BusinessHoursRecord,
  type BusinessHoursView,
  toBusinessHours,
  toWorkSpans,
} from './schema.ts';

/** All that are in use, by name. @throws Refusal `forbidden` unless an admin who reaches every mailbox asks. */
export async function listBusinessHours(ctx: Ctx): Promise<BusinessHoursView[]> {
  assertAdmin(ctx);
  const rows = await ctx.db
    .select()
    .from(businessHours)
    .where(isNull(businessHours.archivedAt))
    .orderBy(asc(sql`lower(${businessHours.name})`), asc(businessHours.id));
  return rows.map(toBusinessHours);
}

/** @throws Refusal `not_found`. */
export async function getBusinessHours(ctx: Ctx, id: string): Promise<BusinessHoursView> {
  assertAdmin(ctx);
  const [row] = await ctx.db.select().from(businessHours).where(isListed(id));
  if (!row) throw notFound('businessHours');
  return toBusinessHours(row);
}

/** @throws Refusal `invalid` for a zone that is none. */
export async function createBusinessHours(ctx: Ctx, input: BusinessHoursInput): Promise<BusinessHoursView> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const { holidays = [], ...given } = input;
    const row = firstOrThrow(
      await ctx.db
        .insert(businessHours)
        .values({
          ...columnsOf({ ...given, holidays }),
          createdBy: ctx.actor.name,
        } as typeof businessHours.$inferInsert)
        .returning(),
    );
    const data = { business_hours_id: row.id, name: row.name, after: toBusinessHours(row) };
    await recordEvent(ctx, 'business_hours.created', { data });
    return toBusinessHours(row);
  });
}

/** Changes the given fields; what tickets are due by follows. @throws Refusal `invalid` as above, `stale`. */
export async function updateBusinessHours(
  ctx: Ctx,
  id: string,
  { ifMatch, ...changes }: BusinessHoursChanges & { ifMatch?: number },
): Promise<BusinessHoursView> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockBusinessHours(ctx, id, ifMatch);
    const row = firstOrThrow(
      await ctx.db
        .update(businessHours)
        .set({ ...columnsOf(changes), updatedAt: sql`now()`, version: sql`${businessHours.version} + 1` })
        .where(eq(businessHours.id, id))
        .returning(),
    );
    const data = { before: toBusinessHours(before), after: toBusinessHours(row) };
    await recordEvent(ctx, 'business_hours.updated', {
      data: { business_hours_id: id, name: row.name, ...data },
    });
    if (await isUsed(ctx, id)) await refreshAllDues(ctx);
    return toBusinessHours(row);
  });
}

/** Takes them out of use. @throws Refusal `conflict` while a policy counts by them, or a rule asks for them. */
export async function archiveBusinessHours(ctx: Ctx, id: string): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    const { name } = await lockBusinessHours(ctx, id);
    if (await isUsed(ctx, id)) throw new Refusal('conflict', 'sla.hoursInPolicy');
    if (await isAskedFor(ctx, id)) throw new Refusal('conflict', 'sla.hoursInRule');
    await ctx.db
      .update(businessHours)
      .set({ archivedAt: sql`now()`, archivedBy: ctx.actor.name, updatedAt: sql`now()` })
      .where(eq(businessHours.id, id));
    await recordEvent(ctx, 'business_hours.archived', { data: { business_hours_id: id, name } });
  });
}

/** Until the transaction ends nobody takes them out of use. @throws Refusal `not_found`; `stale`. */
export async function lockBusinessHours(
  ctx: Ctx,
  id: string,
  ifMatch?: number,
): Promise<BusinessHoursRecord> {
  const [row] = await ctx.db.select().from(businessHours).where(isListed(id)).for('update');
  if (!row) throw notFound('businessHours');
  if (ifMatch !== undefined && ifMatch !== row.version)
    throw new Refusal('stale', 'sla.hoursStale', {
      facts: { version: row.version },
    });
  return row;
}

function assertAdmin(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

const isListed = (id: string) => and(eq(businessHours.id, id), isNull(businessHours.archivedAt));

async function isUsed(ctx: Ctx, id: string): Promise<boolean> {
  const uses = and(eq(slaPolicies.businessHoursId, id), isNull(slaPolicies.archivedAt));
  return (await ctx.db.$count(slaPolicies, uses)) > 0;
}

async function isAskedFor(ctx: Ctx, id: string): Promise<boolean> {
  const condition = JSON.stringify([{ field: 'business_hours', values: [id] }]);
  const asks = and(sql`${rules.conditions} @> ${condition}::jsonb`, isNull(rules.archivedAt));
  return (await ctx.db.$count(rules, asks)) > 0;
}

function columnsOf({ week, ...fields }: BusinessHoursChanges): Partial<typeof businessHours.$inferInsert> {
  if (fields.zone !== undefined && !isTimeZone(fields.zone))
    throw new Refusal('invalid', sentence('reports.noTimeZone', { zone: fields.zone }));
  const holidays = fields.holidays?.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return { ...fields, ...(holidays && { holidays }), ...(week && { week: toWorkSpans(week) }) };
}
