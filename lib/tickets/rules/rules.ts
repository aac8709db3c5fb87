import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { businessHours, mailboxes, ruleApplications, rules } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import type { EventType } from '#lib/platform/event-types.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { ensureTags } from '../tag-names.ts';
import { newsletterTag, readAssignees } from './plan-actions.ts';
import { hoursIn } from './read-hours.ts';
import {
  type Rule,
  type RuleAction,
  type RuleChanges,
  type RuleCondition,
  type RuleInput,
  type RuleRecord,
  toRule,
} from './schema.ts';

/** The most that there can be. */
export const maxRules = 100;

/** The rules in the order in which they work. @throws Refusal `forbidden` for who is no admin of all mailboxes. */
export async function listRules(ctx: Ctx): Promise<Rule[]> {
  assertAdmin(ctx);
  const rows = await ctx.db
    .select()
    .from(rules)
    .where(isNull(rules.archivedAt))
    .orderBy(asc(rules.position), asc(rules.id));
  const applied = await countApplied(ctx);
  return rows.map((row) => toRule(row, applied.get(row.id) ?? 0));
}

/** @throws Refusal `not_found`, also for an archived one; as `listRules`. */
export async function getRule(ctx: Ctx, id: string): Promise<Rule> {
  assertAdmin(ctx);
  return answer(ctx, await readRule(ctx, id));
}

/**
 * Makes a rule, the last in order; it does nothing until it is switched on.
 * @throws Refusal as `listRules`; `invalid` for acts that exclude each other, unknown hours or mailboxes, or an assignee
 * without access; `conflict` when there are 100.
 */
export async function createRule(ctx: Ctx, input: RuleInput): Promise<Rule> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    await acquireAdvisoryLock(ctx, 'rules');
    const [last] = await ctx.db
      .select({ rules: count(), position: sql<number>`coalesce(max(${rules.position}), 0)` })
      .from(rules)
      .where(isNull(rules.archivedAt));
    if ((last?.rules ?? 0) >= maxRules)
      throw new Refusal('conflict', sentence('rules.tooMany', { max: maxRules }));
    const content = { ...blank, ...contentOf(input), name: input.name, actions: input.actions };
    await assertSound(ctx, content);
    const row = firstOrThrow(
      await ctx.db
        .insert(rules)
        .values({
          ...content,
          ...(input.enabled ? switched(ctx, true) : {}),
          position: (last?.position ?? 0) + 1,
          createdBy: ctx.actor.name,
        })
        .returning(),
    );
    await record(ctx, 'rule.created', row);
    return toRule(row, 0);
  });
}

/** Changes the given fields. @throws Refusal as `createRule`; `not_found`; `stale` when `ifMatch` is not its version. */
export async function updateRule(
  ctx: Ctx,
  id: string,
  { ifMatch, enabled, ...changes }: RuleChanges & { ifMatch?: number },
): Promise<Rule> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const before = await readRule(ctx, id, true);
    if (ifMatch !== undefined && ifMatch !== before.version)
      throw new Refusal('stale', 'rules.stale', {
        facts: { version: before.version },
      });
    const content = contentOf(changes);
    await assertSound(ctx, { ...before, ...content });
    const isSwitched = enabled !== undefined && enabled !== (before.enabledAt !== null);
    const row = firstOrThrow(
      await ctx.db
        .update(rules)
        .set({
          ...content,
          ...(isSwitched ? switched(ctx, enabled) : {}),
          updatedAt: sql`now()`,
          version: sql`${rules.version} + 1`,
        })
        .where(eq(rules.id, id))
        .returning(),
    );
    await record(ctx, 'rule.updated', row);
    return answer(ctx, row);
  });
}

/** Takes a rule out of work for good; what it did stays. @throws Refusal as `listRules`; `not_found`. */
export async function archiveRule(ctx: Ctx, id: string): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    const before = await readRule(ctx, id, true);
    const row = firstOrThrow(
      await ctx.db
        .update(rules)
        .set({
          ...(before.enabledAt ? switched(ctx, false) : {}),
          archivedAt: sql`now()`,
          archivedBy: ctx.actor.name,
          updatedAt: sql`now()`,
          version: sql`${rules.version} + 1`,
        })
        .where(eq(rules.id, id))
        .returning(),
    );
    await record(ctx, 'rule.archived', row);
  });
}

/** Puts the rules into this order; those left out follow in the order they had. @throws Refusal as `getRule`. */
export async function orderRules(ctx: Ctx, ids: string[]): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    await acquireAdvisoryLock(ctx, 'rules');
    const before = (await listRules(ctx)).map(({ id }) => id);
    if (ids.some((id) => !before.includes(id))) throw notFound('rule');
    const after = [...new Set([...ids, ...before])];
    for (const [at, id] of after.entries())
      await ctx.db
        .update(rules)
        .set({ position: at + 1 })
        .where(eq(rules.id, id));
    await recordEvent(ctx, 'rule.ordered', { data: { rule_ids: after } });
  });
}

