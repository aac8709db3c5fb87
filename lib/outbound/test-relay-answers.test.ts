import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testImapAccount } from '#lib/mailboxes/test-imap-account.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createWorld } from '#test/world/world.ts';
import { testNewRelay } from './test-relay.ts';

const secret = 'build-7f3a.internal';
/** What other services say to whoever connects, or to the first line of whoever talks. */
const services: Record<string, { greeting?: string; reply?: string }> = {
  SSH: { greeting: `SSH-2.0-OpenSSH_9.2 ${secret}\r\n` },
  POP3: { greeting: `+OK ${secret} ready\r\n`, reply: `-ERR ${secret}\r\n` },
  HTTP: { reply: `HTTP/1.1 400 Bad Request\r\nServer: ${secret}\r\n\r\n<h1>${secret}</h1>` },
  Redis: { greeting: `-DENIED ${secret} runs in protected mode\r\n` },
  'HTTP that speaks first': { greeting: `HTTP/1.0 408 ${secret}\r\n\r\n${secret}` },
  'a mail server with more to say': { greeting: `220 ready\r\n${secret}\r\n`, reply: `${secret}\r\n` },
};

let context: TestContext;
let mailboxId: string;
beforeAll(async () => {
  context = await openTestContext();
  mailboxId = (await createWorld(context.ctx)).mailbox.id;
});
afterAll(() => context.close());

for (const [name, service] of Object.entries(services)) {
  test(`the tests of a relay and of an IMAP account repeat nothing of ${name}`, async () => {
    const server = await startService(service);
    const { port } = server.address() as AddressInfo;
    const { ctx } = context;
    const relay = { host: '127.0.0.1', port, username: null, max_connections: 1, mailbox_id: null };
    const imap = { host: '127.0.0.1', port, username: 'ada', password: 'right', folder: 'INBOX' };
    const input = { ...imap, secure: false, delete_after_reading: false, read_existing: true, paused: false };
    const answers = await Promise.all([
      testNewRelay(ctx, { ...relay, security: 'plain' }),
      testNewRelay(ctx, { ...relay, security: 'tls' }),
      testImapAccount(ctx, mailboxId, input),
      testImapAccount(ctx, mailboxId, { ...input, secure: true }),
    ]);
    server.close();
    expect(answers.map(({ works }) => works)).toEqual([false, false, false, false]);
    expect(JSON.stringify(answers)).not.toContain(secret);
  });
}

function startService({ greeting, reply }: { greeting?: string; reply?: string }): Promise<Server> {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    if (greeting) socket.write(greeting);
    socket.on('data', () => socket.end(reply ?? ''));
    // Whoever waits for more than this service ever says is not kept waiting.
    setTimeout(() => socket.destroy(), 1_000).unref();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
