import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliveries, events, mirrorCopies, rawEmails } from '#db/schema/index.ts';
import { mirrorPace } from '#lib/desk/mirror/mirror-session.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { acceptEmail } from '#lib/inbound/accept.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { putImapAccount } from '#lib/mailboxes/imap-accounts.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { getMirror, type MirrorInput, putMirror } from '#lib/mailboxes/mirror-accounts.ts';
import { testMirror } from '#lib/mailboxes/test-mirror.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type ImapServer, startImapServer } from '#test/servers/imap-server.ts';
import { startImap } from './imap.ts';
import { imapIntervals } from './imap-intervals.ts';
import { startMirrors } from './mirrors.ts';

const pace = { ...mirrorPace, accountsMs: 30, pollMs: 30, retryMs: 60, authRetryMs: 60 };
const patient = { timeout: 30_000, interval: 20 };

let house: TestContext;
let server: ImapServer;
let mailboxId: string;
let stops: (() => Promise<void>)[];

beforeEach(async () => {
  house = await openTestContext({ UNDO_SEND_MS: 0 });
  server = await startImapServer();
  mailboxId = (await createMailbox(house.ctx, { address: 'support@shop.example' })).mailbox.id;
  stops = [];
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await server.close();
  await house.close();
});

function put(changes: Partial<MirrorInput> = {}) {
  return putMirror(house.ctx, mailboxId, {
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    username: 'team',
    password: 'right',
    folder: 'INBOX',
    sent_folder: null,
    paused: false,
    ...changes,
  });
}
function start() {
  const stop = startMirrors(house.ctx, pace);
  stops.push(stop);
  return stop;
}
const mirror = () => getMirror(house.ctx, mailboxId);
const appended = () => server.state.appended;

/** A mail is received and filed; returns its bytes. */
async function receive(subject: string, headers = `Message-ID: <${subject}@customer.example>\r\n`) {
  const content = Buffer.from(
    `${headers}From: Ada <ada@customer.example>\r\nTo: support@shop.example\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nSubject: ${subject}\r\n\r\nWhere is it? \xe4\r\n`,
    'latin1',
  );
  const [rawEmailId = ''] = await acceptEmail(house.ctx, {
    source: 'smtp',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: [{ address: 'support@shop.example', mailboxId }],
    clientAddress: null,
    helo: null,
    tls: false,
    content,
  });
  await processEmail(house.ctx, { rawEmailId });
  const [raw] = await house.ctx.db.select().from(rawEmails).where(eq(rawEmails.id, rawEmailId));
  return { content, ticketId: raw?.ticketId ?? '' };
}

async function answer(ticketId: string, body: string) {
  const messageId = await replyToTicket(house.ctx, ticketId, { body });
  const rows = await house.ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId));
  for (const { id } of rows) await deliver(house.ctx, { deliveryId: id });
  return messageId;
}

test('a filed mail is copied byte for byte, unread while it waits, with the time it came', async () => {
  await put();
  start();
  const { content } = await receive('one');
  await expect.poll(() => appended().length, patient).toBe(1);
  expect(appended()[0]).toMatchObject({ folder: 'INBOX', flags: '', content });
  expect(appended()[0]?.date).toMatch(/\d{4} \d\d:\d\d:\d\d/);
  await expect.poll(mirror, patient).toMatchObject({ waiting: 0, refused: 0, last_error: null });
});

test('a sent reply is copied to the folder of sent mail as read, in the thread of the mail it answers', async () => {
  server.state.folders = ['Sent Items'];
  await put({ sent_folder: 'Sent Items' });
  start();
  const { ticketId } = await receive('one');
  await answer(ticketId, 'It is on its way.');
  await expect
    .poll(
      () =>
        appended()
          .map(({ folder }) => folder)
          .sort(),
      patient,
    )
    .toEqual(['INBOX', 'Sent Items']);
  const sent = appended().find(({ folder }) => folder === 'Sent Items');
  expect(sent?.flags).toBe('\\Seen');
  const text = sent?.content.toString() ?? '';
  expect(text).toMatch(/^In-Reply-To: <one@customer.example>\r$/im);
  expect(text).toMatch(/^From: .*support@shop.example/im);
  expect(text).toContain('It is on its way.');
});

test('a mail whose answer was lost is looked for and not copied twice, with or without a Message-ID', async () => {
  server.state.breaks = 2;
  await put();
  start();
  await receive('one');
  await receive('two', '');
  await expect.poll(() => server.state.breaks, patient).toBe(0);
  await expect.poll(() => mirror(), patient).toMatchObject({ waiting: 0, last_error: null });
  expect(appended()).toHaveLength(2);
});

