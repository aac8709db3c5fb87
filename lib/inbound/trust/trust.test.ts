import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages, rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createSigningDomain, type DnsRecords, resolverOf } from '#test/mail/signed-mail.ts';
import { acceptEmail } from '../accept.ts';
import { processEmail } from '../process.ts';
import { releaseMail } from '../raw/held.ts';

const customer = createSigningDomain('customer.test');
let test_: TestContext;
let ctx: Ctx;
const mailboxIds: Record<string, string> = {};
let mails = 0;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  for (const policy of ['accept', 'hold', 'reject'] as const) {
    const address = `${policy}@shop.example`;
    mailboxIds[policy] = (await createMailbox(ctx, { address, forged_mail: policy })).mailbox.id;
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

async function arrive(
  policy: string,
  content: Buffer,
  { envelopeFrom = 'ada@customer.test', records = {} as DnsRecords } = {},
) {
  const [id] = await acceptEmail(ctx, {
    source: 'http',
    envelopeFrom,
    envelopeTo: [{ address: `${policy}@shop.example`, mailboxId: mailboxIds[policy]! }],
    clientAddress: '192.0.2.1',
    helo: 'mx.customer.test',
    tls: false,
    content,
  });
  const resolve = resolverOf(customer.records, records);
  await processEmail(ctx, { rawEmailId: id! }, { resolve });
  return find(id!);
}

async function find(id: string) {
  const [raw] = await ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id));
  const [message] = await ctx.db.select().from(messages).where(eq(messages.rawEmailId, id));
  return { raw: raw!, message };
}

test('what the checks say stands on the mail and on its message', async () => {
  const { raw, message } = await arrive('accept', await customer.sign(letter()));
  expect(raw.auth).toEqual({ spf: 'fail', dkim: 'pass', dmarc: 'pass' });
  expect(raw.authDetails).toMatchObject({
    dkim: [{ domain: 'customer.test', selector: 'first', aligned: true }],
    arc: { result: 'none' },
  });
  expect(message).toMatchObject({ auth: raw.auth, flags: [] });
});

test('a mailbox that takes forged mail takes it marked', async () => {
  const { raw, message } = await arrive('accept', await forged());
  expect(raw.status).toBe('filed');
  expect(message!.auth!.dmarc).toBe('fail');
  expect(message!.flags).toContain('dmarc_failed');
});

test('a mailbox that holds or refuses it holds it, until a person lets it through, marked', async () => {
  for (const policy of ['hold', 'reject']) {
    const { raw } = await arrive(policy, await forged());
    expect(raw).toMatchObject({ status: 'held', reason: expect.stringContaining('DMARC') });
    await releaseMail(ctx, raw.id);
    await processEmail(ctx, { rawEmailId: raw.id }, { resolve: resolverOf() });
    const after = await find(raw.id);
    expect(after.raw).toMatchObject({ status: 'filed', auth: raw.auth });
    expect(after.message!.flags).toContain('dmarc_failed');
  }
});

test('while DNS is in trouble nothing is held', async () => {
  const records: DnsRecords = { 'TXT _dmarc.customer.test': 'broken' };
  const { raw, message } = await arrive('hold', await forged(), { records });
  expect(raw).toMatchObject({ status: 'filed', auth: { dmarc: 'temperror' } });
  expect(message!.flags).not.toContain('dmarc_failed');
});
