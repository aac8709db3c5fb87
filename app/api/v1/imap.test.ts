import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { type ImapServer, startImapServer } from '#test/servers/imap-server.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';

let api: TestApi;
let server: ImapServer;
let path: string;
beforeAll(async () => {
  api = await openTestApi();
  server = await startImapServer();
  const { mailbox } = await createMailbox(api.ctx, { address: 'support@shop.example' });
  path = `/mailboxes/${mailbox.id}/imap`;
});
afterAll(async () => {
  await server.close();
  await api.close();
});

function account(changes: object = {}) {
  return {
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    username: 'support',
    password: 'right',
    ...changes,
  };
}

test('an account is put, read and removed; its password is never returned', async () => {
  expect((await api.json('GET', path)).status).toBe(404);
  expect((await api.json('PUT', path, { body: account({ password: undefined }) })).status).toBe(422);
  const put = await api.json('PUT', path, { body: account() });
  expect([put.status, put.body]).toEqual([
    200,
    expect.objectContaining({
      username: 'support',
      folder: 'INBOX',
      delete_after_reading: false,
      last_uid: 0,
    }),
  ]);
  const got = await api.call('GET', path);
  expect([got.status, await got.text()]).toEqual([200, expect.not.stringContaining('right')]);
  const moved = await api.json('PUT', path, { body: account({ host: 'evil.example', password: undefined }) });
  expect([moved.status, moved.body.detail]).toEqual([422, 'This server and user need their password.']);
  expect((await api.call('DELETE', path)).status).toBe(204);
  expect((await api.json('GET', path)).status).toBe(404);
});

test('a test signs in and opens the folder, and says what the server says', async () => {
  const ask = async (changes?: object) =>
    (await api.json('POST', `${path}/test`, changes ? { body: account(changes) } : {})).body;
  server.deliver('Subject: x\r\n\r\nx');
  expect(await ask({})).toMatchObject({ works: true, words: 'The folder INBOX is open.', mails: 1 });
  expect(await ask({ password: 'wrong' })).toMatchObject({
    works: false,
    words: expect.stringContaining('That is not the password, says the server'),
  });
  expect(await ask({ folder: 'Nowhere' })).toMatchObject({
    works: false,
    words: expect.stringContaining('There is no such folder, says the server'),
  });
  expect(await ask({ port: 1 })).toMatchObject({
    works: false,
    words: expect.stringContaining('nothing listens there'),
  });
  expect(await ask()).toMatchObject({ code: 'not_found' });
  await api.json('PUT', path, { body: account() });
  expect(await ask()).toMatchObject({ works: true });
  expect((await api.json('POST', `${path}/test`, { body: {} })).body).toMatchObject({ works: true });
  expect(await ask({ password: undefined })).toMatchObject({ works: true });
  expect(await ask({ password: undefined, username: 'other' })).toMatchObject({ code: 'invalid' });
});

test('an IMAP account is open to admins who reach the mailbox, and to nobody else', async () => {
  const member = await api.keyFor(['read', 'write', 'send']);
  const { mailbox } = await createMailbox(api.ctx, { address: 'other@shop.example' });
  const elsewhere = await api.keyFor(['read', 'write', 'send', 'admin'], [mailbox.id]);
  for (const [method, at, body] of [
    ['GET', path],
    ['PUT', path, account()],
    ['POST', `${path}/test`, account()],
    ['DELETE', path],
    ['POST', path.replace('/imap', '/inbound-secret')],
  ] as const) {
    expect([method, (await api.call(method, at, { key: member, body })).status]).toEqual([method, 403]);
    expect([method, (await api.call(method, at, { key: elsewhere, body })).status]).toEqual([method, 404]);
  }
});
