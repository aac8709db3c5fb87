import { channel } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { currentOrigin, jobOrigin } from '#lib/platform/origin.ts';
import { observeRequests } from './access-log.ts';

const lines: Record<string, unknown>[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  const log = { info: (facts: object) => void lines.push({ ...facts }) };
  observeRequests((path) => (path === '/inbox' ? '/inbox' : 'other'), log as never);
  server = createServer((request, response) => void answer(request, response)).listen(0);
  await new Promise((listening) => server.once('listening', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** As the API does, some time later, in another function. */
async function answer({ url: path = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
  await pause(5);
  const origin = currentOrigin();
  if (origin && path.startsWith('/api')) {
    origin.route = '/api/v1/tickets/:id';
    origin.actorId = 'key_1';
  }
  response.end(JSON.stringify(jobOrigin()));
}

async function ask(path: string, id?: string) {
  const before = lines.length;
  const response = await fetch(`${url}${path}`, id ? { headers: { 'X-Request-Id': id } } : {});
  const job = (await response.json()) as { origin: { request_id: string } };
  await vi.waitFor(() => expect(lines.length).toBe(before + 1));
  return { id: response.headers.get('x-request-id'), job, line: lines.at(-1) };
}

test('a request has one line: its pattern, its actor and its id, and no word of its path or query', async () => {
  const { line, id } = await ask('/api/v1/tickets/tkt_ada?q=my+secret');
  expect(line).toEqual({
    method: 'GET',
    route: '/api/v1/tickets/:id',
    status: 200,
    ms: expect.any(Number),
    bytes: expect.any(Number),
    actor: 'key_1',
    request_id: id,
  });
  expect(line?.bytes).toBeGreaterThan(50);
  expect((await ask('/inbox?q=my+secret')).line?.route).toBe('/inbox');
  expect((await ask('/what/somebody/typed')).line?.route).toBe('other');
  expect(JSON.stringify(lines)).not.toMatch(/secret|ada|typed/);
});

test('the id that a client brings is kept, answered, and goes into the jobs of its request', async () => {
  const { id, job, line } = await ask('/inbox', 'their-trace-0001');
  expect(id).toBe('their-trace-0001');
  expect(line?.request_id).toBe('their-trace-0001');
  expect(job).toEqual({ origin: { request_id: 'their-trace-0001' } });
});

test.each(['short', 'with a space in it', `${'x'.repeat(65)}`, 'naïve-request-id'])(
  'an id that a log should not hold is replaced: %s',
  async (given) => {
    const encoded = Buffer.from(given).toString('latin1');
    expect((await ask('/inbox', encoded)).id).toMatch(/^req_[\da-f]{32}$/);
  },
);

test('requests at the same time keep their ids apart', async () => {
  const ids = Array.from({ length: 20 }, (_, index) => `request-number-${index}`);
  const answers = await Promise.all(
    ids.map(async (id) => (await fetch(`${url}/inbox`, { headers: { 'X-Request-Id': id } })).json()),
  );
  expect(answers).toEqual(ids.map((request_id) => ({ origin: { request_id } })));
});

test('the channel is the one that Node tells of requests by', () => {
  expect(channel('http.server.request.start').hasSubscribers).toBe(true);
});
