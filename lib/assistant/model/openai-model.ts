import OpenAI from 'openai';
import type { Settings } from '#lib/platform/env.ts';
import { type Adaptations, adaptationFor, adaptationNote, adaptationsOf, isTooLong } from './adaptations.ts';
import { connectionError } from './connection-error.ts';
import { type Failed, fetchKeepingFailure } from './fetch-keeping-failure.ts';
import type { Completion, Model, ModelRequest } from './model.ts';
import { environmentEndpoint, type ModelEndpoint } from './model-endpoint.ts';
import type { ModelError } from './model-error.ts';
import { readAnswer } from './read-answer.ts';
import { requestParams } from './request-params.ts';
import { codesOf, type FailedResponse, responseError, type Secrets } from './response-error.ts';
import { parseJson } from './server-words.ts';
import { countChars } from './shorten-messages.ts';

const responseTimeoutMs = 60_000;
/** A refused field or a cut is no further attempt at the same question. */
const maxChanges = 10;
const minChars = 500;
/** Of the context, for the answer and the tools; and how many characters a token has at least, in most languages. */
const reservedTokens = 3000;
const charsPerToken = 3;

type Asking = {
  client: OpenAI;
  name: string;
  request: ModelRequest;
  secrets: Secrets;
  signal: AbortSignal;
  onText?: (delta: string) => void;
};

/**
 * A model behind an OpenAI-compatible chat completions API. What a server refuses of a question is left out, and a
 * question too long for it is shortened; other retries are the caller's. Without a key it sends "none".
 */
export function openaiModel(
  env: Settings,
  name: string,
  endpoint: ModelEndpoint = environmentEndpoint(env, name),
): Model {
  const client = new OpenAI({
    apiKey: endpoint.apiKey ?? 'none',
    baseURL: endpoint.baseUrl,
    maxRetries: 0,
    timeout: responseTimeoutMs,
    logLevel: 'off',
  });
  const secrets = { env, apiKey: endpoint.apiKey };
  return {
    name,
    label: `${name} at ${new URL(endpoint.baseUrl).host}`,
    server: serverKey(endpoint.baseUrl),
    serverId: endpoint.serverId,
    price: endpoint.price,
    complete: (request, options) => {
      const learned = adaptationsOf(endpoint.baseUrl, name);
      const limit = charLimit(endpoint);
      if (limit !== null) learned.maxChars = Math.min(learned.maxChars ?? limit, limit);
      return askAdapting({ client, name, request, secrets, ...options }, learned);
    },
  };
}

function serverKey(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + pathname;
}

/** What was changed is remembered once it has helped. @throws ModelError, or the signal's reason. */
async function askAdapting(asking: Asking, learned: Adaptations): Promise<Completion> {
  const notes: string[] = [];
  const trial = { refused: new Set(learned.refused), maxChars: learned.maxChars };
  for (let changes = 0; ; changes++) {
    const failed: Failed = { response: null };
    try {
      const completion = await askOnce(asking, trial, failed);
      Object.assign(learned, trial);
      return notes.length ? { ...completion, notes } : completion;
    } catch (error) {
      asking.signal.throwIfAborted();
      const { response } = failed;
      const written = response && writtenInFailure(response);
      if (written) return { ...written, notes };
      const note = response && changes < maxChanges ? adapt(asking.request, trial, response) : null;
      if (note === null) throw toModelError(error, response, asking.secrets);
      notes.push(note);
    }
  }
}

async function askOnce(
  { client, name, request, secrets, signal, onText }: Asking,
  learned: Adaptations,
  failed: Failed,
): Promise<Completion> {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    signal.throwIfAborted();
    const response = await client
      .withOptions({ fetch: fetchKeepingFailure(failed) })
      .chat.completions.create(requestParams(name, request, learned), { signal: controller.signal })
      .asResponse();
    const toolNames = request.tools.map((tool) => tool.name);
    const answer = await readAnswer(response, { client, controller, toolNames, secrets, onText });
    // On abort the client's stream ends without an error, as if complete.
    signal.throwIfAborted();
    return answer;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function toModelError(error: unknown, response: FailedResponse | null, secrets: Secrets): ModelError {
  return response ? responseError(response, secrets) : connectionError(error, secrets);
}

/** Changes what is asked as a refusal demands. @returns what was changed, or null. */
function adapt(request: ModelRequest, learned: Adaptations, response: FailedResponse): string | null {
  const codes = codesOf(parseJson(response.body));
  if (isTooLong({ ...response, codes })) {
    const chars = Math.min(countChars(request.messages), learned.maxChars ?? Number.MAX_SAFE_INTEGER);
    const maxChars = Math.floor(chars * 0.6);
    if (maxChars < minChars) return null;
    learned.maxChars = maxChars;
    return `shortened to ${maxChars} characters, as the model’s context is too short`;
  }
  const adaptation = adaptationFor(response, { request, refused: learned.refused });
  if (adaptation === null) return null;
  learned.refused.add(adaptation);
  return adaptationNote(adaptation);
}

/** Groq refuses a tool call that it cannot parse, and hands over what the model wrote. */
function writtenInFailure({ status, body }: FailedResponse): Completion | null {
  const error = (parseJson(body) as { error?: Record<string, unknown> } | null)?.error;
  const text = error?.failed_generation;
  return status === 400 && typeof text === 'string' && text.trim()
    ? { text, toolCalls: [], usage: null }
    : null;
}

function charLimit({ contextLength }: ModelEndpoint): number | null {
  return contextLength === null ? null : Math.max((contextLength - reservedTokens) * charsPerToken, minChars);
}
