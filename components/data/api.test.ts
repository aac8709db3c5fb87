import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { Run } from '#lib/assistant/schema.ts';
import type { Draft } from '#lib/drafts/schema.ts';
import type { RawEmail } from '#lib/inbound/raw/schema.ts';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import type { Event } from '#lib/platform/events.ts';
import type { Message, TicketRow } from '#lib/tickets/schema.ts';
import type { FoundPage } from '#lib/tickets/search-tickets.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld } from '#test/world/world.ts';
import { ApiProblem, type ApiResponse, createClient, requestOptions, unwrap } from './api.ts';
import type { TicketDetail, TicketPage } from './api-types.ts';

let api: TestApi;
let desk: Awaited<ReturnType<typeof createWorld>>;
let client: ReturnType<typeof createClient>;
let sent: Headers[];
beforeAll(async () => {
  api = await openTestApi();
  desk = await createWorld(api.ctx);
  sent = [];
  client = createClient({
    origin: 'http://desk.test',
    headers: { Authorization: `Bearer ${api.token}` },
    fetch: (input, init) => {
      sent.push(new Headers(init?.headers));
      return api.fetch(String(input), init);
    },
  });
});
afterAll(() => api.close());

test('an answer has the type that its route declares', async () => {
  const ticket = await unwrap(client.tickets[':id'].$get({ param: { id: String(desk.number) } }));
  expectTypeOf(ticket).toEqualTypeOf<TicketDetail>();
  expectTypeOf(ticket.messages).toEqualTypeOf<Message[]>();
  // @ts-expect-error a field that the route does not answer does not compile where it is read.
  expect(ticket.urgency).toBeUndefined();
  expect(ticket.messages.map(({ text }) => text)).toEqual(['Order 1001 has not come.']);
});

test('the types of lib that components name are what the routes answer', () => {
  type Client = ReturnType<typeof createClient>;
  expectTypeOf<TicketPage>().toEqualTypeOf<FoundPage>();
  expectTypeOf<TicketPage['data'][number]>().toExtend<TicketRow>();
  expectTypeOf<ApiResponse<Client['drafts']['$get']>['data']>().toEqualTypeOf<Draft[]>();
  expectTypeOf<ApiResponse<Client['mailboxes']['$get']>['data']>().toEqualTypeOf<Mailbox[]>();
  expectTypeOf<ApiResponse<Client['raw-emails']['$get']>['data'][number]>().toExtend<RawEmail>();
  expectTypeOf<ApiResponse<Client['runs']['$get']>['data'][number]['id']>().toEqualTypeOf<Run['id']>();
  expectTypeOf<ApiResponse<Client['events']['$get']>['data'][number]>().toExtend<Event>();
});

test('a refusal is thrown with its status, code, message and facts', async () => {
  const stale = client.tickets[':id'].$patch(
    { param: { id: desk.ticketId }, json: { priority: 'low' } },
    requestOptions({ ifMatch: 1000 }),
  );
  const problem = await unwrap(stale).catch((error) => error);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 412, code: 'stale', facts: { version: expect.any(Number) } });
  // @ts-expect-error a field that the route does not take does not compile where it is sent.
  const unknown = client.tickets[':id'].$patch({ param: { id: desk.ticketId }, json: { urgency: 1 } });
  await expect(unknown).rejects.toMatchObject({ status: 422, errors: [{ pointer: '#/urgency' }] });
});

test('a POST bears a key of its own, or the given one, with which it happens once; or none', async () => {
  const note = (body: string, idempotencyKey?: string) =>
    unwrap(
      client.tickets[':id'].notes.$post(
        { param: { id: desk.ticketId }, json: { body } },
        requestOptions(idempotencyKey === undefined ? {} : { idempotencyKey }),
      ),
    );
  expect((await note('First.')).id).not.toBe((await note('First.')).id);
  expect((await note('Once.', 'key-of-a-note')).id).toBe((await note('Once.', 'key-of-a-note')).id);
  const keys = sent.slice(-4).map((headers) => headers.get('Idempotency-Key'));
  expect(keys).not.toContain(null);
  expect(new Set(keys).size).toBe(3);
  await client.tickets[':id'].reply.preview.$post(
    { param: { id: desk.ticketId }, json: { body: 'Soon.' } },
    requestOptions({ idempotencyKey: null }),
  );
  expect(sent.at(-1)?.has('Idempotency-Key')).toBe(false);
});

test('an expired session is reported once, and is a problem', async () => {
  let signedOut = 0;
  const stranger = createClient({
    origin: 'http://desk.test',
    fetch: (input, init) => api.fetch(String(input), init),
    onSignedOut: () => signedOut++,
  });
  await expect(stranger.me.$get()).rejects.toMatchObject({ status: 401, code: 'unauthenticated' });
  expect(signedOut).toBe(1);
});

test('a server that is away is a problem with a message', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const nowhere = createClient({ origin: `http://127.0.0.1:${port}` });
  await expect(nowhere.me.$get()).rejects.toMatchObject({
    status: 0,
    code: 'unreachable',
    message: 'The server cannot be reached just now.',
  });
});

test('a call that its caller gives up ends as an AbortError, not as a problem', async () => {
  const giveUp = new AbortController();
  const silent = createServer(() => giveUp.abort()).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as AddressInfo;
  const waiting = createClient({ origin: `http://127.0.0.1:${port}` });
  const call = waiting.me.$get({}, requestOptions({ signal: giveUp.signal }));
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});
