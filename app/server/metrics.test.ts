import { afterAll, beforeAll, expect, test } from 'vitest';
import { countMail } from '#lib/desk/metrics/count-mail.ts';
import { addSmtpRefusals } from '#lib/inbound/smtp-refusals.ts';
import { type Scope, withActor } from '#lib/platform/context.ts';
import { createApiKey } from '#lib/users/api-keys.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { acceptMail, receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { metricsResponse } from './metrics-response.ts';

let context: TestContext;
let mailboxId: string;
beforeAll(async () => {
  context = await openTestContext();
  mailboxId = (await createTestMailbox(context.ctx)).id;
});
afterAll(() => context.close());

async function keyFor(scopes: Scope[], mailbox_ids: string[] | null = null) {
  return (await createApiKey(context.ctx, { name: scopes.join(' '), scopes, mailbox_ids })).token;
}
function scrape(token?: string) {
  return metricsResponse(
    new Request(
      'http://desk.test/api/metrics',
      token ? { headers: { Authorization: `Bearer ${token}` } } : {},
    ),
    async (actor) => withActor(context.ctx, actor),
  );
}

test('the ledger, the queue and the live workers are reported, and the sum comes out', async () => {
  await receiveMail(context.ctx);
  await receiveMail(context.ctx, { id: '<twice@x>' });
  await receiveMail(context.ctx, { id: '<twice@x>' });
  await receiveMail(context.ctx, '');
  await acceptMail(context.ctx);
  await countMail(context.ctx);
  const answer = await scrape(await keyFor(['metrics']));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
  const mail = Object.fromEntries(
    ['filed', 'held', 'ignored', 'pending'].map((status) => [
      status,
      value(`countersign_mail\\{status="${status}"\\}`),
    ]),
  );
  expect(mail).toEqual({ filed: 2, held: 1, ignored: 1, pending: 1 });
  expect(value('countersign_mail_received')).toBe(5);
  expect(value('countersign_tickets\\{status="open"\\}')).toBe(2);
  expect(value('countersign_processes\\{role="worker"\\}')).toBe(0);
  // The web that is asked says nothing of itself here: that it answers tells.
  expect(text).not.toContain('role="web"');
  expect(text).toMatch(/^countersign_queue_jobs\{queue="inbound.process",state="ready"\} \d+$/m);
});

test('what SMTP turned away is counted by reason, over all workers', async () => {
  await addSmtpRefusals(context.ctx, { evicted: 2, early_talker: 1 });
  await addSmtpRefusals(context.ctx, { evicted: 3 });
  await addSmtpRefusals(context.ctx, {});
  const text = await (await scrape(await keyFor(['metrics']))).text();
  expect(text).toContain('countersign_smtp_refusals_total{reason="early_talker"} 1');
  expect(text).toContain('countersign_smtp_refusals_total{reason="evicted"} 5');
});

test('metrics need a key with their scope or admin; other keys and keys of some mailboxes are refused', async () => {
  expect((await scrape()).status).toBe(401);
  expect((await scrape('cs_live_nobody')).status).toBe(401);
  expect((await scrape(await keyFor(['read', 'write', 'send']))).status).toBe(403);
  expect((await scrape(await keyFor(['metrics'], [mailboxId]))).status).toBe(403);
  expect((await scrape(await keyFor(['admin']))).status).toBe(200);
});
