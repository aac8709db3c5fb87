import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelServers } from '#db/schema/index.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { listEvents } from '#lib/platform/events.ts';
import { calls, respondsWith, type ScriptedModel, startScriptedModel } from '#test/servers/scripted-model.ts';
import { openTestAssistant, quickLimits, type TestAssistant } from '#test/world/assistant.ts';
import { openTicketWithRun } from '#test/world/world.ts';
import { executeRun } from '../run.ts';
import { getRun } from '../runs.ts';
import { getAssistant, updateAssistant } from '../versions/assistants.ts';
import {
  createModelServer,
  getModelServer,
  listModelServers,
  removeModelServer,
  updateModelServer,
} from './model-servers.ts';
import { testModelServer } from './test-model-server.ts';

let house: TestAssistant;
let server: ScriptedModel;
beforeAll(async () => {
  [house, server] = await Promise.all([openTestAssistant(), startScriptedModel()]);
});
afterAll(() => Promise.all([house.close(), server.close()]));

let number = 0;
const key = 'sk-local-0123456789';
function addServer(changes: { base_url?: string; api_key?: string | null } = {}) {
  const input = { name: `Server ${++number}`, base_url: server.url, api_key: key, ...changes };
  return createModelServer(house.ctx, { ...input, context_length: null, prices: [] });
}
const reply = calls(['reply_to_inbox', { body: 'Hello Ada, please use the link.' }]);

test('a key is stored sealed, and told nowhere', async () => {
  const { ctx } = house;
  const made = await addServer();
  await updateModelServer(ctx, made.id, { api_key: 'sk-other-0123456789' });
  const [row] = await ctx.db.select().from(modelServers).where(eq(modelServers.id, made.id));
  expect(row?.apiKey).toMatch(/^v1\./);
  const events = await listEvents(ctx, { limit: 100 });
  const told = JSON.stringify([
    made,
    await listModelServers(ctx),
    await getModelServer(ctx, made.id),
    events,
  ]);
  expect(told).not.toMatch(/sk-local|sk-other|v1\./);
  expect(made.has_api_key).toBe(true);
});

test('another address needs the key again, so that none goes to another host', async () => {
  const { ctx } = house;
  const { id } = await addServer();
  const elsewhere = { base_url: 'https://elsewhere.example/v1' };
  await expect(updateModelServer(ctx, id, elsewhere)).rejects.toMatchObject({ code: 'invalid' });
  expect(await updateModelServer(ctx, id, { name: 'Renamed' })).toMatchObject({ has_api_key: true });
  const moved = await updateModelServer(ctx, id, { ...elsewhere, api_key: null });
  expect(moved).toMatchObject({ base_url: 'https://elsewhere.example/v1', has_api_key: false });
});

test('a test lists the models with the prices that are known, and those set come first', async () => {
  const { ctx } = house;
  const { id } = await addServer();
  const data = [
    { id: 'qwen3', max_model_len: 32_768 },
    { id: 'routed', context_length: 8192, pricing: { prompt: '0.000001', completion: '0.000004' } },
  ];
  server.models = { raw: JSON.stringify({ object: 'list', data }), contentType: 'application/json' };
  server.play([respondsWith('ready')]);
  expect(await testModelServer(ctx, id, { model: 'qwen3' })).toEqual({
    ok: true,
    words: 'It lists 2 models. qwen3 answered: ready',
    code: 'test.model_answered',
    values: { count: 2, model: 'qwen3', response: 'ready' },
    status: null,
    models: ['qwen3', 'routed'],
  });
  expect(server.listings.at(-1)).toBe(`Bearer ${key}`);
  const prices = [{ model: 'qwen3', in_micros: 10, cached_micros: 1, out_micros: 40 }];
  expect((await updateModelServer(ctx, id, { prices })).models).toEqual([
    { name: 'qwen3', context_length: 32_768, in_micros: 10, cached_micros: 1, out_micros: 40 },
    {
      name: 'routed',
      context_length: 8192,
      in_micros: 1_000_000,
      cached_micros: 1_000_000,
      out_micros: 4_000_000,
    },
  ]);
});

