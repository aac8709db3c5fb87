import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions';
import { type Completion, type ModelUsage, newCallId, type ToolCall } from './model.ts';
import { ModelError } from './model-error.ts';

const maxAnswerChars = 400_000;

/**
 * Assembles a streamed completion from its chunks: text, interleaved tool calls, usage.
 * @throws ModelError when the stream is cut off or does not end.
 */
export async function collectAnswer(
  chunks: AsyncIterable<ChatCompletionChunk>,
  onText?: (delta: string) => void,
): Promise<Completion> {
  const calls = new Map<number, ToolCall>();
  let text = '';
  let size = 0;
  let usage: ModelUsage | null = null;
  let finish: string | null = null;
  let answered = false;
  for await (const chunk of chunks) {
    usage = usageOf(chunk) ?? usage;
    const choice = chunk.choices?.[0];
    if (!choice) continue;
    answered = true;
    finish = choice.finish_reason ?? finish;
    const { content, tool_calls: parts } = choice.delta ?? {};
    if (content) {
      text += content;
      size += content.length;
      onText?.(content);
    }
    for (const part of parts ?? []) {
      size += part.function?.arguments?.length ?? 0;
      addPart(calls, part);
    }
    if (size > maxAnswerChars) throw new ModelError('The model’s answer has no end.');
  }
  if (!answered) throw new ModelError('The model’s server sent no answer.', { transient: true });
  const toolCalls = withOwnIds([...calls.values()].filter((call) => call.name));
  if (finish === null && !(toolCalls.length > 0 && toolCalls.every(hasCompleteArguments))) {
    throw new ModelError('The model’s answer broke off.', { transient: true, away: true });
  }
  return { text, toolCalls, usage };
}

/** A whole completion as the one chunk of a stream. */
export async function* asChunks(answer: ChatCompletion): AsyncGenerator<ChatCompletionChunk> {
  const { choices, ...rest } = answer;
  yield {
    ...rest,
    object: 'chat.completion.chunk',
    choices: (choices ?? []).slice(0, 1).map(({ message, finish_reason }) => ({
      index: 0,
      finish_reason,
      delta: {
        content: message?.content,
        tool_calls: message?.tool_calls
          ?.filter((call) => call.type === 'function')
          .map((call, index) => ({ ...call, index })),
      },
    })),
  };
}

type Part = NonNullable<ChatCompletionChunk.Choice.Delta['tool_calls']>[number];

/** A fragment without index starts a call if it has a name, else continues the last. */
function addPart(calls: Map<number, ToolCall>, part: Part) {
  const index = part.index ?? (part.function?.name ? calls.size : calls.size - 1);
  const call = calls.get(index) ?? { id: '', name: '', arguments: '' };
  calls.set(index, {
    id: call.id || (part.id ?? ''),
    name: call.name || (part.function?.name ?? ''),
    arguments: call.arguments + (part.function?.arguments ?? ''),
  });
}

function usageOf({ usage }: ChatCompletionChunk): ModelUsage | null {
  if (!usage) return null;
  return {
    in: usage.prompt_tokens ?? 0,
    cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
    out: usage.completion_tokens ?? 0,
  };
}

function hasCompleteArguments(call: ToolCall): boolean {
  try {
    JSON.parse(call.arguments || '{}');
    return true;
  } catch {
    return false;
  }
}

/** Local servers omit or repeat ids; results need a unique one. */
function withOwnIds(calls: ToolCall[]): ToolCall[] {
  const used = new Set<string>();
  return calls.map((call) => {
    const id = call.id && !used.has(call.id) ? call.id : newCallId();
    used.add(id);
    return { ...call, id };
  });
}
