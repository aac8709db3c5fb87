import { inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#bin/testing/context.ts';
import { rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '../mailboxes/mailboxes.ts';
import type { Arrival } from './accept.ts';
import { acceptTogether } from './accept-together.ts';

let test_: TestContext;
let mailboxId: string;

beforeAll(async () => {
  test_ = await openTestContext();
  mailboxId = (await createMailbox(test_.ctx, { address: 'support@shop.example' })).mailbox.id;
});
afterAll(() => test_.close());

const mail = (words: string, envelopeFrom = 'ada@customer.example'): Arrival => ({
  source: 'smtp',
  envelopeFrom,
  envelopeTo: [{ address: 'support@shop.example', mailboxId }],
  clientAddress: null,
  helo: null,
  tls: false,
  content: Buffer.from(words),
});

const stored = (ids: string[]) =>
  test_.ctx.db
    .select({ content: rawEmails.content, transaction: sql<string>`xmin::text` })
    .from(rawEmails)
    .where(inArray(rawEmails.id, ids));

test('mails that come while others are being committed are each stored with a job, in few transactions', async () => {
  const accept = (arrival: Arrival) => acceptTogether(test_.ctx, arrival);
  const words = Array.from({ length: 30 }, (_, at) => `mail ${at}`);
  const ids = await Promise.all(words.map(async (text) => (await accept(mail(text)))[0]!));
  const rows = await stored(ids);
  expect(rows.map(({ content }) => content.toString()).sort()).toEqual(words.sort());
  expect(new Set(rows.map(({ transaction }) => transaction)).size).toBeLessThan(5);
  for (const rawEmailId of ids)
    expect(await test_.ctx.queue.findJobs('inbound.process', { data: { rawEmailId } })).toHaveLength(1);
});

test('one that the database does not take spoils nothing for those beside it', async () => {
  const accept = (arrival: Arrival) => acceptTogether(test_.ctx, arrival);
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
