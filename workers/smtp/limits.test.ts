import { createConnection, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { connect as connectTls } from 'node:tls';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type SmtpListener, startSmtp } from '../smtp.ts';
import { limits } from './limits.ts';

let test_: TestContext;
let open: (SmtpListener | Socket)[] = [];

beforeAll(async () => {
  test_ = await openTestContext({ MAX_MESSAGE_BYTES: 1_000_000 });
  await createMailbox(test_.ctx, { address: 'support@shop.example' });
});
afterEach(async () => {
  for (const each of open) await ('close' in each ? each.close() : each.destroy());
  open = [];
});
afterAll(() => test_.close());

async function listen(changes: Partial<typeof limits> = {}, env: { SMTP_PROXY_PROTOCOL?: boolean } = {}) {
  const ctx = { ...test_.ctx, env: { ...test_.ctx.env, ...env } };
  const smtp = await startSmtp(ctx, { host: '127.0.0.1', port: 0, limits: { ...limits, ...changes } });
  open.push(smtp);
  return smtp.port;
}

/** A client that sends lines and reads the last line of each response; '' when the server has closed. */
function dial(port: number, { first, from: localAddress }: { first?: string; from?: string } = {}) {
  const socket = createConnection(
    { port, host: '127.0.0.1', localAddress },
    () => first && socket.write(first),
  );
  open.unshift(socket);
  socket.on('error', () => {});
  return { socket, ...talk(socket) };
}

function talk(socket: Socket) {
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) return '';
    return /^\d{3}-/.test(value) ? answer() : value;
  };
  const say = (words: string) => {
    socket.write(`${words}\r\n`);
    return answer();
  };
  return { say, answer };
}

async function upToData(client: Pick<ReturnType<typeof dial>, 'say' | 'answer'>, size?: number) {
  await client.answer();
  await client.say('EHLO customer.example');
  await client.say(`MAIL FROM:<ada@customer.example>${size ? ` SIZE=${size}` : ''}`);
  await client.say('RCPT TO:<support@shop.example>');
  return client.say('DATA');
}

test('STARTTLS uses a certificate for our domain that is made once and stored', async () => {
  const fingerprints = [];
  for (const port of [await listen(), await listen()]) {
    const plain = dial(port);
    await plain.answer();
    await plain.say('EHLO customer.example');
    expect(await plain.say('STARTTLS')).toMatch(/^220 /);
    plain.socket.removeAllListeners('data');
    const secure = connectTls({ socket: plain.socket, rejectUnauthorized: false });
    await new Promise((resolve) => secure.once('secureConnect', resolve));
    expect(secure.getPeerCertificate().subject.CN).toBe('shop.example');
    fingerprints.push(secure.getPeerCertificate().fingerprint256);
    const client = talk(secure);
    await client.say('EHLO customer.example');
    await client.say('MAIL FROM:<ada@customer.example>');
    await client.say('RCPT TO:<support@shop.example>');
    await client.say('DATA');
    expect(await client.say('Subject: hidden\r\n\r\nx\r\n.')).toMatch(/^250 /);
  }
  expect(fingerprints[0]).toBe(fingerprints[1]);
  const rows = await test_.ctx.db.select({ tls: rawEmails.tls }).from(rawEmails);
  expect(rows.map(({ tls }) => tls)).toEqual([true, true]);
});

test('a network has a limit of open connections, and a closed one counts no more', async () => {
  const port = await listen({ connectionsPerNetwork: 2 });
  const [first, second] = [dial(port), dial(port)];
  expect(await first.answer()).toMatch(/^220 /);
  expect(await second.answer()).toMatch(/^220 /);
  expect(await dial(port).answer()).toMatch(/^421 /);
  expect(await first.say('QUIT')).toMatch(/^221 /);
  await expect.poll(() => dial(port).answer()).toMatch(/^220 /);
});

