import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliveries } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { queueFirstDelivery } from '#test/world/replies.ts';
import { addMessage, createWorld } from '#test/world/world.ts';
import { listTickets } from './list-tickets.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const soon = () => new Date();
const later = () => new Date(Date.now() + 3_600_000);

test.each([
  ['waits for its time', { status: 'queued', attempts: 0, nextAttemptAt: later() }, 'queued'],
  ['is about to leave', { status: 'queued', attempts: 0, nextAttemptAt: soon() }, null],
  ['was tried and did not leave', { status: 'queued', attempts: 1, nextAttemptAt: soon() }, 'deferred'],
  ['was put off by a server', { status: 'deferred', attempts: 1, nextAttemptAt: later() }, 'deferred'],
  ['has left', { status: 'sent', waitsFor: null, attempts: 1 }, null],
] as const)('a reply that %s has its delivery state in the list', async (_how, columns, trouble) => {
  const { ctx } = test_;
  const { ticketId, mailbox } = await createWorld(ctx);
  const id = await queueFirstDelivery(ctx, ticketId);
  await ctx.db.update(deliveries).set(columns).where(eq(deliveries.id, id));
  const { data } = await listTickets(ctx, {
    mailbox: mailbox.id,
    status: 'all',
    sort: 'recent',
    limit: 10,
  });
  expect(data.map(({ delivery_trouble }) => delivery_trouble)).toEqual([trouble]);
});

test('a row counts mails, not notes, and tells of files beside the text', async () => {
  const { ctx } = test_;
  const { ticketId, mailbox } = await createWorld(ctx);
  const row = async () => {
    const query = { mailbox: mailbox.id, status: 'all', sort: 'recent', limit: 10 } as const;
    const [{ message_count, has_attachments } = {}] = (await listTickets(ctx, query)).data;
    return { message_count, has_attachments };
  };
  expect(await row()).toEqual({ message_count: 1, has_attachments: false });
  const file = { type: 'image/png', content: Buffer.from('x'), sha256: '2d711642b726b044', contentId: null };
  await addMessage(ctx, ticketId, { kind: 'note', text: 'She has called.' });
  await addMessage(ctx, ticketId, { files: [{ ...file, name: 'logo.png', inline: true }] });
  expect(await row()).toEqual({ message_count: 2, has_attachments: false });
  await addMessage(ctx, ticketId, { files: [{ ...file, name: 'photo.png', inline: false }] });
  expect(await row()).toEqual({ message_count: 3, has_attachments: true });
});
