import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tickets, users } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { createPerson } from '#test/world/ticket-acts.ts';
import { createWorld } from '#test/world/world.ts';
import { listTickets, ticketsQuery } from './list-tickets.ts';
import { searchTickets } from './search-tickets.ts';

let house: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  ctx = house.ctx;
});
afterAll(() => house.close());

test('days of the search and of filters begin in the reader’s zone: the chosen one, else the browser’s', async () => {
  const mia = await createPerson(ctx);
  const { ticketId, mailbox } = await createWorld(ctx);
  const { createdAt } = await lastMessage(ticketId);
  const dayIn = (timeZone: string, at = createdAt) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
  // One of the two is in another day than the other, whatever the hour is.
  const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  expect(dayIn(east) > dayIn(west)).toBe(true);
  const finds = async (reader: Ctx, query: { q?: string; last_message_after?: string }) => {
    const asked = ticketsQuery.parse({ ...query, mailbox: mailbox.id, status: 'all' });
    const { data } = await (query.q ? searchTickets(reader, asked) : listTickets(reader, asked));
    return data.length === 1;
  };
  for (const query of [{ q: `after:${dayIn(east)}` }, { last_message_after: dayIn(east) }]) {
    expect(await finds({ ...mia, browserZone: east }, query)).toBe(true);
    expect(await finds({ ...mia, browserZone: west }, query)).toBe(false);
  }
  await ctx.db
    .update(users)
    .set({ timeZone: east })
    .where(eq(users.id, present(mia.actor.id)));
  expect(await finds({ ...mia, browserZone: west }, { q: `after:${dayIn(east)}` })).toBe(true);
  expect(await finds(withActor(mia, ctx.actor), { q: `after:${dayIn('UTC')}` })).toBe(true);
});

async function lastMessage(ticketId: string): Promise<{ createdAt: Date }> {
  const [row] = await ctx.db
    .select({ createdAt: tickets.lastMessageAt })
    .from(tickets)
    .where(eq(tickets.id, ticketId));
  return { createdAt: present(row?.createdAt) };
}
