import { asc, count, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  blobs,
  deliveries,
  events,
  mailImportParts,
  messages,
  notifications,
  rawEmails,
  runs,
  tickets,
  uploads,
} from '#db/schema/index.ts';
import { createUpload, sweepUploads } from '#lib/files/uploads.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { type Actor, withActor } from '#lib/platform/context.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { uniqueName } from '#test/requests/subject.ts';
import { packMbox, pastMailDay, quickMailImport, startMboxImport } from '#test/world/mail-imports.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';
import { ledger } from '../raw/ledger.ts';
import { executeMailImport } from './execute-mail-import.ts';
import { cancelMailImport, getMailImport, listMailImportSkips } from './mail-imports.ts';
import { startMailImport } from './start-mail-import.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const ada = 'Ada <ada@customer.example>';

/** A thread of three whose answer comes before its question, and a mail of its own. */
function pastMails(shop: string, mark: string) {
  return [
    {
      id: `answer-${mark}`,
      answers: `question-${mark}`,
      from: `Shop <${shop}>`,
      to: ada,
      subject: 'Re: Kettle',
      day: 2,
    },
    { id: `question-${mark}`, from: ada, to: shop, subject: 'Kettle', day: 1 },
    { id: `thanks-${mark}`, answers: `answer-${mark}`, from: ada, to: shop, subject: 'Re: Kettle', day: 3 },
    { id: `other-${mark}`, from: 'Bob <bob@customer.example>', to: shop, subject: 'Invoice', day: 5 },
  ];
}

const newMailbox = () => createTestMailbox(test_.ctx, { address: `${uniqueName()}@shop.example` });

function work(importId: string) {
  return executeMailImport(test_.ctx, { importId }, { parse: parseEmail, limits: quickMailImport });
}

function ticketsOf(mailboxId: string) {
  return test_.ctx.db
    .select()
    .from(tickets)
    .where(eq(tickets.mailboxId, mailboxId))
    .orderBy(asc(tickets.createdAt));
}

test('past mail becomes closed tickets with its own dates, threaded however the file is ordered', async () => {
  const mailbox = await newMailbox();
  const content = packMbox(pastMails(mailbox.address, 'order'));
  const { id } = await startMboxImport(test_.ctx, mailbox.id, { content, partBytes: 150 });
  expect(await work(id)).toBe('finished');
  const [kettle, invoice, ...more] = await ticketsOf(mailbox.id);
  expect(more).toEqual([]);
  expect(kettle).toMatchObject({
    subject: 'Kettle',
    status: 'closed',
    createdAt: pastMailDay(1),
    firstReplyAt: pastMailDay(2),
    lastMessageAt: pastMailDay(3),
    closedAt: pastMailDay(3),
    closedBy: 'Import of old.mbox',
  });
  expect(invoice).toMatchObject({ subject: 'Invoice', createdAt: pastMailDay(5) });
  const entries = await test_.ctx.db
    .select()
    .from(messages)
    .where(eq(messages.ticketId, kettle?.id ?? ''))
    .orderBy(asc(messages.createdAt));
  expect(
    entries.map(({ kind, authorName, createdAt, text }) => [kind, authorName, createdAt, text.trim()]),
  ).toEqual([
    ['inbound', 'Ada', pastMailDay(1), 'Text of question-order.'],
    ['outbound', 'Shop', pastMailDay(2), 'Text of answer-order.'],
    ['inbound', 'Ada', pastMailDay(3), 'Text of thanks-order.'],
  ]);
  expect(await getMailImport(test_.ctx, id)).toMatchObject({
    status: 'finished',
    mails_read: 4,
    mails_filed: 4,
    tickets_opened: 2,
    bytes_done: content.length,
    skipped: [],
  });
});

test('it runs no assistant, sends, notifies and answers nothing, and leaves nothing unread', async () => {
  const { mailbox } = await createAssistedMailbox(test_.ctx, { address: `${uniqueName()}@shop.example` });
  const content = packMbox(pastMails(mailbox.address, 'quiet'));
  await work((await startMboxImport(test_.ctx, mailbox.id, { content })).id);
  const ids = (await ticketsOf(mailbox.id)).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  const { db } = test_.ctx;
  expect(await db.$count(runs, inArray(runs.ticketId, ids))).toBe(0);
  expect(await db.$count(notifications, inArray(notifications.ticketId, ids))).toBe(0);
  const sent = db
    .select({ n: count() })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(inArray(messages.ticketId, ids));
  expect(await sent).toEqual([{ n: 0 }]);
  const types = await db
    .selectDistinct({ type: events.type })
    .from(events)
    .where(inArray(events.ticketId, ids));
  expect(types.map(({ type }) => type).sort()).toEqual(['message.imported', 'ticket.imported']);
  const reader: Actor = {
    type: 'user',
    id: 'usr_'.padEnd(36, '0'),
    name: 'Mia',
    role: 'member',
    mailboxIds: [mailbox.id],
  };
  const query = ticketsQuery.parse({ status: 'all', unread: 'true' });
  expect((await listTickets(withActor(test_.ctx, reader), query)).data).toEqual([]);
});

