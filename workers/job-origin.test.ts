import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLog } from '#lib/platform/log.ts';
import { withinOrigin } from '#lib/platform/origin.ts';
import { createQueues, sendJob } from '#lib/platform/queue.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startJobs } from './jobs.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

test('what a job logs has its own id and that of the request that it came from', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const queue = await context.openOwnerQueue();
  await createQueues(queue);
  const ctx = { ...context.ctx, queue, log: createLog('info', 'worker', sink) };
  await startJobs(ctx, new AbortController().signal);
  // What is no id fails in the database.
  await withinOrigin({ requestId: 'req_of_a_person' }, () =>
    sendJob(ctx, 'desk.ticket_act', { actId: 'no id' }),
  );
  const line = await vi.waitFor(
    () => {
      const found = lines.find((each) => each.includes('A job failed'));
      expect(found).toBeDefined();
      return JSON.parse(found ?? '');
    },
    { timeout: 10_000 },
  );
  expect(line).toMatchObject({
    request_id: 'req_of_a_person',
    job_id: expect.stringMatching(/^[\da-f-]{36}$/),
    job: { name: 'desk.ticket_act', actId: 'no id' },
  });
});
