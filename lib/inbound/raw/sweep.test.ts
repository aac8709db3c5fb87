import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails } from '#db/schema/index.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { resolverOf } from '#test/mail/signed-mail.ts';
import { acceptMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { processEmail } from '../process.ts';
import { sweepRawEmails } from './sweep.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
  await createTestMailbox(test_.ctx);
});
afterAll(() => test_.close());

/** A mail that came so long ago, whose job is as given. */
async function pendingMail(secondsAgo: number, job: 'created' | 'retry' | 'active' | 'failed' | 'lost') {
  const { db } = test_.ctx;
  const id = await acceptMail(test_.ctx, { subject: job });
  await db
    .update(rawEmails)
    .set({ receivedAt: new Date(Date.now() - secondsAgo * 1000) })
    .where(eq(rawEmails.id, id));
  const ofMail = sql`name = 'inbound.process' and data->>'rawEmailId' = ${id}`;
  if (job === 'lost') await db.execute(sql`delete from pgboss.job where ${ofMail}`);
  else await db.execute(sql`update pgboss.job set state = ${job} where ${ofMail}`);
  return id;
}

async function jobsOf(id: string) {
  const rows = await test_.ctx.db.execute<{ n: number }>(
    sql`select count(*)::int as n from pgboss.job where state < 'active' and data->>'rawEmailId' = ${id}`,
  );
  return rows[0]?.n;
}

test('a pending mail whose jobs have failed or are lost gets a job after ten seconds', async () => {
  const failed = await pendingMail(11, 'failed');
  const lost = await pendingMail(11, 'lost');
  const young = await pendingMail(2, 'lost');
  await sweepRawEmails(test_.ctx);
  expect(await Promise.all([failed, lost, young].map(jobsOf))).toEqual([1, 1, 0]);
  await sweepRawEmails(test_.ctx);
  expect(await Promise.all([failed, lost].map(jobsOf))).toEqual([1, 1]);
});

test('a pending mail whose job waits or runs gets no second one', async () => {
  const ids = [
    await pendingMail(60, 'created'),
    await pendingMail(60, 'retry'),
    await pendingMail(60, 'active'),
  ];
  await sweepRawEmails(test_.ctx);
  expect(await Promise.all(ids.map(jobsOf))).toEqual([1, 1, 0]);
});

test.each([
  ['a full disk', '53100', 0],
  ['a lost connection', 'ECONNRESET', 0],
  ['a fault of the mail', '22P02', 1],
])('reading a mail that ends by %s counts as it should', async (_, code, attempts) => {
  const id = await acceptMail(test_.ctx, {});
  const error = new Error('Failed query', { cause: Object.assign(new Error('broken'), { code }) });
  const db = new Proxy(test_.ctx.db, {
    get: (target, key) => (key === 'transaction' ? () => Promise.reject(error) : Reflect.get(target, key)),
  });
  const resolve = resolverOf({});
  await expect(
    processEmail({ ...test_.ctx, db }, { rawEmailId: id }, { parse: parseEmail, resolve }),
  ).rejects.toThrow();
  const raw = firstOrThrow(await test_.ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id)));
  expect([raw.status, raw.attempts]).toEqual(['received', attempts]);
});
