import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createSigningDomain, type DnsRecords } from '#test/mail/signed-mail.ts';
import { processMail, receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { releaseMail } from '../raw/held.ts';

const customer = createSigningDomain('customer.test');
let test_: TestContext;
let ctx: Ctx;
let mails = 0;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  for (const policy of ['accept', 'hold', 'reject'] as const) {
    const address = `${policy}@shop.example`;
    await createTestMailbox(ctx, { address, forged_mail: policy });
  }
});
afterAll(() => test_.close());

function letter() {
  mails += 1;
  return {
    from: 'Ada <ada@customer.test>',
    to: 'support@shop.example',
    subject: 'Help',
    text: `Hello, for the time ${mails}.`,
    messageId: `<m${mails}@customer.test>`,
  };
}

async function forged() {
  return Buffer.from((await customer.sign(letter())).toString('latin1').replace('Hello', 'Hallo'), 'latin1');
}

function receive(policy: string, content: Buffer, records: DnsRecords = {}) {
  return receiveMail(ctx, content, {
    source: 'http',
    envelopeFrom: 'ada@customer.test',
    envelopeTo: [`${policy}@shop.example`],
    records: { ...customer.records, ...records },
  });
}

test('the results of the checks are stored on the raw email and on its message', async () => {
  const { raw, message } = await receive('accept', await customer.sign(letter()));
  expect(raw.auth).toEqual({ spf: 'fail', dkim: 'pass', dmarc: 'pass' });
  expect(raw.authDetails).toMatchObject({
    dkim: [{ domain: 'customer.test', selector: 'first', aligned: true }],
    arc: { result: 'none' },
  });
  expect(message).toMatchObject({ auth: raw.auth, flags: [] });
});

test('a mailbox that accepts forged mail files it flagged', async () => {
  const { raw, message } = await receive('accept', await forged());
  expect(raw.status).toBe('filed');
  expect(message.auth?.dmarc).toBe('fail');
  expect(message.flags).toContain('dmarc_failed');
});

test('a mailbox that holds or refuses forged mail holds it; released, it is filed flagged', async () => {
  for (const policy of ['hold', 'reject']) {
    const { raw } = await receive(policy, await forged());
    expect(raw).toMatchObject({ status: 'held', reason: expect.stringContaining('DMARC') });
    await releaseMail(ctx, raw.id);
    const after = await processMail(ctx, raw.id);
    expect(after.raw).toMatchObject({ status: 'filed', auth: raw.auth });
    expect(after.message.flags).toContain('dmarc_failed');
  }
});

test('a mail is not held because of a DNS failure', async () => {
  const records: DnsRecords = { 'TXT _dmarc.customer.test': 'broken' };
  const { raw, message } = await receive('hold', await forged(), records);
  expect(raw).toMatchObject({ status: 'filed', auth: { dmarc: 'temperror' } });
  expect(message.flags).not.toContain('dmarc_failed');
});
