import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { dueFailures, dueRefreshes, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { refreshNow } from '#test/world/refresh-now.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { wakeDueTickets } from '../status.ts';
import { createBusinessHours } from './business-hours.ts';
import { recordPassingDues } from './passing-dues.ts';
import { archiveSlaPolicy, createSlaPolicy, updateSlaPolicy } from './policies.ts';
import { refreshDues, sweepDueRefreshes } from './refresh-all-dues.ts';
import { retryFailedDues } from './retry-failed-dues.ts';

const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
const anHourAgo = () => new Date(Date.now() - 60 * 60_000);

let house: TestContext;
let ctx: Ctx;
let hours: string;
beforeAll(async () => {
  house = await openTestContext();
  ctx = house.ctx;
  hours = (await createBusinessHours(ctx, { name: 'Always', zone: 'UTC', week: always })).id;
});
afterAll(() => house.close());

/** A mailbox with a policy of an hour, and its tickets, which came an hour and a half ago. */
async function withTickets(count: number) {
  const address = `m${Math.random().toString(36).slice(2)}@shop.example`;
  const mailbox = await createTestMailbox(ctx, { address });
  const policy = await createSlaPolicy(ctx, {
    name: 'Fast',
    business_hours_id: hours,
    mailbox_ids: [mailbox.id],
    first_answer_minutes: 240,
  });
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1)
    ids.push((await createWorld(ctx, { mailbox, from: `${n}${address}`, createdAt: new Date() })).ticketId);
  await ctx.db.execute(sql`update messages set created_at = ${anHourAgo().toISOString()}::timestamptz
    where ticket_id in (select id from tickets where mailbox_id = ${sql.param(mailbox.id, tickets.mailboxId)})`);
  await ctx.db.execute(sql`update sla_policies set created_at = 'epoch'`);
  return { policy, ids, mailbox };
}

/** Times are rounded to milliseconds: now itself can lie ahead. */
const justNow = sql`now() - interval '1 second'`;

const uuidOf = (id: string) => String(tickets.id.mapToDriverValue(id));

async function dueOf(id: string): Promise<Date | null> {
  return firstOrThrow(await ctx.db.select().from(tickets).where(eq(tickets.id, id))).dueAt;
}

async function isDueAfter(id: string, minutes: number): Promise<void> {
  expect(await dueOf(id)).toEqual(new Date((await arrivalOf(id)) + minutes * 60_000));
}

async function arrivalOf(id: string): Promise<number> {
  const [row] = await ctx.db.execute<{ at: string }>(
    sql`select min(created_at)::text as at from messages where ticket_id = ${uuidOf(id)}`,
  );
  return new Date(row?.at ?? '').getTime();
}

/** Whatever is written of the ticket's dues fails, as a bug would have it, until `mend` is called. */
async function breakDues(id: string): Promise<() => Promise<void>> {
  await ctx.db.execute(sql`create function fail_due() returns trigger language plpgsql as
    $$ begin raise exception 'a bad ticket'; end $$`);
  await ctx.db.execute(
    sql.raw(`create trigger fail_due before insert or update on ticket_dues for each row
      when (new.ticket_id = '${uuidOf(id)}') execute function fail_due()`),
  );
  return async () => {
    await ctx.db.execute(sql`drop trigger fail_due on ticket_dues`);
    await ctx.db.execute(sql`drop function fail_due()`);
  };
}

async function loseJobs(): Promise<void> {
  await ctx.db.execute(sql`delete from pgboss.job where name = 'tickets.refresh_dues' and state <= 'active'`);
}

test('a ticket that fails holds up no other, and is tried again until it works', async () => {
  const { policy, ids } = await withTickets(3);
  const [first = '', bad = '', last = ''] = ids;
  await refreshNow(ctx);
  const mend = await breakDues(bad);
  await updateSlaPolicy(ctx, policy.id, { first_answer_minutes: 120 });
  await refreshNow(ctx);
  await isDueAfter(first, 120);
  await isDueAfter(last, 120);
  await isDueAfter(bad, 240);
  expect(await ctx.db.select().from(dueFailures)).toMatchObject([{ ticketId: bad, failures: 1 }]);
  const events = await listEvents(ctx, { type: 'sla_policy.applied' });
  expect(events.map(({ data }) => data.failed)).toContain(1);
  expect(await retryFailedDues(ctx)).toBe(0);
  await ctx.db.update(dueFailures).set({ nextAt: justNow });
  expect(await retryFailedDues(ctx)).toBe(1);
  expect(await ctx.db.select().from(dueFailures)).toMatchObject([{ ticketId: bad, failures: 2 }]);
  await mend();
  await ctx.db.update(dueFailures).set({ nextAt: justNow });
  await retryFailedDues(ctx);
  await isDueAfter(bad, 120);
  expect(await ctx.db.$count(dueFailures)).toBe(0);
});

