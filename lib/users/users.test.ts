import { afterAll, assert, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { type Ctx, type Scope, withActor } from '#lib/platform/context.ts';
import { openTestContext } from '#test/context.ts';
import { actorOfToken, createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
import { userOfSession } from './sessions.ts';
import { actorOfUser, signIn } from './sign-in.ts';
import { countUsers, createUser, getUser, listUsers, updateUser } from './users.ts';

let ctx: Ctx;
let close: () => Promise<void>;
beforeAll(async () => ({ ctx, close } = await openTestContext()));
afterAll(() => close());

let serial = 0;
function newUser(over: Partial<Parameters<typeof createUser>[1]> = {}) {
  return createUser(ctx, {
    email: `u${++serial}@x.test`,
    name: 'Ada',
    role: 'member',
    password: 'wobbly lantern orchard',
    ...over,
  });
}
function attempt(email: string, password: string, client = `10.0.0.${++serial}`) {
  return signIn(ctx, { email, password, client, userAgent: 'a browser' });
}

test('a user signs in with the right password, whatever the case of the e-mail address', async () => {
  const user = await newUser({ email: 'Case@X.test' });
  expect(user.email).toBe('case@x.test');
  expect((await attempt(' CASE@x.TEST ', 'wobbly lantern orchard')).user.id).toBe(user.id);
});

test('a wrong password and an unknown e-mail address are refused in the same words', async () => {
  const { email } = await newUser();
  const wrong = await attempt(email, 'wrong').catch((error) => error);
  const unknown = await attempt('nobody@x.test', 'wrong').catch((error) => error);
  expect(wrong).toMatchObject({ code: 'forbidden' });
  expect(unknown.message).toBe(wrong.message);
});

test('a disabled user cannot sign in and stops being an actor at once', async () => {
  const user = await newUser();
  expect(await actorOfUser(ctx, user.id)).toMatchObject({ role: 'member', id: user.id });
  await updateUser(ctx, user.id, { disabled: true });
  await expect(attempt(user.email, 'wobbly lantern orchard')).rejects.toMatchObject({ code: 'forbidden' });
  expect(await actorOfUser(ctx, user.id)).toBeNull();
});

test('a new password ends the sessions of the old one', async () => {
  const user = await newUser();
  const { sessionId } = await attempt(user.email, 'wobbly lantern orchard');
  expect(await userOfSession(ctx, sessionId)).not.toBeNull();
  await updateUser(ctx, user.id, { password: 'marble kettle sunrise' });
  expect(await userOfSession(ctx, sessionId)).toBeNull();
  await expect(attempt(user.email, 'marble kettle sunrise')).resolves.toBeTruthy();
});

test('a malformed user id is no actor', async () => {
  expect(await actorOfUser(ctx, 'usr_nonsense')).toBeNull();
});

test('an e-mail address is unique', async () => {
  const { email } = await newUser();
  await expect(newUser({ email })).rejects.toMatchObject({ code: 'conflict' });
});

test('the last admin with full reach cannot be removed, not even concurrently', async () => {
  const [first, second] = [await newUser({ role: 'admin' }), await newUser({ role: 'admin' })];
  const lost = await Promise.allSettled([
    updateUser(ctx, first.id, { role: 'viewer' }),
    updateUser(ctx, second.id, { disabled: true }),
  ]);
  expect(lost.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('users and keys are managed only by admins, who grant no more than they hold', async () => {
  const member = await newUser();
  const actor = await actorOfUser(ctx, member.id);
  assert(actor);
  const asMember = withActor(ctx, actor);
  const input = {
    email: 'new@x.test',
    name: 'New',
    role: 'admin' as const,
    password: 'wobbly lantern orchard',
  };
  await expect(createUser(asMember, input)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(listApiKeys(asMember)).rejects.toMatchObject({ code: 'forbidden' });
  const narrow = withActor(ctx, {
    type: 'api_key',
    id: 'key_1',
    name: 'narrow',
    scopes: ['read', 'admin'],
    mailboxIds: [],
  });
  await expect(createUser(narrow, input)).rejects.toMatchObject({ code: 'forbidden' });
  const grab = createApiKey(narrow, { name: 'more', scopes: ['send'], mailbox_ids: [] });
  await expect(grab).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    createApiKey(ctx, { name: 'x', scopes: ['read'], mailbox_ids: [`mbx_${'0'.repeat(32)}`] }),
  ).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a user with more permissions cannot be changed, nor their password', async () => {
  const above = await newUser({ role: 'admin' });
  const peer = await newUser({ role: 'member', mailbox_ids: [] });
  const admin = (scopes: Scope[], mailboxIds: string[] | null) =>
    withActor(ctx, { type: 'api_key', id: 'key_1', name: 'some admin', scopes, mailboxIds });
  const all: Scope[] = ['read', 'write', 'send', 'admin'];
  const password = 'taken over by somebody';
  await expect(updateUser(admin(all, []), above.id, { password })).rejects.toMatchObject({
    code: 'forbidden',
  });
  for (const change of [{ password }, { role: 'admin' as const }])
    await expect(updateUser(admin(['read', 'admin'], null), peer.id, change)).rejects.toMatchObject({
      code: 'forbidden',
    });
  expect((await updateUser(admin(all, null), above.id, { name: 'Renamed' })).name).toBe('Renamed');
});

test('a key without mailboxes lists only users with full reach, and keys like itself', async () => {
  const nowhere = withActor(ctx, {
    type: 'api_key',
    id: 'key_1',
    name: 'nowhere',
    scopes: ['read', 'admin'],
    mailboxIds: [],
  });
  const { key } = await createApiKey(ctx, { name: 'none', scopes: ['read'], mailbox_ids: [] });
  expect((await listUsers(nowhere)).data.every(({ mailbox_ids }) => mailbox_ids === null)).toBe(true);
  expect((await listApiKeys(nowhere)).data.map(({ id }) => id)).toEqual([key.id]);
});

test('users are listed in pages and found by id', async () => {
  const page = await listUsers(ctx, { limit: 2 });
  expect(page).toMatchObject({ has_more: true, data: [{}, {}] });
  const next = await listUsers(ctx, { limit: 100, cursor: page.next_cursor ?? undefined });
  expect(page.data.length + next.data.length).toBe(await countUsers(ctx));
  const first = firstOrThrow(page.data);
  expect(await getUser(ctx, first.id)).toEqual(first);
});

test('a key acts with its scopes until it is revoked', async () => {
  const { key, token } = await createApiKey(ctx, { name: 'robot', scopes: ['read', 'write'] });
  expect(token).toMatch(/^cs_live_[A-Za-z0-9_-]{43}$/);
  expect(key.hint).toBe(`…${token.slice(-4)}`);
  expect(await actorOfToken(ctx, token)).toEqual({
    type: 'api_key',
    id: key.id,
    name: 'robot',
    scopes: ['read', 'write'],
    mailboxIds: null,
  });
  expect((await listApiKeys(ctx)).data.find((one) => one.id === key.id)?.last_used_at).not.toBeNull();
  expect(JSON.stringify(await listApiKeys(ctx))).not.toContain(token);
  expect((await revokeApiKey(ctx, key.id)).revoked_at).not.toBeNull();
  expect((await revokeApiKey(ctx, key.id)).revoked_at).not.toBeNull();
  expect(await actorOfToken(ctx, token)).toBeNull();
});

test('a configured key is created once, however often the server starts', async () => {
  const token = `cs_live_${'a'.repeat(32)}`;
  const input = { name: 'bootstrap', scopes: ['read' as const], token };
  const first = await createApiKey(ctx, input);
  expect((await createApiKey(ctx, input)).key.id).toBe(first.key.id);
  expect(await actorOfToken(ctx, token)).toMatchObject({ id: first.key.id });
});
