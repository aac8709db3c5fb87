import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Resolve } from '#lib/platform/dns.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createSigningDomain, type DnsRecords, resolverOf } from '#test/mail/signed-mail.ts';
import { type SmtpListener, startSmtp } from '../smtp.ts';

const customer = createSigningDomain('customer.test');
const lenient = createSigningDomain('lenient.test', { dmarc: 'v=DMARC1; p=none' });
const trouble: DnsRecords = {};
let test_: TestContext;
let smtp: SmtpListener;

beforeAll(async () => {
  test_ = await openTestContext();
  await createMailbox(test_.ctx, { address: 'strict@shop.example', forged_mail: 'reject' });
  await createMailbox(test_.ctx, { address: 'easy@shop.example' });
  const resolve: Resolve = (...asked) => resolverOf(customer.records, lenient.records, trouble)(...asked);
  smtp = await startSmtp(test_.ctx, { host: '127.0.0.1', port: 0 }, resolve);
});
afterAll(async () => {
  await smtp.close();
  await test_.close();
});

async function send(content: Buffer, { to = ['strict@shop.example'], from = 'ada@customer.test' } = {}) {
  const connection = new SMTPConnection({ host: '127.0.0.1', port: smtp.port, ignoreTLS: true });
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.connect(() => resolve());
  });
  try {
    return await new Promise<string>((resolve, reject) => {
      connection.send({ from, to }, content, (error, info) =>
        error ? reject(error) : resolve(info.response),
      );
    });
  } finally {
    connection.close();
  }
}

const letter = (domain: string) => ({ from: `ada@${domain}`, to: 'strict@shop.example', text: 'Hello' });
const unsigned = (domain: string) => Buffer.from(`From: ada@${domain}\r\nSubject: x\r\n\r\nHello\r\n`);
const stored = async () => (await test_.ctx.db.select({ id: rawEmails.id }).from(rawEmails)).length;

test('forged mail is refused before 250 and not stored; mail that its domain signed is accepted', async () => {
  const before = await stored();
  await expect(send(unsigned('customer.test'))).rejects.toMatchObject({
    responseCode: 550,
    response: expect.stringContaining('5.7.1'),
  });
  expect(await stored()).toBe(before);
  expect(await send(await customer.sign(letter('customer.test')))).toMatch(/^250 /);
});

test('mail is not refused for a mixed set of mailboxes, policy none, a report or a DNS failure', async () => {
  expect(await send(unsigned('customer.test'), { to: ['strict@shop.example', 'easy@shop.example'] })).toMatch(
    /^250 /,
  );
  expect(await send(unsigned('lenient.test'), { from: 'ada@lenient.test' })).toMatch(/^250 /);
  expect(await send(unsigned('customer.test'), { from: '' })).toMatch(/^250 /);
  trouble['TXT _dmarc.customer.test'] = 'broken';
  expect(await send(unsigned('customer.test'))).toMatch(/^250 /);
});
