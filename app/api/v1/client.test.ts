import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createWorld, type World } from '#test/world/world.ts';
import { ApiProblem, createClient, once, read } from './client.ts';

let api: TestApi;
let world: World;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  api = await openTestApi();
  world = await createWorld(api.ctx);
  client = createClient({
    origin: 'http://desk.test',
    headers: { Authorization: `Bearer ${api.token}` },
    fetch: (input, init) => api.fetch(String(input), init),
  });
});
afterAll(() => api.close());

test('an answer is read with its type', async () => {
  const ticket = await read(client.tickets[':id'].$get({ param: { id: String(world.number) } }));
  const text: string = ticket.messages[0]!.text;
  expect(text).toBe('Order 1001 has not come.');
  const message = await read(
    client.tickets[':id'].reply.$post(
      { param: { id: ticket.id }, json: { body: 'Soon.' } },
      { headers: once(ticket.version) },
    ),
  );
  expect(message.delivery?.status).toBe('queued');
});

test('a refusal is thrown with its status, code, words and facts', async () => {
  const stale = client.tickets[':id'].$patch(
    { param: { id: world.ticketId }, json: { priority: 'low' } },
    { headers: once(1) },
  );
  const problem = await read(stale).catch((error) => error);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 412, code: 'stale', facts: { version: expect.any(Number) } });
  // @ts-expect-error a field that the API does not know is a mistake before it is sent.
  const unknown = client.tickets[':id'].$patch({ param: { id: world.ticketId }, json: { urgency: 1 } });
  await expect(read(unknown)).rejects.toMatchObject({ status: 422, errors: [{ pointer: '#/urgency' }] });
});

test('a server that is away is a problem too, in words', async () => {
  const nowhere = createClient({ fetch: async () => Promise.reject(new TypeError('fetch failed')) });
  await expect(read(nowhere.me.$get())).rejects.toMatchObject({ status: 0, code: 'unreachable' });
});
