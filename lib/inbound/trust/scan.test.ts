import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type Clamd, startClamd } from '#test/servers/clamd.ts';
import { processMail, receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { releaseMail } from '../raw/held.ts';
import { scanByClamd } from './scan.ts';

let clamd: Clamd | undefined;
afterEach(async () => {
  await clamd?.close();
  clamd = undefined;
});

async function openClamd(...args: Parameters<typeof startClamd>) {
  clamd = await startClamd(...args);
  return clamd;
}

test('the scanner gets every byte, and its answer is returned', async () => {
  const content = Buffer.alloc(3_000_000, 'mail with files');
  const { url, received } = await openClamd(() => 'stream: OK');
  expect(await scanByClamd(url)(content)).toEqual({ result: 'clean' });
  expect(received[0]?.equals(content)).toBe(true);
});

test('an infected mail gives the name of the virus', async () => {
  const { url } = await openClamd(() => 'stream: Win.Test.EICAR_HDB-1 FOUND');
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
  const { url } = await openClamd(() => answer);
  const scan = await scanByClamd(url, limitMs)(Buffer.from('x'));
  expect(scan).toMatchObject({ result: 'not_scanned', because: expect.stringMatching(words) });
});

test('a scanner that hangs up or is down gives not_scanned', async () => {
  const { url } = await openClamd(() => 'stream: OK', { maxBytes: 100_000 });
  const scan = await scanByClamd(url)(Buffer.alloc(20_000_000, 1));
  expect(scan).toMatchObject({ result: 'not_scanned' });
  expect(await scanByClamd('tcp://127.0.0.1:1')(Buffer.from('x'))).toMatchObject({
    result: 'not_scanned',
    because: expect.stringContaining('cannot be reached'),
  });
  expect(await scanByClamd(undefined)(Buffer.from('x'))).toBeNull();
});

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
  await createTestMailbox(test_.ctx);
});
afterAll(() => test_.close());

test('an infected mail is held with the name of the virus; released, it is filed and flagged', async () => {
  const { url } = await openClamd(() => 'stream: Eicar-Signature FOUND');
  const ctx = { ...test_.ctx, env: { ...test_.ctx.env, CLAMD_URL: url } };
  const { raw: held } = await receiveMail(ctx, { subject: 'Look' });
  expect(held).toMatchObject({
    status: 'held',
    reason: 'It carries a virus: Eicar-Signature (found by ClamAV).',
    subject: 'Look',
  });
  await releaseMail(ctx, held.id);
  const released = await processMail(ctx, held.id);
  expect(released.raw.status).toBe('filed');
  expect(released.message.flags).toContain('infected');
});

test('a clean mail is filed without a flag, an unscanned one with a flag', async () => {
  const { url } = await openClamd(() => 'stream: OK');
  const clean = await receiveMail({ ...test_.ctx, env: { ...test_.ctx.env, CLAMD_URL: url } });
  expect(clean.message.flags).not.toContain('not_scanned');
  const down = { ...test_.ctx, env: { ...test_.ctx.env, CLAMD_URL: 'tcp://127.0.0.1:1' } };
  const unscanned = await receiveMail(down);
  expect(unscanned.raw.status).toBe('filed');
  expect(unscanned.message.flags).toContain('not_scanned');
});
