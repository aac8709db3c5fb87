import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#bin/testing/context.ts';
import { answer, openInbox, written } from '#bin/testing/inbox.ts';
import type { Records } from '#bin/testing/signed-mail.ts';
import { createUser } from '../users/users.ts';

let test_: TestContext;
let inbox: Awaited<ReturnType<typeof openInbox>>;
let ourId: string;
const victim = 'mia@team.test';
const records: Records = {
  'TXT forger.test': ['v=spf1 +all'],
  'TXT _dmarc.forger.test': ['v=DMARC1; p=reject'],
  'TXT _dmarc.team.test': ['v=DMARC1; p=reject'],
};

beforeAll(async () => {
  test_ = await openTestContext();
  inbox = await openInbox(test_.ctx, { address: 'support@shop.example' });
  await createUser(test_.ctx, {
    email: victim,
    name: 'Mia',
    role: 'member',
    password: 'long enough for a test',
  });
  const { ticketId } = await inbox.arrive({ from: 'ada@customer.example' });
  ourId = (await answer(test_.ctx, ticketId)).internetMessageId;
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
])('nobody is vouched for as somebody else, however From is written: %s', async (from) => {
  const { raw, message } = await inbox.arrive(
    { from, headers: [`In-Reply-To: ${ourId}`] },
    { envelopeFrom: 'eve@forger.test', records },
  );
  expect(message.authorType).toBe('contact');
  if (raw.fromAddress !== 'eve@forger.test' && message.sender!.address !== 'eve@forger.test')
    expect(message.flags).toContain('dmarc_failed');
  expect([message.sender!.address, raw.auth!.dmarc]).not.toEqual([victim, 'pass']);
});

test('a byte order mark in front of the first From hides it from the checks only', async () => {
  const content = `\ufeff${written({ from: victim }).replace('\r\n', '\r\nFrom: eve@forger.test\r\n')}`;
  const { message } = await inbox.arriveRaw(content, { envelopeFrom: 'eve@forger.test', records });
  expect(message.authorType).toBe('contact');
  expect(message.flags).toContain('dmarc_failed');
});

test('a domain in its own letters is the one that the checks know in ASCII', async () => {
  const { raw, message } = await inbox.arrive(
    { from: 'Ada <ada@m\u00fcller.test>' },
    {
      envelopeFrom: 'ada@xn--mller-kva.test',
      records: {
        'TXT xn--mller-kva.test': ['v=spf1 +all'],
        'TXT _dmarc.xn--mller-kva.test': ['v=DMARC1; p=reject'],
      },
    },
  );
  expect(raw.auth!.dmarc).toBe('pass');
  expect(message.flags).not.toContain('dmarc_failed');
});
