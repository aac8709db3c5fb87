import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, surveys, users } from '#db/schema/index.ts';
import { type Actor, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { answerAt, arriveAt } from '#test/world/report-week.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { reportCsv } from './csv.ts';
import { readReport } from './report.ts';
import type { Report } from './schema.ts';

const days = { from: '2026-03-27', to: '2026-03-31', zone: 'Europe/Berlin' };
const byRule = { type: 'system', id: null, name: 'Countersign' } as const;
const recipient = 'ada@customer.example';

let house: TestContext;
let report: Report;
let sales: { id: string; address: string };
let support: { id: string; address: string };
let grace: { type: 'user'; id: string; name: string };
beforeAll(async () => {
  house = await openTestContext();
  const { ctx } = house;
  const person = { name: 'Grace', email: 'grace@shop.example', role: 'member' } as const;
  const user = firstOrThrow(await ctx.db.insert(users).values(person).returning());
  grace = { type: 'user', id: user.id, name: 'Grace' };
  support = await createTestMailbox(ctx, { address: 'support@shop.example' });
  sales = await createTestMailbox(ctx, { address: 'sales@shop.example' });
  const signed = { proposed: 'It left.', body: 'It left.' };
  const inPeriod = '2026-03-29T12:00:00+02:00';
  const stories: Story[] = [
    // The first and the last moment of the period.
    { time: '2026-03-27T00:00:00+01:00', by: grace, rating: 'good' },
    { time: '2026-03-31T23:59:59+02:00', by: grace, rating: 'good' },
    { time: inPeriod, by: grace, draft: signed, rating: 'bad' },
    { time: inPeriod, by: grace, rating: null },
    { time: inPeriod, by: byRule, draft: signed, rating: 'okay' },
    { time: inPeriod, mailbox: sales, by: grace, rating: 'good' },
    // None of these has asked anybody.
    { time: inPeriod, by: grace, rating: null, status: 'cancelled' },
    { time: inPeriod, by: grace, rating: null, status: 'suppressed' },
    { time: inPeriod, by: grace, rating: null, status: 'queued' },
    // The period before, and a moment after.
    { time: '2026-03-26T23:59:59+01:00', by: grace, rating: 'bad' },
    { time: '2026-03-24T12:00:00+01:00', by: grace, rating: null },
    { time: '2026-04-01T00:00:00+02:00', by: grace, rating: 'bad' },
  ];
  for (const story of stories) await askAt(story);
  report = await readReport(ctx, days);
});
afterAll(() => house.close());

type Story = {
  time: string;
  mailbox?: { id: string; address: string };
  by: Parameters<typeof answerAt>[2]['by'];
  draft?: { proposed: string; body: string };
  rating: 'good' | 'okay' | 'bad' | null;
  status?: 'sent' | 'cancelled' | 'suppressed' | 'queued';
};

async function askAt({ time, mailbox = support, rating, status = 'sent', ...answer }: Story) {
  const { ctx } = house;
  const ticketId = await arriveAt(ctx, '2026-03-20T09:00:00+01:00', { mailbox });
  const messageId = await answerAt(ctx, ticketId, { time, ...answer });
  const waitsFor = status === 'queued' ? 'time' : null;
  const delivery = { messageId, recipient, role: 'to', status, waitsFor } as const;
  await ctx.db
    .insert(deliveries)
    .values({ ...delivery, returnToken: messageId, nextAttemptAt: new Date(time) });
  await ctx.db.insert(surveys).values({
    messageId,
    recipient,
    language: 'en',
    ownTextLength: 0,
    rating,
    ratedAt: rating && sql`now()`,
    createdAt: new Date(time),
  });
}

test('what was asked in a period counts by what was answered by now, exactly, and only if it left', () => {
  expect(report.totals.ratings).toEqual({ asked: 6, answered: 5, good: 3, okay: 1, bad: 1 });
  expect(report.totals_before.ratings).toEqual({ asked: 2, answered: 1, good: 0, okay: 0, bad: 1 });
});

test('by mailbox, and by the person who signed the answer; a rule’s is nobody’s', () => {
  expect(report.mailbox_ratings).toEqual([
    { mailbox_id: support.id, address: support.address, asked: 5, answered: 4, good: 2, okay: 1, bad: 1 },
    { mailbox_id: sales.id, address: sales.address, asked: 1, answered: 1, good: 1, okay: 0, bad: 0 },
  ]);
  expect(report.person_ratings).toEqual([
    { user_id: grace.id, name: 'Grace', asked: 5, answered: 4, good: 3, okay: 0, bad: 1 },
    { user_id: null, name: 'Robin', asked: 1, answered: 1, good: 0, okay: 1, bad: 0 },
  ]);
});

test('a mailbox that is asked for, and the reach of who asks, bind ratings too', async () => {
  const asked = await readReport(house.ctx, { ...days, mailbox: sales.id });
  const actor: Actor = { type: 'user', id: grace.id, name: 'Grace', role: 'viewer', mailboxIds: [sales.id] };
  const limited = await readReport(withActor(house.ctx, actor), days);
  for (const seen of [asked, limited]) {
    expect(seen.totals.ratings).toEqual({ asked: 1, answered: 1, good: 1, okay: 0, bad: 0 });
    expect(seen.mailbox_ratings.map(({ address }) => address)).toEqual([sales.address]);
    expect(seen.person_ratings).toMatchObject([{ asked: 1 }]);
  }
});

test('ratings are CSV as other tables are', () => {
  expect(reportCsv(report, 'ratings').split('\r\n')).toEqual([
    '\uFEFFfrom,to,asked,answered,good,okay,bad',
    '2026-03-27,2026-03-31,6,5,3,1,1',
    '2026-03-22,2026-03-26,2,1,0,0,1',
    '',
  ]);
  expect(reportCsv(report, 'person_ratings')).toContain(`${grace.id},Grace,5,4,3,0,1\r\n`);
});
