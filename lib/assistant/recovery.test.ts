import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs, steps } from '#db/schema/index.ts';
import { createArticle } from '#lib/articles/articles.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { calls, type ScriptedAnswer } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { addMailWithRun, openTicketWithRun } from '#test/world/world.ts';
import { builtInModel } from './built-in/built-in-model.ts';
import { cancelRun, resumeRun } from './cancel.ts';
import { laneOf, queueRun } from './queue-run.ts';
import { claimRun } from './run/claim.ts';
import { runLimits } from './run/limits.ts';
import { RunLeaseLost } from './run/run-record.ts';
import { endStep, startStep } from './run/steps.ts';
import { getRun } from './runs.ts';
import { sweepRuns } from './sweep.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
  await createArticle(house.ctx, {
    title: 'Returns',
    body: 'You have 30 days to return it.',
    audience: 'public',
  });
});
afterAll(() => house.close());

const mail = { subject: 'Return', text: 'How long do I have to return it?' };
const search = calls(
  ['search_articles', { query: 'return days' }],
  ['update_inbox_item', { tags: ['returns'] }],
);
const reply = calls(['reply_to_inbox', { body: 'Hello, you have 30 days.', citations: [{ index: 2 }] }]);
const silent: ScriptedAnswer = { hang: 'silent' };
/** Polls its lease, but sends no heartbeat. */
const dead = { heartbeatMs: 60_000 };
const statusOf = async (runId: string) => (await getRun(house.ctx, runId)).status;
async function jobsOf(ticketId: string) {
  return (await house.ctx.queue.findJobs<{ runId: string }>('assistant.run', { key: laneOf(ticketId) })).map(
    (job) => job.data.runId,
  );
}
function makeSilent(runId: string) {
  return house.ctx.db
    .update(runs)
    .set({ heartbeatAt: sql`now() - interval '1 minute'` })
    .where(eq(runs.id, runId));
}
async function claim(runId: string) {
  const claimed = await claimRun(house.ctx, runId, async () => builtInModel);
  if (typeof claimed === 'string') throw new Error(claimed);
  return claimed;
}

describe('dead workers', () => {
  test('a dead worker’s run is resumed by another, without repeating finished steps', async () => {
    const { ctx, inbox, model } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    const dying = house.run(runId, [search, silent], dead);
    await expect.poll(() => model.requests.length).toBe(2);
    await makeSilent(runId);
    expect((await sweepRuns(ctx)).stale).toBe(1);
    expect(await dying).toBe('not_ours');
    expect(await getRun(ctx, runId)).toMatchObject({ status: 'queued', attempt: 2 });
    expect(await jobsOf(ticketId)).toEqual([runId, runId]);

    expect(await house.run(runId, [reply])).toBe('finished');
    expect(model.requests).toHaveLength(1);
    const roles = model.requests[0]?.body.messages.map((message) => message.role);
    expect(roles).toEqual(['system', 'user', 'assistant', 'tool', 'tool']);
    const tools = (await getRun(ctx, runId)).steps
      .filter((step) => step.kind === 'tool')
      .map((step) => step.name);
    expect(tools).toEqual(['search_articles', 'update_inbox_item', 'reply_to_inbox']);
    const [draft] = (await listDrafts(ctx, { ticket: ticketId, limit: 5 })).data;
    expect(draft?.citations).toMatchObject([{ kind: 'article', title: 'Returns' }]);
  });

  test('an interrupted read is repeated, a committed write never', async () => {
    const { ctx, inbox } = house;
    const { runId } = await openTicketWithRun(ctx, inbox, mail);
    const dying = house.run(runId, [search, silent], dead);
    await expect.poll(() => house.model.requests.length).toBe(2);
    await ctx.db
      .update(steps)
      .set({ status: 'started', output: null })
      .where(sql`run_id = ${sql.param(runId, runs.id)} and name = 'search_articles'`);
    await makeSilent(runId);
    await sweepRuns(ctx);
    await dying;
    expect(await house.run(runId, [reply])).toBe('finished');
    const { steps: all } = await getRun(ctx, runId);
    const named = (name: string) => all.filter((step) => step.name === name).map((step) => step.status);
    expect(named('search_articles')).toEqual(['failed', 'done']);
    expect(named('update_inbox_item')).toEqual(['done']);
  });

  test('a run whose worker dies three times goes to a person', async () => {
    const { ctx, inbox } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    for (const attempt of [1, 2, 3]) {
      expect((await claim(runId)).attempt).toBe(attempt);
      await makeSilent(runId);
      await sweepRuns(ctx);
    }
    expect(await statusOf(runId)).toBe('failed');
    expect((await getTicket(ctx, ticketId)).needs_person).toMatch(/cut off 3 times/);
  });

  test('mail written in between is in the next worker’s prompt', async () => {
    const { ctx, inbox, model } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    const dying = house.run(runId, [search, silent], dead);
    await expect.poll(() => model.requests.length).toBe(2);
    await makeSilent(runId);
    await sweepRuns(ctx);
    await dying;
    const second = await addMailWithRun(ctx, ticketId, {
      text: 'It is a tent, by the way.',
      source: 'inbox_reply',
    });
    expect(second.runId).toBe(runId);
    expect(await house.run(runId, [reply])).toBe('finished');
    expect(model.requests[0]?.body.messages.at(-1)?.content).toMatch(
      /^Since then this was written:[\s\S]*It is a tent/,
    );
    const [draft] = (await listDrafts(ctx, { ticket: ticketId, limit: 5 })).data;
    expect(draft?.based_on_message_id).toBe(second.messageId);
  });
});

