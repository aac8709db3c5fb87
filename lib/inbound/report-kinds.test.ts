import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contacts } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { formatReport, hardBounce } from '#test/mail/delivery-report.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createTestMailbox(ctx);
});
afterAll(() => test_.close());

test('a person who forwards a report with a question is filed as a person', async () => {
  const mail = formatReport({ groups: [hardBounce('bob@elsewhere.example')] })
    .replace(/^From: .*/, 'From: Ada <ada@customer.example>')
    .replace('multipart/report; report-type=delivery-status', 'multipart/mixed');
  const { raw, message } = await receiveMail(ctx, mail);
  expect(raw).toMatchObject({ status: 'filed', kind: 'person' });
  expect(message.text).toContain('could not deliver');
});

test('a report about a domain opens no ticket and makes no contact', async () => {
  const { raw } = await receiveMail(ctx, {
    from: 'noreply-dmarc-support@mail.example',
    subject: 'Report Domain: shop.example Submitter: mail.example Report-ID: 1',
    files: [
      { name: 'mail.example!shop.example!1772496000!1772582399.xml', content: Buffer.from('<feedback/>') },
    ],
  });
  expect(raw).toMatchObject({ status: 'ignored', kind: 'report', ticketId: null });
  const from = eq(contacts.address, 'noreply-dmarc-support@mail.example');
  expect(await ctx.db.$count(contacts, from)).toBe(0);
});
