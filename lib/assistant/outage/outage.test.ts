import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { modelOutages, runs } from '#db/schema/index.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { withActor } from '#lib/platform/context.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { calls, type Script, type ScriptedAnswer } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { mia } from '#test/world/shop.ts';
import { addMailWithRun, openTicketWithRun } from '#test/world/world.ts';
import { cancelRun } from '../cancel.ts';
import { getRun } from '../runs.ts';
import { listOutages } from './outages.ts';
import { sweepWaitingRuns } from './sweep-waiting.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());
afterEach(async () => {
  await house.ctx.db
    .update(runs)
    .set({ status: 'cancelled' })
    .where(inArray(runs.status, ['queued', 'waiting']));
  await house.ctx.db.delete(modelOutages);
});

const away: ScriptedAnswer = { status: 503, message: 'Overloaded, try later' };
const answer = calls(['reply_to_inbox', { body: 'Hello Ada, it is on its way.' }]);
const quick = { tries: 1 };

async function openTicket() {
  return openTicketWithRun(house.ctx, house.inbox, { text: 'Where is my parcel?' });
}
async function waitingTicket(answers: Script = [away]) {
  const opened = await openTicket();
  expect(await house.run(opened.runId, answers, quick)).toBe('waiting');
  return opened;
}
/** Executes what is queued, as the worker would. */
async function runQueued(script: Script) {
  const queued = await house.ctx.db.select({ id: runs.id }).from(runs).where(eq(runs.status, 'queued'));
  for (const { id } of queued) await house.run(id, script, quick);
  return queued.length;
}
/** Lets time pass for the outage and all that wait. */
async function pass(minutes: number) {
  const earlier = (column: string) => sql.raw(`${column} - interval '${minutes} minutes'`);
  await house.ctx.db
    .update(modelOutages)
    .set({ since: earlier('since'), nextAttemptAt: earlier('next_attempt_at') });
  await house.ctx.db
    .update(runs)
    .set({ waitingSince: earlier('waiting_since') })
    .where(eq(runs.status, 'waiting'));
}
const sweep = () => sweepWaitingRuns(house.ctx);
const statusOf = async (runId: string) => (await getRun(house.ctx, runId)).status;
async function outage() {
  return firstOrThrow(await house.ctx.db.select().from(modelOutages));
}
const pauseMs = async () => (await outage()).nextAttemptAt.getTime() - Date.now();

test('20 mails through a 30-minute outage become 20 drafts, each made once, without a click', async () => {
  const tickets = await Promise.all(Array.from({ length: 20 }, openTicket));
  await runQueued(() => away);
  expect(new Set(await Promise.all(tickets.map(({ runId }) => statusOf(runId))))).toEqual(
    new Set(['waiting']),
  );
  expect(house.model.requests).toHaveLength(0);
  for (let minutes = 0; minutes < 30; minutes += 5) {
    await pass(5);
    await sweep();
    expect(await runQueued(() => away)).toBeLessThanOrEqual(1);
  }
  expect(await listOutages(house.ctx)).toMatchObject([
    {
      waiting: 20,
      label: expect.stringMatching(/^scripted at 127/),
      serverWords: 'Overloaded, try later',
      status: 503,
    },
  ]);
  expect((await getTicket(house.ctx, tickets[7]?.ticketId ?? '')).needs_person).toMatch(
    /^scripted at .* does not answer/,
  );

  await pass(1);
  await sweep();
  for (let round = 0; round < 3; round++) {
    await runQueued(() => answer);
    await sweep();
  }
  const drafts = await Promise.all(
    tickets.map(async ({ ticketId }) => (await listDrafts(house.ctx, { ticket: ticketId, limit: 5 })).data),
  );
  expect(drafts.map((each) => each.length)).toEqual(Array(20).fill(1));
  expect(await listOutages(house.ctx)).toEqual([]);
  for (const { ticketId, runId } of tickets) {
    expect(await statusOf(runId)).toBe('finished');
    expect((await getTicket(house.ctx, ticketId)).needs_person).toBeNull();
  }
});

describe('the pause before the next try', () => {
  test('doubles up to a minute', async () => {
    await waitingTicket();
    const pauses: number[] = [];
    for (let round = 0; round < 6; round++) {
      pauses.push(Math.round((await pauseMs()) / 1000));
      await pass(1);
      await sweep();
      await runQueued([away]);
    }
    expect(pauses.map((pause) => Math.round(pause / 5) * 5)).toEqual([5, 10, 20, 40, 60, 60]);
  });

  test('is as long as the server asks', async () => {
    await waitingTicket([{ ...away, retryAfterSeconds: 600 }]);
    expect(await pauseMs()).toBeGreaterThan(590_000);
  });

  test('holds for every ticket: none asks the server before it has passed', async () => {
    await waitingTicket();
    const { runId } = await openTicket();
    expect(await house.run(runId, [answer], quick)).toBe('waiting');
    expect(house.model.requests).toHaveLength(0);
  });
});

describe('a person', () => {
  test.each([
    [
      'answers',
      (ticketId: string) => replyToTicket(withActor(house.ctx, mia), ticketId, { body: 'It left today.' }),
    ],
    ['closes', (ticketId: string) => closeTicket(withActor(house.ctx, mia), ticketId)],
  ])('who %s ends the wait', async (_, act) => {
    const { ticketId, runId } = await waitingTicket();
    await act(ticketId);
    await sweep();
    expect(await statusOf(runId)).toBe('superseded');
  });

  test('who stops a waiting run gets its ticket', async () => {
    const { ticketId, runId } = await waitingTicket();
    await cancelRun(withActor(house.ctx, mia), runId);
    expect((await getTicket(house.ctx, ticketId)).needs_person).toBe(`${mia.name} stopped the assistant.`);
  });
});

test('a new mail takes the place of the waiting run', async () => {
  const first = await waitingTicket();
  const next = await addMailWithRun(house.ctx, first.ticketId, {
    text: 'And where is the invoice?',
    source: 'inbox_reply',
  });
  expect(await house.run(next.runId, [answer], quick)).toBe('waiting');
  expect(await statusOf(first.runId)).toBe('superseded');
  expect(await statusOf(next.runId)).toBe('waiting');
});

test('after a day the ticket goes to a person', async () => {
  const { ticketId, runId } = await waitingTicket();
  await pass(24 * 60 + 1);
  await sweep();
  expect(await statusOf(runId)).toBe('failed');
  expect(await getTicket(house.ctx, ticketId)).toMatchObject({ status: 'open', tags: ['needs-human'] });
});

test('finished steps are not asked again after the wait', async () => {
  const { ticketId, runId } = await waitingTicket([
    calls(['create_todo', { title: 'Call the courier' }]),
    away,
  ]);
  await pass(1);
  await sweep();
  await runQueued([answer]);
  const { steps } = await getRun(house.ctx, runId);
  expect(steps.map(({ kind, name, status }) => `${kind} ${name} ${status}`)).toEqual([
    'model scripted done',
    'tool create_todo done',
    'model scripted failed',
    'model scripted done',
    'tool reply_to_inbox done',
  ]);
  expect((await listDrafts(house.ctx, { ticket: ticketId, limit: 5 })).data).toHaveLength(1);
});

test('a run that fails again and again while others are answered goes to a person', async () => {
  const { runId, ticketId } = await openTicket();
  for (let round = 0; round < 5; round++) {
    await house.run(runId, [away], quick);
    await house.ctx.db.delete(modelOutages);
    await sweep();
  }
  expect(await house.run(runId, [away], quick)).toBe('failed');
  expect((await getTicket(house.ctx, ticketId)).needs_person).toBeTruthy();
});
