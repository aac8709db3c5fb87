import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, drafts, messages, ticketTags, todos, uploads } from '#db/schema/index.ts';
import { createUpload } from '#lib/files/uploads.ts';
import { resolveDelivery } from '#lib/outbound/delivery/resolve-delivery.ts';
import type { Reply } from '#lib/outbound/queue-reply.ts';
import { sendMessageNow } from '#lib/outbound/reply/cancel-message.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { approveReply, deliverMessage, proposeReply } from '#test/world/replies.ts';
import { messagesOf, readDelivery, readTicket } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { createWorld, type World } from '#test/world/world.ts';
import { redraftUndelivered } from './redraft-undelivered.ts';
import { replyToTicket } from './reply-to-ticket.ts';
import { undoApproval } from './undo-approval.ts';

let test_: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  ctx = withActor(test_.ctx, mia);
});
afterAll(() => test_.close());

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Every row of a ticket that a reply may change, without counters of changes and without the reply itself. */
async function rowsOf(ticketId: string, replyId?: string) {
  const { version: _, updatedAt: __, ...ticket } = await readTicket(ctx, ticketId);
  const draftRows = await ctx.db
    .select()
    .from(drafts)
    .where(eq(drafts.ticketId, ticketId))
    .orderBy(asc(drafts.createdAt), asc(drafts.id));
  const deliveryRows = await ctx.db
    .select({ delivery: deliveries })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(eq(messages.ticketId, ticketId))
    .orderBy(asc(deliveries.createdAt), asc(deliveries.id));
  return {
    ticket,
    drafts: draftRows.map(({ version, ...draft }) => draft),
    deliveries: deliveryRows
      .filter(({ delivery }) => delivery.messageId !== replyId)
      .map(({ delivery: { updatedAt, ...delivery } }) => delivery),
    messages: (await messagesOf(ctx, ticketId)).filter(({ id }) => id !== replyId),
    tags: await ctx.db.select().from(ticketTags).where(eq(ticketTags.ticketId, ticketId)),
    todos: await ctx.db.select().from(todos).where(eq(todos.ticketId, ticketId)),
  };
}

type Prepare = (world: World) => Promise<unknown>;
const states: Record<string, Prepare> = {
  'an open ticket': async () => {},
  'an assigned ticket with priority and tags': async ({ ticketId }) => {
    await updateTicket(ctx, ticketId, { priority: 'urgent', tags: ['vip'], status: 'in_progress' });
  },
  'a snoozed ticket': ({ ticketId }) => snoozeTicket(ctx, ticketId, { until: inAnHour() }),
  'a ticket closed with a resolution': ({ ticketId }) => closeTicket(ctx, ticketId, { resolution: 'Found.' }),
  'a ticket that needs a person': handOff,
  'a ticket with an open draft': (world) => proposeReply(test_.ctx, world),
  'a ticket with a scheduled reply': ({ ticketId }) =>
    replyToTicket(ctx, ticketId, { body: 'Later', sendAt: inAnHour(), cancelsOnReply: true }),
  'a ticket whose last reply came back': bounced,
  'a ticket whose reply came back and is proposed again': async (world) => {
    await redraftUndelivered(test_.ctx, { deliveryId: await bounced(world) });
  },
};

async function handOff({ ticketId }: World) {
  const need = { kind: 'assistant_hand_off', runId: null, name: 'Grace', words: 'Look at this.' } as const;
  const data = { run_id: null, kind: need.kind, reason: need.words, before: 'open' } as const;
  const event = { type: 'ticket.handed_off', data } as const;
  await changeTicket(ctx, await lockTicket(ctx, ticketId), needsPersonColumns(need), event);
}

async function bounced({ ticketId }: World): Promise<string> {
  const id = await replyToTicket(ctx, ticketId, { body: 'It left on **Monday**.' });
  await sendMessageNow(ctx, id);
  const response = '550 5.1.1 No such user';
  const refused = { outcome: 'failed', code: '5.1.1', response, noSuchAddress: true } as const;
  await deliverMessage(test_.ctx, id, refused);
  const rows = await ctx.db.select().from(deliveries).where(eq(deliveries.messageId, id));
  return firstOrThrow(rows).id;
}

const replies: Record<string, () => Partial<Reply> | Promise<Partial<Reply>>> = {
  plain: () => ({}),
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  'that closes': () => ({ then: 'closed' }),
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  'that snoozes': () => ({ then: 'snoozed', snoozeUntil: new Date(Date.now() + 7_200_000) }),
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  'that leaves it open': () => ({ then: 'open' }),
  'of a macro': () => ({ addTags: ['vip', 'sent'], assigneeId: null }),
  scheduled: () => ({ sendAt: inAnHour(), cancelsOnReply: true }),
  'with copies and a file': async () => ({
    cc: ['carol@shop.example'],
    attachmentIds: [
      (await createUpload(ctx, { name: 'a.txt', type: 'text/plain', content: Buffer.from('A') })).id,
    ],
  }),
};

