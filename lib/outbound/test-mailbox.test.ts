import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailbox, deleteMailbox } from '#lib/mailboxes/mailboxes.ts';
import { createRelay } from '#lib/relays/relays.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { resolverOf } from '#test/mail/signed-mail.ts';
import { startRelayServer } from '#test/servers/relay-server.ts';
import { type SmtpListener, startSmtp } from '#workers/smtp.ts';
import { testMailbox } from './test-mailbox.ts';

let test_: TestContext;
let door: SmtpListener;
let mailboxId: string;

beforeAll(async () => {
  test_ = await openTestContext();
  door = await startSmtp(test_.ctx, { host: '127.0.0.1', port: 0 });
  test_.ctx.env.SMTP_PORT = door.port;
  mailboxId = (await createMailbox(test_.ctx, { address: 'support@shop.example' })).mailbox.id;
});
afterAll(async () => {
  await door.close();
  await test_.close();
});

const noDns = resolverOf({});
const mxHere = resolverOf({ 'MX shop.example': ['127.0.0.1'] });

test('a mailbox without a relay is reported; our SMTP listener is asked and accepts its mail', async () => {
  expect(await testMailbox(test_.ctx, mailboxId, { resolve: noDns })).toMatchObject({
    mailbox_id: mailboxId,
    outbound: { works: null, words: expect.stringContaining('caught in the sandbox') },
    inbound: { works: true, words: expect.stringMatching(/said: 250 /) },
    outside: {
      works: false,
      words: expect.stringContaining('no MX record'),
      code: 'test.no_mx',
      values: { domain: 'shop.example' },
    },
    imap: null,
  });
});

test('the server that DNS names is asked as any sender would ask it', async () => {
  const asked = await testMailbox(test_.ctx, mailboxId, { resolve: mxHere, mxPort: door.port });
  expect(asked.outside).toMatchObject({ works: true, words: expect.stringContaining('It said: 250 ') });
  const stranger = await startRelayServer();
  stranger.answer({ at: 'RCPT', code: 550, text: '5.1.1 No such user here' });
  const refused = await testMailbox(test_.ctx, mailboxId, { resolve: mxHere, mxPort: stranger.port });
  await stranger.close();
  expect(refused.outside).toMatchObject({
    works: false,
    words: expect.stringContaining('550 5.1.1 No such user here'),
  });
  const gone = await testMailbox(test_.ctx, mailboxId, { resolve: mxHere, mxPort: stranger.port });
  expect(gone.outside).toMatchObject({ works: null, words: expect.stringContaining('could not be asked') });
});

test('its relay is tried, and the words are the server’s', async () => {
  const { ctx } = test_;
  const { mailbox } = await createMailbox(ctx, { address: 'other@shop.example' });
  const server = await startRelayServer('starttls');
  const relay = { host: 'localhost', port: server.port, security: 'starttls' as const, max_connections: 1 };
  await createRelay(ctx, { ...relay, mailbox_id: mailbox.id, username: 'ada', password: 'wrong' });
  const { outbound } = await testMailbox(ctx, mailbox.id, { resolve: noDns });
  expect(outbound).toMatchObject({
    works: false,
    words: expect.stringContaining('535 5.7.8 The password is wrong'),
  });
  expect(server.mails).toEqual([]);
  await server.close();
});

test('a door that nobody stands at is said to be closed', async () => {
  const ctx = { ...test_.ctx, env: { ...test_.ctx.env, SMTP_PORT: 1 } };
  expect((await testMailbox(ctx, mailboxId, { resolve: noDns })).inbound).toMatchObject({
    works: false,
    words: expect.stringContaining('Nobody takes mail at 127.0.0.1:1'),
  });
});

test('a deleted mailbox cannot be tested', async () => {
  const { mailbox } = await createMailbox(test_.ctx, { address: 'gone@shop.example' });
  await deleteMailbox(test_.ctx, mailbox.id);
  await expect(testMailbox(test_.ctx, mailbox.id)).rejects.toMatchObject({ code: 'not_found' });
});
