import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import type { DnsRecords } from '#test/mail/signed-mail.ts';
import { present } from '#test/present.ts';
import { formatMail, receiveMail } from '#test/world/receive-mail.ts';
import { sendReply } from '#test/world/replies.ts';
import { createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ourId: string;
const victim = 'mia@team.test';
const records: DnsRecords = {
  'TXT forger.test': ['v=spf1 +all'],
  'TXT _dmarc.forger.test': ['v=DMARC1; p=reject'],
  'TXT _dmarc.team.test': ['v=DMARC1; p=reject'],
};

beforeAll(async () => {
  test_ = await openTestContext();
  await createTestMailbox(test_.ctx);
  await createUser(test_.ctx, {
    email: victim,
    name: 'Mia',
    role: 'member',
    password: 'long enough for a test',
  });
  const { ticketId } = await receiveMail(test_.ctx, { from: 'ada@customer.example' });
  ourId = (await sendReply(test_.ctx, ticketId)).internetMessageId;
});
afterAll(() => test_.close());

test.each([
  `"${victim}" eve@forger.test`,
  `eve@forger.test "${victim}"`,
  `eve@forger.test"${victim}`,
  `${victim}>eve@forger.test\r\nSender: ${victim}`,
  `x\\,${victim}`,
  `<${victim}><eve@forger.test>`,
  `${victim}\r\nFrom: eve@forger.test`,
  `eve@forger.test: ${victim};`,
  `${victim}(<eve@forger.test>)`,
  `${victim}@forger.test`,
])('an author never passes for another, however From is written: %s', async (from) => {
  const { raw, message } = await receiveMail(
    test_.ctx,
    { from, headers: [`In-Reply-To: ${ourId}`] },
    { envelopeFrom: 'eve@forger.test', records },
  );
  expect(message.authorType).toBe('contact');
  const author = present(message.sender).address;
  if (raw.fromAddress !== 'eve@forger.test' && author !== 'eve@forger.test')
    expect(message.flags).toContain('dmarc_failed');
  expect([author, present(raw.auth).dmarc]).not.toEqual([victim, 'pass']);
});

test('a byte order mark before the first From hides it from the checks only', async () => {
  const content = `\ufeff${formatMail({ from: victim }).replace('\r\n', '\r\nFrom: eve@forger.test\r\n')}`;
  const { message } = await receiveMail(test_.ctx, content, { envelopeFrom: 'eve@forger.test', records });
  expect(message.authorType).toBe('contact');
  expect(message.flags).toContain('dmarc_failed');
});

test('a UTF-8 domain is the same author as its ASCII form', async () => {
  const { raw, message } = await receiveMail(
    test_.ctx,
    { from: 'Ada <ada@m\u00fcller.test>' },
    {
      envelopeFrom: 'ada@xn--mller-kva.test',
      records: {
        'TXT xn--mller-kva.test': ['v=spf1 +all'],
        'TXT _dmarc.xn--mller-kva.test': ['v=DMARC1; p=reject'],
      },
    },
  );
  expect(raw.auth?.dmarc).toBe('pass');
  expect(message.flags).not.toContain('dmarc_failed');
});
