import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { events, imapAccounts, messages, rawEmails } from '#db/schema/index.ts';
import { acceptEmail } from '#lib/inbound/accept.ts';
import { processEmail } from '#lib/inbound/process.ts';
import {
  deleteImapAccount,
  getImapAccount,
  type ImapAccountInput,
  putImapAccount,
} from '#lib/mailboxes/imap-accounts.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type ImapServer, startImapServer } from '#test/servers/imap-server.ts';
import { startImap } from './imap.ts';
import { imapIntervals } from './imap-intervals.ts';

const pace = { ...imapIntervals, accountsMs: 50, retryDelayMs: 50, mailWithoutIdleMs: 50 };

let test_: TestContext;
let server: ImapServer;
let mailboxId: string;
let stops: (() => Promise<void>)[];

beforeEach(async () => {
  test_ = await openTestContext({ MAX_MESSAGE_BYTES: 20_000 });
  server = await startImapServer();
  mailboxId = (await createMailbox(test_.ctx, { address: 'support@shop.example' })).mailbox.id;
  stops = [];
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await server.close();
  await test_.close();
});

function put(changes: Partial<ImapAccountInput> = {}) {
  return putImapAccount(test_.ctx, mailboxId, {
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    username: 'support',
    password: 'right',
    folder: 'INBOX',
    delete_after_reading: false,
    read_existing: true,
    paused: false,
    ...changes,
  });
}
function start() {
  const stop = startImap(test_.ctx, pace);
  stops.push(stop);
  return stop;
}
const account = () => getImapAccount(test_.ctx, mailboxId);
const stored = () => test_.ctx.db.select().from(rawEmails).orderBy(rawEmails.id);
async function subjects() {
  return (await stored()).map(({ content }) => /^Subject: (.*)\r$/m.exec(content.toString())?.[1]);
}
const patient = { timeout: 30_000, interval: 20 };

function mail(subject: string, text = 'Hello') {
  return `Return-Path: <ada@customer.example>\r\nMessage-ID: <${subject}@customer.example>\r\nFrom: ada@customer.example\r\nSubject: ${subject}\r\n\r\n${text}\r\n`;
}

test('mail that arrived before the reader is stored in order, byte for byte, and new mail at once', async () => {
  for (const day of ['one', 'two', 'three']) server.deliver(mail(day));
  await put();
  start();
  await expect.poll(subjects, patient).toEqual(['one', 'two', 'three']);
  expect((await stored())[0]).toMatchObject({
    source: 'imap',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: ['support@shop.example'],
    content: Buffer.from(mail('one')),
  });
  await expect.poll(server.idling, patient).toBe(1);
  server.deliver(mail('four'));
  await expect.poll(subjects, patient).toEqual(['one', 'two', 'three', 'four']);
  await expect.poll(account, patient).toMatchObject({ last_uid: 4, last_error: null });
  expect(server.state.mails).toHaveLength(4);
  expect(server.state.commands.join('\n')).not.toMatch(/STORE|EXPUNGE|SELECT/);
});

test('a server without IDLE is polled', async () => {
  await server.close();
  server = await startImapServer({ idle: false });
  await put();
  start();
  await expect.poll(async () => (await account()).last_read_at, patient).not.toBeNull();
  server.deliver(mail('asked'));
  await expect.poll(subjects, patient).toEqual(['asked']);
});

test('a broken connection is reopened, and no mail is missed or stored twice', async () => {
  await put();
  start();
  await expect.poll(server.idling, patient).toBe(1);
  server.hangUp();
  server.deliver(mail('meanwhile'));
  await expect.poll(subjects, patient).toEqual(['meanwhile']);
  await expect.poll(server.idling, patient).toBe(1);
  await expect.poll(async () => (await account()).last_error, patient).toBeNull();
});

test('a mail that cannot be fetched stops the reader, with the reason, and is retried until it can', async () => {
  server.deliver(mail('one'));
  server.deliver(mail('stuck'));
  server.deliver(mail('three'));
  server.state.broken = 2;
  await put();
  start();
  await expect
    .poll(account, patient)
    .toMatchObject({ last_uid: 1, last_error: expect.stringContaining('disk of that mail is broken') });
  expect(await subjects()).toEqual(['one']);
  server.state.broken = null;
  await expect.poll(subjects, patient).toEqual(['one', 'stuck', 'three']);
  await expect.poll(account, patient).toMatchObject({ last_uid: 3, last_error: null });
});

