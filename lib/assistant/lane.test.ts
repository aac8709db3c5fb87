import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '#bin/start/wait-for.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import type { Jobs, Queue } from '#lib/platform/queue.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { quickLimits } from '#test/world/assistant.ts';
import { runsOf } from '#test/world/rows.ts';
import { addMailWithRun, createAssistedMailbox, openTicketWithRun } from '#test/world/world.ts';
import type { Model } from './model/model.ts';
import { executeRun } from './run.ts';

let context: TestContext;
let worker: Queue;
let needed = 1;
let answers = Number.POSITIVE_INFINITY;
let callCount = 0;
let atOnce = 0;
let maxAtOnce = 0;

/** Answers at most `answers` times, and not before `needed` calls run at once. */
const slow: Model = {
  name: 'slow',
  label: 'slow',
  server: 'slow',
  complete: async (request) => {
    const position = ++callCount;
    maxAtOnce = Math.max(maxAtOnce, ++atOnce);
    await waitFor(async () => maxAtOnce >= needed && position <= answers, { limitMs: 60_000, everyMs: 10 });
    atOnce--;
    const newest = request.messages.findLast((message) => message.role === 'user');
    const marks = newest?.content.match(/mail number \d+/g) ?? [];
    return {
      text: '',
      toolCalls: [
        { id: 'x', name: 'reply_to_inbox', arguments: JSON.stringify({ body: marks.join(', ') || 'Hello' }) },
      ],
      usage: null,
    };
  },
};

beforeAll(async () => {
  context = await openTestContext();
  worker = await context.openOwnerQueue();
  await worker.work<Jobs['assistant.run']>(
    'assistant.run',
    { localConcurrency: 6, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 },
    async (jobs) => {
      await executeRun(context.ctx, firstOrThrow(jobs).data, { model: slow, limits: quickLimits });
    },
  );
});
afterAll(() => context.close());

test('several tickets are worked on concurrently', async () => {
  const { ctx } = context;
  needed = 4;
  const inbox = await createAssistedMailbox(ctx);
  const received = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      openTicketWithRun(ctx, inbox, {
        text: `Ticket ${at}`,
        from: { name: 'A', address: `a${at}@x.example` },
      }),
    ),
  );
  await expect
    .poll(
      async () =>
        (await Promise.all(received.map(({ ticketId }) => runsOf(ctx, ticketId))))
          .flat()
          .every((run) => run.status === 'finished'),
      { timeout: 60_000 },
    )
    .toBe(true);
  expect(maxAtOnce).toBeGreaterThanOrEqual(needed);
});

test('ten mails of one ticket are answered by sequential runs, and none is left out', async () => {
  const { ctx } = context;
  [needed, maxAtOnce, callCount, answers] = [1, 0, 0, 0];
  const inbox = await createAssistedMailbox(ctx);
  const addMails = async (ticketId: string, numbers: number[]) => {
    for (const number of numbers)
      await addMailWithRun(ctx, ticketId, { text: `This is mail number ${number}.`, source: 'inbox_reply' });
  };
  const first = await openTicketWithRun(ctx, inbox, { text: 'This is mail number 0.' });
  await expect.poll(() => callCount).toBe(1);
  await addMails(first.ticketId, [1, 2, 3, 4]);
  answers = 1;
  await expect.poll(() => callCount).toBe(2);
  await addMails(first.ticketId, [5, 6, 7, 8, 9]);
  answers = Number.POSITIVE_INFINITY;
  const over = new Set(['finished', 'superseded']);
  await expect
    .poll(async () => (await runsOf(ctx, first.ticketId)).every((run) => over.has(run.status)), {
      timeout: 60_000,
    })
    .toBe(true);
  const all = (await runsOf(ctx, first.ticketId)).filter((run) => run.startedAt);
  for (const [at, run] of all.slice(1).entries()) {
    const before = all[at]?.finishedAt?.getTime() ?? Number.POSITIVE_INFINITY;
    expect(run.startedAt?.getTime()).toBeGreaterThanOrEqual(before);
  }
  expect(maxAtOnce).toBe(1);
  expect(all.at(-1)).toMatchObject({ status: 'finished' });
  const [draft] = (await listDrafts(ctx, { ticket: first.ticketId, status: 'proposed', limit: 5 })).data;
  expect(draft?.body.match(/\d+/g)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
});
