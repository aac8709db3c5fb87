import { countUp, observeSeconds } from '#lib/platform/counters.ts';
import { say } from '#lib/platform/told.ts';
import { inSpan } from '#lib/platform/tracing.ts';
import type { StepError } from '../run/conversation.ts';
import { abortable, pause } from '../run/heartbeat.ts';
import type { RunLimits } from '../run/limits.ts';
import { callUsage } from './call-usage.ts';
import type { Completion, Model, ModelRequest } from './model.ts';
import { ModelError } from './model-error.ts';
import { isRecentlyAway, rememberAway } from './recently-away.ts';

const maxRetryAfterMs = 20_000;

export type Asking = {
  model: Model;
  /** Ends it early; its reason is thrown. */
  signal: AbortSignal;
  limits: Pick<RunLimits, 'callMs' | 'tries' | 'backoffMs'>;
  /** Takes the attempts that failed before an answer came. */
  failures: StepError[];
};

/**
 * Asks a model, with further attempts at transient errors and a time limit for each; its fallback while it is away. When
 * both are, the first one's error counts.
 * @throws ModelError, or the signal's reason.
 */
export async function askModel(
  asking: Asking,
  request: ModelRequest,
): Promise<{ answer: Completion; by: Model }> {
  const { model, failures } = asking;
  const { fallback } = model;
  if (fallback && isRecentlyAway(model)) {
    const answer = await ask({ ...asking, model: fallback }, request).catch(onlyModelError);
    if (!(answer instanceof ModelError)) return { answer: withFallbackNote(answer, model), by: fallback };
    failures.push(stepError(answer));
  }
  const first = await ask(asking, request).catch(onlyModelError);
  if (!(first instanceof ModelError)) return { answer: first, by: model };
  if (!fallback || !first.away || isRecentlyAway(model)) throw first;
  rememberAway(model);
  failures.push(stepError(first));
  const second = await ask({ ...asking, model: fallback }, request).catch(onlyModelError);
  if (!(second instanceof ModelError)) return { answer: withFallbackNote(second, model), by: fallback };
  failures.push(stepError(second));
  throw first;
}

export function stepError({ message, said, serverWords, status }: ModelError): StepError {
  return { error: message, told: said, server_words: serverWords, status };
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
  { model, signal: external, limits, failures }: Asking,
  request: ModelRequest,
): Promise<Completion> {
  for (let attempt = 1; ; attempt++) {
    const timeout = AbortSignal.timeout(limits.callMs);
    const signal = AbortSignal.any([external, timeout]);
    const begun = performance.now();
    try {
      const span = {
        name: 'model call',
        kind: 'client',
        attributes: { 'gen_ai.request.model': model.name },
      } as const;
      const answer = await inSpan(span, () => abortable(model.complete(request, { signal }), signal));
      countCall(model, 'answered', begun);
      countUsage(model, request, answer);
      return answer;
    } catch (error) {
      countCall(model, external.aborted ? 'aborted' : 'failed', begun);
      external.throwIfAborted();
      const failure = timeout.aborted ? tooSlow(limits) : asModelError(error);
      if (!failure.transient || attempt >= limits.tries) throw failure;
      failures.push(stepError(failure));
      const wait = failure.retryAfterMs ?? limits.backoffMs * 2 ** (attempt - 1);
      await pause(Math.min(wait, maxRetryAfterMs), external);
    }
  }
}

function countCall({ name }: Model, outcome: 'answered' | 'failed' | 'aborted', begun: number): void {
  const seconds = (performance.now() - begun) / 1000;
  observeSeconds('countersign_model_call_duration_seconds', { model: name, outcome }, seconds);
}

function countUsage(model: Model, request: ModelRequest, answer: Completion): void {
  const { tokensIn, tokensCached, tokensOut, costMicros } = callUsage(model, request, answer);
  const kinds = { in: tokensIn, cached: tokensCached, out: tokensOut };
  for (const [kind, tokens] of Object.entries(kinds))
    countUp('countersign_model_tokens_total', { model: model.name, kind }, tokens);
  if (costMicros !== null)
    countUp('countersign_model_cost_dollars_total', { model: model.name }, costMicros / 1e6);
}

function tooSlow(limits: Asking['limits']) {
  return new ModelError(say('model.silent_for', { seconds: Math.round(limits.callMs / 1000) }), {
    away: true,
  });
}

function asModelError(error: unknown): ModelError {
  return error instanceof ModelError ? error : new ModelError(say('model.unknown_failure'), { cause: error });
}
