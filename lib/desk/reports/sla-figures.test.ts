import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { slaPolicies, tickets } from '#db/schema/index.ts';
import { inTransaction } from '#lib/platform/context.ts';
import { lockTicketRow } from '#lib/tickets/change-ticket.ts';
import { createBusinessHours } from '#lib/tickets/sla/business-hours.ts';
import { createSlaPolicy } from '#lib/tickets/sla/policies.ts';
import { refreshDue } from '#lib/tickets/sla/refresh-due.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { answerAt, arriveAt, turnAt } from '#test/world/report-week.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { readReport } from './report.ts';

let house: TestContext;
beforeAll(async () => {
  house = await openTestContext();
});
afterAll(() => house.close());

test('in time is what came before it was due by business hours, of tickets with a policy, in its period', async () => {
  const { ctx } = house;
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
  const mailbox = await createTestMailbox(ctx, { address: 'support@shop.example' });
  const other = await createTestMailbox(ctx, { address: 'sales@shop.example' });
  const hours = await createBusinessHours(ctx, { name: 'Berlin', zone: 'Europe/Berlin', week });
  const targets = { first_answer_minutes: 120, resolution_minutes: 480 };
  const policy = { name: 'All', business_hours_id: hours.id, mailbox_ids: [mailbox.id], ...targets };
  const { id } = await createSlaPolicy(ctx, policy);
  await ctx.db
    .update(slaPolicies)
    .set({ createdAt: new Date(0) })
    .where(eq(slaPolicies.id, id));
  const by = { type: 'user' as const, id: 'usr_00000000000000000000000000000001', name: 'Grace' };

  // Friday evening: due on Monday at 10:30 by the new clock, and resolved by 16:30.
  const arrived = { time: '2026-03-27T16:30:00+01:00', mailbox };
  const stories = [
    { ...arrived, answered: '2026-03-30T10:30:00+02:00', closed: '2026-03-30T16:30:00+02:00' },
    { ...arrived, answered: '2026-03-30T10:31:00+02:00', closed: '2026-03-30T16:29:00+02:00' },
    { ...arrived, answered: '2026-03-30T09:30:00+02:00', closed: '2026-03-31T09:30:00+02:00' },
    { ...arrived, time: '2026-03-26T09:00:00+01:00', answered: '2026-03-26T10:00:00+01:00', closed: null },
    { ...arrived, mailbox: other, answered: '2026-03-30T10:00:00+02:00', closed: null },
  ];
  for (const { time, mailbox, answered, closed } of stories) {
    const ticketId = await arriveAt(ctx, time, { mailbox });
    await answerAt(ctx, ticketId, { time: answered, by });
    if (closed) await turnAt(ctx, ticketId, { time: closed, to: 'closed', by });
    await inTransaction(ctx, async (ctx) => refreshDue(ctx, await lockTicketRow(ctx, ticketId)));
  }
  const asked = { from: '2026-03-30', to: '2026-03-31', zone: 'Europe/Berlin' };
  const { totals } = await readReport(ctx, asked);
  expect(totals.sla).toEqual({ first_answer: { count: 3, met: 2 }, resolution: { count: 3, met: 2 } });
  const week13 = await readReport(ctx, { ...asked, from: '2026-03-26', to: '2026-03-27' });
  expect(week13.totals.sla).toEqual({ first_answer: { count: 1, met: 1 }, resolution: { count: 0, met: 0 } });
  const others = await readReport(ctx, { ...asked, mailbox: other.id });
  expect(others.totals.sla).toEqual({ first_answer: { count: 0, met: 0 }, resolution: { count: 0, met: 0 } });
  expect(await ctx.db.$count(tickets)).toBe(5);
});