describe('stopped workers', () => {
  test('a stopped worker releases its lease, and the run resumes elsewhere in the same attempt', async () => {
    const { ctx, inbox, model } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    const stop = new AbortController();
    const stopped = house.run(runId, [search, silent], {}, stop.signal);
    await expect.poll(() => model.requests.length).toBe(2);
    stop.abort();
    expect(await stopped).toBe('given_back');
    expect(await getRun(ctx, runId)).toMatchObject({ status: 'queued', attempt: 1 });
    expect(await jobsOf(ticketId)).toEqual([runId, runId]);
    expect(await house.run(runId, [reply])).toBe('finished');
  });

  test('a stopped worker’s messages go to a newer queued run', async () => {
    const { ctx, inbox, model } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    const stop = new AbortController();
    const stopped = house.run(runId, [silent], {}, stop.signal);
    await expect.poll(() => model.requests.length).toBe(1);
    const next = await addMailWithRun(ctx, ticketId, { text: 'Hello?', source: 'inbox_reply' });
    stop.abort();
    expect(await stopped).toBe('superseded');
    expect(await house.run(next.runId, [reply])).toBe('finished');
  });
});

describe('cancel and resume', () => {
  test('a cancel is noticed within a second while the model hangs, and hands the ticket off', async () => {
    const { ctx, inbox, model } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    expect(runLimits.pollMs).toBeLessThanOrEqual(1_000);
    const run = house.run(runId, [silent]);
    await expect.poll(() => model.requests.length).toBe(1);
    await cancelRun(ctx, runId);
    expect(await run).toBe('cancelled');
    expect(await getTicket(ctx, ticketId)).toMatchObject({
      tags: ['needs-human'],
      needs_person: expect.stringMatching(/stopped/),
    });
    await expect(cancelRun(ctx, runId)).rejects.toThrow('over already');
  });

  test('a queued run is cancelled at once, and can be resumed', async () => {
    const { ctx, inbox } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    await cancelRun(ctx, runId);
    expect(await statusOf(runId)).toBe('cancelled');
    await resumeRun(ctx, runId);
    await expect(resumeRun(ctx, runId)).rejects.toThrow('under way');
    expect(await house.run(runId, [reply])).toBe('finished');
    expect((await getTicket(ctx, ticketId)).needs_person).toBeNull();
  });

  test('a failed run can be resumed after its hand-off, with a new budget', async () => {
    const { ctx, inbox, model } = house;
    const { runId } = await openTicketWithRun(ctx, inbox, mail);
    expect(await house.run(runId, () => search, { modelCalls: 2 })).toBe('failed');
    await resumeRun(ctx, runId);
    expect(await house.run(runId, [reply], { modelCalls: 2 })).toBe('finished');
    expect(model.requests).toHaveLength(1);
  });
});

describe('lanes', () => {
  test('a lane holds one running and one queued run; the second waits for the first', async () => {
    const { ctx, inbox } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    await claim(runId);
    const next = await addMailWithRun(ctx, ticketId, { text: 'More.', source: 'inbox_reply' });
    expect(await claimRun(ctx, next.runId, async () => builtInModel)).toBe('not_ours');
    expect(await statusOf(next.runId)).toBe('queued');
    expect(await jobsOf(ticketId)).toContain(next.runId);
  });

  test('a lane is unblocked after a failed job, and a queued run without a job gets a new one', async () => {
    const { ctx, inbox } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    await ctx.db.execute(
      sql`update pgboss.job set state = 'failed' where singleton_key = ${laneOf(ticketId)}`,
    );
    await ctx.db.update(runs).set({ createdAt: sql`now() - interval '1 minute'` }).where(eq(runs.id, runId));
    expect(await sweepRuns(ctx)).toMatchObject({ unblocked: 1, woken: 1 });
    expect(await ctx.queue.getBlockedKeys('assistant.run')).toEqual([]);
    expect(await jobsOf(ticketId)).toEqual([runId]);
    expect(await sweepRuns(ctx)).toEqual({ stale: 0, unblocked: 0, woken: 0 });
  });

  test('a manual run is accepted even when all mail was claimed', async () => {
    const { ctx, inbox } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    expect(await house.run(runId, [calls(['hand_off', { reason: 'No.' }])])).toBe('finished');
    const again = await queueRun(ctx, {
      ticket: { id: ticketId, mailboxId: inbox.mailbox.id },
      assistantId: inbox.assistantId,
      source: 'manual',
      basedOnMessageId: null,
    });
    expect(await house.run(again ?? '', [reply])).toBe('finished');
  });

  test('a worker that lost its lease is stopped at its next write', async () => {
    const { ctx, inbox } = house;
    const { runId } = await openTicketWithRun(ctx, inbox, mail);
    const lost = await claim(runId);
    const step = { seq: 1, kind: 'model', name: 'scripted', input: {} } as const;
    await startStep(ctx, lost, step);
    await makeSilent(runId);
    await sweepRuns(ctx);
    await claim(runId);
    await expect(endStep(ctx, lost, { ...step, status: 'done', output: {} })).rejects.toThrow(RunLeaseLost);
    expect((await getRun(ctx, runId)).steps).toMatchObject([
      { status: 'failed', output: { interrupted: true } },
    ]);
  });
});
