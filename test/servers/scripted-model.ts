import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ScriptedCall = {
  name: string /** A string goes out as it is, malformed or not. */;
  arguments: object | string;
  id?: string;
};

/** One answer of the scripted model: words and calls, or a way to fail. */
export type ScriptedAnswer =
  | {
      text?: string;
      toolCalls?: ScriptedCall[];
      after?: Promise<unknown>;
      usage?: { in: number; out: number; cached?: number };
    }
  | { status: number; message?: string; code?: string; retryAfterSeconds?: number }
  | { status: number; raw: string; contentType: string; headers?: Record<string, string> }
  | { hang: 'silent' | 'midway' }
  | { cut: 'before' | 'midway' }
  | { raw: string; contentType: string };

export type RecordedMessage = {
  role: 'system' | 'user' | 'assistant' | 'tool';
  content: string | null;
  tool_call_id?: string;
  tool_calls?: { id: string; function: { name: string; arguments: string } }[];
};

/** What the model was asked, as it came over the wire. */
export type RecordedRequest = {
  authorization: string | undefined;
  body: {
    model: string;
    stream_options?: object;
    messages: RecordedMessage[];
    stream?: boolean;
    temperature?: number;
    tools?: { type: 'function'; function: { name: string; description: string; parameters: object } }[];
  };
};

export type Script = ScriptedAnswer[] | ((request: RecordedRequest, position: number) => ScriptedAnswer);

export type ScriptedModel = {
  /** For OPENAI_BASE_URL. */
  url: string;
  requests: RecordedRequest[];
  /** What `GET /models` is answered with; 404 without. */
  models: RawAnswer | null;
  /** The Authorization of each question for the models. */
  listings: (string | undefined)[];
  /** Replaces what is left of the script. */
  play: (script: Script) => void;
  close: () => Promise<void>;
};

/**
 * A server that speaks OpenAI's chat completions (streamed or whole, as it is asked) and answers out of a script. Past
 * the end of the script it answers 500.
 */
