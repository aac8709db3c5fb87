import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { notifications, pushKeys, pushSubscriptions, users } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { publicInternet } from '#lib/platform/public-http.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { addNote } from '#lib/tickets/note.ts';
import { readNotifications } from '#lib/tickets/notifications/notifications.ts';
import { assignTicket } from '#lib/tickets/update-ticket.ts';
import { visitDesk } from '#lib/users/desk-visits.ts';
import { signOut, startSession } from '#lib/users/sessions.ts';
import { createUser, updateUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type PushService, startPushService } from '#test/servers/push-service.ts';
import { createWorld } from '#test/world/world.ts';
import { vapidKeys } from './push-keys.ts';
import { sendPush } from './send-push.ts';
import {
  maxBrowsers,
  pushSubscriptionInput,
  readPushState,
  subscribeToPush,
  testPush,
  unsubscribeFromPush,
} from './subscriptions.ts';

let house: TestContext;
let service: PushService;
let ada: Ctx;
let grace: Ctx;
let sessionId: string;
beforeAll(async () => {
  service = await startPushService();
  house = await openTestContext({ APP_URL: 'https://desk.shop.example' });
  ada = await person('Ada Lovelace');
});
afterAll(async () => {
  await house.close();
  service.close();
});
beforeEach(async () => {
  service.pushed.length = 0;
  service.answer(201);
  await house.ctx.db.delete(pushSubscriptions);
  await house.ctx.db.execute(sql`delete from pgboss.job`);
  grace = await person('Grace Hopper');
  sessionId = await browserOf(grace);
  await subscribe(grace, sessionId);
});

let people = 0;
async function person(name: string): Promise<Ctx> {
  people += 1;
  const email = `person${people}@team.example`;
  const { id } = await createUser(house.ctx, { email, name, role: 'member' });
  return withActor(house.ctx, { type: 'user', id, name, role: 'member', mailboxIds: null });
}

const idOf = ({ actor }: Ctx) => String(actor.id);
function browserOf(ctx: Ctx) {
  return startSession(house.ctx, idOf(ctx), { userAgent: 'a browser', clientAddress: '192.0.2.7' });
}

let endpoints = 0;
function subscribe(ctx: Ctx, session: string, path?: string) {
  endpoints += 1;
  return subscribeToPush(ctx, session, {
    endpoint: `${service.origin}${path ?? `/browser/${endpoints}`}`,
    ...service.keys,
  });
}

async function assignToGrace() {
  const { ticketId, number } = await createWorld(house.ctx, {
    subject: 'The zirconium parcel',
    text: 'Quixotic words',
    name: 'Zacharias Contact',
  });
  await assignTicket(ada, ticketId, { userId: idOf(grace) });
  return { ticketId, number };
}

async function fetchPushes() {
  const { queue } = house.ctx;
  const jobs = await queue.fetch<Jobs['desk.push']>('desk.push', { batchSize: 50 });
  for (const { id } of jobs) await queue.complete('desk.push', id);
  return jobs.map(({ data }) => data);
}
async function work() {
  for (const job of await fetchPushes()) await sendPush(house.ctx, job, service.policy);
}
const isSubscribed = async () => (await readPushState(grace, sessionId)).subscribed;

test('a notification reaches the browser, signed and encrypted, with no word of a ticket', async () => {
  const { number } = await assignToGrace();
  await work();
  const { publicKey } = await vapidKeys(house.ctx);
  const [row] = await house.ctx.db
    .select()
    .from(notifications)
    .where(eq(notifications.userId, idOf(grace)));
  expect(service.pushed).toMatchObject([
    {
      ttl: '3600',
      publicKey,
      claims: { aud: service.origin, sub: 'https://desk.shop.example' },
      message: {
        tag: row?.id,
        title: 'Ada Lovelace assigned you',
        body: `Ticket #${number}`,
        url: `/tickets/${number}`,
      },
    },
  ]);
  expect(JSON.stringify(service.pushed[0]?.message)).not.toMatch(/zirconium|quixotic|zacharias/i);
  expect(service.pushed[0]?.bytes.includes('Lovelace')).toBe(false);
});

test('the key pair is made once, and its private part is sealed', async () => {
  const [one, other] = await Promise.all([vapidKeys(house.ctx), vapidKeys(house.ctx)]);
  expect(one).toEqual(other);
  const rows = await house.ctx.db.select().from(pushKeys);
  expect(rows).toMatchObject([
    { publicKey: one.publicKey, sealedPrivateKey: expect.stringMatching(/^v1\./) },
  ]);
  expect(rows[0]?.sealedPrivateKey).not.toContain(one.privateKey);
});

test('a changed APP_SECRET makes a new key pair, once, and ends what browsers had subscribed to', async () => {
  const former = await vapidKeys(house.ctx);
  const changed = {
    ...house.ctx,
    env: { ...house.ctx.env, APP_SECRET: 'another-secret-of-32-characters!!' },
  };
  const [one, other] = await Promise.all([vapidKeys(changed), vapidKeys(changed)]);
  expect(one).toEqual(other);
  expect(one.publicKey).not.toBe(former.publicKey);
  expect(await isSubscribed()).toBe(false);
});

test('each browser of a person is told, and each notification by a job of its own', async () => {
  await subscribe(grace, await browserOf(grace));
  const { ticketId } = await assignToGrace();
  await addNote(ada, ticketId, { body: '@Grace Hopper', mentions: [idOf(grace)] });
  await work();
  expect(service.pushed.map(({ message }) => message.title).sort()).toEqual([
    'Ada Lovelace assigned you',
    'Ada Lovelace assigned you',
    'Ada Lovelace mentioned you',
    'Ada Lovelace mentioned you',
  ]);
  expect(new Set(service.pushed.map(({ path }) => path)).size).toBe(2);
});

