import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { createInterface } from 'node:readline';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '#bin/start/wait-for.ts';
import { connect } from '#db/connection.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails } from '#db/schema/index.ts';
import { createMailbox, deleteMailbox } from '#lib/mailboxes/mailboxes.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { limits } from './smtp/limits.ts';
import { type SmtpListener, startSmtp } from './smtp.ts';

let test_: TestContext;
let smtp: SmtpListener;

beforeAll(async () => {
  test_ = await openTestContext({ MAX_MESSAGE_BYTES: 20_000 });
  await createMailbox(test_.ctx, { address: 'support@shop.example' });
  await createMailbox(test_.ctx, { address: 'sales@shop.example' });
  smtp = await startSmtp(test_.ctx, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await smtp.close();
  await test_.close();
});

/** Sends a mail; returns the response to DATA, or throws the error with its code. */
async function send(to: string | string[], content: string, { port = smtp.port } = {}) {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true, socketTimeout: 10_000 });
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect(() => resolve());
  });
  try {
    return await new Promise<string>((resolve, reject) => {
      connection.send({ from: 'ada@customer.example', to, use8BitMime: true }, content, (error, info) =>
        error ? reject(error) : resolve(info.response),
      );
    });
  } finally {
    connection.close();
  }
}

/** The response to a MAIL FROM with SIZE (RFC 1870), on a raw socket: clients do not send a mail that is too large. */
async function announce(size: number): Promise<string> {
  const socket = createConnection(smtp.port, '127.0.0.1');
  const lines = createInterface({ input: socket });
  let answer = '';
  for await (const line of lines) {
    if (line.startsWith('220')) socket.write('EHLO customer.example\r\n');
    else if (line.startsWith('250 ')) socket.write(`MAIL FROM:<ada@customer.example> SIZE=${size}\r\n`);
    else if (!line.startsWith('250-')) {
      answer = line;
      socket.end();
    }
  }
  return answer;
}

/** All responses to commands that are sent at once. */
async function say(commands: string): Promise<string[]> {
  const socket = createConnection(smtp.port, '127.0.0.1');
  const answers: string[] = [];
  for await (const line of createInterface({ input: socket })) {
    answers.push(line);
    if (answers.length === 1) socket.write(commands);
  }
  return answers;
}

const stored = () => test_.ctx.db.select().from(rawEmails);

test('a response 250 means that the exact bytes are committed, with a job', async () => {
  const content = 'Subject: h\u00e9llo\r\n\r\nLine\r\n..dots stay\r\n';
  expect(await send('support@shop.example', content)).toMatch(/^250 /);
  const raw = firstOrThrow(await stored());
  expect(raw.content.toString()).toBe(content);
  expect(raw).toMatchObject({
    status: 'received',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: ['support@shop.example'],
  });
  const jobs = await test_.ctx.queue.findJobs('inbound.process', { data: { rawEmailId: raw.id } });
  expect(jobs).toHaveLength(1);
});

test('an unknown recipient is refused with 550, whatever its plus part', async () => {
  await expect(send('nobody@shop.example', 'x')).rejects.toMatchObject({ responseCode: 550 });
  await expect(send('nobody+support@shop.example', 'x')).rejects.toMatchObject({ responseCode: 550 });
  await expect(send('support@elsewhere.example', 'x')).rejects.toMatchObject({ responseCode: 550 });
});

test('postmaster is accepted for our domain, and without a domain', async () => {
  for (const to of ['postmaster@shop.example', 'abuse@shop.example'])
    expect(await send(to, 'Subject: role\r\n\r\nx')).toMatch(/^250 /);
  const [, , , answer] = (
    await say('EHLO customer.example\r\nMAIL FROM:<ada@customer.example>\r\nRCPT TO:<Postmaster>\r\nQUIT\r\n')
  ).filter((line) => /^\d{3} /.test(line));
  expect(answer).toMatch(/^250 /);
});

test('an address with a plus part or other case belongs to its mailbox', async () => {
  expect(await send('Support+Anything@Shop.example', 'Subject: plus\r\n\r\nx')).toMatch(/^250 /);
});

test('one mail to two mailboxes is stored once for each, and once for two addresses of one', async () => {
  const before = (await stored()).length;
  await send(
    ['support@shop.example', 'support+x@shop.example', 'sales@shop.example'],
    'Subject: both\r\n\r\nx',
  );
  expect((await stored()).length).toBe(before + 2);
});