test.each([
  [
    'a wrong key',
    { status: 401, raw: '{"error":{"message":"Key unknown"}}' },
    /refused our key.*Key unknown/,
  ],
  ['a wrong path', { status: 404, raw: '{"detail":"Not Found"}' }, /does not know.*Not Found/],
  ['a web page', { raw: '<html><h1>Welcome to nginx</h1></html>' }, /no list of models.*Welcome to nginx/],
  ['a server that fails', { status: 500, raw: 'out of memory' }, /failed \(500\).*out of memory/],
])('a test says what the server said: %s', async (_, answer, words) => {
  const { ctx } = house;
  const { id } = await addServer();
  server.models = { contentType: 'text/plain', ...answer };
  const result = await testModelServer(ctx, id);
  expect(result).toMatchObject({ ok: false, words: expect.stringMatching(words), models: [] });
  expect(await getModelServer(ctx, id)).toMatchObject({ test_passed: false, test_response: result.words });
});

test('a test of a server that is not there names the fault of the connection', async () => {
  const { id } = await addServer({ base_url: 'http://127.0.0.1:9/v1' });
  expect((await testModelServer(house.ctx, id)).words).toMatch(/cannot be reached/);
});

test('a version asks its own model server, and its second model while the first is away', async () => {
  const { ctx, inbox } = house;
  const first = await addServer();
  const second = await addServer({ api_key: null });
  const models = [{ model: 'second', in_micros: 1_000_000, cached_micros: 0, out_micros: 2_000_000 }];
  await updateModelServer(ctx, second.id, { prices: models });
  const { version } = await updateAssistant(ctx, inbox.assistantId, {
    model_server_id: first.id,
    model: 'first',
    fallback_model_server_id: second.id,
    fallback_model: 'second',
    temperature: 0.7,
  });
  const host = new URL(server.url).host;
  expect(version).toMatchObject({
    model_label: `first at ${host}`,
    fallback_model_label: `second at ${host}`,
  });
  const { ticketId, runId } = await openTicketWithRun(ctx, inbox, { text: 'Where is it?' });
  server.requests.length = 0;
  server.play(({ body }) => (body.model === 'first' ? { status: 503, message: 'Loading' } : reply));
  expect(await executeRun(ctx, { runId }, { limits: quickLimits })).toBe('finished');
  expect(server.requests.map(({ body, authorization }) => [body.model, authorization])).toEqual([
    ...[1, 2, 3].map(() => ['first', `Bearer ${key}`]),
    ['second', 'Bearer none'],
  ]);
  expect((await listDrafts(ctx, { ticket: ticketId, limit: 5 })).data).toHaveLength(1);
  const run = await getRun(ctx, runId);
  expect(run).toMatchObject({ model: `first at ${host}`, cost_micros: 140 });
  expect(run.steps[0]?.output).toMatchObject({
    notes: [`asked second at ${host}, as first at ${host} was away`],
  });
  const later = await openTicketWithRun(ctx, inbox, { text: 'And where is this?' });
  server.requests.length = 0;
  await executeRun(ctx, { runId: later.runId }, { limits: quickLimits });
  expect(server.requests.map(({ body }) => body.model)).toEqual(['second']);
  await expect(removeModelServer(ctx, second.id)).rejects.toMatchObject({ code: 'conflict' });
});

test('a cost without a price is unknown, not nothing', async () => {
  const { ctx, inbox } = house;
  const { id } = await addServer();
  await updateAssistant(ctx, inbox.assistantId, {
    model_server_id: id,
    model: 'x',
    fallback_model: null,
    fallback_model_server_id: null,
  });
  const { runId } = await openTicketWithRun(ctx, inbox, { text: 'Where is it?' });
  server.play([reply]);
  await executeRun(ctx, { runId }, { limits: quickLimits });
  const run = await getRun(ctx, runId);
  expect([run.cost_micros, run.steps[0]?.cost_micros, run.tokens_in]).toEqual([null, null, 100]);
});

test('a model server needs a model, and a removed one cannot be chosen', async () => {
  const { ctx, inbox } = house;
  const { id } = await addServer();
  const before = (await getAssistant(ctx, inbox.assistantId)).version?.number;
  await expect(
    updateAssistant(ctx, inbox.assistantId, { model_server_id: id, model: null }),
  ).rejects.toMatchObject({ code: 'invalid' });
  await removeModelServer(ctx, id);
  await expect(
    updateAssistant(ctx, inbox.assistantId, { model_server_id: id, model: 'x' }),
  ).rejects.toMatchObject({ code: 'invalid' });
  expect((await getAssistant(ctx, inbox.assistantId)).version?.number).toBe(before);
});
