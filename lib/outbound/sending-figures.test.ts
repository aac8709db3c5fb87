import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliveries } from '#db/schema/index.ts';
import { withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createWorld } from '#test/world/world.ts';
import { queueReply } from './queue-reply.ts';
import { listSendingFigures, sendingFiguresOf } from './sending-figures.ts';

type Row = Partial<typeof deliveries.$inferInsert>;

let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

/** A mailbox whose deliveries have the outcomes in `rows`, each as often as given. */
async function createMailboxWith(...rows: [number, Row][]): Promise<string> {
  const { ctx } = test_;
  const world = await createWorld(ctx);
  const messageId = await queueReply(ctx, world.ticketId, { body: 'Hello' });
  const base = {
    messageId,
    role: 'bcc' as const,
    nextAttemptAt: new Date(),
    status: 'sent' as const,
    sentAt: new Date(),
  };
  await ctx.db.insert(deliveries).values(
    rows.flatMap(([times, row]) =>
      Array.from({ length: times }, () => ({
        ...base,
        recipient: `${randomUUID()}@customer.example`,
        returnToken: randomUUID(),
        ...row,
      })),
    ),
  );
  return world.mailbox.id;
}

const bounced: Row = { status: 'bounced', bounceClass: 'hard' };
const complained: Row = { complainedAt: new Date() };

test('mail that left counts; mail that was caught, waits, or left long ago does not', async () => {
  const id = await createMailboxWith(
    [3, {}],
    [1, { code: 'sandbox' }],
    [1, { status: 'queued', waitsFor: 'time', sentAt: null }],
    [1, { sentAt: new Date(Date.now() - 31 * 86_400_000) }],
  );
  expect(await sendingFiguresOf(test_.ctx, id)).toMatchObject({
    days: 30,
    sent: 3,
    bounced: 0,
    warnings: [],
    warnings_told: [],
  });
});

test('2 % bounces and 0.1 % complaints are borne; more is warned of, in words', async () => {
  const { ctx } = test_;
  const good = await createMailboxWith([979, {}], [20, bounced], [1, complained]);
  expect(await sendingFiguresOf(ctx, good)).toMatchObject({
    sent: 1000,
    bounced: 20,
    bounced_hard: 20,
    complained: 1,
    bounce_rate: 0.02,
    warnings: [],
    warnings_told: [],
  });
  const bad = await createMailboxWith(
    [45, {}],
    [2, bounced],
    [1, { status: 'bounced', bounceClass: 'soft' }],
    [2, complained],
  );
  expect((await sendingFiguresOf(ctx, bad)).warnings).toEqual([
    '3 of 50 mails came back in 30 days (6 %; more than 2 % harms how mail of this address is received).',
    '2 of 50 mails were complained about in 30 days (4 %; more than 0.1 % harms how mail of this address is received).',
  ]);
});

test('an address that a server says at once not to know counts as come back; what was not wanted does not', async () => {
  const unknown: Row = { status: 'failed', bounceClass: 'hard', sentAt: null };
  const id = await createMailboxWith(
    [8, {}],
    [2, unknown],
    [5, { status: 'failed', sentAt: null, code: '5.7.1' }],
  );
  expect(await sendingFiguresOf(test_.ctx, id)).toMatchObject({
    sent: 8,
    bounced: 2,
    bounced_hard: 2,
    bounce_rate: 0.2,
    warnings: [expect.stringContaining('2 of 10 mails came back')],
  });
});

test('the figures of a mailbox out of reach are not shown', async () => {
  const { ctx } = test_;
  const mine = await createMailboxWith([1, {}]);
  const theirs = await createMailboxWith([1, {}]);
  const limited = withActor(ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'Ada',
    role: 'viewer',
    mailboxIds: [mine],
  });
  expect((await listSendingFigures(limited)).map(({ mailbox_id }) => mailbox_id)).toEqual([mine]);
  await expect(sendingFiguresOf(limited, theirs)).rejects.toMatchObject({ code: 'not_found' });
});
