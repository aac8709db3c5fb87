import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import { Stream } from 'openai/streaming';
import type { Settings } from '#lib/platform/env.ts';
import { asChunks, collectAnswer } from './collect-answer.ts';
import {
  type Completion,
  type Model,
  ModelError,
  type ModelMessage,
  type ModelRequest,
  modelLabel,
} from './model.ts';

const responseTimeoutMs = 60_000;

/**
 * A model behind an OpenAI-compatible chat completions API. One attempt: retries are the caller's. Without a key it
 * sends "none".
 * @throws ModelError, or the signal's reason.
 */
export function openaiModel(env: Settings, name: string): Model {
  const client = new OpenAI({
    apiKey: env.OPENAI_API_KEY ?? 'none',
    baseURL: env.OPENAI_BASE_URL,
    maxRetries: 0,
    timeout: responseTimeoutMs,
    logLevel: 'off',
  });
  return {
    name,
    label: modelLabel(env, name),
    complete: async (request, { signal, onText }) => {
      const controller = new AbortController();
      const abort = () => controller.abort(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      try {
        signal.throwIfAborted();
        const response = await client.chat.completions
          .create(toParams(name, request), { signal: controller.signal })
          .asResponse();
        const answer = await readAnswer(response, { client, controller, onText });
        // On abort the client's stream ends without an error, as if complete.
        signal.throwIfAborted();
        return answer;
      } catch (error) {
        signal.throwIfAborted();
        throw toModelError(error);
      } finally {
        signal.removeEventListener('abort', abort);
      }
    },
  };
}

function toParams(
  name: string,
  { messages, tools, temperature }: ModelRequest,
): ChatCompletionCreateParamsStreaming {
  return {
    model: name,
    messages: messages.map(toParam),
    stream: true,
    stream_options: { include_usage: true },
    ...(supportsTemperature(name) ? { temperature } : {}),
    ...(tools.length ? { tools: tools.map((tool) => ({ type: 'function', function: tool })) } : {}),
  };
}

/** OpenAI's reasoning models reject a custom temperature with 400. */
const supportsTemperature = (name: string) => !/^(gpt-5|o\d)/.test(name);

function toParam(message: ModelMessage): ChatCompletionMessageParam {
  switch (message.role) {
    case 'assistant':
      return {
        role: 'assistant',
        content: message.content || null,
        ...(message.toolCalls.length
          ? {
              tool_calls: message.toolCalls.map((call) => ({
                id: call.id,
                type: 'function' as const,
                function: { name: call.name, arguments: call.arguments },
              })),
            }
          : {}),
      };
    case 'tool':
      return { role: 'tool', tool_call_id: message.toolCallId, content: message.content };
    default:
      return message;
  }
}

/** Accepts a whole completion from servers that do not stream. */
async function readAnswer(
  response: Response,
  {
    client,
    controller,
    onText,
  }: { client: OpenAI; controller: AbortController; onText: ((delta: string) => void) | undefined },
): Promise<Completion> {
  const whole = response.headers.get('content-type')?.includes('application/json');
  const chunks = whole
    ? asChunks((await response.json()) as ChatCompletion)
    : Stream.fromSSEResponse<ChatCompletionChunk>(response, controller, client);
  return collectAnswer(chunks, onText);
}

function toModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof APIConnectionTimeoutError) {
    return new ModelError('The model’s server did not answer in time.', { transient: true, cause: error });
  }
  if (error instanceof APIConnectionError) {
    return new ModelError('The model’s server cannot be reached.', { transient: true, cause: error });
  }
  if (error instanceof APIError && error.status) return fromStatus(error);
  return new ModelError('The model’s answer broke off.', { transient: true, cause: error });
}

function fromStatus(error: APIError): ModelError {
  const { status } = error;
  if (error.code === 'insufficient_quota') {
    return new ModelError('The account at the model’s provider has no credit left.', {
      transient: false,
      cause: error,
    });
  }
  if (status === 401 || status === 403) {
    return new ModelError(`The model’s server refused our key (${status}).`, {
      transient: false,
      cause: error,
    });
  }
  if (status === 404) {
    return new ModelError('The model’s server does not know the model or the address.', {
      transient: false,
      cause: error,
    });
  }
  const transient = status === 408 || status === 409 || status === 429 || (status ?? 0) >= 500;
  const problem = status === 429 ? 'is over its limit' : transient ? 'failed' : 'did not accept the question';
  return new ModelError(`The model’s server ${problem} (${status}).`, {
    transient,
    retryAfterMs: retryAfterMs(error),
    cause: error,
  });
}

function retryAfterMs(error: APIError): number | null {
  const seconds = Number(error.headers?.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
