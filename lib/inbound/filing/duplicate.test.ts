import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import {
  acceptMail,
  acceptMailForEach,
  formatMail,
  processMail,
  receiveMail,
} from '#test/world/receive-mail.ts';
import { sendReply } from '#test/world/replies.ts';
import { messagesOf, replyAddressOf, runsOf } from '#test/world/rows.ts';
import { shop } from '#test/world/shop.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;
let mailboxIds: string[];

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  const { mailbox } = await createAssistedMailbox(ctx, { address: shop.support.address });
  mailboxIds = [mailbox.id, (await createTestMailbox(ctx, { address: sales })).id];
});
afterAll(() => test_.close());

const sales = 'sales@shop.example';
const statuses = (mails: { raw: { status: string } }[]) => mails.map(({ raw }) => raw.status).sort();

test('one mail over SMTP, HTTP and IMAP at once becomes one message with one run', async () => {
  const mail = formatMail({ id: '<three-doors@customer.example>' });
  const ids = await Promise.all(
    (['smtp', 'http', 'imap'] as const).map((source) => acceptMail(ctx, mail, { source })),
  );
  const settled = await Promise.all(ids.map((id) => processMail(ctx, id)));
  expect(statuses(settled)).toEqual(['filed', 'ignored', 'ignored']);
  const filed = firstOrThrow(settled.filter(({ raw }) => raw.status === 'filed'));
  expect(await messagesOf(ctx, filed.ticketId)).toHaveLength(1);
  expect(await runsOf(ctx, filed.ticketId)).toHaveLength(1);
  const copy = firstOrThrow(settled.filter(({ raw }) => raw.status === 'ignored')).raw;
  expect(copy).toMatchObject({
    ticketId: filed.ticketId,
    messageId: filed.message.id,
    reason: expect.stringContaining('filed already'),
  });
});

test('a copy with other hops, encodings and header spelling is a duplicate', async () => {
  const id = '<two-ways@customer.example>';
  const first = await receiveMail(ctx, { id, subject: 'Grüße', from: 'Ada <ada@customer.example>' });
  const second = await receiveMail(ctx, {
    id,
    subject: '=?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
    from: '"Ada" <ADA@customer.example>',
    date: 'Mon, 5 Jan 2026 11:00:00 +0100',
    headers: [
      'Received: from somewhere',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ],
    body: Buffer.from('Hello').toString('base64'),
  });
  expect(statuses([first, second])).toEqual(['filed', 'ignored']);
});

test('two contents under one Message-ID become two messages, one of them flagged', async () => {
  const ids = await Promise.all(
    ['One', 'Two'].map((body) => acceptMail(ctx, formatMail({ id: '<reused@customer.example>', body }))),
  );
  const settled = await Promise.all(ids.map((id) => processMail(ctx, id)));
  expect(statuses(settled)).toEqual(['filed', 'filed']);
  const flagged = settled.filter(({ message }) => message.flags.includes('message_id_reused'));
  expect(flagged).toHaveLength(1);
});

test('a copy is found among many mails that share one Message-ID', async () => {
  const id = '<always@shop-system.example>';
  const mails = Array.from({ length: 60 }, (_, number) => formatMail({ id, body: `Order ${number}` }));
  const ids = await Promise.all(mails.map((mail) => acceptMail(ctx, mail)));
  await Promise.all(ids.map((id) => processMail(ctx, id)));
  const again = await Promise.all(mails.map((mail) => receiveMail(ctx, mail)));
  expect(new Set(statuses(again))).toEqual(new Set(['ignored']));
});

test('a mail without Message-ID is filed once', async () => {
  const mail = { id: null, body: 'I have no name' };
  const settled = [await receiveMail(ctx, mail), await receiveMail(ctx, mail)];
  expect(settled.map(({ raw }) => raw.status)).toEqual(['filed', 'ignored']);
  expect(settled[0]?.message.flags).toContain('no_message_id');
  const other = await receiveMail(ctx, { ...mail, date: 'Mon, 05 Jan 2026 10:00:01 +0000' });
  expect(other.raw.status).toBe('filed');
});

test('equal mails without Message-ID and Date are duplicates for two hours at most', async () => {
  const mail = formatMail({ id: null, date: null, body: 'The freezer is too warm' });
  const at = async (hoursAgo: number) => {
    const id = await acceptMail(ctx, mail);
    const receivedAt = sql`now() - make_interval(hours => ${hoursAgo})`;
    await ctx.db.update(rawEmails).set({ receivedAt }).where(eq(rawEmails.id, id));
    return processMail(ctx, id);
  };
  const [yesterday, today, again] = [await at(24), await at(0), await at(0)];
  expect([yesterday, today, again].map(({ raw }) => raw.status)).toEqual(['filed', 'filed', 'ignored']);
});

test('one mail to two mailboxes becomes one message in each, by every source', async () => {
  const content = formatMail({
    id: '<both@customer.example>',
    to: 'support@shop.example, sales@shop.example',
  });
  const together = await acceptMailForEach(ctx, content, { envelopeTo: [shop.support.address, sales] });
  const apart = [await acceptMail(ctx, content), await acceptMail(ctx, content, { envelopeTo: [sales] })];
  for (const id of [...together, ...apart]) await processMail(ctx, id);
  const stored = await ctx.db
    .select({ mailboxId: messages.mailboxId })
    .from(messages)
    .where(eq(messages.internetMessageId, '<both@customer.example>'));
  expect(stored.map(({ mailboxId }) => mailboxId).sort()).toEqual(mailboxIds.sort());
});

test('one mail to a mailbox and its reply address becomes one message on that ticket', async () => {
  const first = await receiveMail(ctx);
  const token = await replyAddressOf(ctx, first.ticketId);
  const mail = formatMail({ id: '<to-both@customer.example>', to: `support@shop.example, ${token}` });
  const together = await receiveMail(ctx, mail, { envelopeTo: ['support@shop.example', token] });
  const apart = [
    await receiveMail(ctx, mail, { envelopeTo: ['support@shop.example'] }),
    await receiveMail(ctx, mail, { envelopeTo: [token] }),
  ];
  expect([together, ...apart].map(({ raw }) => raw.status)).toEqual(['filed', 'ignored', 'ignored']);
  expect(together.ticketId).toBe(first.ticketId);
  expect(await messagesOf(ctx, first.ticketId)).toHaveLength(2);
});

test('the unique index refuses a second copy', async () => {
  const { message } = await receiveMail(ctx);
  const { id: _, search: __, ...columns } = message;
  await expect(ctx.db.insert(messages).values(columns)).rejects.toMatchObject({
    cause: { constraint_name: 'messages_duplicate_key' },
  });
});

test('our own mail that comes back is a loop, by its Message-ID or its loop header', async () => {
  const first = await receiveMail(ctx);
  const { internetMessageId } = await sendReply(ctx, first.ticketId);
  const rewritten = await receiveMail(ctx, { from: 'list@lists.example', id: internetMessageId });
  const marked = await receiveMail(ctx, { headers: ['X-Countersign-Loop: support@shop.example'] });
  for (const { raw } of [rewritten, marked]) expect(raw).toMatchObject({ status: 'ignored', kind: 'loop' });
});
