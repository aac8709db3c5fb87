import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { messages, rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type Clamd, startClamd } from '#test/servers/clamd.ts';
import { acceptEmail } from '../accept.ts';
import { processEmail } from '../process.ts';
import { releaseMail } from '../raw/held.ts';
import { scanByClamd } from './scan.ts';

let clamd: Clamd | undefined;
afterEach(async () => {
  await clamd?.close();
  clamd = undefined;
});

async function open(...args: Parameters<typeof startClamd>) {
  clamd = await startClamd(...args);
  return clamd;
}

test('every byte reaches the scanner, and its answer comes back', async () => {
  const content = Buffer.alloc(3_000_000, 'mail with files');
  const { url, received } = await open(() => 'stream: OK');
  expect(await scanByClamd(url)(content)).toEqual({ result: 'clean' });
  expect(received[0]!.equals(content)).toBe(true);
});

test('a virus is named', async () => {
  const { url } = await open(() => 'stream: Win.Test.EICAR_HDB-1 FOUND');
  expect(await scanByClamd(url)(Buffer.from('x'))).toEqual({
    result: 'infected',
    virus: 'Win.Test.EICAR_HDB-1',
  });
});

test.each([
  ['never answers', 'silence', 100, /did not answer within 0.1 seconds/],
  ['hangs up', null, 30_000, /hung up|cannot be reached/],
  ['says something else', 'stream: Access denied. ERROR', 30_000, /says: stream: Access denied/],
  ['answers nonsense', '', 30_000, /says: $|hung up/],
] as const)('a scanner that %s is an answer, not an error', async (_name, answer, limitMs, words) => {
  const { url } = await open(() => answer);
  const scan = await scanByClamd(url, limitMs)(Buffer.from('x'));
  expect(scan).toMatchObject({ result: 'not_scanned', because: expect.stringMatching(words) });
});

test('a scanner that takes no more, or is not there, is an answer as well', async () => {
  const { url } = await open(() => 'stream: OK', { mostBytes: 100_000 });
  const scan = await scanByClamd(url)(Buffer.alloc(20_000_000, 1));
  expect(scan).toMatchObject({ result: 'not_scanned' });
  expect(await scanByClamd('tcp://127.0.0.1:1')(Buffer.from('x'))).toMatchObject({
    result: 'not_scanned',
    because: expect.stringContaining('cannot be reached'),
  });
  expect(await scanByClamd(undefined)(Buffer.from('x'))).toBeNull();
});

let test_: TestContext;
let mailboxId: string;
beforeAll(async () => {
  test_ = await openTestContext();
  mailboxId = (await createMailbox(test_.ctx, { address: 'support@shop.example' })).mailbox.id;
});
afterAll(() => test_.close());

async function arrive(ctx: Ctx, id: string) {
  const [rawEmailId] = await acceptEmail(ctx, {
    source: 'smtp',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: [{ address: 'support@shop.example', mailboxId }],
    clientAddress: '192.0.2.1',
    helo: 'mx.customer.example',
    tls: false,
    content: Buffer.from(
      `From: ada@customer.example\r\nSubject: Look\r\nMessage-ID: <${id}@c.example>\r\n\r\nHi\r\n`,
    ),
  });
  await processEmail(ctx, { rawEmailId: rawEmailId! });
  return find(ctx, rawEmailId!);
}

async function find(ctx: Ctx, id: string) {
  return (await ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id)))[0]!;
}
async function flagsOf(ctx: Ctx, rawEmailId: string) {
  return (await ctx.db.select().from(messages).where(eq(messages.rawEmailId, rawEmailId)))[0]!.flags;
}

test('an infected mail is held with the name of the virus; released it is filed and flagged', async () => {
  const { url } = await open(() => 'stream: Eicar-Signature FOUND');
  const ctx = { ...test_.ctx, env: { ...test_.ctx.env, CLAMD_URL: url } };
  const held = await arrive(ctx, 'infected');
  expect(held).toMatchObject({
    status: 'held',
    reason: 'It carries a virus: Eicar-Signature (found by ClamAV).',
    subject: 'Look',
  });
  await releaseMail(ctx, held.id);
  await processEmail(ctx, { rawEmailId: held.id });
  expect(await find(ctx, held.id)).toMatchObject({ status: 'filed' });
  expect(await flagsOf(ctx, held.id)).toContain('infected');
});

test('a clean mail is filed without a word, one that could not be scanned is filed and flagged', async () => {
  const { url } = await open(() => 'stream: OK');
  const clean = await arrive({ ...test_.ctx, env: { ...test_.ctx.env, CLAMD_URL: url } }, 'clean');
  expect(await flagsOf(test_.ctx, clean.id)).not.toContain('not_scanned');
  const down = { ...test_.ctx, env: { ...test_.ctx.env, CLAMD_URL: 'tcp://127.0.0.1:1' } };
  const unscanned = await arrive(down, 'unscanned');
  expect(unscanned.status).toBe('filed');
  expect(await flagsOf(test_.ctx, unscanned.id)).toContain('not_scanned');
});
