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
import { type Completion, type Model, type ModelMessage, type ModelRequest, modelLabel } from './model.ts';
import { ModelError } from './model-error.ts';
import { type FailedResponse, responseError } from './response-error.ts';
import { readServerWords } from './server-words.ts';

const responseTimeoutMs = 60_000;
const maxErrorChars = 64_000;

/**
 * A model behind an OpenAI-compatible chat completions API. One attempt: retries are the caller's. Without a key it
 * sends "none".
 * @throws ModelError, or the signal's reason.
 */
export function openaiModel(env: Settings, name: string): Model {
  const apiKey = env.OPENAI_API_KEY ?? null;
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: env.OPENAI_BASE_URL,
    maxRetries: 0,
    timeout: responseTimeoutMs,
    logLevel: 'off',
  });
  return {
    name,
    label: modelLabel(env, name),
    server: serverKey(client.baseURL),
    complete: async (request, { signal, onText }) => {
      const controller = new AbortController();
      const abort = () => controller.abort(signal.reason);
      const failed: Failed = { response: null };
      signal.addEventListener('abort', abort, { once: true });
      try {
        signal.throwIfAborted();
        const response = await client
          .withOptions({ fetch: fetchKeepingFailure(failed) })
          .chat.completions.create(toParams(name, request), { signal: controller.signal })
          .asResponse();
        const answer = await readAnswer(response, { client, controller, onText });
        // On abort the client's stream ends without an error, as if complete.
        signal.throwIfAborted();
        return answer;
      } catch (error) {
        signal.throwIfAborted();
        throw failed.response
          ? responseError(failed.response, { env, apiKey })
          : connectionError(error, { env, apiKey });
      } finally {
        signal.removeEventListener('abort', abort);
      }
    },
  };
}

function serverKey(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + pathname;
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

type Failed = { response: FailedResponse | null };

/**
 * The client drops bodies that are not shaped as OpenAI's, so what a server said is kept here. A redirect is not
 * followed: it would hand the key and the mail to another host.
 */
function fetchKeepingFailure(failed: Failed): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.ok) return response;
    const { status, headers } = response;
    const body = await readStart(response);
    failed.response = { status, headers, body };
    return new Response(null, { status });
  };
}

/** The beginning of a body; what fails or hangs while it is read ends it. */
async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes, { stream: true });
      if (text.length > maxErrorChars) break;
    }
  } catch {
    // The status alone is an answer.
  }
  return text;
}

type Secrets = { env: Settings; apiKey: string | null };

function connectionError(error: unknown, secrets: Secrets): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof APIConnectionTimeoutError) {
    const message = 'The model’s server did not answer in time.';
    return new ModelError(message, { transient: true, away: true, cause: error });
  }
  if (error instanceof APIConnectionError) {
    const message = `The model’s server cannot be reached${reasonOf(error)}.`;
    return new ModelError(message, { transient: true, away: true, cause: error });
  }
  if (error instanceof APIError && error.error) {
    const serverWords = readServerWords(JSON.stringify(error.error), secrets);
    const message = 'The model’s server broke its answer off with an error.';
    return new ModelError(message, { transient: true, away: true, serverWords, cause: error });
  }
  if (error instanceof SyntaxError) {
    return new ModelError('The model’s answer cannot be read.', { transient: true, cause: error });
  }
  return new ModelError('The model’s answer broke off.', { transient: true, away: true, cause: error });
}

/** The system's code of a failed connection, such as ECONNREFUSED, in brackets. */
function reasonOf(error: Error): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return ` (${code})`;
  }
  return '';
}