export async function startScriptedModel(script: Script = []): Promise<ScriptedModel> {
  const requests: RecordedRequest[] = [];
  const served: Pick<ScriptedModel, 'models' | 'listings'> = { models: null, listings: [] };
  let current = script;
  let position = 0;
  const server = createServer(async (request, response) => {
    response.on('error', () => {});
    if (request.method === 'GET' && request.url?.endsWith('/models') && served.models) {
      served.listings.push(request.headers.authorization);
      return sendRaw(response, served.models);
    }
    if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions')) {
      return sendError(response, { status: 404, message: 'Not found' });
    }
    const recorded = {
      authorization: request.headers.authorization,
      body: JSON.parse(await readBody(request)),
    };
    requests.push(recorded);
    const at = position++;
    const answer = Array.isArray(current) ? current[at] : current(recorded, at);
    await send(response, recorded, answer ?? { status: 500, message: 'The script is over.' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(served, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    play: (next: Script) => {
      current = next;
      position = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** The ends of most scripts, shortened. */
export const respondsWith = (text: string): ScriptedAnswer => ({ text });
export function calls(...toolCalls: [name: string, input: object | string][]): ScriptedAnswer {
  return {
    toolCalls: toolCalls.map(([name, input]) => ({ name, arguments: input })),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}

async function send(
  response: ServerResponse,
  request: RecordedRequest,
  answer: ScriptedAnswer,
): Promise<void> {
  if ('raw' in answer) return sendRaw(response, answer);
  if ('status' in answer) return sendError(response, answer);
  if ('cut' in answer && answer.cut === 'before') return void response.socket?.destroy();
  if ('hang' in answer && answer.hang === 'silent') return;
  if ('cut' in answer || 'hang' in answer) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(event(chunkOf(request, { content: 'Dear ' })));
    if ('cut' in answer) setTimeout(() => response.socket?.destroy(), 20);
    return;
  }
  await answer.after;
  if (request.body.stream) sendStream(response, request, answer);
  else sendWhole(response, request, answer);
}

type ContentAnswer = Extract<ScriptedAnswer, { text?: string; toolCalls?: ScriptedCall[] }>;

type RawAnswer = { status?: number; raw: string; contentType: string; headers?: Record<string, string> };
function sendRaw(response: ServerResponse, { status = 200, raw, contentType, headers }: RawAnswer): void {
  response
    .writeHead(status, { ...(contentType ? { 'content-type': contentType } : {}), ...headers })
    .end(raw);
}

type ErrorAnswer = { status: number; message?: string; code?: string; retryAfterSeconds?: number };
function sendError(response: ServerResponse, error: ErrorAnswer): void {
  response.writeHead(error.status, {
    'content-type': 'application/json',
    ...(error.retryAfterSeconds === undefined ? {} : { 'retry-after': String(error.retryAfterSeconds) }),
  });
  response.end(
    JSON.stringify({
      error: {
        message: error.message ?? `Scripted ${error.status}`,
        type: 'scripted',
        code: error.code ?? null,
      },
    }),
  );
}

/** Text in small pieces; the arguments of all calls in turns, so that parallel calls really come interleaved. */
function sendStream(response: ServerResponse, request: RecordedRequest, answer: ContentAnswer): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const write = (delta: object, finish: string | null = null) =>
    response.write(event(chunkOf(request, delta, finish)));
  write({ role: 'assistant' });
  for (const piece of pieces(answer.text ?? '', 12)) write({ content: piece });
  const toolCalls = wireCalls(answer).map((call, index) => ({ ...call, index }));
  for (const { index, id, function: named } of toolCalls) {
    write({ tool_calls: [{ index, id, type: 'function', function: { name: named.name, arguments: '' } }] });
  }
  const fragments = toolCalls.map((call) => pieces(call.function.arguments, 9));
  for (let round = 0; fragments.some((parts) => round < parts.length); round++) {
    for (const [index, parts] of fragments.entries()) {
      if (parts[round]) write({ tool_calls: [{ index, function: { arguments: parts[round] } }] });
    }
  }
  write({}, toolCalls.length ? 'tool_calls' : 'stop');
  response.write(
    event({ ...envelope(request, 'chat.completion.chunk'), choices: [], usage: usageOf(answer) }),
  );
  response.end('data: [DONE]\n\n');
}

function sendWhole(response: ServerResponse, request: RecordedRequest, answer: ContentAnswer): void {
  const toolCalls = wireCalls(answer);
  const message = {
    role: 'assistant',
    content: answer.text ?? null,
    ...(toolCalls.length ? { tool_calls: toolCalls } : {}),
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      ...envelope(request, 'chat.completion'),
      choices: [{ index: 0, message, finish_reason: toolCalls.length ? 'tool_calls' : 'stop' }],
      usage: usageOf(answer),
    }),
  );
}

let callNumber = 0;
function wireCalls(answer: ContentAnswer) {
  return (answer.toolCalls ?? []).map((call) => ({
    id: call.id ?? `call_${++callNumber}`,
    type: 'function',
    function: {
      name: call.name,
      arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
    },
  }));
}

function usageOf({ usage = { in: 100, out: 20 } }: ContentAnswer) {
  return {
    prompt_tokens: usage.in,
    completion_tokens: usage.out,
    total_tokens: usage.in + usage.out,
    prompt_tokens_details: { cached_tokens: usage.cached ?? 0 },
  };
}

function envelope(request: RecordedRequest, object: string) {
  return {
    id: 'chatcmpl-scripted',
    object,
    created: 1_700_000_000,
    model: request.body.model,
  };
}

function chunkOf(request: RecordedRequest, delta: object, finish: string | null = null) {
  return {
    ...envelope(request, 'chat.completion.chunk'),
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
}

const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`;

function pieces(text: string, size: number): string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
}