test('the ledger holds: received is filed, held and ignored, with the imported mails and their exact bytes', async () => {
  const mailbox = await newMailbox();
  const before = await ledger(test_.ctx);
  const quoted = {
    id: 'quoted',
    from: ada,
    to: mailbox.address,
    subject: 'Quoted',
    day: 1,
    text: '>From here',
  };
  await work((await startMboxImport(test_.ctx, mailbox.id, { content: packMbox([quoted]) })).id);
  const after = await ledger(test_.ctx);
  expect(after).toMatchObject({
    received: before.received + 1,
    filed: before.filed + 1,
    pending: before.pending,
  });
  const [raw] = await test_.ctx.db.select().from(rawEmails).where(eq(rawEmails.mailboxId, mailbox.id));
  expect(raw).toMatchObject({ source: 'import', status: 'filed', fromAddress: 'ada@customer.example' });
  expect(raw?.content.toString()).toMatch(/^Message-ID: <quoted@past.example>\n.*\n\nFrom here\n$/s);
});

test('what is here already, reports and what has no contact are skipped, each with its reason', async () => {
  const mailbox = await newMailbox();
  const shop = mailbox.address;
  const first = packMbox(pastMails(shop, 'again'));
  await work((await startMboxImport(test_.ctx, mailbox.id, { content: first })).id);
  const second = packMbox([
    ...pastMails(shop, 'again'),
    { id: 'to-ourselves', from: shop, to: shop, subject: 'A reminder', day: 6 },
    {
      id: 'bounce',
      from: 'MAILER-DAEMON@mx.example',
      to: shop,
      subject: 'Undelivered Mail Returned to Sender',
      day: 6,
      more: ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
      text: '--b\n\nfailed\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; x@y.example\nAction: failed\nStatus: 5.1.1\n\n--b--',
    },
    {
      id: 'spam',
      from: ada,
      to: shop,
      subject: 'Win',
      day: 6,
      more: ['X-Gmail-Labels: Spam,Opened'],
    },
    { id: 'new', from: ada, to: shop, subject: 'New', day: 7 },
  ]);
  const { id } = await startMboxImport(test_.ctx, mailbox.id, { content: second });
  await work(id);
  expect(await getMailImport(test_.ctx, id)).toMatchObject({
    mails_read: 8,
    mails_filed: 1,
    mails_skipped: 7,
    skipped: [
      { reason: 'duplicate', count: 4 },
      { reason: 'no_contact', count: 1 },
      { reason: 'report', count: 1 },
      { reason: 'set_aside', count: 1 },
    ],
  });
  const { data } = await listMailImportSkips(test_.ctx, id, { limit: 100 });
  expect(data.at(-2)).toEqual({
    position: 6,
    reason: 'report',
    detail: null,
    subject: 'Undelivered Mail Returned to Sender',
    from_address: 'mailer-daemon@mx.example',
  });
  expect(await ticketsOf(mailbox.id)).toHaveLength(3);
});

test('a new mail finds the imported thread, and goes on from it', async () => {
  const mailbox = await newMailbox();
  await work(
    (await startMboxImport(test_.ctx, mailbox.id, { content: packMbox(pastMails(mailbox.address, 'live')) }))
      .id,
  );
  const reply = { from: ada, to: mailbox.address, subject: 'Re: Kettle', body: 'It broke.' };
  await receiveMail(test_.ctx, { ...reply, headers: ['In-Reply-To: <thanks-live@past.example>'] });
  const all = await ticketsOf(mailbox.id);
  const [kettle] = all;
  const latest = all.find(({ status }) => status !== 'closed');
  expect(latest && [latest.id, latest.continuesTicketId]).toContain(kettle?.id);
});

test('a cancelled import keeps what it filed, and its file goes', async () => {
  const mailbox = await newMailbox();
  const content = packMbox(pastMails(mailbox.address, 'stop'));
  const { id } = await startMboxImport(test_.ctx, mailbox.id, { content });
  expect(await cancelMailImport(test_.ctx, id)).toMatchObject({ status: 'cancelled', mails_filed: 0 });
  expect(await work(id)).toBe('not_ours');
  expect(await test_.ctx.db.$count(mailImportParts, eq(mailImportParts.importId, id))).toBe(0);
});

test('the file is kept while its import lasts, though its upload is swept', async () => {
  const mailbox = await newMailbox();
  const content = packMbox(pastMails(mailbox.address, 'swept'));
  const { id } = await startMboxImport(test_.ctx, mailbox.id, { content });
  const parts = await test_.ctx.db.select().from(mailImportParts).where(eq(mailImportParts.importId, id));
  await test_.ctx.db.update(uploads).set({ createdAt: new Date('2000-01-01') });
  await sweepUploads(test_.ctx);
  expect(await work(id)).toBe('finished');
  for (const { sha256 } of parts) expect(await test_.ctx.db.$count(blobs, eq(blobs.sha256, sha256))).toBe(0);
});

test('a file that is no mbox, somebody else’s upload and a member are refused', async () => {
  const mailbox = await newMailbox();
  await expect(startMboxImport(test_.ctx, mailbox.id, { content: Buffer.from('PK…') })).rejects.toMatchObject(
    { code: 'invalid' },
  );
  const content = packMbox(pastMails(mailbox.address, 'refused'));
  const foreign = await createUpload(test_.ctx, { name: 'a.mbox', type: 'application/mbox', content });
  const admin: Actor = {
    type: 'user',
    id: 'usr_'.padEnd(36, '1'),
    name: 'Ann',
    role: 'admin',
    mailboxIds: null,
  };
  const input = { mailbox_id: mailbox.id, upload_ids: [foreign.id] };
  await expect(startMailImport(withActor(test_.ctx, admin), input)).rejects.toMatchObject({
    code: 'not_found',
  });
  const member: Actor = {
    type: 'user',
    id: 'usr_'.padEnd(36, '0'),
    name: 'Mia',
    role: 'member',
    mailboxIds: null,
  };
  await expect(startMboxImport(withActor(test_.ctx, member), mailbox.id, { content })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
