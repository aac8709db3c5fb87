import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deleteMailbox, listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import { actorOfToken } from '#lib/users/api-keys.ts';
import { signIn } from '#lib/users/sign-in.ts';
import { countUsers } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { setUp } from './setup.ts';

const key = 'cs_live_given_from_outside_0123456789';
let desk: TestContext;
beforeAll(async () => {
  desk = await openTestContext({ BOOTSTRAP_API_KEY: key });
});
afterAll(() => desk.close());

test('starts that come at once make one admin, one mailbox and one key, and tell the password once', async () => {
  const { ctx } = desk;
  const results = await Promise.all([setUp(ctx), setUp(ctx), setUp(ctx)]);
  const passwords = results.flatMap(({ madePassword }) => madePassword ?? []);
  expect(passwords).toHaveLength(1);
  expect(await countUsers(ctx)).toBe(1);
  expect((await listMailboxes(ctx)).map(({ address }) => address)).toEqual(['support@shop.example']);
  expect(await actorOfToken(ctx, key)).toMatchObject({ scopes: ['read', 'write', 'send', 'admin'] });
  const user = await signIn(ctx, {
    email: 'admin@shop.example',
    password: firstOrThrow(passwords),
    client: '127.0.0.1',
    userAgent: 'a browser',
  });
  expect(user).toMatchObject({ user: { role: 'admin' } });
});

test('a poor ADMIN_PASSWORD ends the first start in a sentence, and leaves nothing behind', async () => {
  const fresh = await openTestContext({ ADMIN_PASSWORD: 'password1' });
  await expect(setUp(fresh.ctx)).rejects.toThrow(
    /^ADMIN_PASSWORD cannot be used\. The password is too easy to guess\./,
  );
  expect(await countUsers(fresh.ctx)).toBe(0);
  await fresh.close();
});

test('later changes stay: another support address in the settings makes no second mailbox', async () => {
  const ctx = { ...desk.ctx, env: { ...desk.ctx.env, SUPPORT_ADDRESS: 'help@shop.example' } };
  expect(await setUp(ctx)).toMatchObject({ madePassword: null, address: 'support@shop.example' });
  expect(await listMailboxes(ctx)).toHaveLength(1);
});

test('a desk whose mailboxes were all deleted starts without one, and none is made again', async () => {
  const { ctx } = desk;
  for (const { id } of await listMailboxes(ctx)) await deleteMailbox(ctx, id);
  expect(await setUp(ctx)).toMatchObject({ address: null });
  expect(await listMailboxes(ctx)).toEqual([]);
});
