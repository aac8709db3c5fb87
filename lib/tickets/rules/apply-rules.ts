import { and, asc, isNotNull, isNull } from 'drizzle-orm';
import { ruleApplications, rules } from '#db/schema/index.ts';
import { deduped } from '#lib/platform/batching.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { lockTicketRow, type TicketRecord } from '../change-ticket.ts';
import { maxTags } from '../schema.ts';
import { close, snooze } from '../status.ts';
import { assign, changeColumn, changeTags } from '../update-ticket.ts';
import { matcherOf } from './match-rule.ts';
import { newsletterTag, planActions, readAssignees } from './plan-actions.ts';
import { readHours } from './read-hours.ts';
import { readRuledMail } from './ruled-mail.ts';
import { type Rule, type RuleAction, toRule } from './schema.ts';

/**
 * Does what the rules at work say about a mail that was just filed, in the transaction that files it; its ticket must be
 * locked. What they do is no mail, so no rule follows from it. Returns whether one of them closed the ticket.
 */
export async function applyRules(ctx: Ctx, messageId: string): Promise<{ closed: boolean }> {
  const [mail, atWork] = await Promise.all([readRuledMail(ctx, messageId), rulesAtWork(ctx)]);
  if (!mail) return { closed: false };
  const isOpen = await readHours(
    ctx,
    atWork.flatMap(({ conditions }) => conditions),
  );
  const fits = matcherOf(mail, isOpen);
  const mayGet = await readAssignees(
    ctx,
    atWork.flatMap(({ actions }) => actions),
  );
  let state = mail.state;
  for (const rule of atWork) {
    if (!fits(rule, state)) continue;
    const { changes, after } = planActions(rule.actions, state, mayGet);
    if (changes.length === 0) continue;
    await actOn(ctx, rule, { ...mail, changes });
    state = after;
  }
  return { closed: state.status === 'closed' && mail.state.status !== 'closed' };
}

const rulesAtWork: (ctx: Ctx) => Promise<Rule[]> = (ctx) => readRulesAtWork(ctx, undefined);

const readRulesAtWork = deduped(async (ctx, _: undefined) => {
  const rows = await ctx.db
    .select()
    .from(rules)
    .where(and(isNotNull(rules.enabledAt), isNull(rules.archivedAt)))
    .orderBy(asc(rules.position), asc(rules.id));
  return rows.map((row) => toRule(row, 0));
});

type Order = { ticketId: string; messageId: string; changes: RuleAction[] };

/** Does the changes to a ticket in the rule's name, in the caller's transaction; its ticket must be locked. */
export async function actOn(
  ctx: Ctx,
  { id, name }: Rule,
  { ticketId, messageId, changes }: Order,
): Promise<void> {
  const acting = withActor(ctx, { type: 'system', id: null, name, mailboxIds: null, rule: { id, name } });
  let ticket = await lockTicketRow(acting, ticketId);
  for (const change of changes) ticket = await act(acting, ticket, change);
  await ctx.db.insert(ruleApplications).values({ ruleId: id, messageId }).onConflictDoNothing();
}

async function act(ctx: Ctx, ticket: TicketRecord, action: RuleAction): Promise<TicketRecord> {
  switch (action.do) {
    case 'add_tag':
      return changeTags(ctx, ticket, (tags) => [...tags, action.tag]);
    case 'remove_tag':
      return changeTags(ctx, ticket, (tags) => tags.filter((tag) => tag !== action.tag));
    case 'assign':
      return assign(ctx, ticket, action.user_id);
    case 'set_priority':
      return changeColumn(ctx, ticket, { column: 'priority', value: action.priority });
    case 'snooze':
      return snooze(ctx, ticket, new Date(Date.now() + action.hours * 3_600_000));
    case 'close':
      return close(ctx, ticket, null);
    case 'newsletter':
      return closeAsNewsletter(ctx, ticket);
  }
}

async function closeAsNewsletter(ctx: Ctx, ticket: TicketRecord): Promise<TicketRecord> {
  const tagged = await changeTags(ctx, ticket, (tags) =>
    tags.length < maxTags ? [...tags, newsletterTag] : tags,
  );
  return tagged.status === 'closed' ? tagged : close(ctx, tagged, null);
}
