import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketActItems, ticketActs } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { countTickets } from '#lib/tickets/list-tickets.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createPerson, createTickets } from '#test/world/ticket-acts.ts';
import { executeTicketAct } from './execute-act.ts';
import { startTicketAct } from './start-act.ts';
import { deleteOldTicketActs, sweepTicketActs } from './sweep-acts.ts';
import { getTicketAct } from './ticket-acts.ts';

let test_: TestContext;
let system: Ctx;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  system = test_.ctx;
});
afterAll(() => test_.close());

test('an act on many goes on where a worker stopped, and does nothing twice', async () => {
  const ctx = await createPerson(system);
  const { ids } = await createTickets(system, 6);
  const { id } = await startTicketAct(ctx, {
    act: { kind: 'tag', add: ['later'], remove: [] },
    ticket_ids: ids,
  });
  const stopped = new AbortController();
  stopped.abort();
  await executeTicketAct(system, { actId: id }, { signal: stopped.signal });
  expect(await getTicketAct(ctx, id)).toMatchObject({ waiting: 6 });
  await Promise.all([executeTicketAct(system, { actId: id }), executeTicketAct(system, { actId: id })]);
  expect(await getTicketAct(ctx, id)).toMatchObject({ status: 'finished', done: 6 });
  for (const ticketId of ids)
    expect((await listEvents(system, { ticketId, type: 'ticket.tagged' })).length).toBe(1);
});

test('an act whose job was lost is woken, and an old one is deleted with its tickets’ rows', async () => {
  const ctx = await createPerson(system);
  const { ids } = await createTickets(system, 1);
  const [row] = await system.db
    .insert(ticketActs)
    .values({ userId: ctx.actor.id, act: { kind: 'close' }, bulk: true, status: 'queued' })
    .returning();
  const { id } = present(row);
  await system.db.insert(ticketActItems).values({ actId: id, ticketId: present(ids[0]) });
  expect(await sweepTicketActs(system)).toBe(1);
  expect(await sweepTicketActs(system)).toBe(0);
  await executeTicketAct(system, { actId: id });
  await system.db
    .update(ticketActs)
    .set({ createdAt: new Date(Date.now() - 31 * 86_400_000) })
    .where(eq(ticketActs.id, id));
  expect(await deleteOldTicketActs(system)).toBe(1);
  await expect(getTicketAct(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('a thousand are closed while mail comes in, and the counts are right', {
  timeout: 120_000,
}, async () => {
  const ctx = await createPerson(system);
  const { mailbox } = await createTickets(system, 1000);
  const filter = { status: 'active', mailbox: mailbox.id } as const;
  const startedAt = Date.now();
  const { id } = await startTicketAct(ctx, { act: { kind: 'close' }, filter });
  const arriving = async () => {
    for (let at = 0; at < 10; at += 1)
      await receiveMail(system, { from: `new-${at}@customer.example`, to: mailbox.address });
  };
  await Promise.all([executeTicketAct(system, { actId: id }), arriving()]);
  console.log(`1,000 closed beside 10 mails in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  expect(await getTicketAct(ctx, id)).toMatchObject({ status: 'finished', done: 1000, skipped: 0 });
  expect(await countTickets(ctx, filter)).toBe(10);
  expect(await countTickets(ctx, { status: 'closed', mailbox: mailbox.id })).toBe(1000);
});
