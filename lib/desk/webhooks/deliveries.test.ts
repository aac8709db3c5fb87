import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { webhookDeliveries } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { readableEventId } from '#lib/platform/events.ts';
import { openWebhookHouse, type WebhookHouse } from '#test/world/webhooks.ts';
import { attempt, claimAttempts } from './attempts.ts';
import { listWebhookDeliveries, redeliver, sendTestDelivery } from './deliveries.ts';
import { forgetOldDeliveries } from './forget-deliveries.ts';
import { readLog } from './read-log.ts';
import { webhookPolicy } from './webhook-target.ts';
import { getWebhook, updateWebhook } from './webhooks.ts';

let house: WebhookHouse;
let ctx: Ctx;
beforeAll(async () => {
  house = await openWebhookHouse();
  ctx = house.ctx;
});
afterAll(() => house.close());
beforeEach(() => house.reset());

test('a delivery is sent again under its id, and not while the webhook is off', async () => {
  const { webhook } = await house.hook();
  await house.happen();
  await house.work(webhook.id);
  const { id } = await house.delivery(webhook.id);
  expect(await redeliver(ctx, webhook.id, id)).toMatchObject({ status: 'queued', attempts: 0 });
  await house.work(webhook.id);
  expect(house.receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
  await updateWebhook(ctx, webhook.id, { enabled: false });
  await expect(redeliver(ctx, webhook.id, id)).rejects.toMatchObject({ code: 'conflict' });
});

test('a test is sent at once, also while the webhook is off, and stands in the log', async () => {
  const { webhook, secret } = await house.hook();
  await updateWebhook(ctx, webhook.id, { enabled: false });
  expect(await sendTestDelivery(ctx, webhook.id)).toMatchObject({
    event_type: 'webhook.test',
    status: 'delivered',
    response_status: 204,
  });
  expect(house.verify(secret).type).toBe('webhook.test');
});

test('a test that fails stands in the log, and takes nothing from a webhook that works', async () => {
  const { webhook } = await house.hook();
  house.receiver.answer((response) => response.writeHead(410).end());
  expect(await sendTestDelivery(ctx, webhook.id)).toMatchObject({ status: 'failed', response_status: 410 });
  expect(await getWebhook(ctx, webhook.id)).toMatchObject({ enabled: true, failing_since: null });
});

test('what is over is forgotten after a month, what waits is not', async () => {
  const { webhook } = await house.hook();
  await house.happen();
  await house.happen();
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
  const { webhook } = await house.hook();
  for (let count = 0; count < 3; count += 1) await house.happen();
  await house.work(webhook.id);
  await house.happen();
  await readLog(ctx, webhook.id, await readableEventId(ctx));
  const { data: before } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  await forgetOldDeliveries(ctx, 2);
  const { data } = await listWebhookDeliveries(ctx, webhook.id, { limit: 10 });
  expect(data.map(({ id }) => id)).toEqual(before.slice(0, 3).map(({ id }) => id));
});
