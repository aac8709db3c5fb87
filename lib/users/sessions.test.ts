import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessions } from '#db/schema/index.ts';
import { withActor } from '#lib/platform/context.ts';
import { present } from '#test/present.ts';
import { openTestContext, type TestContext } from '../../test/context.ts';
import { confirmPassword, updateOwnAccount } from './own-account.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  signOut,
  startSession,
  userOfSession,
} from './sessions.ts';
import { createUser, updateUser } from './users.ts';

let house: TestContext;
beforeAll(async () => {
  house = await openTestContext();
});
afterAll(() => house.close());

const password = 'seven quiet kettles';
const client = { userAgent: 'a browser', clientAddress: '192.0.2.1' };
let serial = 0;

async function newUser() {
  const email = `person${++serial}@x.test`;
  const user = await createUser(house.ctx, { email, name: 'Mia', role: 'viewer', password });
  const open = () => startSession(house.ctx, user.id, client);
  const sessionId = await open();
  const { actor } = present(await userOfSession(house.ctx, sessionId));
  return { user, sessionId, open, ctx: withActor(house.ctx, actor) };
}
const isOpen = async (id: string) => (await userOfSession(house.ctx, id)) !== null;

test('a session ends when its browser signs out, and another one goes on', async () => {
  const { sessionId, open } = await newUser();
  const other = await open();
  await signOut(house.ctx, sessionId);
  expect([await isOpen(sessionId), await isOpen(other)]).toEqual([false, true]);
});

test('a session ends by its time', async () => {
  const { sessionId } = await newUser();
  await house.ctx.db.update(sessions).set({ expiresAt: sql`now()` }).where(eq(sessions.id, sessionId));
  expect(await isOpen(sessionId)).toBe(false);
});

test('a user lists and ends their own sessions, and no one else’s', async () => {
  const [mine, theirs] = [await newUser(), await newUser()];
  const other = await mine.open();
  expect(await listSessions(mine.ctx, mine.sessionId)).toEqual([
    expect.objectContaining({ id: other, current: false, client_address: '192.0.2.1' }),
    expect.objectContaining({ id: mine.sessionId, current: true }),
  ]);
  await expect(endSession(mine.ctx, theirs.sessionId)).rejects.toMatchObject({ code: 'not_found' });
  await endOtherSessions(mine.ctx, mine.sessionId);
  expect([await isOpen(mine.sessionId), await isOpen(other), await isOpen(theirs.sessionId)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a disabled user has no session, also after they are let in again', async () => {
  const { user, sessionId } = await newUser();
  await updateUser(house.ctx, user.id, { disabled: true });
  expect(await isOpen(sessionId)).toBe(false);
  await updateUser(house.ctx, user.id, { disabled: false });
  expect(await isOpen(sessionId)).toBe(false);
});

test('a new password ends the other sessions and leaves the one that set it', async () => {
  const { sessionId, open, ctx } = await newUser();
  const other = await open();
  await confirmPassword(ctx, password);
  await updateOwnAccount(ctx, { password: 'nine loud kettles' }, sessionId);
  expect([await isOpen(sessionId), await isOpen(other)]).toEqual([true, false]);
  await expect(confirmPassword(ctx, password)).rejects.toMatchObject({ code: 'invalid' });
  await expect(confirmPassword(ctx, 'nine loud kettles')).resolves.toBeUndefined();
});

test('who sits at an open desk cannot guess its password without end', async () => {
  const { ctx } = await newUser();
  for (let tries = 0; tries < 5; tries += 1)
    await expect(confirmPassword(ctx, `guess ${tries}`)).rejects.toMatchObject({ code: 'invalid' });
  await expect(confirmPassword(ctx, password)).rejects.toMatchObject({ code: 'too_many' });
});

test('a program has no account of its own', async () => {
  const key = {
    type: 'api_key',
    id: 'key_1',
    name: 'robot',
    scopes: ['read', 'admin'],
    mailboxIds: null,
  } as const;
  const ctx = withActor(house.ctx, { ...key, scopes: [...key.scopes] });
  await expect(listSessions(ctx, null)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(updateOwnAccount(ctx, { name: 'Eve' }, null)).rejects.toMatchObject({ code: 'forbidden' });
});
