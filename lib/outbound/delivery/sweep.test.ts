import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries } from '#db/schema/index.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { queueFirstDelivery, recordingTransport, sentOutcome } from '#test/world/replies.ts';
import { attemptsOf, readDelivery } from '#test/world/rows.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { claimDelivery } from './claim.ts';
import { DeliveryLeaseLost, markHanded } from './lease.ts';
import { recordOutcome } from './record-outcome.ts';
import { resolveDelivery } from './resolve-delivery.ts';
import { sweepOutbox } from './sweep.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

/** The process of this delivery is dead or has slept for too long: its lease has ended. */
function endLease(id: string) {
  return test_.ctx.db
    .update(deliveries)
    .set({ leaseUntil: sql`now() - interval '1 second'` })
    .where(eq(deliveries.id, id));
}

async function claimed({ handed }: { handed: boolean }) {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, world.ticketId);
  const claim = present(await claimDelivery(ctx, id));
  if (handed) await markHanded(ctx, claim);
  await endLease(id);
  return { ...world, id, claim };
}

test('a sender that died before any of the mail left: it is queued again, and leaves once', async () => {
  const { ctx } = test_;
  const { id } = await claimed({ handed: false });
  await sweepOutbox(ctx);
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'queued', leaseToken: null });
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: id }, transport);
  expect(sentMails).toHaveLength(1);
  expect(await attemptsOf(ctx, id)).toMatchObject([
    { number: 1, handedAt: null, outcome: 'queued' },
    { number: 2, handedAt: expect.any(Date), outcome: 'sent' },
  ]);
});

test('a sender that is silent for a while before any of the mail left has lost it; after that it is waited for', async () => {
  const { ctx } = test_;
  const silent = async (handed: boolean, seconds: number) => {
    const world = await createWorld(ctx);
    const id = await queueFirstDelivery(ctx, world.ticketId);
    const claim = present(await claimDelivery(ctx, id));
    if (handed) await markHanded(ctx, claim);
    await ctx.db
      .update(deliveries)
      .set({ leaseUntil: sql`lease_until - make_interval(secs => ${seconds})` })
      .where(eq(deliveries.id, id));
    await sweepOutbox(ctx);
    return { claim, status: (await readDelivery(ctx, id)).status };
  };
  expect((await silent(false, 8)).status).toBe('sending');
  expect((await silent(true, 12)).status).toBe('sending');
  const { claim, status } = await silent(false, 12);
  expect(status).toBe('queued');
  await expect(markHanded(ctx, claim)).rejects.toThrow(DeliveryLeaseLost);
});

test('a sender that died after it: uncertain, never sent again unasked, and a person is asked', async () => {
  const { ctx } = test_;
  const { id, ticketId } = await claimed({ handed: true });
  await sweepOutbox(ctx);
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: id }, transport);
  expect(sentMails).toHaveLength(0);
  const ticket = await getTicketWithMessages(ctx, ticketId);
  expect(ticket).toMatchObject({ status: 'open', needs_person: expect.stringContaining('not known') });
  expect(ticket.messages.at(-1)?.delivery).toMatchObject({ status: 'uncertain' });
  await resolveDelivery(ctx, id, { outcome: 'send_again' });
  await deliver(ctx, { deliveryId: id }, transport);
  expect(sentMails).toHaveLength(1);
  expect(await getTicketWithMessages(ctx, ticketId)).toMatchObject({
    status: 'in_progress',
    needs_person: null,
  });
});

test('a sender whose lease was taken from it before it handed the mail over sends nothing', async () => {
  const { ctx } = test_;
  const { claim } = await claimed({ handed: false });
  await sweepOutbox(ctx);
  await expect(markHanded(ctx, claim)).rejects.toBeInstanceOf(DeliveryLeaseLost);
});

test('a slow sender and the sweep that claims its expired lease never both send', async () => {
  const { ctx } = test_;
  for (let round = 0; round < 5; round += 1) {
    const { id, claim } = await claimed({ handed: false });
    await Promise.allSettled([markHanded(ctx, claim), sweepOutbox(ctx)]);
    const { status } = await readDelivery(ctx, id);
    const attempt = firstOrThrow(await attemptsOf(ctx, id));
    expect(status).toBe(attempt.handedAt === null ? 'queued' : 'uncertain');
  }
});

test('an answer that comes late settles what was called uncertain, and the question is taken off the ticket', async () => {
  const { ctx } = test_;
  const { id, claim, ticketId } = await claimed({ handed: true });
  await sweepOutbox(ctx);
  await recordOutcome(ctx, claim, sentOutcome);
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'sent', response: sentOutcome.response });
  expect((await getTicketWithMessages(ctx, ticketId)).needs_person).toBeNull();
});

test('an answer that comes after a person has decided changes nothing', async () => {
  const { ctx } = test_;
  const { id, claim } = await claimed({ handed: true });
  await sweepOutbox(ctx);
  await resolveDelivery(ctx, id, { outcome: 'send_again' });
  await recordOutcome(ctx, claim, { outcome: 'failed', code: '5.7.1', response: '550 No' });
  expect(await readDelivery(ctx, id)).toMatchObject({ status: 'queued' });
});

test('a delivery that its job forgot is woken', async () => {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, world.ticketId);
  await ctx.db.execute(sql`delete from pgboss.job`);
  await ctx.db
    .update(deliveries)
    .set({ nextAttemptAt: sql`now() - interval '2 minutes'` })
    .where(eq(deliveries.id, id));
  await sweepOutbox(ctx);
  const [job] = await ctx.db.execute<{ data: { deliveryId: string } }>(
    sql`select data from pgboss.job where name = 'outbound.deliver' and data ->> 'deliveryId' = ${id}`,
  );
  expect(job?.data).toEqual({ deliveryId: id });
});
