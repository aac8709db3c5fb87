import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { caughtMails } from '#db/schema/index.ts';
import { createDomain } from '#lib/domains/domains.ts';
import { composeEmail } from '#lib/mail/compose.ts';
import { withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { queueFirstDelivery } from '#test/world/replies.ts';
import { createWorld } from '#test/world/world.ts';
import { deliver } from '../deliver.ts';
import { caughtMailsQuery, getCaughtFile, listCaughtMail, readCaughtMail } from './caught-mail.ts';

let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
  await createDomain(test_.ctx, { name: 'signed.example' });
});
afterAll(() => test_.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A caught reply of a mailbox; `content` stands in for its bytes. */
async function caught(address: string, content?: Buffer) {
  const { ctx } = test_;
  const world = await createWorld(ctx, { address, from: `ada@${address.replace('@', '-')}` });
  const id = await queueFirstDelivery(ctx, world.ticketId, { body: 'It left on **Monday**.' });
  await deliver(ctx, { deliveryId: id });
  const rows = await ctx.db
    .update(caughtMails)
    .set(content ? { content } : { deliveryId: id })
    .where(eq(caughtMails.deliveryId, id))
    .returning();
  return { id: firstOrThrow(rows).id, mailboxId: world.mailbox.id };
}

test('a caught mail is read as its reader sees it: words, headers, the key that signed it', async () => {
  const { id } = await caught('support@signed.example');
  const { read } = await readCaughtMail(test_.ctx, id);
  expect(read).toMatchObject({
    from: { address: 'support@signed.example' },
    subject: 'Re: Where is my parcel?',
    html: expect.stringContaining('<strong>Monday</strong>'),
    signed_by: { domain: 'signed.example', selector: expect.stringMatching(/^cs\d{8}$/) },
  });
  expect(read.headers.map(({ name }) => name.toLowerCase())).toContain('message-id');
});

test('its files can be had one by one, and an image that stands in the words is shown there', async () => {
  const content = await composeEmail({
    from: { name: 'Shop', address: 'files@shop.example' },
    to: [{ name: null, address: 'ada@customer.example' }],
    subject: 'Files',
    messageId: '<1@shop.example>',
    date: new Date(),
    text: 'See it',
    html: '<p>See <img src="cid:one@shop.example"></p>',
    attachments: [
      { name: 'one.png', type: 'image/png', content: png, contentId: 'one@shop.example' },
      { name: 'Rechnung für Ada.txt', type: 'text/plain', content: Buffer.from('Order 1001') },
    ],
  });
  const { id } = await caught('files@shop.example', content);
  const { attachments, signed_by } = (await readCaughtMail(test_.ctx, id)).read;
  expect(signed_by).toBeNull();
  const image = firstOrThrow(attachments.filter(({ inline }) => inline));
  expect(image.inline_url).toBe(`data:image/png;base64,${png.toString('base64')}`);
  const file = firstOrThrow(attachments.filter(({ inline }) => !inline));
  expect(file).toMatchObject({ name: 'Rechnung für Ada.txt', inline_url: null });
  expect((await getCaughtFile(test_.ctx, id, file.number)).content.toString()).toBe('Order 1001');
  await expect(getCaughtFile(test_.ctx, id, 9)).rejects.toMatchObject({ code: 'not_found' });
});

test('caught mails are listed by mailbox, and those out of reach do not exist', async () => {
  const { ctx } = test_;
  const mine = await caught('mine@shop.example');
  const theirs = await caught('theirs@shop.example');
  const list = async (ctx: typeof test_.ctx, query = {}) =>
    (await listCaughtMail(ctx, caughtMailsQuery.parse(query))).data.map(({ id }) => id);
  expect(await list(ctx, { mailbox: mine.mailboxId })).toEqual([mine.id]);
  const limited = withActor(ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'Ada',
    role: 'member',
    mailboxIds: [mine.mailboxId],
  });
  expect(await list(limited)).toEqual([mine.id]);
  expect(await list(limited, { mailbox: theirs.mailboxId })).toEqual([]);
  await expect(readCaughtMail(limited, theirs.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(getCaughtFile(limited, theirs.id, 1)).rejects.toMatchObject({ code: 'not_found' });
});
