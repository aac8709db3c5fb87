import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, presences } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createWorld, type World } from '#test/world/world.ts';
import { endPresence, keepPresence, listPresences, presenceLapseMs, sweepPresences } from './presence.ts';

let test_: TestContext;
let ada: Ctx;
let grace: Ctx;
let mine: World;
let theirs: World;
beforeAll(async () => {
  test_ = await openTestContext();
  mine = await createWorld(test_.ctx, { address: 'mine@shop.example' });
  theirs = await createWorld(test_.ctx, { address: 'theirs@shop.example' });
  ada = await signedIn('Ada', 'viewer', null);
  grace = await signedIn('Grace', 'member', [mine.mailbox.id]);
});
afterAll(() => test_.close());

async function signedIn(name: string, role: 'viewer' | 'member', mailboxIds: string[] | null): Promise<Ctx> {
  const email = `${name.toLowerCase()}@team.example`;
  const { id } = await createUser(test_.ctx, { email, name, role, mailbox_ids: mailboxIds });
  return withActor(test_.ctx, { type: 'user', id, name, role, mailboxIds });
}

async function seenBy(ctx: Ctx) {
  const held = await listPresences(ctx);
  return held.map(({ name, ticket_id, window, doing }) => [name, ticket_id, window, doing]);
}

test('a viewer who looks is seen by others within reach, and by no one else', async () => {
  await keepPresence(ada, mine.ticketId, { doing: 'reading' });
  await keepPresence(ada, theirs.ticketId, { doing: 'reading', window: 'two' });
  expect(await seenBy(grace)).toEqual([['Ada', mine.ticketId, '', 'reading']]);
  await expect(keepPresence(grace, theirs.ticketId, { doing: 'reading' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await endPresence(ada, mine.ticketId);
  await endPresence(ada, theirs.ticketId, 'two');
  expect(await seenBy(ada)).toEqual([]);
});

test('each window stands for itself: one that leaves takes no other along', async () => {
  await keepPresence(ada, mine.ticketId, { doing: 'reading', window: 'one' });
  await keepPresence(ada, mine.ticketId, { doing: 'writing', window: 'two' });
  await endPresence(ada, mine.ticketId, 'one');
  expect(await seenBy(grace)).toEqual([['Ada', mine.ticketId, 'two', 'writing']]);
  await endPresence(ada, mine.ticketId, 'two');
});

test('a beat says nothing new: its row stays one, and follows what the window does', async () => {
  for (const doing of ['reading', 'reading', 'writing', 'writing', 'reading'] as const)
    await keepPresence(ada, mine.ticketId, { doing });
  expect(await seenBy(grace)).toEqual([['Ada', mine.ticketId, '', 'reading']]);
  expect(await test_.ctx.db.select().from(presences)).toHaveLength(1);
  await endPresence(ada, mine.ticketId);
});

test('who vanishes without a word is gone once the time is over, and swept away', async () => {
  await keepPresence(ada, mine.ticketId, { doing: 'writing' });
  const startedAt = performance.now();
  await expect.poll(() => seenBy(grace), { timeout: 10_000 }).toEqual([]);
  expect(performance.now() - startedAt).toBeGreaterThan(presenceLapseMs - 500);
  await pause(50);
  await sweepPresences(test_.ctx);
  expect(await test_.ctx.db.select().from(presences)).toEqual([]);
});

test('programs have no presence and read none', async () => {
  for (const attempt of [
    keepPresence(test_.ctx, mine.ticketId, { doing: 'reading' }),
    endPresence(test_.ctx, mine.ticketId),
    listPresences(test_.ctx),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
});

test('presence is no event, and the table is not written to the log of the database', async () => {
  const before = await test_.ctx.db.select().from(events).where(eq(events.ticketId, mine.ticketId));
  await keepPresence(ada, mine.ticketId, { doing: 'writing' });
  await endPresence(ada, mine.ticketId);
  const after = await test_.ctx.db.select().from(events).where(eq(events.ticketId, mine.ticketId));
  expect(after).toHaveLength(before.length);
  const [{ kind } = { kind: '' }] = await test_.ctx.db.execute<{ kind: string }>(
    "select relpersistence as kind from pg_class where relname = 'presences'",
  );
  expect(kind).toBe('u');
});
