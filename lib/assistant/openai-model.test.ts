import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSettings } from '#lib/platform/env.ts';
import { calls, respondsWith, type ScriptedModel, startScriptedModel } from '#test/servers/scripted-model.ts';
import { ModelError, type ModelRequest, modelLabel, modelName } from './model.ts';
import { modelFor } from './model-for.ts';
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

it('puts text, parallel calls in fragments and usage of a stream together', async () => {
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

it('asks in the shape that every compatible server knows, without a key where none is set', async () => {
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

it('takes a whole answer from a server that does not stream', async () => {
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

it.each([
  [
    { status: 429, retryAfterSeconds: 3 },
    { transient: true, retryAfterMs: 3000 },
  ],
  [{ status: 429, code: 'insufficient_quota' }, { transient: false }],
  [{ status: 503 }, { transient: true }],
  [{ status: 400 }, { transient: false }],
  [{ status: 401 }, { transient: false }],
  [{ status: 404 }, { transient: false }],
  [{ cut: 'before' as const }, { transient: true }],
  [{ cut: 'midway' as const }, { transient: true }],
])('says of %o whether it may pass', async (answer, expected) => {
  server.play([answer]);
  const error = await openaiModel(env(), 'local')
    .complete(request, { signal })
    .catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ModelError);
  expect(error).toMatchObject(expected);
});

it('stops at once when it is aborted, before and in the middle of an answer', async () => {
  for (const hang of ['silent', 'midway'] as const) {
    server.play([{ hang }]);
    const reason = new Error('enough');
    const controller = new AbortController();
    const answer = openaiModel(env(), 'local').complete(request, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(answer).rejects.toBe(reason);
  }
});

it('is chosen by key, base URL and version, and named as people are told it', () => {
  const none = readSettings({});
  expect(modelFor(none, { model: null }).label).toBe('built-in (no language model)');
  expect(modelFor(none, { model: 'llama3' }).label).toBe('built-in (no language model)');
  expect(modelFor(env(), { model: 'built-in' }).label).toBe('built-in (no language model)');
  expect(modelName(env({ OPENAI_MODEL: 'qwen3' }), { model: null })).toBe('qwen3');
  expect(modelName(env(), { model: 'llama3' })).toBe('llama3');
  expect(modelLabel(env({ OPENAI_BASE_URL: 'http://localhost:11434/v1' }), 'llama3')).toBe(
    'llama3 at localhost:11434',
  );
});
