import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { askModel, stepError } from '../model/ask-model.ts';
import { callUsage } from '../model/call-usage.ts';
import type { Completion, ModelRequest } from '../model/model.ts';
import { ModelError } from '../model/model-error.ts';
import { redactRequest } from '../model/redact-request.ts';
import { withoutEchoes } from '../model/without-echoes.ts';
import { endOutage } from '../outage/outages.ts';
import { readCompletion } from '../reading/read-completion.ts';
import { describeTool } from '../tools/tool.ts';
import type { ActiveRun } from './active-run.ts';
import type { RunClaim } from './claim.ts';
import {
  addUsage,
  type Conversation,
  type ModelStepInput,
  type ModelStepOutput,
  type StepError,
} from './conversation.ts';
import { RunFailure } from './finish.ts';
import type { RunLimits } from './limits.ts';
import { endStep, startStep } from './steps.ts';

/**
 * Calls the model as a step. Retries transient errors; every attempt has a timeout.
 * @throws RunFailure past a budget, ModelError when no answer came.
 */
export async function modelStep(ctx: Ctx, run: ActiveRun): Promise<Completion> {
  const { claim, conversation, model, tools, limits } = run;
  assertBudget(conversation, limits);
  const { temperature } = claim.version;
  const input: ModelStepInput = {
    ...conversation.unsaved,
    tools: tools.map((tool) => tool.name),
    temperature,
    based_on_message_id: claim.basedOnMessageId,
    boundary: conversation.boundary,
  };
  const step = { seq: ++conversation.seq, kind: 'model', name: model.name, input } as const;
  const request = { messages: conversation.messages, tools: tools.map(describeTool), temperature };
  await startStep(ctx, claim, step);
  const failures: StepError[] = [];
  try {
    const { answer, by } = await askModel(
      { model, signal: run.heartbeat.signal, limits, failures },
      redactRequest(ctx, request),
    );
    const completion = readCompletion(answer, { ...request, tools, writtenBefore: conversation.writtenOnly });
    const usage = callUsage(by, request, answer);
    const output: ModelStepOutput = {
      text: completion.text,
      tool_calls: completion.toolCalls,
      ...(completion.notes ? { notes: completion.notes } : {}),
      ...(failures.length ? { failures } : {}),
    };
    await endStep(ctx, claim, { ...step, status: 'done', output, usage });
    conversation.unsaved = { messages: [], sources: [] };
    conversation.pending = [...completion.toolCalls];
    conversation.writtenOnly = completion.toolCalls.length ? null : completion.text;
    conversation.messages.push({
      role: 'assistant',
      content: completion.text,
      toolCalls: completion.toolCalls,
    });
    addUsage(conversation, usage);
    if (claim.model.isProbe && by === model) {
      await endOutage(ctx, claim.model.server);
      claim.model.isProbe = false;
    }
    return completion;
  } catch (error) {
    if (error instanceof ModelError) {
      const output = { ...stepError(error), failures };
      logFailure(ctx, claim, { error, request });
      await endStep(ctx, claim, { ...step, status: 'failed', output });
    }
    throw error;
  }
}

/** For whoever runs the server. Servers repeat what they were asked, so what stands in the ticket is left out. */
function logFailure(
  ctx: Ctx,
  { runId, ticketId }: RunClaim,
  { error, request }: { error: ModelError; request: ModelRequest },
) {
  const { message, status, away } = error;
  const serverWords = withoutEchoes(error.serverWords, request.messages);
  ctx.log.warn({ runId, ticketId, error: message, status, away, serverWords }, 'The model did not answer');
}

function assertBudget({ used }: Conversation, limits: RunLimits) {
  if (used.modelCalls >= limits.modelCalls) {
    throw new RunFailure(say('run.too_many_questions', { count: limits.modelCalls }));
  }
  if (used.tokens >= limits.tokens || used.costMicros >= limits.costMicros) {
    throw new RunFailure(say('run.too_costly'));
  }
}
