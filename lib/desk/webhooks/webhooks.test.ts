import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { webhooks } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { openWebhookHouse, type WebhookHouse } from '#test/world/webhooks.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { sendTestDelivery } from './deliveries.ts';
import { webhookPolicy } from './webhook-target.ts';
import { createWebhook, getWebhook, listWebhooks, rotateWebhookSecret, updateWebhook } from './webhooks.ts';

let house: WebhookHouse;
let ctx: Ctx;
beforeAll(async () => {
  house = await openWebhookHouse();
  ctx = house.ctx;
});
afterAll(() => house.close());
beforeEach(() => house.reset());

test('whoever reaches some mailboxes makes webhooks of these and sees no others', async () => {
  const [own, other] = [
    await createTestMailbox(ctx, { address: 'mine@shop.example' }),
    await createTestMailbox(ctx, { address: 'theirs@shop.example' }),
  ];
  const { webhook: ofAll } = await house.hook();
  const admin = withActor(ctx, {
    type: 'api_key',
    id: 'key_1',
    name: 'Robin',
    scopes: ['admin'],
    mailboxIds: [own.id],
  });
  const { webhook } = await createWebhook(admin, { url: `${house.receiver.origin}/own`, events: [] });
  expect(webhook.mailbox_ids).toEqual([own.id]);
  expect((await listWebhooks(admin)).map(({ id }) => id)).toEqual([webhook.id]);
  await expect(getWebhook(admin, ofAll.id)).rejects.toMatchObject({ code: 'not_found' });
  const url = `${house.receiver.origin}/other`;
  await expect(createWebhook(admin, { url, events: [], mailbox_ids: [other.id] })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('the mailboxes of a webhook can be changed, within its admin’s reach', async () => {
  const mailbox = await createTestMailbox(ctx, { address: 'later@shop.example' });
  const { webhook } = await house.hook();
  const changed = await updateWebhook(ctx, webhook.id, { mailbox_ids: [mailbox.id] });
  expect(changed.mailbox_ids).toEqual([mailbox.id]);
  await house.happen();
  await house.work(webhook.id);
  expect(house.receiver.received).toEqual([]);
  const scopes = ['admin' as const];
  const admin = withActor(ctx, {
    type: 'api_key',
    id: 'key_1',
    name: 'Robin',
    scopes,
    mailboxIds: [mailbox.id],
  });
  await expect(updateWebhook(admin, webhook.id, { mailbox_ids: null })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('after a rotation both secrets verify, until the former one’s day is over', async () => {
  const { webhook, secret: former } = await house.hook();
  const { secret } = await rotateWebhookSecret(ctx, webhook.id);
  expect(secret).not.toBe(former);
  await house.happen();
  await house.work(webhook.id);
  expect(house.verify(secret)).toEqual(house.verify(former));
  await ctx.db.update(webhooks).set({ formerSecretUntil: sql`now()` }).where(eq(webhooks.id, webhook.id));
  await house.happen();
  await house.work(webhook.id);
  expect(house.verify(secret, 1).type).toBe('tag.deleted');
  expect(() => house.verify(former, 1)).toThrow('No matching signature');
});

test('what is off is not told later of what happened meanwhile', async () => {
  const { webhook } = await house.hook();
  await updateWebhook(ctx, webhook.id, { enabled: false });
  await house.happen();
  await house.work(webhook.id);
  await updateWebhook(ctx, webhook.id, { enabled: true });
  await house.work(webhook.id);
  expect(house.receiver.received).toEqual([]);
  await house.happen();
  await house.work(webhook.id);
  expect(house.receiver.received).toHaveLength(1);
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
  for (const url of [house.receiver.origin, 'http://localhost/', 'http://[::1]/'])
    await expect(createWebhook(strict, { url, events: [] })).rejects.toMatchObject({ code: 'invalid' });
  const { webhook } = await createWebhook(ctx, { url: 'http://hooks.example/', events: [] });
  const policy = { ...webhookPolicy(ctx.env), resolve: async () => ['10.0.0.1'] };
  expect(await sendTestDelivery(ctx, webhook.id, policy)).toMatchObject({
    status: 'failed',
    problem: 'not_public',
  });
});

test('neither the secret nor the path of the address stands in the event log', async () => {
  const { webhook, secret } = await house.hook();
  await rotateWebhookSecret(ctx, webhook.id);
  await updateWebhook(ctx, webhook.id, { url: `${house.receiver.origin}/other?key=s3cret`, events: [] });
  const log = JSON.stringify(await listEvents(ctx, { newest: true, limit: 10 }));
  expect(log).toContain('webhook.changed');
  expect(log).toContain('webhook.secret_rotated');
  expect(log).not.toContain('s3cret');
  expect(log).not.toContain(secret);
  expect(JSON.stringify(await ctx.db.select().from(webhooks))).not.toContain(secret);
});