test.for(Object.entries(states))(
  '%s is as before once a reply of any kind is undone',
  async ([, prepare]) => {
    for (const [how, options] of Object.entries(replies)) {
      const world = await createWorld(test_.ctx);
      await prepare(world);
      const before = await rowsOf(world.ticketId);
      const to = 'ada@new.example';
      const replyId = await replyToTicket(ctx, world.ticketId, { body: 'Mine', to, ...(await options()) });
      await undoApproval(ctx, replyId);
      expect(await rowsOf(world.ticketId, replyId), how).toEqual(before);
    }
  },
);

const approvals: Record<string, (world: World) => Promise<string>> = {
  'a proposed draft': (world) => proposeReply(test_.ctx, world),
  'a superseded draft beside a newer one': async (world) => {
    const id = await proposeReply(test_.ctx, world);
    await proposeReply(test_.ctx, world, { body: 'Newer' });
    return id;
  },
  'a superseded draft of an answered ticket': async (world) => {
    const id = await proposeReply(test_.ctx, world);
    await replyToTicket(ctx, world.ticketId, { body: 'Before' });
    return id;
  },
  'a redraft for another address': async (world) => {
    await redraftUndelivered(test_.ctx, { deliveryId: await bounced(world) });
    const rows = await ctx.db.select().from(drafts).where(eq(drafts.ticketId, world.ticketId));
    return firstOrThrow(rows).id;
  },
};

test.for(Object.entries(approvals))(
  '%s and its ticket are as before once an approval of any kind is undone',
  async ([, propose]) => {
    for (const [how, options] of Object.entries(replies)) {
      const world = await createWorld(test_.ctx);
      const draftId = await propose(world);
      const before = await rowsOf(world.ticketId);
      const to = 'ada@new.example';
      const replyId = await approveReply(ctx, draftId, { anyway: true, to, ...(await options()) });
      await undoApproval(ctx, replyId);
      expect(await rowsOf(world.ticketId, replyId), how).toEqual(before);
    }
  },
);

async function snoozingReply() {
  const world = await createWorld(test_.ctx);
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const reply = { body: 'Mine', then: 'snoozed', snoozeUntil: inAnHour() } as const;
  return { ...world, replyId: await replyToTicket(ctx, world.ticketId, reply) };
}

test('what somebody has made of the ticket since the reply stays when the reply is undone', async () => {
  const until = new Date(Date.now() + 9_000_000);
  const meanwhile: [Prepare, Partial<Awaited<ReturnType<typeof readTicket>>>][] = [
    [({ ticketId }) => updateTicket(ctx, ticketId, { status: 'in_progress' }), { status: 'in_progress' }],
    [({ ticketId }) => snoozeTicket(ctx, ticketId, { until }), { status: 'snoozed', snoozedUntil: until }],
    [
      ({ ticketId }) => updateTicket(ctx, ticketId, { priority: 'high' }),
      { status: 'open', priority: 'high' },
    ],
    [handOff, { needsPersonKind: 'assistant_hand_off' }],
  ];
  for (const [change, expected] of meanwhile) {
    const world = await snoozingReply();
    await change(world);
    await undoApproval(ctx, world.replyId);
    expect(await readTicket(ctx, world.ticketId)).toMatchObject(expected);
  }
});

test('a ticket closed since the reply is open again when that is undone, for its mail waits; an event says why', async () => {
  const { ticketId, replyId } = await snoozingReply();
  await closeTicket(ctx, ticketId);
  await undoApproval(ctx, replyId);
  expect(await readTicket(ctx, ticketId)).toMatchObject({ status: 'open', closedAt: null });
  const events = await listEvents(ctx, { ticketId, type: 'ticket.unanswered' });
  expect(events.map(({ data }) => data)).toMatchObject([
    { before: 'closed', after: 'open', because: expect.stringContaining('changed the ticket since') },
  ]);
});

test('a delivery that a person let go stays so when a later reply is undone', async () => {
  const world = await createWorld(test_.ctx);
  const deliveryId = await bounced(world);
  await resolveDelivery(ctx, deliveryId, { outcome: 'let_go' });
  const replyId = await replyToTicket(ctx, world.ticketId, { body: 'Mine', to: 'ada@new.example' });
  await undoApproval(ctx, replyId);
  expect(await readDelivery(ctx, deliveryId)).toMatchObject({ status: 'failed', resolvedBy: 'Mia' });
  expect(await readTicket(ctx, world.ticketId)).toMatchObject({ needsPersonKind: null });
});

test('the words of an undone reply name the images that it shows by files that stay', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const { id } = await createUpload(ctx, { name: 'lid.png', type: 'image/png', content: png });
  const replyId = await replyToTicket(ctx, ticketId, { body: `Look: ![lid](${id})` });
  const { body } = await undoApproval(ctx, replyId);
  expect(body).toMatch(/^Look: !\[lid\]\(att_[0-9a-f]{32}\)$/);
  await ctx.db.delete(uploads).where(eq(uploads.id, id));
  await replyToTicket(ctx, ticketId, { body: body ?? '' });
});
