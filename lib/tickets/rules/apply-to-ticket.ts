import { assertReachesAll, assertScope, type Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { actOn } from './apply-rules.ts';
import { matcherOf } from './match-rule.ts';
import { planActions, readAssignees } from './plan-actions.ts';
import { readHours } from './read-hours.ts';
import { listRuledMails } from './ruled-mail.ts';
import { getRule } from './rules.ts';

const maxMails = 100;

/**
 * Does to a ticket what a rule says of its newest mail since then that fits, as the ticket stands now; its ticket must be
 * locked. Nothing happens when no mail fits any more, or all of it is done.
 * @throws Refusal `conflict` when the rule is not in this version any more; `not_found`, `forbidden` as `getRule`.
 */
export async function applyRuleToTicket(
  ctx: Ctx,
  ticketId: string,
  { ruleId, version, since }: { ruleId: string; version: number; since: Date },
): Promise<void> {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
  const rule = await getRule(ctx, ruleId);
  if (rule.version !== version) throw new Refusal('conflict', 'rules.changedSince');
  const isOpen = await readHours(ctx, rule.conditions);
  const mails = await listRuledMails(ctx, { since, before: undefined, limit: maxMails, ticketId });
  const mail = mails.find((each) => matcherOf(each, isOpen)(rule, each.state));
  if (!mail) return;
  const { changes } = planActions(rule.actions, mail.state, await readAssignees(ctx, rule.actions));
  if (changes.length > 0) await actOn(ctx, rule, { ...mail, changes });
}
