import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { surveys } from '#db/schema/index.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { previewReply } from '#lib/outbound/reply/preview-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { listNotifications } from '#lib/tickets/notifications/notifications.ts';
import { searchTickets } from '#lib/tickets/search-tickets.ts';
import { answerSurvey } from '#lib/tickets/surveys/answer-survey.ts';
import { surveyUrl } from '#lib/tickets/surveys/survey-token.ts';
import { assignTicket } from '#lib/tickets/update-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { deliverMessage } from '#test/world/replies.ts';
import { createPerson } from '#test/world/ticket-acts.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

let house: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  ctx = house.ctx;
});
afterAll(() => house.close());

async function createAskedTicket(assignee: Ctx | null) {
  const world = await createWorld(ctx);
  await updateMailbox(ctx, world.mailbox.id, { asks_rating: true });
  if (assignee) await assignTicket(ctx, world.ticketId, { userId: present(assignee.actor.id) });
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const messageId = await queueReply(ctx, world.ticketId, { body: 'It left on Monday.', then: 'closed' });
  await deliverMessage(ctx, messageId);
  const [survey] = await ctx.db.select().from(surveys).where(eq(surveys.messageId, messageId));
  const token = present(surveyUrl(ctx.env, present(survey).id).split('/').at(-1));
  return { ...world, token };
}

async function ratingsToldTo(person: Ctx) {
  const { data } = await listNotifications(person, { limit: 50 });
  return data.filter(({ kind }) => kind === 'rated_bad');
}

test('a bad rating notifies the assignee once, in the name of the contact; others do not', async () => {
  const mia = await createPerson(ctx);
  const { token, ticketId } = await createAskedTicket(mia);
  await answerSurvey(ctx, token, { rating: 'okay', comment: '' });
  expect(await ratingsToldTo(mia)).toEqual([]);
  await answerSurvey(ctx, token, { rating: 'bad', comment: '' });
  await answerSurvey(ctx, token, { rating: 'bad', comment: 'Still nothing.' });
  expect(await ratingsToldTo(mia)).toMatchObject([
    { ticket: { id: ticketId }, by: { name: 'Ada Lovelace' } },
  ]);
});

test('a bad rating of a ticket without an assignee notifies nobody, and the search finds it', async () => {
  const mia = await createPerson(ctx);
  const { token, ticketId } = await createAskedTicket(null);
  await answerSurvey(ctx, token, { rating: 'bad', comment: '' });
  expect(await ratingsToldTo(mia)).toEqual([]);
  const idsOf = async (q: string) => {
    const { data } = await searchTickets(mia, ticketsQuery.parse({ q, status: 'all' }));
    return data.map(({ id }) => id);
  };
  expect(await idsOf('rating:bad assignee:none')).toEqual([ticketId]);
  expect(await idsOf('rating:Good')).toEqual([]);
  expect(await idsOf('-rating:bad')).not.toContain(ticketId);
});

test('a preview says that a reply would ask, and not once it was asked or the mailbox does not ask', async () => {
  const mia = await createPerson(ctx);
  const silent = await createWorld(ctx);
  expect(await previewReply(mia, silent.ticketId, { body: '' })).toMatchObject({ asks_rating: false });
  await updateMailbox(ctx, silent.mailbox.id, { asks_rating: true });
  expect(await previewReply(mia, silent.ticketId, { body: '' })).toMatchObject({ asks_rating: true });
  const { ticketId } = await createAskedTicket(null);
  await addMessage(ctx, ticketId, { text: 'Thank you!' });
  expect(await previewReply(mia, ticketId, { body: '' })).toMatchObject({ asks_rating: false });
});
