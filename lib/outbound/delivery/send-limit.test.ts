import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, mailboxes } from '#db/schema/index.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { listEvents } from '#lib/platform/events.ts';
import { suppress } from '#lib/suppressions/suppressions.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { queueFirstDelivery, recordingTransport, runWakeJobs } from '#test/world/replies.ts';
import { deliveriesOf, readDelivery } from '#test/world/rows.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { queueReply } from '../queue-reply.ts';
import { getDelivery } from './deliveries.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

function limit(mailboxId: string, columns: Partial<typeof mailboxes.$inferInsert>) {
  return test_.ctx.db.update(mailboxes).set(columns).where(eq(mailboxes.id, mailboxId));
}

test('past its hourly limit a mailbox waits, with the reason; the others go on', async () => {
  const { ctx } = test_;
  const [slow, other] = [await createWorld(ctx), await createWorld(ctx)];
  await limit(slow.mailbox.id, { sendsPerHour: 2 });
  const ids: string[] = [];
  for (let mail = 0; mail < 4; mail += 1) ids.push(await queueFirstDelivery(ctx, slow.ticketId));
  const free = await queueFirstDelivery(ctx, other.ticketId);
  const { transport, sentMails } = recordingTransport();
  await Promise.all([...ids, free].map((deliveryId) => deliver(ctx, { deliveryId }, transport)));
  expect(sentMails.filter(({ mailboxId }) => mailboxId === slow.mailbox.id)).toHaveLength(2);
  expect(await readDelivery(ctx, free)).toMatchObject({ status: 'sent' });
  const waiting = (await Promise.all(ids.map((id) => readDelivery(ctx, id)))).filter(
    ({ status }) => status === 'queued',
  );
  expect(waiting).toHaveLength(2);
  for (const row of waiting) {
    expect(row).toMatchObject({ attempts: 0, waitsFor: 'send_limit', response: null });
    expect(await getDelivery(ctx, row.id)).toMatchObject({
      waits_for: 'send_limit',
      text: 'This mailbox sends at most 2 mails an hour, so this one waits for its turn.',
    });
    expect(row.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  }
  const events = await listEvents(ctx, { ticketId: slow.ticketId, type: 'message.postponed' });
  expect(events).toHaveLength(2);
});

test('a mailbox at its limit has room again after an hour, and waiting deliveries leave', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  await limit(world.mailbox.id, { sendsPerHour: 1 });
  const [first, second] = [
    await queueFirstDelivery(ctx, world.ticketId),
    await queueFirstDelivery(ctx, world.ticketId),
  ];
  const { transport, sentMails } = recordingTransport();
  for (const deliveryId of [first, second]) await deliver(ctx, { deliveryId }, transport);
  expect(sentMails).toHaveLength(1);
  await ctx.db
    .update(deliveries)
    .set({ sentAt: sql`now() - interval '61 minutes'` })
    .where(eq(deliveries.id, first));
  await ctx.db.update(deliveries).set({ nextAttemptAt: sql`now()` }).where(eq(deliveries.id, second));
  await deliver(ctx, { deliveryId: second }, transport);
  expect(sentMails).toHaveLength(2);
});

test('a limit that is raised or taken away lets what waits leave, as far as there is room now', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  await limit(world.mailbox.id, { sendsPerHour: 1 });
  const ids: string[] = [];
  for (let mail = 0; mail < 4; mail += 1) ids.push(await queueFirstDelivery(ctx, world.ticketId));
  const { transport, sentMails } = recordingTransport();
  const deliverAll = async () => {
    await runWakeJobs(ctx);
    for (const deliveryId of ids) await deliver(ctx, { deliveryId }, transport);
  };
  await deliverAll();
  expect(sentMails).toHaveLength(1);
  await updateMailbox(ctx, world.mailbox.id, { sends_per_hour: 2 });
  await deliverAll();
  expect(sentMails).toHaveLength(2);
  await updateMailbox(ctx, world.mailbox.id, { sends_per_hour: null });
  await deliverAll();
  expect(sentMails).toHaveLength(4);
});

test('a staging mailbox writes to the addresses on its list only: to others nothing is queued, and nothing leaves', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const before = await queueFirstDelivery(ctx, world.ticketId);
  await limit(world.mailbox.id, { staging: true, stagingAllowed: ['@Team.example', 'grace@shop.example'] });
  await expect(queueReply(ctx, world.ticketId, { body: 'Hello' })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('staging mailbox'),
  });
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: before }, transport);
  expect(sentMails).toHaveLength(0);
  expect(await readDelivery(ctx, before)).toMatchObject({ status: 'suppressed' });
  expect((await getTicketWithMessages(ctx, world.ticketId)).needs_person).toContain('staging mailbox');
  await limit(world.mailbox.id, { stagingAllowed: [world.contact.address.toUpperCase()] });
  const allowed = await queueReply(ctx, world.ticketId, { body: 'Hello' });
  const row = firstOrThrow(await deliveriesOf(ctx, allowed));
  await deliver(ctx, { deliveryId: row.id }, transport);
  expect(sentMails).toHaveLength(1);
});

test('an address that was suppressed after the reply was queued gets nothing, and the ticket comes back', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, world.ticketId);
  await suppress(ctx, { address: world.contact.address, reason: 'complaint', detail: 'abuse' });
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: id }, transport);
  expect(sentMails).toHaveLength(0);
  expect(await readDelivery(ctx, id)).toMatchObject({
    status: 'suppressed',
    response: expect.stringContaining('complained about our mail (abuse)'),
  });
  expect(await getTicketWithMessages(ctx, world.ticketId)).toMatchObject({
    status: 'open',
    needs_person: expect.stringContaining('was not sent'),
  });
});
