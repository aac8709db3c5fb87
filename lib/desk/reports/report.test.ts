import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { tickets, users } from '#db/schema/index.ts';
import { type Actor, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { answerAt, arriveAt, draftAt, runAt, takeBackAt, turnAt } from '#test/world/report-week.ts';
import { addMessage, createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';
import { reportCsv } from './csv.ts';
import { readReport } from './report.ts';
import type { Report } from './schema.ts';

/** Five days around the last Sunday of March 2026, on which Berlin's clock goes from 2 to 3. */
const days = { from: '2026-03-27', to: '2026-03-31', zone: 'Europe/Berlin' };

const byRule = { type: 'system', id: null, name: 'Countersign' } as const;

let house: TestContext;
let report: Report;
let support: { id: string; address: string };
let sales: { id: string; address: string };
let grace: { type: 'user'; id: string; name: string };
beforeAll(async () => {
  house = await openTestContext();
  const person = { name: 'Grace', email: 'grace@shop.example', role: 'member' } as const;
  const user = firstOrThrow(await house.ctx.db.insert(users).values(person).returning());
  grace = { type: 'user', id: user.id, name: 'Grace' };
  support = (await createAssistedMailbox(house.ctx)).mailbox;
  sales = await createTestMailbox(house.ctx, { address: 'sales@shop.example' });
  await fillDays();
  report = await readReport(house.ctx, days);
});
afterAll(() => house.close());

async function fillDays() {
  const { ctx } = house;
  // Friday: Grace answers after half an hour, and closes it on the Sunday.
  const first = await arriveAt(ctx, '2026-03-27T10:05:00+01:00', { mailbox: support, names: ['delivery'] });
  await draftAt(ctx, first, { time: '2026-03-27T10:10:00+01:00', status: 'superseded' });
  await draftAt(ctx, first, { time: '2026-03-27T10:20:00+01:00', status: 'rejected', by: grace });
  await answerAt(ctx, first, { time: '2026-03-27T10:35:00+01:00', by: grace });
  await addMessage(ctx, first, {
    kind: 'note',
    authorId: grace.id,
    createdAt: new Date('2026-03-27T11:00Z'),
  });
  await takeBackAt(ctx, first, '2026-03-27T12:00:00+01:00', grace);
  await turnAt(ctx, first, { time: '2026-03-29T12:05:00+02:00', to: 'closed', by: grace });

  // Saturday, half an hour before midnight: Grace signs an assistant's draft in other words.
  const second = await arriveAt(ctx, '2026-03-28T23:30:00+01:00', {
    mailbox: support,
    names: ['delivery', '=evil'],
  });
  const edited = { proposed: 'It left.', body: 'It left on Monday.' };
  await answerAt(ctx, second, { time: '2026-03-29T03:30:00+02:00', by: grace, draft: edited });
  await draftAt(ctx, second, { time: '2026-03-31T10:20:00+02:00', status: 'approved', by: grace });

  // Sunday, ten minutes before the clock is put forward: a rule signs, and closes it on Monday.
  const third = await arriveAt(ctx, '2026-03-29T01:50:00+01:00', { mailbox: support });
  const unchanged = { proposed: 'It left.', body: 'It left.' };
  await answerAt(ctx, third, { time: '2026-03-29T03:20:00+02:00', by: byRule, draft: unchanged });
  await turnAt(ctx, third, { time: '2026-03-30T01:50:00+02:00', to: 'closed', by: byRule });
  await runAt(ctx, third, {
    time: '2026-03-29T03:10:00+02:00',
    tokensIn: 100,
    tokensOut: 20,
    costMicros: 1500,
  });
  await runAt(ctx, third, {
    time: '2026-03-29T03:11:00+02:00',
    tokensIn: 50,
    tokensOut: 5,
    costMicros: null,
  });

  // Tuesday's last minute, at the other mailbox: closed without an answer in the first second of April.
  const fourth = await arriveAt(ctx, '2026-03-31T23:59:00+02:00', { mailbox: sales });
  await turnAt(ctx, fourth, { time: '2026-04-01T00:00:00+02:00', to: 'closed', by: grace });

  // Before: closed, and open again since Monday. It waits for its first answer still.
  const earlier = await arriveAt(ctx, '2026-03-24T09:00:00+01:00', { mailbox: support });
  await turnAt(ctx, earlier, { time: '2026-03-25T09:00:00+01:00', to: 'closed', by: grace });
  await turnAt(ctx, earlier, { time: '2026-03-30T08:00:00+02:00', to: 'open' });

  // No arrivals: only a robot wrote, or it stands in another ticket.
  const robot = await arriveAt(ctx, '2026-03-30T11:00:00+02:00', { mailbox: support });
  await ctx.db.update(tickets).set({ lastInboundAt: null }).where(eq(tickets.id, robot));
  const merged = await arriveAt(ctx, '2026-03-30T12:00:00+02:00', { mailbox: support });
  await turnAt(ctx, merged, { time: '2026-03-30T12:00:00+02:00', to: 'closed' });
  await ctx.db.update(tickets).set({ mergedIntoId: first }).where(eq(tickets.id, merged));
}

test('arrivals count by the local day and hour, also on the day whose clock is put forward', () => {
  expect(report.days.map(({ day, arrivals }) => [day, arrivals])).toEqual([
    ['2026-03-27', 1],
    ['2026-03-28', 1],
    ['2026-03-29', 1],
    ['2026-03-30', 0],
    ['2026-03-31', 1],
  ]);
  expect(report.hours).toHaveLength(168);
  expect(report.hours.filter(({ arrivals }) => arrivals > 0)).toEqual([
    { weekday: 2, hour: 23, arrivals: 1 },
    { weekday: 5, hour: 10, arrivals: 1 },
    { weekday: 6, hour: 23, arrivals: 1 },
    { weekday: 7, hour: 1, arrivals: 1 },
  ]);
  expect([report.totals.arrivals, report.totals_before.arrivals]).toEqual([4, 1]);
});

test('the backlog of a day is what was active at its end, through closing, reopening and merging', () => {
  expect(report.days.map(({ backlog }) => backlog)).toEqual([1, 2, 2, 3, 4]);
  expect([report.totals.backlog, report.totals_before.backlog]).toEqual([4, 0]);
});

test('times to the first answer are exact across the change of the clock, apart by who signed', () => {
  expect(report.totals.first_answers).toEqual({ count: 3, median_seconds: 1800, p90_seconds: 9000 });
  expect(report.first_answers).toEqual([
    { by: 'people', count: 1, median_seconds: 1800, p90_seconds: 1800 },
    { by: 'countersigned', count: 1, median_seconds: 10_800, p90_seconds: 10_800 },
    { by: 'assistant', count: 1, median_seconds: 1800, p90_seconds: 1800 },
    { by: 'programs', count: 0, median_seconds: null, p90_seconds: null },
  ]);
});

test('times to the resolution leave out what is open again and what was merged', () => {
  expect(report.totals.resolutions).toEqual({ count: 2, median_seconds: 129_600, p90_seconds: 167_040 });
  expect(report.totals_before.resolutions.count).toBe(0);
  expect(report.resolutions.filter(({ count }) => count > 0)).toEqual([
    { by: 'people', count: 1, median_seconds: 176_400, p90_seconds: 176_400 },
    { by: 'assistant', count: 1, median_seconds: 82_800, p90_seconds: 82_800 },
  ]);
});

test('figures by tag, mailbox and person are those of their tickets alone', () => {
  const [answered, resolved] = ['first_answer_median_seconds', 'resolution_median_seconds'] as const;
  expect(report.tags).toEqual([
    { tag: 'delivery', arrivals: 2, answered: 2, [answered]: 6300, resolved: 1, [resolved]: 176_400 },
    { tag: '=evil', arrivals: 1, answered: 1, [answered]: 10_800, resolved: 0, [resolved]: null },
  ]);
  const mailbox = ({ id, address }: typeof support) => ({ mailbox_id: id, address });
  expect(report.mailboxes).toEqual([
    { ...mailbox(support), arrivals: 3, answered: 3, [answered]: 1800, resolved: 2, [resolved]: 129_600 },
    { ...mailbox(sales), arrivals: 1, answered: 0, [answered]: null, resolved: 0, [resolved]: null },
  ]);
  expect(report.people).toEqual([{ user_id: grace.id, name: 'Grace', replies: 1, signed: 2, closed: 1 }]);
  expect(report.totals.replies).toBe(3);
});

test('drafts count by what became of them, and a run of unknown price is said to be one', () => {
  expect(report.totals.drafts).toEqual({
    proposed: 5,
    accepted: 2,
    edited: 1,
    rejected: 1,
    superseded: 1,
    waiting: 0,
    signed_by_rule: 1,
  });
  expect(report.totals.runs).toEqual({
    runs: 2,
    tokens_in: 150,
    tokens_out: 25,
    cost_micros: 1500,
    runs_of_unknown_cost: 1,
  });
});

test('a mailbox that is asked for, and the reach of who asks, bind every figure', async () => {
  const asked = await readReport(house.ctx, { ...days, mailbox: sales.id });
  const actor: Actor = { type: 'user', id: grace.id, name: 'Grace', role: 'viewer', mailboxIds: [sales.id] };
  const limited = await readReport(withActor(house.ctx, actor), days);
  for (const seen of [asked, limited]) {
    expect(seen.days.map(({ backlog }) => backlog)).toEqual([0, 0, 0, 0, 1]);
    expect(seen.mailboxes.map(({ address }) => address)).toEqual(['sales@shop.example']);
    expect(seen.totals).toMatchObject({ arrivals: 1, replies: 0, backlog: 1 });
    expect([seen.totals.drafts.proposed, seen.totals.runs.runs, seen.totals.first_answers.count]).toEqual([
      0, 0, 0,
    ]);
    expect([seen.tags, seen.people]).toEqual([[], []]);
  }
  const none = await readReport(withActor(house.ctx, actor), { ...days, mailbox: support.id });
  expect(none.totals).toMatchObject({ arrivals: 0, backlog: 0, replies: 0 });
  expect(none.mailboxes).toEqual([]);
});

test('days to come have no backlog, and those of another zone begin at its own midnight', async () => {
  const ahead = await readReport(house.ctx, { from: '2098-01-01', to: '2098-01-02', zone: 'UTC' });
  expect(ahead.days.map(({ backlog }) => backlog)).toEqual([null, null]);
  const nepal = await readReport(house.ctx, { from: '2026-04-01', to: '2026-04-01', zone: 'Asia/Kathmandu' });
  expect(nepal.days).toMatchObject([{ arrivals: 1 }]);
});

test('a period that is none is refused in words', async () => {
  const refused = (query: Partial<typeof days>) => readReport(house.ctx, { ...days, ...query });
  await expect(refused({ to: '2026-03-26' })).rejects.toThrow('before the first');
  await expect(refused({ to: '2027-03-28' })).rejects.toThrow('at most 366 days');
  await expect(refused({ zone: '+02:00' })).rejects.toThrow('no time zone');
  await expect(refused({ zone: 'Moon/Tycho' })).rejects.toThrow('no time zone');
});

test('a table is CSV whose texts no spreadsheet runs', () => {
  expect(reportCsv(report, 'tags').split('\r\n')).toEqual([
    '\uFEFFtag,arrivals,answered,first_answer_median_seconds,resolved,resolution_median_seconds',
    'delivery,2,2,6300,1,176400',
    "'=evil,1,1,10800,0,",
    '',
  ]);
  const quoted = {
    ...report,
    people: [{ user_id: 'usr_1', name: '@Ada "A", B', replies: 1, signed: 0, closed: 0 }],
  };
  expect(reportCsv(quoted, 'people')).toContain(`usr_1,"'@Ada ""A"", B",1,0,0\r\n`);
  const sla = { first_answer: { count: 4, met: 3 }, resolution: { count: 2, met: 2 } };
  const kept = { ...report, totals: { ...report.totals, sla } };
  expect(reportCsv(kept, 'sla').split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFfrom,to,kind,count,met',
    '2026-03-27,2026-03-31,first_answer,4,3',
    '2026-03-27,2026-03-31,resolution,2,2',
  ]);
  expect(reportCsv(report, 'drafts').split('\r\n')[1]).toBe('2026-03-27,2026-03-31,5,2,1,1,1,0,1');
});