test('a mail that is too large is refused with 552, announced or not, and is not stored', async () => {
  const before = (await stored()).length;
  const large = `Subject: large\r\n\r\n${'x'.repeat(998)}\r\n`.padEnd(40_000, 'y\r\n');
  await expect(send('support@shop.example', large)).rejects.toMatchObject({ responseCode: 552 });
  expect(await announce(40_000)).toMatch(/^552 5\.3\.4 /);
  expect((await stored()).length).toBe(before);
});

test('a recipient of another domain is refused, not relayed', async () => {
  await expect(send('someone@elsewhere.example', 'x')).rejects.toMatchObject({
    responseCode: 550,
    response: expect.stringContaining('5.7.1'),
  });
});

test('reply addresses and return paths reach their mailbox, and addresses in UTF-8 in either form', async () => {
  await createMailbox(test_.ctx, { address: 'hilfe@m\u00fcller.example' });
  await createMailbox(test_.ctx, { address: '\u30b5\u30dd\u30fc\u30c8@xn--bcher-kva.example' });
  for (const to of [
    `support+${'0'.repeat(32)}@shop.example`,
    'SUPPORT+b-0123456789abcdef@shop.example',
    'hilfe@m\u00fcller.example',
    'Hilfe@xn--mller-kva.example',
    '\u30b5\u30dd\u30fc\u30c8+x@b\u00fccher.example',
  ])
    expect(await send(to, `Subject: ${to.length}\r\n\r\nx`), to).toMatch(/^250 /);
});

test('a large mail is stored byte for byte', async () => {
  const wide = await startSmtp(
    { ...test_.ctx, env: { ...test_.ctx.env, MAX_MESSAGE_BYTES: 30_000_000 } },
    { host: '127.0.0.1', port: 0 },
  );
  try {
    const content = `Subject: large\r\n\r\n${`${randomBytes(45).toString('base64')}\r\n`.repeat(120_000)}`;
    await send('support@shop.example', content, { port: wide.port });
    const raw = firstOrThrow(await stored().then((rows) => rows.filter(({ size }) => size > 1_000_000)));
    expect(raw.content.equals(Buffer.from(content))).toBe(true);
    expect(raw.size).toBe(content.length);
  } finally {
    await wide.close();
  }
});

test('a database failure is answered with 451, never with 250 or 5xx', async () => {
  const nowhere = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const broken = await startSmtp({ ...test_.ctx, db: nowhere.db }, { host: '127.0.0.1', port: 0 });
  try {
    await expect(send('support@shop.example', 'x', { port: broken.port })).rejects.toMatchObject({
      responseCode: 451,
    });
  } finally {
    await broken.close();
    await nowhere.close();
  }
});

test('a new mailbox accepts mail at once, a deleted one only while it is cached', async () => {
  const door = await startSmtp(test_.ctx, {
    host: '127.0.0.1',
    port: 0,
    limits: { ...limits, recipientCacheMs: 100 },
  });
  const ask = () => send('new@shop.example', 'Subject: x\r\n\r\nx\r\n', { port: door.port });
  try {
    await expect(ask()).rejects.toMatchObject({ responseCode: 550 });
    const { mailbox } = await createMailbox(test_.ctx, { address: 'new@shop.example' });
    expect(await ask()).toMatch(/^250 /);
    await deleteMailbox(test_.ctx, mailbox.id);
    const refused = await waitFor(
      async () =>
        ask().then(
          () => null,
          ({ responseCode }) => responseCode,
        ),
      { limitMs: 60_000, everyMs: 20 },
    );
    expect(refused).toBe(550);
  } finally {
    await door.close();
  }
});

test('pipelined commands (RFC 2920) are answered in order', async () => {
  const answers = await say(
    [
      'HELO customer.example',
      'MAIL FROM:<ada@customer.example>',
      'RCPT TO:<nobody@shop.example>',
      'RCPT TO:<support@shop.example>',
      'DATA',
      'Subject: all at once\r\n\r\nx',
      '.',
      'QUIT\r\n',
    ].join('\r\n'),
  );
  expect(answers.slice(1).map((line) => line.slice(0, 3))).toEqual([
    '250',
    '250',
    '550',
    '250',
    '354',
    '250',
    '221',
  ]);
});
