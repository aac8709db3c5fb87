import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiKeys, events, tickets, users } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { assignTicket } from '#lib/tickets/update-ticket.ts';
import { createApiKey } from '#lib/users/api-keys.ts';
import { startSession, userOfSession } from '#lib/users/sessions.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { createScim } from './scim.ts';

let world: TestContext;
let ctx: Ctx;
let key: string;
let scim: ReturnType<typeof createScim>;
beforeAll(async () => {
  world = await openTestContext();
  ctx = world.ctx;
  await createUser(ctx, { email: 'root@acme.example', name: 'Root', role: 'admin' });
  key = (await createApiKey(ctx, { name: 'directory', scopes: ['admin'] })).token;
  scim = createScim({
    contextFor: async (actor) => withActor(ctx, actor),
    clientOf: () => `192.0.2.${Math.floor(Math.random() * 250)}`,
  });
});
afterAll(() => world.close());

async function call(method: string, path: string, body?: unknown, token = key) {
  const response = await scim.request(`http://desk.test/api/scim/v2${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
    body: (text === '' ? null : JSON.parse(text)) as any,
  };
}
const address = () => `${crypto.randomUUID().slice(0, 8)}@acme.example`;
function patch(value: unknown, path?: string) {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'Replace', path, value }],
  };
}

test('a directory adds a person, finds them by userName and externalId, and reads them', async () => {
  const userName = address();
  const made = await call('POST', '/Users', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: userName.toUpperCase(),
    externalId: 'x-1',
    name: { givenName: 'Ada', familyName: 'Lovelace' },
    title: 'Countess',
    active: true,
  });
  expect(made).toMatchObject({
    status: 201,
    type: 'application/scim+json',
    body: { userName, displayName: 'Ada Lovelace', active: true, externalId: 'x-1' },
  });
  for (const filter of [`userName eq "${userName}"`, 'externalId Eq "x-1"']) {
    const found = await call('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id: made.body.id }] });
  }
  expect((await call('GET', `/Users/${made.body.id}`)).body).toEqual(made.body);
  const [row] = await ctx.db.select().from(users).where(eq(users.id, made.body.id));
  expect(row).toMatchObject({ role: 'viewer', passwordHash: null });
});

test.for([
  ['by a path', patch(false, 'active')],
  ['without a path', patch({ active: false })],
  ['as Entra ID writes it', patch('False', 'active')],
])('a person who is switched off %s is out at once, and what was theirs is nobody’s', async ([, body]) => {
  const { id } = await createUser(ctx, { email: address(), name: 'Ada', role: 'admin' });
  const asAda = withActor(ctx, { type: 'user', id, name: 'Ada', role: 'admin', mailboxIds: null });
  const sessionId = await startSession(ctx, id, { userAgent: '', clientAddress: '', method: 'sso' });
  const own = await createApiKey(asAda, { name: 'own', scopes: ['read'] });
  const open = await createWorld(ctx);
  await assignTicket(ctx, open.ticketId, { userId: id });

  expect(await call('PATCH', `/Users/${id}`, body)).toMatchObject({ status: 200, body: { active: false } });
  expect(await userOfSession(ctx, sessionId)).toBeNull();
  expect((await call('GET', '/Users', undefined, own.token)).status).toBe(401);
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, open.ticketId));
  expect(ticket?.assigneeId).toBeNull();
  const told = await ctx.db
    .select()
    .from(events)
    .where(and(eq(events.ticketId, open.ticketId), eq(events.type, 'ticket.assigned')));
  expect(told.at(-1)).toMatchObject({ actorType: 'api_key', data: { before: id, after: null } });

  expect((await call('PATCH', `/Users/${id}`, patch(true, 'active'))).body.active).toBe(true);
  const [revoked] = await ctx.db.select().from(apiKeys).where(eq(apiKeys.id, own.key.id));
  expect(revoked?.revokedAt).not.toBeNull();
});

test('a person who is deleted is switched off, and stays in what they did', async () => {
  const { id } = await createUser(ctx, { email: address(), name: 'Ada', role: 'member' });
  expect((await call('DELETE', `/Users/${id}`)).status).toBe(204);
  expect((await call('GET', `/Users/${id}`)).body.active).toBe(false);
});

test('a changed address or name is taken, and one that is another’s is refused', async () => {
  const taken = address();
  await createUser(ctx, { email: taken, name: 'Bob', role: 'member' });
  const { id } = await createUser(ctx, { email: address(), name: 'Ada', role: 'member' });
  const renamed = address();
  const put = await call('PUT', `/Users/${id}`, { userName: renamed, displayName: 'Ada King' });
  expect(put.body).toMatchObject({ userName: renamed, displayName: 'Ada King', active: true });
  for (const answer of [
    await call('PATCH', `/Users/${id}`, patch(taken, 'userName')),
    await call('POST', '/Users', { userName: taken }),
  ])
    expect(answer).toMatchObject({ status: 409, body: { scimType: 'uniqueness', status: '409' } });
});

test('the last admin who reaches every mailbox cannot be switched off', async () => {
  const [root] = await ctx.db.select().from(users).where(eq(users.email, 'root@acme.example'));
  const others = await ctx.db.select().from(users).where(eq(users.role, 'admin'));
  for (const { id } of others.filter(({ id }) => id !== root?.id)) await call('DELETE', `/Users/${id}`);
  expect((await call('DELETE', `/Users/${root?.id}`)).status).toBe(409);
});

test('only a key with the scope admin over every mailbox may ask', async () => {
  const { id } = await createTestMailbox(ctx, { address: 'one@shop.example' });
  const weak = await createApiKey(ctx, { name: 'weak', scopes: ['read', 'write', 'send'] });
  const narrow = await createApiKey(ctx, { name: 'narrow', scopes: ['admin'], mailbox_ids: [id] });
  expect((await call('GET', '/Users', undefined, 'wrong')).status).toBe(401);
  for (const { token } of [weak, narrow]) {
    expect((await call('GET', '/Users', undefined, token)).status).toBe(403);
    expect((await call('POST', '/Users', { userName: address() }, token)).status).toBe(403);
  }
});

test('what cannot be read is refused as SCIM says', async () => {
  expect((await call('GET', `/Users?filter=${encodeURIComponent('title co "x"')}`)).body.scimType).toBe(
    'invalidFilter',
  );
  expect((await call('POST', '/Users', { userName: 'nobody' })).body.scimType).toBe('invalidValue');
  expect((await call('GET', '/Users/usr_unknown')).status).toBe(404);
  expect((await call('GET', '/Groups')).status).toBe(404);
});

test('a directory learns what there is', async () => {
  const { body } = await call('GET', '/ServiceProviderConfig');
  expect(body).toMatchObject({ patch: { supported: true }, bulk: { supported: false } });
  expect((await call('GET', '/Schemas')).body.Resources[0].id).toMatch(/core:2\.0:User$/);
  expect((await call('GET', '/ResourceTypes')).body.Resources[0].endpoint).toBe('/Users');
});
