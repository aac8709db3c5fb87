import { afterAll, beforeAll, expect, test } from 'vitest';
import { processes } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { readiness } from './readiness.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

const ready = () => readiness(async () => context.ctx, 60_000);
function worker(id: string, secondsAgo: number, smtpListening: boolean) {
  return context.ctx.db
    .insert(processes)
    .values({ id, role: 'worker', smtpListening, seenAt: new Date(Date.now() - secondsAgo * 1000) });
}

test('the desk is ready only while a worker that was seen just now takes mail', async () => {
  expect(await ready()).toMatchObject({
    ready: false,
    checks: { database: { ok: true }, queue: { ok: true }, worker: { ok: false } },
  });
  await worker('long gone', 20, true);
  expect((await ready()).checks.worker).toEqual({
    ok: false,
    detail: 'No worker has been seen for 15 seconds.',
  });
  await worker('deaf', 1, false);
  expect((await ready()).checks.worker.detail).toContain('none takes mail');
  await worker('well', 1, true);
  expect(await ready()).toMatchObject({ ready: true, checks: { worker: { ok: true } } });
});

test('an unreachable database is reported in words, and soon', async () => {
  const answer = await readiness(() => new Promise(() => {}), 200);
  expect(answer).toMatchObject({ ready: false, checks: { web: { ok: true }, database: { ok: false } } });
  expect(answer.checks.database.detail).toContain('0.2 seconds');
});