test('a mail that is too large stays on the server, is recorded, and delays no other', async () => {
  server.deliver(mail('large', 'x'.repeat(30_000)));
  server.deliver(mail('small'));
  await put({ delete_after_reading: true });
  start();
  await expect.poll(subjects, patient).toEqual(['small']);
  await expect
    .poll(account, patient)
    .toMatchObject({ last_uid: 2, refused_count: 1, last_error: expect.stringContaining('UID 1') });
  const refusals = await test_.ctx.db
    .select()
    .from(events)
    .where(eq(events.type, 'imap_account.mail_refused'));
  expect(refusals.map(({ data }) => data)).toEqual([
    expect.objectContaining({ uid: 1, size: mail('large', 'x'.repeat(30_000)).length, max_bytes: 20_000 }),
  ]);
  await expect.poll(() => server.state.mails.map(({ uid }) => uid), patient).toEqual([1]);
});

test('a folder with a new UIDVALIDITY is read again, and each mail stays one message', async () => {
  server.deliver(mail('one'));
  await put();
  const stop = start();
  await expect.poll(subjects, patient).toEqual(['one']);
  await stop();
  server.renumber();
  server.deliver(mail('two'));
  start();
  await expect.poll(subjects, patient).toEqual(['one', 'one', 'two']);
  for (const { id } of await stored()) await processEmail(test_.ctx, { rawEmailId: id });
  expect((await stored()).map(({ status }) => status).sort()).toEqual(['filed', 'filed', 'ignored']);
});

test('a mail over SMTP and from the folder becomes one message', async () => {
  const content = Buffer.from(mail('both'));
  await acceptEmail(test_.ctx, {
    source: 'smtp',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: [{ address: 'support@shop.example', mailboxId }],
    clientAddress: null,
    helo: null,
    tls: false,
    content,
  });
  server.deliver(mail('both'));
  await put();
  start();
  await expect.poll(subjects, patient).toEqual(['both', 'both']);
  await Promise.all((await stored()).map(({ id }) => processEmail(test_.ctx, { rawEmailId: id })));
  expect(await test_.ctx.db.$count(messages)).toBe(1);
});

test('a wrong password shows the server’s message; a new one is tried at once', async () => {
  server.deliver(mail('one'));
  await put({ password: 'wrong' });
  start();
  await expect
    .poll(async () => (await account()).last_error, patient)
    .toContain('That is not the password, says the server');
  await put();
  await expect.poll(subjects, patient).toEqual(['one']);
});

test('an account is read by one worker; when it ends, the other takes over', async () => {
  await put();
  const first = start();
  await expect.poll(server.idling, patient).toBe(1);
  start();
  server.deliver(mail('one'));
  await expect.poll(subjects, patient).toEqual(['one']);
  expect(server.clients()).toBe(1);
  await first();
  await expect.poll(server.idling, patient).toBe(1);
  server.deliver(mail('two'));
  await expect.poll(subjects, patient).toEqual(['one', 'two']);
});

test('a worker that loses its lease stops reading, and continues when it has the lease again', async () => {
  await put();
  start();
  await expect.poll(server.idling, patient).toBe(1);
  await test_.ctx.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'countersign-leases' and datname = current_database()`,
  );
  await expect.poll(() => server.state.commands.includes('LOGOUT'), patient).toBe(true);
  server.deliver(mail('after'));
  await expect.poll(subjects, patient).toEqual(['after']);
});

test('an account is added, paused, resumed and removed without a restart', async () => {
  start();
  await put();
  await expect.poll(server.idling, patient).toBe(1);
  await put({ paused: true });
  await expect.poll(server.clients, patient).toBe(0);
  server.deliver(mail('paused'));
  await put({ password: undefined });
  await expect.poll(subjects, patient).toEqual(['paused']);
  await deleteImapAccount(test_.ctx, mailboxId);
  await expect.poll(server.clients, patient).toBe(0);
});

test('an account that skips existing mail reads only new mail', async () => {
  server.deliver(mail('years ago'));
  await put({ read_existing: false });
  start();
  await expect.poll(server.idling, patient).toBe(1);
  server.deliver(mail('new'));
  await expect.poll(subjects, patient).toEqual(['new']);
});

test('read mail is deleted on the server only when the account says so', async () => {
  server.deliver(mail('one'));
  await put({ delete_after_reading: true });
  start();
  await expect.poll(subjects, patient).toEqual(['one']);
  await expect.poll(() => server.state.mails.length, patient).toBe(0);
});

test('a password is stored sealed, and is sent to no other server or user', async () => {
  await put();
  const row = firstOrThrow(await test_.ctx.db.select().from(imapAccounts));
  expect(row.password).not.toContain('right');
  await expect(put({ host: 'evil.example', password: undefined })).rejects.toMatchObject({ code: 'invalid' });
  await expect(put({ username: 'other', password: undefined })).rejects.toMatchObject({ code: 'invalid' });
  expect(JSON.stringify(await test_.ctx.db.select().from(events))).not.toContain('right');
});