test('a network may open few connections a minute that bring no mail, and any number that bring one', async () => {
  const port = await listen({ connectionsPerMinute: 2 });
  for (let sent = 0; sent < 4; sent += 1) {
    const sender = dial(port);
    await upToData(sender);
    expect(await sender.say('Subject: one more\r\n\r\nx\r\n.')).toMatch(/^250 /);
  }
  for (let opened = 0; opened < 2; opened += 1) expect(await dial(port).answer()).toMatch(/^220 /);
  expect(await dial(port).answer()).toMatch(/^421 /);
  expect(await dial(port, { from: '127.0.1.1' }).answer()).toMatch(/^220 /);
});

test('a network that has delivered a mail may have more connections open', async () => {
  const port = await listen({ connectionsPerNetwork: 1, connectionsPerKnownNetwork: 2 });
  const sender = dial(port);
  await upToData(sender);
  expect(await dial(port).answer()).toMatch(/^421 /);
  expect(await sender.say('Subject: known\r\n\r\nx\r\n.')).toMatch(/^250 /);
  expect(await dial(port).answer()).toMatch(/^220 /);
  expect(await dial(port).answer()).toMatch(/^421 /);
});

test('who speaks before the greeting is refused, and its network may open fewer connections', async () => {
  const port = await listen({ connectionsPerMinute: 12, misdeedCost: 10 });
  const early = dial(port, { first: 'EHLO customer.example\r\n' });
  expect(await early.answer()).toMatch(/^421 /);
  expect(await dial(port, { from: '127.0.1.1', first: 'EH' }).answer()).toMatch(/^421 /);
  expect(await dial(port).answer()).toMatch(/^220 /);
  expect(await dial(port).answer()).toMatch(/^421 /);
});

test('a newcomer takes the connection that has waited longest, which is told 421', async () => {
  const port = await listen({ connections: 3, waitingConnections: 2, evictWaitingMs: 0 });
  const oldest = dial(port, { from: '127.0.1.1' });
  await oldest.answer();
  const second = dial(port, { from: '127.0.2.1' });
  await second.answer();
  const sending = dial(port, { from: '127.0.3.1' });
  await expect(upToData(sending)).resolves.toMatch(/^354 /);
  expect(await oldest.answer()).toMatch(/^421 .*Others are waiting/);
  await expect(upToData(dial(port, { from: '127.0.4.1' }))).resolves.toMatch(/^354 /);
  await expect(upToData(dial(port, { from: '127.0.5.1' }))).resolves.toMatch(/^354 /);
  expect(await second.answer()).toMatch(/^421 /);
  expect(await sending.say('Subject: whole\r\n\r\nx\r\n.')).toMatch(/^250 /);
});

test('commands that drip end with 421, and so does one that puts off its mail', async () => {
  const dripping = dial(await listen({ commandMs: 400 }));
  await dripping.answer();
  const drops = setInterval(() => dripping.socket.write('E'), 100);
  expect(await dripping.answer()).toMatch(/^421 .*command took too long/);
  clearInterval(drops);
  const idling = dial(await listen({ untilMailMs: 400 }));
  await idling.answer();
  await idling.say('EHLO customer.example');
  expect(await idling.answer()).toMatch(/^421 .*No mail came in time/);
});

