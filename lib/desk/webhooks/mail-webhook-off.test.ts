import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeRelays } from '#lib/outbound/delivery/relay-failover.ts';
import { inTransaction } from '#lib/platform/context.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { noteAttempt } from './attempts.ts';
import { mailWebhookNotice } from './mail-webhook-off.ts';
import { createWebhook, updateWebhook } from './webhooks.ts';

let house: TestContext;
let sink: SmtpSink;
beforeAll(async () => {
  sink = await startSmtpSink();
  house = await openTestContext({ SMTP_URL: sink.url, APP_URL: 'https://desk.shop.example' });
});
afterAll(async () => {
  closeRelays();
  await house.close();
  await sink.close();
});

test('an admin who sees the webhook is mailed that it is off, without its path, and no one else is', async () => {
  const { ctx } = house;
  const { id: mailboxId } = await createTestMailbox(ctx, { address: 'support@shop.example' });
  const person = { name: 'Ada', password: 'correct horse battery' };
  await createUser(ctx, { ...person, email: 'ada@team.example', role: 'admin' });
  await createUser(ctx, { ...person, email: 'one@team.example', role: 'admin', mailbox_ids: [mailboxId] });
  await createUser(ctx, { ...person, email: 'member@team.example', role: 'member' });
  const { webhook } = await createWebhook(ctx, { url: 'https://hooks.example/s3cret', events: [] });
  await inTransaction(ctx, (ctx) => noteAttempt(ctx, webhook.id, { status: 410, problem: 'status' }));
  const jobs = await ctx.db.execute<{ data: Jobs['desk.webhook_notice'] }>(
    sql`select data from pgboss.job where name = 'desk.webhook_notice'`,
  );
  for (const { data } of jobs) await mailWebhookNotice(ctx, data);
  expect(sink.mails.map(({ envelope }) => envelope.to)).toEqual([['ada@team.example']]);
  const text = String(sink.mails[0]?.mail.text);
  expect(text).toContain('hooks.example');
  expect(text).toContain('https://desk.shop.example/settings/webhooks');
  expect(text).not.toContain('s3cret');

  await updateWebhook(ctx, webhook.id, { enabled: true });
  for (const { data } of jobs) await mailWebhookNotice(ctx, data);
  expect(sink.mails).toHaveLength(1);
});
