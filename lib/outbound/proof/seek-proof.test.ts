import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages } from '#db/schema/index.ts';
import { getContact } from '#lib/contacts/read-contacts.ts';
import { returnPath } from '#lib/mail/headers/reply-token.ts';
import { putImapAccount } from '#lib/mailboxes/imap-accounts.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { type ImapServer, startImapServer } from '#test/servers/imap-server.ts';
import { recordingTransport } from '#test/world/replies.ts';
import { attemptsOf, deliveriesOf, readDelivery } from '#test/world/rows.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { resolveDelivery } from '../delivery/resolve-delivery.ts';
import { queueReply } from '../queue-reply.ts';
import { seekProof } from './seek-proof.ts';

let test_: TestContext;
let imap: ImapServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-proof-'));
  test_ = await openTestContext({ RELAY_LOG: join(folder, 'mail.log') });
  imap = await startImapServer();
});
afterAll(async () => {
  await imap.close();
  await test_.close();
  await rm(folder, { recursive: true, force: true });
});

const lastHour = { withinMs: 3_600_000 };

/** A reply of which nobody knows whether it left. */
async function inDoubt({ cc }: { cc?: string[] } = {}) {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const messageId = await queueReply(ctx, world.ticketId, { body: 'It left on Monday.', cc });
  const { transport } = recordingTransport({
    outcome: 'uncertain',
    code: null,
    response: 'The connection broke',
  });
  const rows = await deliveriesOf(ctx, messageId);
  for (const { id } of rows) await deliver(ctx, { deliveryId: id }, transport);
  const message = firstOrThrow(await ctx.db.select().from(messages).where(eq(messages.id, messageId)));
  const first = firstOrThrow(rows);
  const path = returnPath(world.mailbox.address, first.returnToken);
  return { ...world, id: first.id, internetMessageId: present(message.internetMessageId), path };
}

type Doubtful = Awaited<ReturnType<typeof inDoubt>>;

function writeLog({ internetMessageId, path }: Doubtful, ...lines: string[]) {
  return writeFile(
    join(folder, 'mail.log'),
    [
      'smtpd[1]: 7F2C5212461: client=unknown[127.0.0.1]',
      `cleanup[2]: 7F2C5212461: message-id=${internetMessageId}`,
      ...lines.map((line) => line.replace('FROM', `from=<${path}>, size=3, nrcpt=1 (queue active)`)),
      '',
    ]
      .map((line) => `Nov 21 07:18:22 relay postfix/${line}`)
      .join('\n'),
  );
}

test('the relay’s log says that it was delivered: it is sent, in the log’s words, and nobody is asked', async () => {
  const { ctx } = test_;
  const doubt = await inDoubt();
  await writeLog(
    doubt,
    'qmgr[3]: 7F2C5212461: FROM',
    'smtp[4]: 7F2C5212461: to=<a@b>, dsn=2.0.0, status=sent (250 Ok)',
  );
  await seekProof(ctx, lastHour);
  expect(await readDelivery(ctx, doubt.id)).toMatchObject({
    status: 'sent',
    sentAt: expect.any(Date),
    response: '250 Ok',
    resolvedBy: 'the relay’s log',
  });
  expect((await getTicket(ctx, doubt.ticketId)).needs_person).toBeNull();
  expect(await attemptsOf(ctx, doubt.id)).toMatchObject([{ outcome: 'sent' }]);
});

test('the log says that there is no such address: it failed, the address is suppressed, the ticket waits', async () => {
  const { ctx } = test_;
  const doubt = await inDoubt();
  await writeLog(
    doubt,
    'qmgr[3]: 7F2C5212461: FROM',
    'smtp[4]: 7F2C5212461: to=<a@b>, dsn=5.1.1, status=bounced (host mx said: 550 5.1.1 User unknown)',
  );
  await seekProof(ctx, lastHour);
  expect(await readDelivery(ctx, doubt.id)).toMatchObject({ status: 'failed', code: '5.1.1' });
  expect((await getContact(ctx, doubt.contact.id)).suppressed).toBe('bounce');
  expect((await getTicket(ctx, doubt.ticketId)).needs_person).toContain('User unknown');
});

test('the log says that the connection was lost inside the mail: it did not leave, and goes again', async () => {
  const { ctx } = test_;
  const doubt = await inDoubt();
  await writeLog(doubt, 'smtpd[1]: lost connection after DATA (57 bytes) from unknown[127.0.0.1]');
  await seekProof(ctx, lastHour);
  const { transport, sentMails } = recordingTransport();
  await deliver(ctx, { deliveryId: doubt.id }, transport);
  expect(sentMails).toHaveLength(1);
});

test('the Sent folder of the mailbox decides when the log says nothing', async () => {
  const { ctx } = test_;
  const [there, elsewhere] = [await inDoubt(), await inDoubt()];
  imap.state.sent = [there.internetMessageId];
  for (const { mailbox } of [there, elsewhere])
    await putImapAccount(ctx, mailbox.id, {
      host: '127.0.0.1',
      port: imap.port,
      secure: false,
      username: 'ada',
      password: 'right',
      folder: 'INBOX',
      delete_after_reading: false,
      read_existing: false,
      paused: false,
    });
  await seekProof(ctx, lastHour);
  expect(await readDelivery(ctx, there.id)).toMatchObject({ status: 'sent', resolvedBy: 'the Sent folder' });
  expect(await readDelivery(ctx, elsewhere.id)).toMatchObject({ status: 'uncertain' });
});

test('a delivery that a person has decided is not decided again', async () => {
  const { ctx } = test_;
  const doubt = await inDoubt();
  await writeLog(
    doubt,
    'qmgr[3]: 7F2C5212461: FROM',
    'smtp[4]: 7F2C5212461: to=<a@b>, dsn=2.0.0, status=sent (250 Ok)',
  );
  await resolveDelivery(ctx, doubt.id, { outcome: 'send_again' });
  await seekProof(ctx, lastHour);
  expect(await readDelivery(ctx, doubt.id)).toMatchObject({ status: 'queued' });
});