test('a mail over a slow link is accepted, and one that all but stops is ended with 421', async () => {
  const port = await listen({ dataRate: 500, dataRateWindowMs: 1_500, sweepMs: 50 });
  const [slow, stopping] = [dial(port), dial(port)];
  await upToData(slow);
  await upToData(stopping);
  const trickle = setInterval(() => stopping.socket.write('x'), 50);
  for (let line = 0; line < 40; line += 1) {
    slow.socket.write(`${'x'.repeat(98)}\r\n`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
  expect(await slow.say('.')).toMatch(/^250 /);
  expect(await stopping.answer()).toMatch(/^421 .*too slowly/);
  clearInterval(trickle);
});

test('a connection with many unknown recipients, or many commands without a mail, is closed', async () => {
  const port = await listen({ refusals: 3, commands: 10 });
  const guessing = dial(port);
  await guessing.answer();
  await guessing.say('EHLO customer.example');
  await guessing.say('MAIL FROM:<ada@customer.example>');
  for (const name of ['a', 'b', 'c'])
    expect(await guessing.say(`RCPT TO:<${name}@shop.example>`)).toMatch(/^550 /);
  expect(await guessing.say('RCPT TO:<d@shop.example>')).toMatch(/^421 /);
  expect(await guessing.answer()).toBe('');

  const idle = dial(port);
  await idle.answer();
  for (let at = 0; at < 10; at += 1) expect(await idle.say('NOOP')).toMatch(/^250 /);
  expect(await idle.say('NOOP')).toMatch(/^421 /);
});

test('a mail that arrives too slowly ends with 421, and so does a silent connection', async () => {
  const slow = dial(await listen({ dataMs: 300 }));
  expect(await upToData(slow)).toMatch(/^354 /);
  const drops = setInterval(() => slow.socket.write('x'), 50);
  expect(await slow.answer()).toMatch(/^421 /);
  clearInterval(drops);
  const silent = dial(await listen({ commandMs: 300 }));
  await silent.answer();
  expect(await silent.answer()).toMatch(/^421 /);
});

test('a large mail waits for memory, and is answered 452 after too long', async () => {
  const body = `Subject: large\r\n\r\n${`${'x'.repeat(98)}\r\n`.repeat(4_000)}`;
  const room = { freeBytes: 10_000, bytes: 500_000, bytesPerNetwork: 500_000 };
  const hold = async (port: number) => {
    const holding = dial(port);
    await upToData(holding, body.length);
    holding.socket.write(body);
    return holding;
  };
  const hasty = await listen({ ...room, memoryWaitMs: 200 });
  await hold(hasty);
  const late = dial(hasty);
  await upToData(late, body.length);
  expect(await late.say(`${body}.`)).toMatch(/^452 .*4\.3\.1/);

  const port = await listen({ ...room, memoryWaitMs: 60_000 });
  const holding = await hold(port);
  const patient = dial(port);
  await upToData(patient, body.length);
  const answer = patient.say(`${body}.`);
  expect(await holding.say('.')).toMatch(/^250 /);
  expect(await answer).toMatch(/^250 /);
  const gone = dial(port);
  await upToData(gone, body.length);
  gone.socket.write(body);
  gone.socket.destroy();
  const next = dial(port);
  await upToData(next, body.length);
  expect(await next.say(`${body}.`)).toMatch(/^250 /);
});

test('a PROXY header of a balancer gives the sender\u2019s address', async () => {
  const port = await listen({}, { SMTP_PROXY_PROTOCOL: true });
  const client = dial(port, { first: 'PROXY TCP4 198.51.100.7 192.0.2.1 40000 25\r\n' });
  await upToData(client);
  expect(await client.say('Subject: proxied\r\n\r\nx\r\n.')).toMatch(/^250 /);
  const rows = await test_.ctx.db.select({ from: rawEmails.clientAddress }).from(rawEmails);
  expect(rows.map(({ from }) => from)).toContain('198.51.100.7');
});

test('a hanging database gives the sender a 451, and a retry is stored later', async () => {
  const client = dial(await listen({ storeMs: 300 }));
  await upToData(client);
  const [locked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const hanging = test_.ctx.db.transaction(async (tx) => {
    await tx.execute('lock table raw_emails in share row exclusive mode');
    locked.resolve();
    await release.promise;
  });
  await Promise.race([locked.promise, hanging]);
  expect(await client.say('Subject: patience\r\n\r\nx\r\n.')).toMatch(/^451 4\.3\.0 /);
  release.resolve();
  await hanging;
  const again = dial(await listen());
  await upToData(again);
  expect(await again.say('Subject: patience\r\n\r\nx\r\n.')).toMatch(/^250 /);
});