test('a refresh whose job was lost goes on from the last batch, and ends', async () => {
  const { policy, ids } = await withTickets(5);
  await updateSlaPolicy(ctx, policy.id, { first_answer_minutes: 30 });
  const { afterTicketId, passesLeft } = await refreshNow(ctx, 2);
  expect({ afterTicketId, passesLeft }).toEqual({ afterTicketId: expect.any(String), passesLeft: 2 });
  await loseJobs();
  expect(await sweepDueRefreshes(ctx)).toBe(1);
  expect(await sweepDueRefreshes(ctx)).toBe(0);
  for (let left = 2; left > 1; ) left = (await refreshNow(ctx, 2)).passesLeft;
  for (const id of ids) await isDueAfter(id, 30);
  await loseJobs();
  expect(await sweepDueRefreshes(ctx)).toBe(0);
  await ctx.db.update(dueRefreshes).set({ startAt: justNow });
  expect(await sweepDueRefreshes(ctx)).toBe(1);
  expect((await refreshNow(ctx)).passesLeft).toBe(0);
  await loseJobs();
  expect(await sweepDueRefreshes(ctx)).toBe(0);
});

test('a worker that is killed within a batch has it done again by the next', async () => {
  const { policy, ids } = await withTickets(2);
  await updateSlaPolicy(ctx, policy.id, { first_answer_minutes: 45 });
  const { round } = firstOrThrow(await ctx.db.select().from(dueRefreshes));
  const killed = {
    ...ctx,
    queue: { ...ctx.queue, send: () => Promise.reject(new Error('killed')) },
  } as never;
  await expect(refreshDues(killed, { round }, { most: 1 })).rejects.toThrow('killed');
  expect((await ctx.db.select().from(dueRefreshes))[0]).toMatchObject({ afterTicketId: null, passesLeft: 2 });
  await refreshNow(ctx);
  for (const id of ids) await isDueAfter(id, 45);
});

test('a change during a refresh begins it anew, and the earlier job leaves it alone', async () => {
  const { policy, ids } = await withTickets(3);
  await updateSlaPolicy(ctx, policy.id, { first_answer_minutes: 50 });
  const { round } = await refreshNow(ctx, 1);
  await archiveSlaPolicy(ctx, policy.id);
  await refreshDues(ctx, { round });
  expect((await refreshNow(ctx)).round).toBe(round + 1);
  for (const id of ids) expect(await dueOf(id)).toBeNull();
});

test('the passing of one ticket’s due that fails does not hold up another’s', async () => {
  const { policy, ids } = await withTickets(2);
  const [bad = '', good = ''] = ids;
  await updateSlaPolicy(ctx, policy.id, { first_answer_minutes: 5 });
  await refreshNow(ctx);
  const mend = await breakDues(bad);
  await recordPassingDues(ctx);
  await recordPassingDues(ctx);
  const breached = async (ticketId: string) =>
    (await listEvents(ctx, { ticketId, type: 'ticket.sla_breached' })).length;
  expect([await breached(bad), await breached(good)]).toEqual([0, 1]);
  expect(await ctx.db.select().from(dueFailures)).toMatchObject([{ ticketId: bad, failures: 1 }]);
  await mend();
  await ctx.db.update(dueFailures).set({ nextAt: justNow });
  await retryFailedDues(ctx);
  expect([await breached(bad), await breached(good)]).toEqual([1, 1]);
});

test('a snoozed ticket that cannot be woken leaves the others to wake', async () => {
  const { ids } = await withTickets(2);
  const [bad = '', good = ''] = ids;
  await ctx.db
    .update(tickets)
    .set({ status: 'snoozed', snoozedUntil: anHourAgo() })
    .where(sql`${tickets.id} in (${uuidOf(bad)}, ${uuidOf(good)})`);
  const mend = await breakDues(bad);
  await ctx.db.execute(sql`delete from ticket_dues where ticket_id = ${uuidOf(bad)}`);
  await wakeDueTickets(ctx);
  const statusOf = async (id: string) =>
    firstOrThrow(await ctx.db.select().from(tickets).where(eq(tickets.id, id))).status;
  expect([await statusOf(bad), await statusOf(good)]).toEqual(['snoozed', 'open']);
  await mend();
});
