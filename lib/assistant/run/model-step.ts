import type { Ctx } from '#lib/platform/context.ts';
import type { Completion, Model, ModelRequest, ModelUsage } from '../model/model.ts';
import { ModelError } from '../model/model-error.ts';
import { costMicros } from '../model/prices.ts';
import { isRecentlyAway, rememberAway } from '../model/recently-away.ts';
import { withoutEchoes } from '../model/without-echoes.ts';
import { endOutage } from '../outage/outages.ts';
import { redactSecrets } from '../prompt/prompt-text.ts';
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
import { abortable, pause } from './heartbeat.ts';
import type { RunLimits } from './limits.ts';
import { endStep, type StepUsage, startStep } from './steps.ts';

const maxRetryAfterMs = 20_000;

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
    const { answer, by } = await askOrFallback(run, redactRequest(ctx, request), failures);
    const completion = readCompletion(answer, { ...request, tools, writtenBefore: conversation.writtenOnly });
    const usage = stepUsage(by, answer.usage ?? estimate(request, answer));
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

function stepError({ message, serverWords, status }: ModelError): StepError {
  return { error: message, server_words: serverWords, status };
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
    throw new RunFailure(`The assistant came to no end within ${limits.modelCalls} questions to its model.`);
  }
  if (used.tokens >= limits.tokens || used.costMicros >= limits.costMicros) {
    throw new RunFailure('The assistant used up what one ticket may cost.');
  }
}

/** Asks the version's second model while the first is away; when both are, the first one's error counts. */
async function askOrFallback(
  run: ActiveRun,
  request: ModelRequest,
  failures: StepError[],
): Promise<{ answer: Completion; by: Model }> {
  const { model } = run;
  const { fallback } = model;
  if (fallback && isRecentlyAway(model)) {
    const answer = await ask({ ...run, model: fallback }, request, failures).catch(onlyModelError);
    if (!(answer instanceof ModelError)) return { answer: withFallbackNote(answer, model), by: fallback };
    failures.push(stepError(answer));
  }
  const first = await ask(run, request, failures).catch(onlyModelError);
  if (!(first instanceof ModelError)) return { answer: first, by: model };
  if (!fallback || !first.away || isRecentlyAway(model)) throw first;
  rememberAway(model);
  failures.push(stepError(first));
  const second = await ask({ ...run, model: fallback }, request, failures).catch(onlyModelError);
  if (!(second instanceof ModelError)) return { answer: withFallbackNote(second, model), by: fallback };
  failures.push(stepError(second));
  throw first;
}

function onlyModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  throw error;
}

function withFallbackNote(answer: Completion, { label, fallback }: Model): Completion {
  const note = `asked ${fallback?.label}, as ${label} was away`;
  return { ...answer, notes: [note, ...(answer.notes ?? [])] };
}

async function ask(
  { model, heartbeat, limits }: ActiveRun,
  request: ModelRequest,
  failures: StepError[],
): Promise<Completion> {
  for (let attempt = 1; ; attempt++) {
    const timeout = AbortSignal.timeout(limits.callMs);
    const signal = AbortSignal.any([heartbeat.signal, timeout]);
    try {
      return await abortable(model.complete(request, { signal }), signal);
    } catch (error) {
      heartbeat.signal.throwIfAborted();
      const failure = timeout.aborted ? tooSlow(limits) : asModelError(error);
      if (!failure.transient || attempt >= limits.tries) throw failure;
      failures.push(stepError(failure));
      const wait = failure.retryAfterMs ?? limits.backoffMs * 2 ** (attempt - 1);
      await pause(Math.min(wait, maxRetryAfterMs), heartbeat.signal);
    }
  }
}

function tooSlow(limits: RunLimits) {
  return new ModelError(`The model did not answer within ${Math.round(limits.callMs / 1000)} seconds.`, {
    away: true,
  });
}

function asModelError(error: unknown): ModelError {
  return error instanceof ModelError
    ? error
    : new ModelError('The model failed in a way that is not known.', { cause: error });
}

function redactRequest(ctx: Ctx, request: ModelRequest): ModelRequest {
  return {
    ...request,
    messages: request.messages.map((message) => ({
      ...message,
      content: redactSecrets(ctx.env, message.content),
    })),
  };
}

function stepUsage(model: Model, usage: ModelUsage): StepUsage {
  return {
    tokensIn: usage.in,
    tokensCached: usage.cached,
    tokensOut: usage.out,
    costMicros: costMicros(model.price, usage),
  };
}

/** Estimates usage for servers that report none: about four characters a token. */
function estimate(request: ModelRequest, completion: Completion): ModelUsage {
  return {
    in: Math.ceil(request.messages.reduce((sum, message) => sum + message.content.length, 0) / 4),
    cached: 0,
    out: Math.ceil((completion.text.length + JSON.stringify(completion.toolCalls).length) / 4),
  };
}
