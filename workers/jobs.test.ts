import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachments, rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { makePdf } from '#test/documents.ts';
import { acceptMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { startJobs } from './jobs.ts';

let test_: TestContext;
let ctx: Ctx;
const stopping = new AbortController();

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = { ...test_.ctx, queue: await test_.openOwnerQueue() };
  await createTestMailbox(ctx);
  await startJobs(ctx, stopping.signal);
});
afterAll(() => {
  stopping.abort();
  return test_.close();
});

function accept(type: string, body: string) {
  return acceptMail(ctx, { headers: [`Content-Type: ${type}`], body });
}

test('hostile mail among ordinary mail is processed, all of it, and the text of files follows', async () => {
  const hostile = ['<td>a', '<div>', '<b><i>', '<', '<a href=x>'].map(
    (piece) => `<table>${piece.repeat(300_000 / piece.length)}`,
  );
  const file = `--b\r\n\r\nSee.\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${makePdf(['Lid']).toString('base64')}\r\n--b--\r\n`;
  const ids = [
    ...(await Promise.all(hostile.map((html) => accept('text/html', html)))),
    await accept('multipart/mixed; boundary=b', file),
    ...(await Promise.all([1, 2, 3].map(() => accept('text/plain', 'Hello')))),
  ];
  const settled = async () => {
    const rows = await ctx.db.select({ id: rawEmails.id, status: rawEmails.status }).from(rawEmails);
    return rows.filter(({ status }) => status !== 'received').length;
  };
  await expect.poll(settled).toBe(ids.length);
  const textOf = async () =>
    (await ctx.db.select().from(attachments).where(eq(attachments.name, 'a.pdf')))[0]?.text;
  await expect.poll(textOf).toBe('Lid');
});
