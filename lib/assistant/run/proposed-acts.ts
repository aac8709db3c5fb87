import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { type ProposedAct, steps } from '#db/schema/index.ts';
import { proposeDraft } from '#lib/drafts/propose.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { ToolStepOutput } from './conversation.ts';

type Proposer = { runId: string; ticketId: string; basedOnMessageId: string };

/** The acts that the tools of a run have proposed since its last hand-off; of two that differ the later one counts. */
export async function proposedActs(ctx: Ctx, runId: string): Promise<ProposedAct[]> {
  const lastHandOff = sql`(select coalesce(max(seq), 0) from steps given where given.run_id = ${steps.runId} and given.kind = 'hand_off')`;
  const rows = await ctx.db
    .select({ output: steps.output })
    .from(steps)
    .where(
      and(
        eq(steps.runId, runId),
        eq(steps.status, 'done'),
        gt(steps.seq, lastHandOff),
        sql`${steps.output} ? 'proposes'`,
      ),
    )
    .orderBy(asc(steps.seq));
  const acts = rows.flatMap(({ output }) => (output as ToolStepOutput).proposes ?? []);
  return [...new Map(acts.map((act) => [topicOf(act), act])).values()];
}

function topicOf(act: ProposedAct): string {
  if (act.kind === 'tool') return JSON.stringify(act);
  return act.kind === 'forward' ? `forward to ${act.to}` : 'status';
}

/** Whether acts end the matter, so that no reply is owed: it would be closed, snoozed or given to others. */
export function endsMatter(acts: ProposedAct[]): boolean {
  return acts.some(({ kind }) => kind === 'close' || kind === 'snooze' || kind === 'forward');
}

/**
 * Proposes what the tools of a run proposed, without a reply, on the locked ticket. Returns the draft's id, or null when
 * there is nothing to propose or somebody has written since.
 */
export async function proposeActs(
  ctx: Ctx,
  { runId, ticketId, basedOnMessageId }: Proposer,
): Promise<string | null> {
  const acts = await proposedActs(ctx, runId);
  if (acts.length === 0) return null;
  return proposeDraft(ctx, { runId, ticketId, basedOnMessageId, acts, ...actsWithoutReply });
}

/** The rest of a proposal that is acts alone. */
export const actsWithoutReply = {
  body: '',
  confidence: 0,
  factors: [],
  reasons: [],
  citations: [],
  warnings: [],
};
