import { and, asc, eq, sql } from 'drizzle-orm';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents, readableEventId, recordEvent } from '#lib/platform/events.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startWebhookReceiver, type WebhookReceiver } from '#test/servers/webhook-receiver.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { attempt, claimAttempts } from './attempts.ts';
import { listWebhookDeliveries, redeliver, sendTestDelivery } from './deliveries.ts';
import { forgetOldDeliveries } from './forget-deliveries.ts';
import { readLog } from './read-log.ts';
import { webhookBody } from './webhook-body.ts';
import { webhookPolicy } from './webhook-target.ts';
import {
  createWebhook,
  getWebhook,
  listWebhooks,
  removeWebhook,
  rotateWebhookSecret,
  updateWebhook,
} from './webhooks.ts';

let house: TestContext;
let ctx: Ctx;
let receiver: WebhookReceiver;
beforeAll(async () => {
  house = await openTestContext({ WEBHOOK_ALLOW_LOOPBACK: true });
  ctx = house.ctx;
  receiver = await startWebhookReceiver();
});
afterAll(async () => {
  receiver.close();
  await house.close();
});
beforeEach(async () => {
  for (const { id } of await listWebhooks(ctx)) await removeWebhook(ctx, id);
  receiver.received.length = 0;
  receiver.answer((response) => response.writeHead(204).end());
});

function hook(changes: { events?: string[]; mailbox_ids?: string[] } = {}) {
  return createWebhook(ctx, {
    url: `${receiver.origin}/hook?key=s3cret`,
    events: ['tag.deleted'],
    ...changes,
  });
}

const happen = (name = 'late') => recordEvent(ctx, 'tag.deleted', { data: { name, tickets: 3 } });

/** Reads the log and makes every attempt that is due. */
async function work(id: string) {
  await readLog(ctx, id, await readableEventId(ctx));
  for (const each of await claimAttempts(ctx, id, 100)) await attempt(ctx, each, webhookPolicy(ctx.env));
}

/** Sets the clock on for what waits. */
function makeDue(id: string) {
  return ctx.db
    .update(webhookDeliveries)
    .set({ nextAttemptAt: sql`now()` })
    .where(and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.status, 'queued')));
}

async function delivery(id: string) {
  const [row] = await ctx.db
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, id))
    .orderBy(asc(webhookDeliveries.id));
  if (!row) throw new Error('There is no delivery.');
  return row;
}

function verify(secret: string, index = 0) {
  const one = receiver.received[index];
  if (!one) throw new Error('Nothing was received.');
  return new Verifier(secret).verify(one.body, one.headers) as {
    type: string;
    data: Record<string, unknown>;
  };
}

test('an event arrives once, thin, signed so that the library verifies it', async () => {
  const { webhook, secret } = await hook();
  await happen('a customer’s word');
  await work(webhook.id);
  await work(webhook.id);
  expect(receiver.received).toHaveLength(1);
  const { type, data } = verify(secret);
  expect(type).toBe('tag.deleted');
  expect(data).toMatchObject({ id: expect.stringMatching(/^evt_\d+$/), ticket_id: null, mailbox_id: null });
  expect(receiver.received[0]?.body).not.toContain('customer');
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(() => verify(`whsec_${'A'.repeat(43)}=`)).toThrow();
  const { data: log } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  expect(log).toMatchObject([
    {
      status: 'delivered',
      attempts: 1,
      response_status: 204,
      id: receiver.received[0]?.headers['webhook-id'],
    },
  ]);
});

test('what a webhook did not ask for, and what happened before it, is not sent', async () => {
  await happen();
  const { webhook } = await hook();
  await recordEvent(ctx, 'tag.renamed', { data: { before: 'a', after: 'b', tickets: 1 } });
  await work(webhook.id);
  expect(receiver.received).toEqual([]);
});