test.each([
  ['they are at the desk', () => visitDesk(grace)],
  ['they have read it', () => readNotifications(grace)],
  ['they have signed out', () => signOut(house.ctx, sessionId)],
  ['they have switched it off', () => unsubscribeFromPush(grace, sessionId)],
  ['they have lost access', () => updateUser(house.ctx, idOf(grace), { disabled: true })],
  ['they see the mailbox no more', () => updateUser(house.ctx, idOf(grace), { mailbox_ids: [] })],
  [
    'the ticket went to another',
    async () => {
      const [row] = await house.ctx.db
        .select()
        .from(notifications)
        .where(eq(notifications.userId, idOf(grace)));
      await assignTicket(ada, row?.ticketId ?? '', { userId: idOf(ada) });
    },
  ],
  [
    'it is an hour old',
    () =>
      house.ctx.db
        .update(notifications)
        .set({ createdAt: sql`now() - interval '61 minutes'` })
        .where(eq(notifications.userId, idOf(grace))),
  ],
  [
    'their session has expired',
    () => house.ctx.db.execute(sql`update sessions set expires_at = now() where ended_at is null`),
  ],
])('nothing is pushed when %s meanwhile', async (_, meanwhile) => {
  await assignToGrace();
  const jobs = await fetchPushes();
  expect(jobs).toHaveLength(1);
  await meanwhile();
  for (const job of jobs) await sendPush(house.ctx, job, service.policy);
  expect(service.pushed).toEqual([]);
});

test('a sign-out and a lost access delete the subscription', async () => {
  const other = await browserOf(grace);
  await subscribe(grace, other);
  await signOut(house.ctx, sessionId);
  expect(await house.ctx.db.$count(pushSubscriptions)).toBe(1);
  await updateUser(house.ctx, idOf(grace), { disabled: true });
  expect(await house.ctx.db.$count(pushSubscriptions)).toBe(0);
});

test.each([404, 410])('a browser that the service knows no more (%i) is forgotten', async (status) => {
  service.answer(status);
  await assignToGrace();
  await work();
  expect(await isSubscribed()).toBe(false);
  const events = await listEvents(house.ctx, { type: 'push.disabled' });
  expect(events.at(-1)?.data).toEqual({ user_id: idOf(grace), session_id: sessionId, because: 'gone' });
});

test.each([429, 500, 503])('what a service wants later (%i) is tried again', async (status) => {
  service.answer(status);
  await assignToGrace();
  await expect(work()).rejects.toThrow(`later (${status})`);
  expect(await isSubscribed()).toBe(true);
});

test('what a service refuses otherwise is not tried again', async () => {
  service.answer(413);
  await assignToGrace();
  await work();
  expect(await isSubscribed()).toBe(true);
});

test('nothing is sent to an address that is not public, and its subscription ends', async () => {
  await assignToGrace();
  for (const job of await fetchPushes()) {
    const policy = { ...publicInternet, resolve: async () => ['127.0.0.1'] };
    await sendPush(house.ctx, job, policy);
  }
  expect(service.pushed).toEqual([]);
  expect(await isSubscribed()).toBe(false);
});

test('a test reaches its browser, also while one is at the desk; without a browser it is refused', async () => {
  await visitDesk(grace);
  await testPush(grace, sessionId);
  await work();
  expect(service.pushed).toMatchObject([{ message: { tag: 'test', url: '/notifications' } }]);
  const other = await browserOf(grace);
  await expect(testPush(grace, other)).rejects.toMatchObject({ code: 'not_found' });
});

test('a browser is one person’s, and a person has ten at most', async () => {
  await subscribe(grace, sessionId, '/shared');
  const session = await browserOf(ada);
  await subscribe(ada, session, '/shared');
  expect(await isSubscribed()).toBe(false);
  expect((await readPushState(ada, session)).subscribed).toBe(true);
  for (let n = 0; n <= maxBrowsers; n += 1) await subscribe(ada, await browserOf(ada));
  expect(await house.ctx.db.$count(pushSubscriptions)).toBe(maxBrowsers);
  expect((await readPushState(ada, session)).subscribed).toBe(false);
});

test.each([
  ['no https', { endpoint: 'http://push.example/1' }],
  ['a port of another service', { endpoint: 'https://push.example:25/1' }],
  ['a password', { endpoint: 'https://a:b@push.example/1' }],
  ['a key off the curve', { p256dh: Buffer.alloc(65, 4).toString('base64url') }],
  ['a short secret', { auth: 'AAAA' }],
])('a subscription with %s is refused', (_, change) => {
  const right = { endpoint: 'https://push.example/1', ...service.keys };
  expect(pushSubscriptionInput.safeParse(right).success).toBe(true);
  expect(pushSubscriptionInput.safeParse({ ...right, ...change }).success).toBe(false);
});

test('a program has no browser', async () => {
  const key = withActor(house.ctx, {
    type: 'user',
    id: idOf(grace),
    name: 'Grace',
    role: 'member',
    mailboxIds: null,
  });
  await expect(
    subscribeToPush(key, null, { endpoint: 'https://push.example/1', ...service.keys }),
  ).rejects.toMatchObject({ code: 'invalid' });
  await house.ctx.db.update(users).set({ deskSeenAt: null });
  await expect(visitDesk(house.ctx)).rejects.toMatchObject({ code: 'forbidden' });
});
