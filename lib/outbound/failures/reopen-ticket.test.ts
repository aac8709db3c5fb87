import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tickets } from '#db/schema/index.ts';
import { listEvents } from '#lib/platform/events.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { queueFirstDelivery } from '#test/world/replies.ts';
import { createWorld } from '#test/world/world.ts';
import { clearReplyFailure, deliveryNeed, reopenUndeliveredTicket } from './reopen-ticket.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

/** Two replies to one address, the first of which needs a person. */
async function twoReplies(status: Parameters<typeof deliveryNeed>[0]) {
  const { ctx } = test_;
  const { ticketId, contact } = await createWorld(ctx);
  const recipient = contact.address;
  const [first, second] = [await queueFirstDelivery(ctx, ticketId), await queueFirstDelivery(ctx, ticketId)];
  const need = deliveryNeed(status, { id: first, recipient, response: '550 5.1.1 No such user' });
  await reopenUndeliveredTicket(ctx, ticketId, need);
  const resolve = async (id: string) =>
    clearReplyFailure(ctx, await lockTicket(ctx, ticketId), { id, recipient, answers: false });
  return { ticketId, recipient, first, second, resolve };
}

test.each([
  ['uncertain', (to: string) => `It is not known whether the reply to ${to} left.`],
  ['failed', (to: string) => `The reply to ${to} was refused: 550 5.1.1 No such user`],
  ['suppressed', (to: string) => `The reply to ${to} was not sent. 550 5.1.1 No such user`],
  ['bounced', (to: string) => `The reply to ${to} bounced: 550 5.1.1 No such user`],
] as const)(
  'a ticket with a delivery that is %s asks for a person until that one is resolved',
  async (status, says) => {
    const { ctx } = test_;
    const { ticketId, recipient, first, second, resolve } = await twoReplies(status);
    await resolve(second);
    expect(await getTicket(ctx, ticketId)).toMatchObject({
      status: 'open',
      needs_person: says(recipient),
      needs_person_cause: { kind: `delivery_${status}`, delivery_id: first, run_id: null },
    });
    const [event] = await listEvents(ctx, { ticketId, type: 'ticket.reopened' });
    expect(event?.data).toMatchObject({
      cause: `delivery_${status}`,
      delivery_id: first,
      because: says(recipient),
    });
    await resolve(first);
    expect(await getTicket(ctx, ticketId)).toMatchObject({ needs_person: null, needs_person_cause: null });
  },
);

test('a ticket that needs a person for a delivery names it, and one that needs nobody names nothing', async () => {
  const { ctx } = test_;
  const { ticketId } = await createWorld(ctx);
  const set = (columns: Partial<typeof tickets.$inferInsert>) =>
    ctx.db.update(tickets).set(columns).where(eq(tickets.id, ticketId));
  const detail = { recipient: 'ada@customer.example' };
  await expect(
    set({ needsPersonKind: 'delivery_uncertain', needsPersonDetail: detail }),
  ).rejects.toMatchObject({
    cause: { constraint_name: 'tickets_needs_person_delivery' },
  });
  await expect(set({ needsPersonDetail: detail })).rejects.toMatchObject({
    cause: { constraint_name: 'tickets_needs_person_whole' },
  });
});
