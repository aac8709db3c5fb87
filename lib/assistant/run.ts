import { readForwardList } from '#lib/outbound/forward/forward-list.ts';
import { type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { lockTicketRow } from '#lib/tickets/change-ticket.ts';
import type { Model } from './model/model.ts';
import { modelFor } from './model/model-for.ts';
import type { ActiveRun } from './run/active-run.ts';
import { assistantActor, claimRun, type RunClaim } from './run/claim.ts';
import { addUserMessage, loadConversation } from './run/conversation.ts';
import { endEarly, finishRun, RunFailure, type RunResult } from './run/finish.ts';
import { assertCurrent, assertUnchanged } from './run/freshness.ts';
import { startHeartbeat } from './run/heartbeat.ts';
import { type RunLimits, runLimits } from './run/limits.ts';
import { modelStep } from './run/model-step.ts';
import { endsMatter, proposeActs, proposedActs } from './run/proposed-acts.ts';
import { toolStep } from './run/tool-step.ts';
import { queueDueSummary } from './summary/request-summary.ts';
import { allSwitches, catalogue } from './tools/catalogue.ts';
import type { Tool } from './tools/tool.ts';

const maxRefusedReplies = 3;

/**
 * Executes one run: claim, read the ticket, call model and tools step by step, finish. Every end is a value; it throws
 * only when the database fails. `signal` stops it early and releases the lease.
 */
export async function executeRun(
  ctx: Ctx,
  { runId }: { runId: string },
  { model, signal, limits = runLimits }: { model?: Model; signal?: AbortSignal; limits?: RunLimits } = {},
): Promise<RunResult> {
  const modelOf = async (ctx: Ctx, version: RunClaim['version']) => model ?? modelFor(ctx, version);
  const claim = await claimRun(ctx, runId, modelOf);
  if (typeof claim === 'string') return claim;
  const acting = withActor(ctx, assistantActor(claim.assistant, claim.mailboxId));
  const heartbeat = startHeartbeat(acting, claim, { limits, external: signal });
  try {
    const conversation = await loadConversation(acting, claim);
    const result = await converse(acting, {
      claim,
      conversation,
      model: await modelOf(acting, claim.version),
      tools: await toolsOf(acting, claim),
      heartbeat,
      limits,
    });
    await renewSummary(acting, claim.ticketId);
    return result;
  } catch (error) {
    return await endEarly(acting, claim, error);
  } finally {
    heartbeat.stop();
  }
}

/** A run has ended well whatever becomes of this. */
async function renewSummary(ctx: Ctx, ticketId: string): Promise<void> {
  await queueDueSummary(ctx, ticketId).catch((err) =>
    ctx.log.error({ err, ticketId }, 'A summary could not be asked for'),
  );
}

/** The tools that are switched on; forwarding only where the mailbox lists somebody to forward to. */
async function toolsOf(ctx: Ctx, claim: RunClaim): Promise<Tool[]> {
  const switches = allSwitches(claim.version.tools);
  const mayForward = (await readForwardList(ctx, claim.mailboxId)).length > 0;
  return catalogue.filter(({ name }) => switches[name] && (mayForward || name !== 'forward_inbox_item'));
}

async function converse(ctx: Ctx, run: ActiveRun): Promise<RunResult> {
  const { conversation, heartbeat, limits } = run;
  let reminded = false;
  let refusedReplies = 0;
  for (;;) {
    for (const [position, call] of conversation.pending.entries()) {
      heartbeat.check();
      if (position >= limits.toolCallsPerAnswer) throw new RunFailure(say('run.too_many_tools'));
      const { runEnded, refused } = await toolStep(ctx, run, call);
      if (runEnded) return 'finished';
      if (refused && call.name === 'reply_to_inbox' && ++refusedReplies >= maxRefusedReplies) {
        throw new RunFailure(say('run.refused_reply', { words: refused }));
      }
    }
    heartbeat.check();
    const { text, toolCalls } = await modelStep(ctx, run);
    if (toolCalls.length > 0) continue;
    const end = await endWithoutReply(ctx, run);
    if (end === 'finished') return end;
    if (end) {
      addUserMessage(conversation, end.stale);
      continue;
    }
    if (reminded) throw new RunFailure(say('run.no_answer_given'));
    reminded = true;
    addUserMessage(conversation, text.trim() ? reminder : `You answered nothing. ${reminder}`);
  }
}

const reminder =
  'What you write outside a tool reaches nobody. Call reply_to_inbox with the whole mail, or hand_off.';

/** Finishes a run that owes no reply: its tools ended the matter, or proposed to. Null when a reply is owed. */
function endWithoutReply(
  ctx: Ctx,
  { claim, conversation }: ActiveRun,
): Promise<'finished' | { stale: string } | null> {
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicketRow(ctx, claim.ticketId);
    if (conversation.mayEnd) return finishRun(ctx, claim, conversation.mayEnd);
    if (!endsMatter(await proposedActs(ctx, claim.runId))) return null;
    await assertCurrent(ctx, { claim, conversation }, ticket);
    try {
      await assertUnchanged(ctx, conversation, ticket);
    } catch (error) {
      if (error instanceof Refusal) return { stale: error.message };
      throw error;
    }
    await proposeActs(ctx, claim);
    return finishRun(ctx, claim, toldOf(say('run.proposed_acts')));
  });
}
