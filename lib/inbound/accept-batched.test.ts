import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Queue } from '#lib/platform/queue.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { type Arrival, acceptEmail } from './accept.ts';
import { acceptEmailBatched } from './accept-batched.ts';

let test_: TestContext;
let mailboxId: string;

beforeAll(async () => {
  test_ = await openTestContext();
  mailboxId = (await createMailbox(test_.ctx, { address: 'support@shop.example' })).mailbox.id;
});
afterAll(() => test_.close());

function mail(words: string, envelopeFrom = 'ada@customer.example'): Arrival {
  return {
    source: 'smtp',
    envelopeFrom,
    envelopeTo: [{ address: 'support@shop.example', mailboxId }],
    clientAddress: null,
    helo: null,
    tls: false,
    content: Buffer.from(words),
  };
}

function stored(ids: string[]) {
  return test_.ctx.db
    .select({ content: rawEmails.content, transaction: sql<string>`xmin::text` })
    .from(rawEmails)
    .where(inArray(rawEmails.id, ids));
}

test('mails that arrive during a commit are each stored with a job, in few transactions', async () => {
  const accept = (arrival: Arrival) => acceptEmailBatched(test_.ctx, arrival);
  const words = Array.from({ length: 30 }, (_, at) => `mail ${at}`);
  const ids = await Promise.all(words.map(async (text) => firstOrThrow(await accept(mail(text)))));
  const rows = await stored(ids);
  expect(rows.map(({ content }) => content.toString()).sort()).toEqual(words.sort());
  expect(new Set(rows.map(({ transaction }) => transaction)).size).toBeLessThan(5);
  for (const rawEmailId of ids)
    expect(await test_.ctx.queue.findJobs('inbound.process', { data: { rawEmailId } })).toHaveLength(1);
});

test('a mail that the database refuses fails no other mail of its batch', async () => {
  const accept = (arrival: Arrival) => acceptEmailBatched(test_.ctx, arrival);
  const outcomes = await Promise.allSettled([
    accept(mail('first')),
    accept(mail('good')),
    accept(mail('bad', 'no\0text@customer.example')),
    accept(mail('good as well')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  const ids = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
  expect(await stored(ids)).toHaveLength(3);
});

test.each(['WITH jobs AS (SELECT 1 / $1::int) SELECT * FROM jobs', 'SELECT 1 / $1::int'])(
  'a mail whose job fails is not stored, and one that is not stored has no job: %s',
  async (statement) => {
    const { ctx } = test_;
    const failing: Pick<Queue, 'insert'> = {
      insert: async (_name, _jobs, options) =>
        (await present(options?.db).executeSql(statement, [0])) as never,
    };
    const arrival = mail(`no job by ${statement}`);
    const size = arrival.content.length;
    await expect(acceptEmail({ ...ctx, queue: failing as Queue }, arrival)).rejects.toThrow();
    expect(await ctx.db.$count(rawEmails, eq(rawEmails.size, size))).toBe(0);
    const before = (await ctx.queue.findJobs('inbound.process')).length;
    await expect(acceptEmail(ctx, mail('no mail', 'no\0text@customer.example'))).rejects.toThrow();
    expect(await ctx.queue.findJobs('inbound.process')).toHaveLength(before);
  },
);

test('a mail that is too large for one statement, or has too many mailboxes, is stored whole in each', async () => {
  const { ctx } = test_;
  const made = await Promise.all(
    Array.from({ length: 21 }, (_, at) => createMailbox(ctx, { address: `many-${at}@shop.example` })),
  );
  const envelopeTo = made.map(({ mailbox: { id, address } }) => ({ address, mailboxId: id }));
  const content = Buffer.alloc(2 * 1024 * 1024, 'many ');
  for (const arrival of [
    { ...mail('to many'), envelopeTo },
    { ...mail(''), content },
  ]) {
    const rows = await stored(await acceptEmail(ctx, arrival));
    expect(rows).toHaveLength(arrival.envelopeTo.length);
    expect(rows.every((row) => row.content.equals(arrival.content))).toBe(true);
  }
});
