import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { webhooks } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { listEvents, readableEventId, recordEvent } from '#lib/platform/events.ts';
import { createUser } from '#lib/users/users.ts';
import { openWebhookHouse, type WebhookHouse } from '#test/world/webhooks.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { attempt, claimAttempts } from './attempts.ts';
import { listWebhookDeliveries } from './deliveries.ts';
import { readLog } from './read-log.ts';
import { webhookPolicy } from './webhook-target.ts';
import { getWebhook } from './webhooks.ts';

let house: WebhookHouse;
let ctx: Ctx;
beforeAll(async () => {
  house = await openWebhookHouse();
  ctx = house.ctx;
});
afterAll(() => house.close());
beforeEach(() => house.reset());

test('an event arrives once, thin, signed so that the library verifies it', async () => {
  const { webhook, secret } = await house.hook();
  await house.happen('a customer’s word');
  await house.work(webhook.id);
  await house.work(webhook.id);
  expect(house.receiver.received).toHaveLength(1);
  const { type, data } = house.verify(secret);
  expect(type).toBe('tag.deleted');
  expect(data).toMatchObject({ id: expect.stringMatching(/^evt_\d+$/), ticket_id: null, mailbox_id: null });
  expect(house.receiver.received[0]?.body).not.toContain('customer');
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(() => house.verify(`whsec_${'A'.repeat(43)}=`)).toThrow();
  const { data: log } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  expect(log).toMatchObject([
    {
      status: 'delivered',
      attempts: 1,
      response_status: 204,
      id: house.receiver.received[0]?.headers['webhook-id'],
    },
  ]);
});

test('what a webhook did not ask for, and what happened before it, is not sent', async () => {
  await house.happen();
  const { webhook } = await house.hook();
  await recordEvent(ctx, 'tag.renamed', { data: { before: 'a', after: 'b', tickets: 1 } });
  await house.work(webhook.id);
  expect(house.receiver.received).toEqual([]);
});

test('a webhook of one mailbox is told of no other’s events, nor of those of none', async () => {
  const [own, other] = [
    await createTestMailbox(ctx, { address: 'own@shop.example' }),
    await createTestMailbox(ctx, { address: 'other@shop.example' }),
  ];
  const { webhook } = await house.hook({ events: [], mailbox_ids: [own.id] });
  await house.happen();
  for (const { id } of [own, other])
    await recordEvent(ctx, 'mailbox.secret_made', { mailboxId: id, data: {} });
  await house.work(webhook.id);
  expect(house.receiver.received.map(({ body }) => JSON.parse(body).data.mailbox_id)).toEqual([own.id]);
});

test('a failed attempt is repeated on the schedule under the same id, and given up after ten', async () => {
  house.receiver.answer((response) => response.writeHead(500).end('Out of paper\u0000, sorry'));
  const { webhook } = await house.hook();
  await house.happen();
  await house.work(webhook.id);
  const first = await house.delivery(webhook.id);
  expect(first).toMatchObject({
    status: 'queued',
    attempts: 1,
    responseStatus: 500,
    excerpt: 'Out of paper, sorry',
  });
  const waitMs = Number(first.nextAttemptAt) - Number(first.attemptedAt);
  expect(waitMs).toBeGreaterThanOrEqual(5000);
  expect(waitMs).toBeLessThanOrEqual(6000);
  await house.work(webhook.id);
  expect(house.receiver.received).toHaveLength(1);
  for (let attempts = 2; attempts <= 12; attempts += 1) {
    await house.makeDue(webhook.id);
    await house.work(webhook.id);
  }
  expect(house.receiver.received).toHaveLength(10);
  expect(new Set(house.receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(await house.delivery(webhook.id)).toMatchObject({
    status: 'failed',
    attempts: 10,
    nextAttemptAt: null,
  });
});

test('Retry-After puts the next attempt off', async () => {
  house.receiver.answer((response) => response.writeHead(503, { 'Retry-After': '120' }).end());
  const { webhook } = await house.hook();
  await house.happen();
  await house.work(webhook.id);
  const { nextAttemptAt, attemptedAt } = await house.delivery(webhook.id);
  expect(Number(nextAttemptAt) - Number(attemptedAt)).toBe(120_000);
});

test('a redirect is a failure and is not followed', async () => {
  house.receiver.answer((response) =>
    response.writeHead(302, { Location: `${house.receiver.origin}/elsewhere` }).end(),
  );
  const { webhook } = await house.hook();
  await house.happen();
  await house.work(webhook.id);
  expect(house.receiver.received.map(({ path }) => path)).toEqual(['/hook?key=s3cret']);
  expect(await house.delivery(webhook.id)).toMatchObject({
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
  house.receiver.answer((response) => response.writeHead(410).end());
  const { webhook } = await house.hook();
  await house.happen();
  await house.work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({ enabled: false, disabled_because: 'gone' });
  expect(await house.delivery(webhook.id)).toMatchObject({ status: 'failed' });
  const jobs = await ctx.db.execute(
    sql`select data from pgboss.job where name = 'desk.webhook_notice' and data->>'webhookId' = ${webhook.id}`,
  );
  expect([...jobs]).toMatchObject([{ data: { userId } }]);
  await house.happen();
  await house.work(webhook.id);
  expect(house.receiver.received).toHaveLength(1);
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
  const { webhook } = await house.hook();
  await failedFor(6);
  await house.happen();
  await house.work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({ enabled: true, failing_since: null });
  house.receiver.answer((response) => response.writeHead(500).end());
  await house.happen();
  await house.work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({
    enabled: true,
    failing_since: expect.any(String),
  });
  await failedFor(6);
  await house.makeDue(webhook.id);
  await house.work(webhook.id);
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({ enabled: false, disabled_because: 'failing' });
});

test('an attempt that died before it was written down is made again, under the same id', async () => {
  const { webhook } = await house.hook();
  await house.happen();
  await readLog(ctx, webhook.id, await readableEventId(ctx));
  const [lost] = await claimAttempts(ctx, webhook.id, 10);
  expect(await claimAttempts(ctx, webhook.id, 10)).toEqual([]);
  await house.makeDue(webhook.id);
  await house.work(webhook.id);
  expect(house.receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([lost?.delivery.id]);
  expect(await house.delivery(webhook.id)).toMatchObject({ status: 'delivered', attempts: 2 });
});

test('many attempts that hear 410 at once turn the webhook off once, and none is lost', async () => {
  const { webhook } = await house.hook();
  for (let count = 0; count < 8; count += 1) await house.happen();
  house.receiver.answer((response) => setTimeout(() => response.writeHead(410).end('Gone'), 100));
  await readLog(ctx, webhook.id, await readableEventId(ctx));
  const claimed = await claimAttempts(ctx, webhook.id, 8);
  await Promise.all(claimed.map((each) => attempt(ctx, each, webhookPolicy(ctx.env))));
  const { data } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  expect(data.map(({ status }) => status)).toEqual(Array(8).fill('failed'));
  expect(data.some(({ response_status }) => response_status === 410)).toBe(true);
  const log = await listEvents(ctx, { newest: true, type: 'webhook.disabled', limit: 10 });
  expect(log.filter(({ data }) => data.webhook_id === webhook.id)).toHaveLength(1);
});
