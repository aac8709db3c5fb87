import { say } from '#lib/platform/told.ts';
import { type AnswerPart, isObject, toAnswerPart } from './answer-part.ts';
import { assembleCalls, isWhole } from './assemble-calls.ts';
import type { Completion, ModelUsage, ToolCall } from './model.ts';
import { ModelError } from './model-error.ts';

const maxAnswerChars = 400_000;

/**
 * Assembles a completion from its chunks: text, interleaved tool calls, usage. `hasEnded` says whether the server marked
 * the end of its stream.
 * @throws ModelError when it is cut off, withheld, empty or without end.
 */
export async function collectAnswer(
  chunks: AsyncIterable<unknown>,
  { toolNames, hasEnded, onText }: AnswerReading,
): Promise<Completion> {
  let parts: AnswerPart[] = [];
  let size = 0;
  let usage: ModelUsage | null = null;
  for await (const chunk of chunks) {
    usage = usageOf(chunk) ?? usage;
    const part = toAnswerPart(chunk);
    if (!part) continue;
    parts.push(part);
    if (part.text) onText?.(part.text);
    size += part.text.length + part.calls.reduce((sum, call) => sum + call.arguments.length, 1);
    if (size > maxAnswerChars) throw new ModelError(say('model.endless'));
  }
  if (parts.length === 0) throw new ModelError(say('model.no_answer'), { transient: true });
  if (isDoubled(parts)) parts = parts.filter((_, at) => at % 2 === 0);
  const text = parts.map((part) => part.text).join('');
  const toolCalls = withoutRepeats(
    assembleCalls(
      parts.flatMap((part) => part.calls),
      toolNames,
    ),
  );
  const finish = parts.findLast((part) => part.finish !== null)?.finish ?? null;
  const allWhole = toolCalls.length > 0 && toolCalls.every((call) => isWhole(call.arguments));
  if (finish === null && !hasEnded() && !allWhole) {
    throw new ModelError(say('model.broken_off'), { transient: true, away: true });
  }
  if (toolCalls.length === 0) assertGiven(parts, { text, finish });
  const cut = finish === 'length' || finish === 'max_tokens';
  return { text, toolCalls: cut ? toolCalls.map(markCut) : toolCalls, usage, ...(cut ? { cut } : {}) };
}

type AnswerReading = {
  toolNames: string[];
  hasEnded: () => boolean;
  onText?: (delta: string) => void;
};

/** @throws ModelError when the model refused, or a filter withheld what it wrote. */
function assertGiven(parts: AnswerPart[], { text, finish }: { text: string; finish: string | null }) {
  const refusal = parts.map((part) => part.refusal).join('');
  const serverWords = refusal.slice(0, 500) || null;
  if (finish === 'content_filter') {
    throw new ModelError(say('model.withheld'), {
      serverWords,
    });
  }
  if (serverWords && !text.trim()) throw new ModelError(say('model.refused'), { serverWords });
}

/** Some proxies send every chunk twice. Text alone may repeat a word, so all of six or more must be pairs. */
function isDoubled(parts: AnswerPart[]): boolean {
  const texts = parts.map((part) => JSON.stringify(part));
  return (
    texts.length >= 6 &&
    texts.length % 2 === 0 &&
    texts.every((text, at) => at % 2 === 0 || text === texts[at - 1]) &&
    new Set(texts).size > 2
  );
}

function withoutRepeats(calls: ToolCall[]): ToolCall[] {
  const seen = new Set<string>();
  return calls.filter(({ name, arguments: given }) => {
    const key = `${name} ${given}`;
    return !seen.has(key) && seen.add(key);
  });
}

function markCut(call: ToolCall): ToolCall {
  return isWhole(call.arguments) ? call : { ...call, cut: true };
}

function usageOf(chunk: unknown): ModelUsage | null {
  const usage = isObject(chunk) ? chunk.usage : null;
  if (!isObject(usage)) return null;
  const { prompt_tokens, completion_tokens, prompt_tokens_details: details } = usage;
  if (typeof prompt_tokens !== 'number' && typeof completion_tokens !== 'number') return null;
  return {
    in: toCount(prompt_tokens),
    cached: toCount(isObject(details) ? details.cached_tokens : 0),
    out: toCount(completion_tokens),
  };
}

function toCount(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.round(value) : 0;
}
