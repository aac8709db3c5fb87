import type { assistantVersions } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { askModel } from '../model/ask-model.ts';
import { callUsage } from '../model/call-usage.ts';
import type { Model, ModelMessage } from '../model/model.ts';
import { ModelError } from '../model/model-error.ts';
import { modelFor } from '../model/model-for.ts';
import { redactRequest } from '../model/redact-request.ts';
import { withoutEchoes } from '../model/without-echoes.ts';
import { stripInvisible } from '../prompt/prompt-text.ts';
import { cutReasoning } from '../reading/reasoning.ts';
import type { RunLimits } from '../run/limits.ts';
import type { StepUsage } from '../run/steps.ts';

export type TextLimits = Pick<RunLimits, 'callMs' | 'tries' | 'backoffMs' | 'totalMs'>;
const defaultLimits: TextLimits = { callMs: 60_000, tries: 2, backoffMs: 1000, totalMs: 150_000 };

/** How a text is asked for; tests give a limit of their own. */
export type TextOptions = { signal?: AbortSignal; limits?: TextLimits };

/** What was written, by which model, and what it cost. `isCut`: the model came to its limit of length. */
export type WrittenText = { text: string; by: Model; usage: StepUsage; isCut: boolean };

const maxChars = 100_000;

/**
 * Asks the model of a version for a text, without tools: there is nothing that it could do. Never in a transaction.
 * @throws ModelError, also for an empty answer, or the signal's reason.
 */
export async function writeText(
  ctx: Ctx,
  {
    version,
    messages,
    boundary,
  }: { version: typeof assistantVersions.$inferSelect; messages: ModelMessage[]; boundary: string },
  { signal, limits = defaultLimits }: TextOptions,
): Promise<WrittenText> {
  const model = await modelFor(ctx, version);
  const request = redactRequest(ctx, { messages, tools: [], temperature: 0 });
  const timeout = AbortSignal.timeout(limits.totalMs);
  const asking = {
    model,
    limits,
    failures: [],
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  };
  const { answer, by } = await askModel(asking, request).catch((error) => {
    if (timeout.aborted && !signal?.aborted) throw tooLate(limits);
    if (error instanceof ModelError) logFailure(ctx, error, messages);
    throw error;
  });
  const text = readText(answer.text, boundary);
  if (!text) throw new ModelError(say('model.empty_answer', { model: by.label }));
  return { text, by, usage: callUsage(by, request, answer), isCut: answer.cut === true };
}

/** Some models repeat the boundary lines of what they were given. */
function readText(text: string, boundary: string): string {
  const lines = cutReasoning(text)
    .split('\n')
    .filter((line) => !line.includes(boundary));
  return stripInvisible(lines.join('\n')).slice(0, maxChars).toWellFormed();
}

function tooLate({ totalMs }: TextLimits) {
  const seconds = Math.max(1, Math.round(totalMs / 1000));
  return new ModelError(say('model.silent_for', { seconds }), { away: true });
}

function logFailure(ctx: Ctx, { message, status, serverWords }: ModelError, messages: ModelMessage[]) {
  const said = withoutEchoes(serverWords, messages);
  ctx.log.warn({ error: message, status, serverWords: said }, 'The model did not write a text');
}