test('a webhook of one mailbox is told of no other’s events, nor of those of none', async () => {
  const [own, other] = [
    await createTestMailbox(ctx, { address: 'own@shop.example' }),
    await createTestMailbox(ctx, { address: 'other@shop.example' }),
  ];
  const { webhook } = await hook({ events: [], mailbox_ids: [own.id] });
  await happen();
  for (const { id } of [own, other])
    await recordEvent(ctx, 'mailbox.secret_made', { mailboxId: id, data: {} });
  await work(webhook.id);
  expect(receiver.received.map(({ body }) => JSON.parse(body).data.mailbox_id)).toEqual([own.id]);
});

test('whoever reaches some mailboxes makes webhooks of these and sees no others', async () => {
  const [own, other] = [
    await createTestMailbox(ctx, { address: 'mine@shop.example' }),
    await createTestMailbox(ctx, { address: 'theirs@shop.example' }),
  ];
  const { webhook: ofAll } = await hook();
  const admin = withActor(ctx, {
    type: 'api_key',
    id: 'key_1',
    name: 'Robin',
    scopes: ['admin'],
    mailboxIds: [own.id],
  });
  const { webhook } = await createWebhook(admin, { url: `${receiver.origin}/own`, events: [] });
  expect(webhook.mailbox_ids).toEqual([own.id]);
  expect((await listWebhooks(admin)).map(({ id }) => id)).toEqual([webhook.id]);
  await expect(getWebhook(admin, ofAll.id)).rejects.toMatchObject({ code: 'not_found' });
  const url = `${receiver.origin}/other`;
  await expect(createWebhook(admin, { url, events: [], mailbox_ids: [other.id] })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a failed attempt is repeated on the schedule under the same id, and given up after ten', async () => {
  receiver.answer((response) => response.writeHead(500).end('Out of paper\u0000, sorry'));
  const { webhook } = await hook();
  await happen();
  await work(webhook.id);
  const first = await delivery(webhook.id);
  expect(first).toMatchObject({
    status: 'queued',
    attempts: 1,
    responseStatus: 500,
    excerpt: 'Out of paper, sorry',
  });
  const waitMs = Number(first.nextAttemptAt) - Number(first.attemptedAt);
  expect(waitMs).toBeGreaterThanOrEqual(5000);
  expect(waitMs).toBeLessThanOrEqual(6000);
  await work(webhook.id);
  expect(receiver.received).toHaveLength(1);
  for (let attempts = 2; attempts <= 12; attempts += 1) {
    await makeDue(webhook.id);
    await work(webhook.id);
  }
  expect(receiver.received).toHaveLength(10);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(await delivery(webhook.id)).toMatchObject({ status: 'failed', attempts: 10, nextAttemptAt: null });
});

test('Retry-After puts the next attempt off', async () => {
  receiver.answer((response) => response.writeHead(503, { 'Retry-After': '120' }).end());
  const { webhook } = await hook();
  await happen();
  await work(webhook.id);
  const { nextAttemptAt, attemptedAt } = await delivery(webhook.id);
  expect(Number(nextAttemptAt) - Number(attemptedAt)).toBe(120_000);
});

test('a redirect is a failure and is not followed', async () => {
  receiver.answer((response) => response.writeHead(302, { Location: `${receiver.origin}/elsewhere` }).end());
  const { webhook } = await hook();
  await happen();
  await work(webhook.id);
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook?key=s3cret']);
  expect(await delivery(webhook.id)).toMatchObject({
    status: 'queued',
    problem: 'redirect',
    responseStatus: 302,
  });
});

test('410 turns the webhook off, fails what waits and tells the admins', async () => {
  const { id: userId } = await createUser(ctx, {
    email: 'ada@team.example',
    name: 'Ada',
    role: 'admin',
    password: 'correct horse battery',
  });
  receiver.answer((response) => response.writeHead(410).end());
  const { webhook } = await hook();
  await happen();
  await work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({ enabled: false, disabled_because: 'gone' });
  expect(await delivery(webhook.id)).toMatchObject({ status: 'failed' });
  const jobs = await ctx.db.execute(
    sql`select data from pgboss.job where name = 'desk.webhook_notice' and data->>'webhookId' = ${webhook.id}`,
  );
  expect([...jobs]).toMatchObject([{ data: { userId } }]);
  await happen();
  await work(webhook.id);
  expect(receiver.received).toHaveLength(1);
});

test('five days without any success turn the webhook off; one success begins anew', async () => {
  const failedFor = (days: number) =>
    ctx.db
      .update(webhooks)
      .set({
        failingSince: sql`now() - make_interval(days => ${days})`,
        attemptedAt: sql`now() - interval '1 hour'`,
      })
      .where(eq(webhooks.id, webhook.id));
  const { webhook } = await hook();
  await failedFor(6);
  await happen();
  await work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({ enabled: true, failing_since: null });
  receiver.answer((response) => response.writeHead(500).end());
  await happen();
  await work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({
    enabled: true,
    failing_since: expect.any(String),
  });
  await failedFor(6);
  await makeDue(webhook.id);
  await work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({ enabled: false, disabled_because: 'failing' });
});

test('after a rotation both secrets verify, until the former one’s day is over', async () => {
  const { webhook, secret: former } = await hook();
  const { secret } = await rotateWebhookSecret(ctx, webhook.id);
  expect(secret).not.toBe(former);
  await happen();
  await work(webhook.id);
  expect(verify(secret)).toEqual(verify(former));
  await ctx.db.update(webhooks).set({ formerSecretUntil: sql`now()` }).where(eq(webhooks.id, webhook.id));
  await happen();
  await work(webhook.id);
  expect(verify(secret, 1).type).toBe('tag.deleted');
  expect(() => verify(former, 1)).toThrow('No matching signature');
});

test('what is off is not told later of what happened meanwhile', async () => {
  const { webhook } = await hook();
  await updateWebhook(ctx, webhook.id, { enabled: false });
  await happen();
  await work(webhook.id);
  await updateWebhook(ctx, webhook.id, { enabled: true });
  await work(webhook.id);
  expect(receiver.received).toEqual([]);
  await happen();
  await work(webhook.id);
  expect(receiver.received).toHaveLength(1);
});

test('an attempt that died before it was written down is made again, under the same id', async () => {
  const { webhook } = await hook();
  await happen();
  await readLog(ctx, webhook.id, await readableEventId(ctx));
  const [lost] = await claimAttempts(ctx, webhook.id, 10);
  expect(await claimAttempts(ctx, webhook.id, 10)).toEqual([]);
  await makeDue(webhook.id);
  await work(webhook.id);
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([lost?.delivery.id]);
  expect(await delivery(webhook.id)).toMatchObject({ status: 'delivered', attempts: 2 });
});

test('a delivery is sent again under its id, and not while the webhook is off', async () => {
  const { webhook } = await hook();
  await happen();
  await work(webhook.id);
  const { id } = await delivery(webhook.id);
  expect(await redeliver(ctx, webhook.id, id)).toMatchObject({ status: 'queued', attempts: 0 });
  await work(webhook.id);
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
  await updateWebhook(ctx, webhook.id, { enabled: false });
  await expect(redeliver(ctx, webhook.id, id)).rejects.toMatchObject({ code: 'conflict' });
});

test('a test is sent at once, also while the webhook is off, and stands in the log', async () => {
  const { webhook, secret } = await hook();
  await updateWebhook(ctx, webhook.id, { enabled: false });
  expect(await sendTestDelivery(ctx, webhook.id)).toMatchObject({
    event_type: 'webhook.test',
    status: 'delivered',
    response_status: 204,
  });
  expect(verify(secret).type).toBe('webhook.test');
});

test('private addresses are refused, at once or after the name was looked up', async () => {
  for (const url of [
    'http://10.0.0.1/hook',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://user:password@hooks.example/',
    'ftp://hooks.example/',
    'https://hooks.example:22/',
  ])
    await expect(createWebhook(ctx, { url, events: [] })).rejects.toMatchObject({ code: 'invalid' });
  const strict = { ...ctx, env: { ...ctx.env, WEBHOOK_ALLOW_LOOPBACK: false } };
  for (const url of [receiver.origin, 'http://localhost/', 'http://[::1]/'])
    await expect(createWebhook(strict, { url, events: [] })).rejects.toMatchObject({ code: 'invalid' });
  const { webhook } = await createWebhook(ctx, { url: 'http://hooks.example/', events: [] });
  const policy = { ...webhookPolicy(ctx.env), resolve: async () => ['10.0.0.1'] };
  expect(await sendTestDelivery(ctx, webhook.id, policy)).toMatchObject({
    status: 'failed',
    problem: 'not_public',
  });
});

test('neither the secret nor the path of the address stands in the event log', async () => {
  const { webhook, secret } = await hook();
  await rotateWebhookSecret(ctx, webhook.id);
  await updateWebhook(ctx, webhook.id, { url: `${receiver.origin}/other?key=s3cret`, events: [] });
  const log = JSON.stringify(await listEvents(ctx, { newest: true, limit: 10 }));
  expect(log).toContain('webhook.changed');
  expect(log).toContain('webhook.secret_rotated');
  expect(log).not.toContain('s3cret');
  expect(log).not.toContain(secret);
  expect(JSON.stringify(await ctx.db.select().from(webhooks))).not.toContain(secret);
});

test('a body stays under 20 kB, whatever an event names', () => {
  const ids = Array.from({ length: 5000 }, () => `msg_${'a'.repeat(32)}`);
  const body = webhookBody({
    id: 7,
    type: 'message.moved',
    actorType: 'system',
    actorId: null,
    mailboxId: null,
    ticketId: null,
    data: { message_ids: ids, forwarded_message_ids: ids, subject: 'Words', text_ids: ['Words'] },
    createdAt: new Date(),
  });
  expect(body.length).toBeLessThan(20_000);
  expect(body).not.toContain('Words');
});

test('what is over is forgotten after a month, what waits is not', async () => {
  const { webhook } = await hook();
  await happen();
  await happen();
  await readLog(ctx, webhook.id, await readableEventId(ctx));
  for (const each of await claimAttempts(ctx, webhook.id, 1))
    await attempt(ctx, each, webhookPolicy(ctx.env));
  await forgetOldDeliveries(ctx);
  expect((await listWebhookDeliveries(ctx, webhook.id, { limit: 10 })).data).toHaveLength(2);
  await ctx.db.update(webhookDeliveries).set({ createdAt: sql`now() - interval '31 days'` });
  await forgetOldDeliveries(ctx);
  const { data } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  expect(data.map(({ status }) => status)).toEqual(['queued']);
});

test('of what is over only the last ones are kept', async () => {
  const { webhook } = await hook();
  for (let count = 0; count < 3; count += 1) await happen();
  await work(webhook.id);
  await happen();
  await readLog(ctx, webhook.id, await readableEventId(ctx));
  const { data: before } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  await forgetOldDeliveries(ctx, 2);
  const { data } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  expect(data.map(({ id }) => id)).toEqual(before.slice(0, 3).map(({ id }) => id));
});

test('many attempts that hear 410 at once turn the webhook off once, and none is lost', async () => {
  const { webhook } = await hook();
  for (let count = 0; count < 8; count += 1) await happen();
  receiver.answer((response) => setTimeout(() => response.writeHead(410).end('Gone'), 100));
  await readLog(ctx, webhook.id, await readableEventId(ctx));
  const claimed = await claimAttempts(ctx, webhook.id, 8);
  await Promise.all(claimed.map((each) => attempt(ctx, each, webhookPolicy(ctx.env))));
  const { data } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  expect(data.map(({ status }) => status)).toEqual(Array(8).fill('failed'));
  expect(data.some(({ response_status }) => response_status === 410)).toBe(true);
  const log = await listEvents(ctx, { newest: true, type: 'webhook.disabled', limit: 10 });
  expect(log.filter(({ data }) => data.webhook_id === webhook.id)).toHaveLength(1);
});
