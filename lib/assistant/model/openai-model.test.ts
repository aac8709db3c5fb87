import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '#lib/platform/env.ts';
import { calls, respondsWith, type ScriptedModel, startScriptedModel } from '#test/servers/scripted-model.ts';
import { type ModelRequest, modelLabel, modelName } from './model.ts';
import { ModelError } from './model-error.ts';
import { openaiModel } from './openai-model.ts';

let server: ScriptedModel;
beforeAll(async () => {
  server = await startScriptedModel();
});
afterAll(() => server.close());

const env = (more: Record<string, string> = {}) => readSettings({ OPENAI_BASE_URL: server.url, ...more });
const signal = AbortSignal.timeout(20_000);
const request: ModelRequest = {
  messages: [
    { role: 'system', content: 'Be kind.' },
    { role: 'assistant', content: '', toolCalls: [{ id: 'a', name: 'look', arguments: '{}' }] },
    { role: 'tool', toolCallId: 'a', content: 'Seen.' },
  ],
  tools: [{ name: 'look', description: 'Looks.', parameters: { type: 'object' } }],
  temperature: 0.2,
};

test('a stream yields its text, its parallel calls in fragments, and its usage', async () => {
  const text = 'Let me see — “two” things, 東京.';
  server.play([
    {
      ...calls(['look', { at: 'a'.repeat(50) }], ['look', { at: 'b'.repeat(30) }]),
      text,
      usage: { in: 50, cached: 40, out: 7 },
    },
  ]);
  const heard: string[] = [];
  const completion = await openaiModel(env(), 'local').complete(request, {
    signal,
    onText: (delta) => heard.push(delta),
  });
  expect(completion.text).toBe(text);
  expect(heard.join('')).toBe(text);
  expect(heard.length).toBeGreaterThan(1);
  expect(completion.toolCalls.map((call) => JSON.parse(call.arguments).at)).toEqual([
    'a'.repeat(50),
    'b'.repeat(30),
  ]);
  expect(new Set(completion.toolCalls.map((call) => call.id)).size).toBe(2);
  expect(completion.usage).toEqual({ in: 50, cached: 40, out: 7 });
});

test('the request has the shape of every compatible server, without a key if none is set', async () => {
  server.requests.length = 0;
  server.play([respondsWith('Yes.'), respondsWith('Yes.')]);
  await openaiModel(env(), 'local').complete(request, { signal });
  await openaiModel(env({ OPENAI_API_KEY: 'sk-one' }), 'gpt-5-mini').complete(request, { signal });
  const [local, hosted] = server.requests;
  expect(local?.authorization).toBe('Bearer none');
  expect(local?.body).toMatchObject({ model: 'local', stream: true, temperature: 0.2 });
  expect(local?.body.tools).toEqual([{ type: 'function', function: request.tools[0] }]);
  expect(local?.body.messages[1]).toMatchObject({
    content: null,
    tool_calls: [{ id: 'a', function: { name: 'look', arguments: '{}' } }],
  });
  expect(local?.body.messages[2]).toEqual({ role: 'tool', tool_call_id: 'a', content: 'Seen.' });
  expect(hosted?.authorization).toBe('Bearer sk-one');
  expect(hosted?.body.temperature).toBeUndefined();
});

test('a whole answer is accepted from a server that does not stream', async () => {
  const message = {
    role: 'assistant',
    content: null,
    tool_calls: [{ id: '', type: 'function', function: { name: 'look', arguments: '{"a":1}' } }],
  };
  const raw = JSON.stringify({
    choices: [{ index: 0, message, finish_reason: 'tool_calls' }],
    usage: { prompt_tokens: 3, completion_tokens: 2 },
  });
  server.play([{ raw, contentType: 'application/json' }]);
  const completion = await openaiModel(env(), 'local').complete(request, { signal });
  expect(completion).toMatchObject({
    text: '',
    toolCalls: [{ name: 'look', arguments: '{"a":1}' }],
    usage: { in: 3, cached: 0, out: 2 },
  });
  expect(completion.toolCalls[0]?.id).toMatch(/^call_/);
});

const outage = { transient: true, away: true };
const final = { transient: false, away: false };
test.each([
  [
    { status: 429, retryAfterSeconds: 3 },
    { ...outage, status: 429, retryAfterMs: 3000 },
  ],
  [
    { status: 429, code: 'insufficient_quota' },
    { ...final, status: 429 },
  ],
  [{ status: 402 }, final],
  [{ status: 408 }, outage],
  [{ status: 409 }, { transient: true, away: false }],
  [{ status: 503 }, { ...outage, status: 503, serverWords: 'Scripted 503' }],
  [{ status: 529 }, outage],
  [{ status: 501 }, final],
  [{ status: 400 }, final],
  [
    { status: 401, message: 'Bad key sk-abcdefgh1234' },
    { ...final, serverWords: 'Bad key [hidden]' },
  ],
  [{ status: 404 }, { ...final, serverWords: 'Scripted 404' }],
  [
    { cut: 'before' as const },
    { ...outage, status: null, serverWords: null, message: expect.stringContaining('cannot be reached (') },
  ],
  [{ cut: 'midway' as const }, { ...outage, message: 'The model’s answer broke off.' }],
  [
    { raw: 'data: {"error":{"message":"GPU lost","code":500}}\n\n', contentType: 'text/event-stream' },
    { ...outage, serverWords: 'GPU lost' },
  ],
  [
    { raw: 'data: {oops\n\n', contentType: 'text/event-stream' },
    { transient: true, away: false },
  ],
])('the error %o says whether it passes, and keeps what the server said', async (answer, expected) => {
  server.play([answer]);
  const error = await openaiModel(env(), 'local')
    .complete(request, { signal })
    .catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ModelError);
  expect(error).toMatchObject(expected);
});

test('an abort stops the call at once, before and during an answer', async () => {
  for (const hang of ['silent', 'midway'] as const) {
    server.play([{ hang }]);
    const reason = new Error('enough');
    const controller = new AbortController();
    const answer = openaiModel(env(), 'local').complete(request, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(answer).rejects.toBe(reason);
  }
});

test('the model is named by key, base URL and version, and has a label', () => {
  const none = readSettings({});
  expect(modelName(none, { model: null })).toBe('built-in');
  expect(modelName(none, { model: 'llama3' })).toBe('built-in');
  expect(modelName(env(), { model: 'built-in' })).toBe('built-in');
  expect(modelName(none, { model: 'llama3', modelServerId: 'mds_1' })).toBe('llama3');
  expect(modelName(env({ OPENAI_MODEL: 'qwen3' }), { model: null })).toBe('qwen3');
  expect(modelName(env(), { model: 'llama3' })).toBe('llama3');
  expect(modelLabel(none, 'built-in')).toBe('built-in (no language model)');
  expect(modelLabel(none, 'gpt-5', 'http://gpu.lan:8000/v1')).toBe('gpt-5 at gpu.lan:8000');
  expect(modelLabel(env({ OPENAI_BASE_URL: 'http://localhost:11434/v1' }), 'llama3')).toBe(
    'llama3 at localhost:11434',
  );
});