type Content = Pick<RuleRecord, 'name' | 'trigger' | 'mailboxIds' | 'match' | 'conditions' | 'actions'>;

const blank = {
  trigger: 'mail.received',
  mailboxIds: null,
  match: 'all',
  conditions: [],
} as const satisfies Partial<{
  [Field in keyof Content]: Content[Field] | readonly [];
}>;

function contentOf({ mailbox_ids: mailboxIds, ...changes }: Omit<RuleChanges, 'enabled'>): Partial<Content> {
  const { name, trigger, match, conditions, actions } = changes;
  const given = { name, trigger, match, conditions, actions, mailboxIds };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function switched(ctx: Ctx, on: boolean): Partial<typeof rules.$inferInsert> {
  const now = sql<Date>`now()` as unknown as Date;
  const { name } = ctx.actor;
  return on
    ? { enabledAt: now, enabledBy: name, disabledAt: null, disabledBy: null }
    : { enabledAt: null, enabledBy: null, disabledAt: now, disabledBy: name };
}

function assertAdmin(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

async function assertSound(
  ctx: Ctx,
  content: Pick<Content, 'mailboxIds' | 'conditions' | 'actions'>,
): Promise<void> {
  const { mailboxIds } = content;
  const actions = content.actions as RuleAction[];
  assertOneOfEach(actions);
  const all = await ctx.db.select({ id: mailboxes.id }).from(mailboxes).where(isNull(mailboxes.deletedAt));
  const served = mailboxIds ?? all.map(({ id }) => id);
  if (served.some((id) => !all.some((mailbox) => mailbox.id === id)))
    throw new Refusal('invalid', 'rules.noMailbox');
  const mayGet = await readAssignees(ctx, actions);
  for (const action of actions)
    if (action.do === 'assign' && action.user_id !== null) {
      const { user_id: userId } = action;
      if (!served.some((id) => mayGet(userId, id))) throw new Refusal('invalid', 'rules.assignee');
    }
  await assertHours(ctx, hoursIn(content.conditions as RuleCondition[]));
  await keepTags(ctx, actions);
}

/** Locks them, so that they are not taken out of use at the same moment. */
async function assertHours(ctx: Ctx, ids: string[]): Promise<void> {
  const rows = ids.length
    ? await ctx.db
        .select({ id: businessHours.id })
        .from(businessHours)
        .where(and(inArray(businessHours.id, ids), isNull(businessHours.archivedAt)))
        .for('share')
    : [];
  if (rows.length < ids.length) throw new Refusal('invalid', 'rules.noBusinessHours');
}

/** Each kind once, but for tags; a ticket cannot be closed and snoozed. */
function assertOneOfEach(actions: RuleAction[]): void {
  const ends = new Set(['close', 'newsletter', 'snooze']);
  const kinds = actions.flatMap((action) =>
    action.do === 'add_tag' || action.do === 'remove_tag' ? [] : [ends.has(action.do) ? 'end' : action.do],
  );
  if (new Set(kinds).size < kinds.length) throw new Refusal('invalid', 'rules.actions');
}

/** The tags are there before they are needed, so that mails filed at the same time do not wait for each other. */
async function keepTags(ctx: Ctx, actions: RuleAction[]): Promise<void> {
  const names = actions.flatMap((action) =>
    action.do === 'add_tag' ? [action.tag] : action.do === 'newsletter' ? [newsletterTag] : [],
  );
  if (names.length === 0) return;
  await ensureTags(ctx, names);
}

async function readRule(ctx: Ctx, id: string, lock = false): Promise<RuleRecord> {
  const query = ctx.db
    .select()
    .from(rules)
    .where(and(eq(rules.id, id), isNull(rules.archivedAt)));
  const [row] = await (lock ? query.for('update') : query);
  if (!row) throw notFound('rule');
  return row;
}

async function answer(ctx: Ctx, row: RuleRecord): Promise<Rule> {
  return toRule(row, (await countApplied(ctx, [row.id])).get(row.id) ?? 0);
}

async function countApplied(ctx: Ctx, ids?: string[]): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ id: ruleApplications.ruleId, applied: count() })
    .from(ruleApplications)
    .where(
      and(
        gt(ruleApplications.appliedAt, sql`now() - interval '7 days'`),
        ids && inArray(ruleApplications.ruleId, ids),
      ),
    )
    .groupBy(ruleApplications.ruleId);
  return new Map(rows.map(({ id, applied }) => [id, applied]));
}

function record(
  ctx: Ctx,
  type: Exclude<EventType & `rule.${string}`, 'rule.ordered'>,
  row: RuleRecord,
): Promise<void> {
  const { id, name, enabledAt } = row;
  return recordEvent(ctx, type, { data: { rule_id: id, name, enabled: enabledAt !== null } });
}
