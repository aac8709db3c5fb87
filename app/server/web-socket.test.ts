import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { addMessage, createWorld, type World } from '#test/world/world.ts';
import { acceptWebSockets, answerWebSockets } from './web-socket.ts';

type Message = { event: string; id: string | null; data: { type: string; ticket_id: string } | null };

let api: TestApi;
let server: Server;
let url: string;
let mine: World;
let theirs: World;
beforeAll(async () => {
  api = await openTestApi();
  mine = await createWorld(api.ctx, { address: 'mine@shop.example', from: 'ada@customer.example' });
  theirs = await createWorld(api.ctx, { address: 'theirs@shop.example', from: 'bob@customer.example' });
  acceptWebSockets();
  answerWebSockets((request, env) => api.fetch(request, undefined, env));
  server = createServer((_, response) => response.end());
  // Next listens too; what is ours must not reach it.
  server.on('upgrade', (_, socket) => socket.destroy());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/ws`;
});
afterAll(async () => {
  server.close();
  await api.close();
});

function open(path = '', headers: Record<string, string> = { Authorization: `Bearer ${api.token}` }) {
  const socket = new WebSocket(url + path, { headers });
  const messages: Message[] = [];
  socket.on('message', (text) => messages.push(JSON.parse(String(text))));
  const until = (enough: (messages: Message[]) => boolean) =>
    expect.poll(() => enough(messages), { timeout: 20_000 }).toBe(true);
  return { socket, messages, until };
}

/** The status and the problem that an upgrade is refused with. */
async function refusal(path: string, headers: Record<string, string>) {
  const socket = new WebSocket(url + path, { headers });
  const [, answer] = await once(socket, 'unexpected-response');
  let text = '';
  for await (const part of answer) text += part;
  return { status: answer.statusCode, problem: JSON.parse(text) };
}

function typesTold(messages: Message[]) {
  return messages.flatMap(({ event, data }) => (event === 'event' ? [data?.type] : []));
}

test('an event comes as a message, with ids only and within the reach of the key', async () => {
  const key = await api.keyFor(['read'], [mine.mailbox.id]);
  const { messages, until, socket } = open('', { Authorization: `Bearer ${key}` });
  await until(([first]) => first?.event === 'open');
  await addMessage(api.ctx, theirs.ticketId, { text: 'not yours' });
  await addMessage(api.ctx, mine.ticketId, { text: 'secret words' });
  await until((seen) => typesTold(seen).includes('message.received'));
  const told = JSON.stringify(messages);
  expect(told).toContain(mine.ticketId);
  expect(told).not.toContain(theirs.ticketId);
  expect(told).not.toContain('secret words');
  socket.close();
});

test('who comes back with `after` gets what was missed, in order and once, and only the types asked for', async () => {
  const first = open();
  await first.until(([message]) => message?.event === 'open');
  const after = first.messages[0]?.id;
  first.socket.close();
  for (const text of ['one', 'two']) await addMessage(api.ctx, mine.ticketId, { text });
  const { messages, until, socket } = open(`?after=${after}&type=message.received`);
  await until((seen) => typesTold(seen).length === 2);
  await addMessage(api.ctx, mine.ticketId, { text: 'three' });
  await until((seen) => typesTold(seen).length === 3);
  const numbers = messages.flatMap(({ event, id }) => (event === 'event' ? [Number(id?.slice(4))] : []));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(new Set(typesTold(messages))).toEqual(new Set(['message.received']));
  socket.close();
});

test('no key, a wrong one, one without the scope and a key in the query are refused with a problem', async () => {
  const metrics = await api.keyFor(['metrics']);
  for (const [path, headers, status] of [
    ['', {}, 401],
    ['', { Authorization: 'Bearer cs_live_none' }, 401],
    ['', { Authorization: `Bearer ${metrics}` }, 403],
    [`?key=${api.token}`, {}, 401],
    ['?type=no.such', { Authorization: `Bearer ${api.token}` }, 422],
  ] as const) {
    const { problem, ...refused } = await refusal(path, headers);
    expect({ path, ...refused, told: problem.status }).toEqual({ path, status, told: status });
  }
});

test('a session opens it from our own pages, and from no other site', async () => {
  const session = await api.sessionFor('member');
  await api.call('GET', '/me', { session });
  const Cookie = `session=${session.sessionId}`;
  const elsewhere = await refusal('', {
    Cookie,
    Origin: 'https://evil.example',
    'Sec-Fetch-Site': 'cross-site',
  });
  expect(elsewhere.status).toBe(403);
  expect((await refusal('', { Cookie, Origin: 'https://evil.example' })).status).toBe(403);
  expect((await refusal('', { Cookie })).status).toBe(403);
  const { until, socket } = open('', { Cookie, Origin: new URL(url.replace('ws', 'http')).origin });
  await until(([first]) => first?.event === 'open');
  socket.close();
});

test('a plain request is told to upgrade, whatever it claims', async () => {
  const headers = { Upgrade: 'websocket', Connection: 'Upgrade' };
  const { status, headers: told, body } = await api.json('GET', '/ws', { headers });
  expect([status, told.get('Upgrade'), body.code]).toEqual([426, 'websocket', 'upgrade_required']);
});

test('a key that is revoked is closed at the next heartbeat', { timeout: 40_000 }, async () => {
  const made = await api.json('POST', '/api-keys', { body: { name: 'short', scopes: ['read'] } });
  const { until, socket } = open('', { Authorization: `Bearer ${made.body.token}` });
  await until(([first]) => first?.event === 'open');
  await api.call('DELETE', `/api-keys/${made.body.id}`);
  const [code] = await once(socket, 'close');
  expect(code).toBe(1001);
});

test('who does not read is cut off, and what waits for them has a bound', { timeout: 60_000 }, async () => {
  answerWebSockets(() => new Response(endless('x'.repeat(60_000))));
  const { socket } = open();
  await once(socket, 'open');
  const before = process.memoryUsage().arrayBuffers;
  socket.pause();
  await expect.poll(() => cancelled, { timeout: 30_000 }).toBe(true);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  answerWebSockets((request, env) => api.fetch(request, undefined, env));
  socket.terminate();
});

let cancelled = false;

/** A stream that always has one more event; it notes when nobody wants it any more. */
function endless(words: string): ReadableStream<Uint8Array> {
  const frame = new TextEncoder().encode(`data: ${JSON.stringify({ words })}\n\n`);
  return new ReadableStream({
    pull: (controller) => controller.enqueue(frame),
    cancel: () => {
      cancelled = true;
    },
  });
}
