import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { ticketsToChange } from '#lib/tickets/rules/dry-run.ts';
import type { ActRecord } from './act-owner.ts';
import { startAct } from './start-act.ts';

/**
 * Starts to do what a saved rule says, at work or not, to the tickets that its dry run names. It works in the background,
 * on each once, and is undone as an act on many tickets.
 * @throws Refusal as `dryRunSavedRule`; `stale` when `ifMatch` is not the rule's version; `invalid` when it would change
 * nothing; `too_many` beside five other acts.
 */
export async function startRuleAct(
  ctx: Ctx,
  ruleId: string,
  { days, ifMatch }: { days: number; ifMatch?: number | undefined },
): Promise<ActRecord> {
  const { rule, since, ticketIds } = await ticketsToChange(ctx, ruleId, days);
  const { version, name } = rule;
  if (ifMatch !== undefined && ifMatch !== version)
    throw new Refusal('stale', 'rules.stale', { facts: { version } });
  return startAct(
    ctx,
    { kind: 'rule', rule_id: ruleId, rule_name: name, version, since: since.toISOString() },
    ticketIds.map((ticketId) => ({ ticketId })),
  );
}
