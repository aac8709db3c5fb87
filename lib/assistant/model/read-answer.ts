import type OpenAI from 'openai';
import { Stream } from 'openai/streaming';
import { say } from '#lib/platform/told.ts';
import { isObject } from './answer-part.ts';
import { collectAnswer } from './collect-answer.ts';
import type { Completion } from './model.ts';
import { ModelError } from './model-error.ts';
import { type FailedResponse, responseError, type Secrets } from './response-error.ts';
import { parseJson, readServerWords } from './server-words.ts';

const maxBodyChars = 2_000_000;

type Reading = {
  client: OpenAI;
  controller: AbortController;
  toolNames: string[];
  secrets: Secrets;
  onText: ((delta: string) => void) | undefined;
};

/**
 * Reads an answer by what it begins with, as content types lie: server-sent events, one JSON object, or JSON lines.
 * @throws ModelError
 */
export async function readAnswer(response: Response, reading: Reading): Promise<Completion> {
  const { client, controller, toolNames, onText } = reading;
  const { first, body, hasEnded } = await startReading(response);
  if (first === '{' || first === '[' || first === '<') {
    const text = await readAll(body);
    const chunks = jsonChunks(text, response, reading.secrets);
    return collectAnswer(chunks, { toolNames, hasEnded: () => true, onText });
  }
  const events = new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  const chunks = Stream.fromSSEResponse<unknown>(events, controller, client);
  return collectAnswer(chunks, { toolNames, hasEnded, onText });
}

/** The first character that is no space, and the body with it; `hasEnded` is true once `data: [DONE]` was read. */
async function startReading(response: Response) {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const read: Uint8Array[] = [];
  let text = '';
  let ended = false;
  const see = (bytes: Uint8Array) => {
    text = (text.slice(-40) + decoder.decode(bytes, { stream: true })).slice(-100_000);
    ended ||= /(^|[\r\n])data: ?\[DONE\]/.test(text);
  };
  while (!text.trim()) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    read.push(value);
    see(value);
  }
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const value = read.shift();
      if (value) return controller.enqueue(value);
      const next = (await reader?.read()) ?? { done: true };
      if (next.done) return controller.close();
      see(next.value);
      controller.enqueue(next.value);
    },
    cancel: (reason) => reader?.cancel(reason),
  });
  return { first: text.trim().replace(/^\ufeff/, '')[0], body, hasEnded: () => ended };
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > maxBodyChars) throw new ModelError(say('model.endless'));
  }
  return text;
}

/** @throws ModelError for an error with status 200, or what is no JSON. */
async function* jsonChunks(text: string, { headers }: Response, secrets: Secrets): AsyncGenerator<unknown> {
  const whole = parseJson(text);
  const lines = text.split('\n').filter((line) => line.trim());
  const objects = whole === null ? lines.map(parseJson) : [whole];
  for (const object of objects) {
    if (isObject(object) && object.error) {
      throw responseError({ status: statusOf(object.error), headers, body: JSON.stringify(object) }, secrets);
    }
  }
  if (!objects.every((object) => isObject(object) && Array.isArray(object.choices))) {
    throw new ModelError(say('model.unreadable'), {
      transient: true,
      status: 200,
      serverWords: readServerWords(text, secrets),
    });
  }
  yield* objects;
}

/** Gateways answer 200 and tell the status in the error. */
function statusOf(error: unknown): FailedResponse['status'] {
  const code = Number((error as { code?: unknown }).code);
  return code >= 400 && code < 600 ? code : 500;
}
