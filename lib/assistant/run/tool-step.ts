import { sql } from 'drizzle-orm';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { inSpan } from '#lib/platform/tracing.ts';
import { lockTicketRow } from '#lib/tickets/change-ticket.ts';
import type { ToldWithin } from '#locales/told.ts';
import type { ToolCall } from '../model/model.ts';
import { readArguments } from '../reading/read-arguments.ts';
import type { Tool, ToolResult } from '../tools/tool.ts';
import type { ActiveRun } from './active-run.ts';
import type { RunClaim } from './claim.ts';
import { addResult, type ToolStepInput, type ToolStepOutput } from './conversation.ts';
import { finishRun, RunFailure } from './finish.ts';
import { assertCurrent, assertUnchanged } from './freshness.ts';
import { abortable, Stopped } from './heartbeat.ts';
import { changeRun } from './run-record.ts';
import { type EndedStep, endStep, type NewStep, startStep, writeStep } from './steps.ts';

export type ToolOutcome = { runEnded: boolean; refused: ToldWithin | null };

/**
 * Executes one tool call as a step. Model errors and refusals are returned to the model and change nothing. A write,
 * its step and the end of the run commit together.
 */
export async function toolStep(ctx: Ctx, run: ActiveRun, call: ToolCall): Promise<ToolOutcome> {
  const { claim, conversation, tools, heartbeat, limits } = run;
  const prepared = prepare(call, tools, [claim.ticketId]);
  const step: NewStep = {
    seq: ++conversation.seq,
    kind: 'tool',
    name: call.name.slice(0, 100),
    input: toolStepInput(call, prepared),
  };
  if ('mistake' in prepared) return refuse(ctx, run, { call, step, mistake: prepared.mistake });
  const { tool, input } = prepared;
  const signal = AbortSignal.any([heartbeat.signal, AbortSignal.timeout(limits.toolMs)]);
  const span = {
    name: `tool ${tool.name}`,
    kind: 'internal',
    attributes: { 'run.id': claim.runId },
  } as const;
  const work = (ctx: Ctx) =>
    inSpan(span, () =>
      tool.run({ ...ctx, run: { claim, sources: conversation.sources, signal } }, input as never),
    );
  try {
    const result =
      tool.kind === 'read'
        ? await readStep(ctx, claim, { step, work: () => abortable(work(ctx), signal) })
        : await actStep(ctx, run, { step, work });
    addResult(conversation, call.id, outputOf(result));
    return { runEnded: result.ends !== undefined, refused: null };
  } catch (error) {
    if (error instanceof Refusal)
      return refuse(ctx, run, { call, step, mistake: error.message, told: error.facts.told as ToldWithin });
    heartbeat.signal.throwIfAborted();
    if (signal.aborted) throw new RunFailure(say('run.tool_too_slow', { tool: tool.name }));
    throw error;
  }
}

type Prepared = { given: unknown; notes: string[] } & ({ tool: Tool; input: unknown } | { mistake: string });

/** Reads the arguments as the tool's schema asks for them. */
function prepare(call: ToolCall, tools: Tool[], ownIds: string[]): Prepared {
  const tool = tools.find((each) => each.name === call.name);
  if (!tool) {
    const mistake = `There is no tool ${call.name.slice(0, 60)} that you may use.`;
    return { given: call.arguments.slice(0, 4000), notes: [], mistake };
  }
  const read = readArguments(call, tool, ownIds);
  return 'mistake' in read ? read : { ...read, tool };
}

function toolStepInput({ id }: ToolCall, { given, notes }: Prepared): ToolStepInput {
  return { call_id: id, arguments: given, ...(notes.length ? { notes } : {}) };
}

async function readStep(
  ctx: Ctx,
  claim: RunClaim,
  { step, work }: { step: NewStep; work: () => Promise<ToolResult> },
): Promise<ToolResult> {
  await startStep(ctx, claim, step);
  const result = await work();
  await endStep(ctx, claim, { ...step, status: 'done', output: outputOf(result) });
  return result;
}

async function actStep(
  ctx: Ctx,
  run: ActiveRun,
  { step, work }: { step: NewStep; work: (ctx: Ctx) => Promise<ToolResult> },
): Promise<ToolResult> {
  const { claim, conversation } = run;
  const kind = step.name === 'hand_off' ? 'hand_off' : 'tool';
  const { result, read } = await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicketRow(ctx, claim.ticketId);
    const { cancelRequestedAt } = await changeRun(ctx, claim, { heartbeatAt: sql`now()` });
    if (cancelRequestedAt) throw new Stopped('cancelled');
    await assertCurrent(ctx, run, ticket);
    if (kind !== 'hand_off') await assertUnchanged(ctx, conversation, ticket);
    const result = await work(ctx);
    await writeStep(ctx, claim, { ...step, kind, status: 'done', output: outputOf(result) });
    if (result.ends !== undefined) await finishRun(ctx, claim, toldOf(result.ends));
    return { result, read: await lockTicketRow(ctx, claim.ticketId) };
  });
  conversation.read = read;
  return result;
}

async function refuse(
  ctx: Ctx,
  { claim, conversation }: ActiveRun,
  { call, step, mistake, told }: { call: ToolCall; step: NewStep; mistake: string; told?: ToldWithin },
): Promise<ToolOutcome> {
  const output: ToolStepOutput = { text: `Error: ${mistake}`, error: true };
  await storeFailed(ctx, claim, { ...step, status: 'failed', output });
  addResult(conversation, call.id, output);
  return { runEnded: false, refused: told ?? { text: mistake } };
}

/** Stores the failed step; a read's was stored as started, others were rolled back with their effect. */
function storeFailed(ctx: Ctx, claim: RunClaim, step: EndedStep) {
  return inTransaction(ctx, async (ctx) => {
    await changeRun(ctx, claim, { heartbeatAt: sql`now()` });
    await writeStep(ctx, claim, step);
  });
}

function outputOf(result: ToolResult): ToolStepOutput {
  return {
    text: result.text,
    ...(result.sources?.length ? { sources: result.sources } : {}),
    ...(result.mayEnd ? { may_end: result.mayEnd } : {}),
    ...(result.proposes?.length ? { proposes: result.proposes } : {}),
  };
}
