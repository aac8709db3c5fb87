import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachments, rawEmails } from '#db/schema/index.ts';
import { acceptEmail } from '#lib/inbound/accept.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { makePdf } from '#test/documents.ts';
import { startJobs } from './jobs.ts';

let test_: TestContext;
let ctx: Ctx;
let mailboxId: string;
const stopping = new AbortController();

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = { ...test_.ctx, queue: await test_.openOwnerQueue() };
  mailboxId = (await createMailbox(ctx, { address: 'support@shop.example' })).mailbox.id;
  await startJobs(ctx, stopping.signal);
});
afterAll(() => {
  stopping.abort();
  return test_.close();
});

async function accept(id: number, type: string, body: string) {
  return (
    await acceptEmail(ctx, {
      source: 'smtp',
      envelopeFrom: 'ada@customer.example',
      envelopeTo: [{ address: 'support@shop.example', mailboxId }],
      clientAddress: '192.0.2.1',
      helo: 'mx.customer.example',
      tls: false,
      content: Buffer.from(
        `From: ada@customer.example\r\nMessage-ID: <j${id}@customer.example>\r\nContent-Type: ${type}\r\n\r\n${body}`,
      ),
    })
  )[0]!;
}

test('hostile mail among ordinary mail: all are settled, and the text of a file follows its mail', async () => {
  const hostile = ['<td>a', '<div>', '<b><i>', '<', '<a href=x>'].map(
    (piece) => `<table>${piece.repeat(300_000 / piece.length)}`,
  );
  const file = `--b\r\n\r\nSee.\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${makePdf(['Lid']).toString('base64')}\r\n--b--\r\n`;
  const ids = [
    ...(await Promise.all(hostile.map((html, i) => accept(i, 'text/html', html)))),
    await accept(10, 'multipart/mixed; boundary=b', file),
    ...(await Promise.all([20, 21, 22].map((i) => accept(i, 'text/plain', 'Hello')))),
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
