import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveMessages } from '#lib/desk/move-messages.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { createTwoTickets, type MergeWorld, openMergeWorld } from '#test/world/merge.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { readMessage, readTicket, replyAddressOf } from '#test/world/rows.ts';
import { mergeTickets } from './merge-tickets.ts';
import { unmergeTicket } from './unmerge-ticket.ts';

let world: MergeWorld;
let system: Ctx;
let ctx: Ctx;

beforeAll(async () => {
  world = await openMergeWorld();
  ({ system, ctx } = world);
});
afterAll(() => world.close());

test('an undo takes along what came for the merged ticket, and leaves what came for the other', async () => {
  const { third, from, into } = await createTwoTickets(world);
  const [tokenOfFrom, tokenOfInto] = [await replyAddressOf(ctx, from), await replyAddressOf(ctx, into)];
  await closeTicket(ctx, from);
  await mergeTickets(ctx, from, { into });
  const byToken = await receiveMail(system, { to: tokenOfFrom, body: 'By token' });
  const byHeader = await receiveMail(system, {
    headers: [`In-Reply-To: ${third.message.internetMessageId}`],
    body: 'By header',
  });
  const ofOther = await receiveMail(system, { to: tokenOfInto, body: 'Of the other' });
  await unmergeTicket(ctx, from);
  expect((await readMessage(ctx, byToken.message.id)).ticketId).toBe(from);
  expect((await readMessage(ctx, byHeader.message.id)).ticketId).toBe(from);
  expect((await readMessage(ctx, ofOther.message.id)).ticketId).toBe(into);
  expect(await readTicket(ctx, from)).toMatchObject({ status: 'open', mergedIntoId: null });
  const answer = await receiveMail(system, {
    headers: [`In-Reply-To: ${byToken.message.internetMessageId}`],
  });
  expect(answer.ticketId).toBe(from);
});

test('an undo leaves an entry where somebody has moved it since', async () => {
  const { third, from, into } = await createTwoTickets(world);
  await mergeTickets(ctx, from, { into });
  const { to } = await moveMessages(ctx, [third.message.id], { new: true });
  const follows = { headers: [`In-Reply-To: ${third.message.internetMessageId}`] };
  expect((await receiveMail(system, follows)).ticketId).toBe(to.id);
  await unmergeTicket(ctx, from);
  expect((await readMessage(ctx, third.message.id)).ticketId).toBe(to.id);
  expect((await receiveMail(system, follows)).ticketId).toBe(to.id);
});

test('an undo keeps what somebody has changed of the other ticket since', async () => {
  const { from, into } = await createTwoTickets(world);
  await mergeTickets(ctx, from, { into });
  await updateTicket(ctx, into, { priority: 'low', tags: ['both', 'invoice', 'parcel', 'new'] });
  await unmergeTicket(ctx, from);
  expect(await getTicket(ctx, into)).toMatchObject({ priority: 'low', tags: ['both', 'invoice', 'new'] });
});