test('a mirror that is down says why in the server’s words, goes on when it is back, and records both', async () => {
  server.state.password = 'changed';
  await put();
  start();
  await receive('one');
  await expect
    .poll(async () => (await mirror()).last_error, patient)
    .toBe('That is not the password, says the server');
  expect(await mirror()).toMatchObject({ waiting: 1, next_try_at: expect.any(String) });
  server.state.password = 'right';
  await expect
    .poll(() => mirror(), patient)
    .toMatchObject({ waiting: 0, last_error: null, next_try_at: null });
  const types = await house.ctx.db
    .select({ type: events.type })
    .from(events)
    .where(eq(events.mailboxId, mailboxId));
  expect(types.filter(({ type }) => type === 'mirror.failing')).toHaveLength(1);
  expect(types.filter(({ type }) => type === 'mirror.recovered')).toHaveLength(1);
});

test('a mail that the server refuses delays no other, and keeps the server’s words', async () => {
  await put();
  server.state.refusal = 'This one smells, says the server';
  start();
  await receive('one');
  const copies = () => house.ctx.db.select().from(mirrorCopies);
  await expect
    .poll(async () => (await copies())[0]?.lastError, patient)
    .toBe('This one smells, says the server');
  server.state.refusal = null;
  const { content } = await receive('two');
  await expect.poll(() => appended().map((mail) => mail.content), patient).toEqual([content]);
  expect((await mirror()).waiting).toBe(1);
});

test('mail from before is copied from the chosen time on, and none without one', async () => {
  const { content } = await receive('before');
  await put();
  start();
  const later = await receive('later');
  await expect.poll(() => appended().map((mail) => mail.content), patient).toEqual([later.content]);
  await put({ since: new Date('2026-01-01T00:00:00Z') });
  await expect.poll(() => appended().map((mail) => mail.content), patient).toEqual([later.content, content]);
});

test('a copy in the folder that the mailbox reads is not read as mail, and what was read there is not copied back', async () => {
  server.deliver(
    'Message-ID: <read@customer.example>\r\nFrom: bob@customer.example\r\nSubject: read\r\n\r\nHello\r\n',
  );
  const account = {
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    username: 'team',
    password: 'right',
  };
  await putImapAccount(house.ctx, mailboxId, {
    ...account,
    folder: 'INBOX',
    delete_after_reading: false,
    read_existing: true,
    paused: false,
  });
  await put();
  stops.push(startImap(house.ctx, { ...imapIntervals, accountsMs: 30, mailMs: 100 }));
  const stored = () => house.ctx.db.select().from(rawEmails);
  await expect.poll(async () => (await stored()).length, patient).toBe(1);
  for (const { id } of await stored()) await processEmail(house.ctx, { rawEmailId: id });
  start();
  const { ticketId } = await receive('one');
  await answer(ticketId, 'It is on its way.');
  await expect.poll(() => appended().length, patient).toBe(2);
  await expect.poll(() => mirror(), patient).toMatchObject({ waiting: 0 });
  // What comes after the copies was read after them.
  server.deliver(
    'Message-ID: <last@customer.example>\r\nFrom: bob@customer.example\r\nSubject: last\r\n\r\nHello\r\n',
  );
  await expect.poll(async () => (await stored()).length, patient).toBe(3);
  expect((await stored()).map(({ source }) => source).sort()).toEqual(['imap', 'imap', 'smtp']);
  expect(appended()).toHaveLength(2);
});

test('a copy stays in a folder whose read mail is deleted', async () => {
  const account = {
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    username: 'team',
    password: 'right',
  };
  const reading = { folder: 'INBOX', delete_after_reading: true, read_existing: true, paused: false };
  await putImapAccount(house.ctx, mailboxId, { ...account, ...reading });
  await put();
  start();
  const { content } = await receive('one');
  await expect.poll(() => appended().length, patient).toBe(1);
  server.deliver(
    'Message-ID: <last@customer.example>\r\nFrom: bob@customer.example\r\nSubject: last\r\n\r\nHi\r\n',
  );
  stops.push(startImap(house.ctx, { ...imapIntervals, accountsMs: 30, mailMs: 100 }));
  await expect.poll(() => server.state.mails.map((mail) => mail.content), patient).toEqual([content]);
});

test('the test of a mirror says what the server says, of its folder of sent mail too', async () => {
  await put();
  expect(await testMirror(house.ctx, mailboxId)).toMatchObject({ works: true, mails: 0 });
  const input = { host: '127.0.0.1', port: server.port, secure: false, username: 'team', password: 'right' };
  const other = { ...input, folder: 'INBOX', sent_folder: 'Nowhere', paused: false };
  expect(await testMirror(house.ctx, mailboxId, other)).toMatchObject({
    works: false,
    words: 'There is no such folder, says the server',
  });
});
