import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, surveys } from '#db/schema/index.ts';
import { mergeTickets } from '#lib/desk/merge/merge-tickets.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { surveyDays } from '#lib/tickets/surveys/schema.ts';
import { surveyToken } from '#lib/tickets/surveys/survey-token.ts';
import { listSurveys, ratingOfTicket } from '#lib/tickets/surveys/surveys.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { createWorld } from '#test/world/world.ts';
import { surveyResponse } from './survey-response.ts';

let house: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  ctx = house.ctx;
});
afterAll(() => house.close());

let clients = 0;

async function createSurvey(mailbox?: { id: string; address: string }) {
  const world = await createWorld(ctx, mailbox ? { mailbox } : {});
  await updateMailbox(ctx, world.mailbox.id, { asks_rating: true });
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const messageId = await queueReply(ctx, world.ticketId, { body: 'It left.', then: 'closed' });
  const [survey] = await ctx.db.select().from(surveys).where(eq(surveys.messageId, messageId));
  const { id } = present(survey);
  return { ...world, id, messageId, token: surveyToken(ctx.env.APP_SECRET, id) };
}

type Visit = {
  query?: string;
  form?: Record<string, string>;
  method?: string;
  signedIn?: boolean;
  from?: string;
};

/** Each visit comes from an address of its own, unless it says from which. */
function visit(token: string, { query = '', form, method, signedIn = false, from }: Visit = {}) {
  clients += 1;
  const address = from ?? `10.0.${clients >> 8}.${clients & 255}`;
  const request = new Request(`http://desk.test/surveys/${token}${query}`, {
    method: method ?? (form ? 'POST' : 'GET'),
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });
  return surveyResponse(request, token, {
    contextFor: async () => ctx,
    clientOf: () => address,
    isSignedIn: async () => signedIn,
  });
}

function answersOf(ticketId: string) {
  return ctx.db
    .select()
    .from(events)
    .where(
      sql`${events.ticketId} = ${sql.param(ticketId, events.ticketId)} and ${events.type} = 'survey.answered'`,
    )
    .orderBy(events.id);
}

test('opening the link records nothing, however often a scanner does it; it shows what was clicked', async () => {
  const { ticketId, token } = await createSurvey();
  for (const method of ['GET', 'GET', 'HEAD']) {
    const response = await visit(token, { query: '?rating=bad', method });
    expect(response.status).toBe(200);
  }
  const page = await (await visit(token, { query: '?rating=bad' })).text();
  expect(page).toContain('value="bad" required checked');
  expect(page.match(/checked>/g)).toHaveLength(1);
  expect(await ratingOfTicket(ctx, ticketId)).toMatchObject({ rating: null, rated_at: null });
  expect(await answersOf(ticketId)).toEqual([]);
});

test('a POST records the answer and its comment, as an event of the contact that bears no words of theirs', async () => {
  const { ticketId, token, contact, id, messageId } = await createSurvey();
  const answered = await visit(token, { form: { rating: 'good', comment: ' Thank <b>you</b>!\r\nAda ' } });
  expect([answered.status, answered.headers.get('Location')]).toEqual([303, `/surveys/${token}?saved`]);
  const thanks = await (await visit(token, { query: '?saved' })).text();
  expect(thanks).toContain('Thank you. Your answer is saved.');
  expect(thanks).toContain('Thank &lt;b&gt;you&lt;/b&gt;!\nAda</textarea>');
  expect(await ratingOfTicket(ctx, ticketId)).toMatchObject({
    rating: 'good',
    comment: 'Thank <b>you</b>!\nAda',
  });
  const data = { survey_id: id, message_id: messageId, rating: 'good', before: null, has_comment: true };
  expect(await answersOf(ticketId)).toMatchObject([{ actorType: 'contact', actorId: contact.id, data }]);
});

test('an answer can be changed; the same one twice is one event', async () => {
  const { ticketId, token } = await createSurvey();
  for (const rating of ['bad', 'bad', 'okay']) await visit(token, { form: { rating } });
  expect(await ratingOfTicket(ctx, ticketId)).toMatchObject({ rating: 'okay', comment: null });
  expect((await answersOf(ticketId)).map(({ data }) => data)).toMatchObject([
    { rating: 'bad', before: null },
    { rating: 'okay', before: 'bad' },
  ]);
});

test('two answers at the same moment are recorded one after the other', async () => {
  const { ticketId, token } = await createSurvey();
  const ratings = ['good', 'bad', 'good', 'bad'];
  const responses = await Promise.all(ratings.map((rating) => visit(token, { form: { rating } })));
  expect(responses.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  const recorded = (await answersOf(ticketId)).map(({ data }) => data as { rating: string; before: string });
  for (const [at, { before }] of recorded.entries()) expect(before).toBe(recorded[at - 1]?.rating ?? null);
  expect((await ratingOfTicket(ctx, ticketId))?.rating).toBe(recorded.at(-1)?.rating);
});

test('a comment is cut at its limit, and what no page can show is taken out', async () => {
  const { ticketId, token } = await createSurvey();
  await visit(token, { form: { rating: 'bad', comment: `\u0000\u001b[31m${'é'.repeat(3000)}` } });
  const comment = present((await ratingOfTicket(ctx, ticketId))?.comment);
  expect([comment.length, comment.slice(0, 5)]).toEqual([2000, '[31mé']);
  const huge = await visit(token, { form: { rating: 'good', comment: 'x'.repeat(40_000) } });
  expect(huge.status).toBe(422);
  expect(await ratingOfTicket(ctx, ticketId)).toMatchObject({ rating: 'bad' });
});

test('a form without one of the three answers records nothing and says what to do', async () => {
  const { ticketId, token } = await createSurvey();
  const forms: Record<string, string>[] = [{}, { rating: 'great' }, { rating: '' }];
  for (const form of forms) {
    const response = await visit(token, { form });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Please choose one of the three answers.');
  }
  expect(await answersOf(ticketId)).toEqual([]);
});

test('a forged, cut or unknown token is a kind page of nothing, in the reader’s language', async () => {
  const { id, token } = await createSurvey();
  const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
  const otherSecret = surveyToken('another secret that is long enough to be one', id);
  const nobody = surveyToken(ctx.env.APP_SECRET, `svy_${'0'.repeat(32)}`);
  for (const wrong of [forged, otherSecret, nobody, token.slice(0, 20), `${token}A`, '..%2f']) {
    for (const form of [undefined, { rating: 'good' }]) {
      const response = await visit(wrong, form ? { form } : {});
      expect({ wrong, status: response.status }).toEqual({ wrong, status: 404 });
      expect(await response.text()).toContain('This link doesn’t lead anywhere');
    }
  }
  expect((await ctx.db.select().from(surveys).where(eq(surveys.id, id)))[0]?.rating).toBeNull();
});

test('an expired survey is said to be one, and changes no more', async () => {
  const { ticketId, id, token } = await createSurvey();
  await visit(token, { form: { rating: 'good' } });
  await ctx.db
    .update(surveys)
    .set({ createdAt: sql`now() - make_interval(days => ${surveyDays}::int, mins => 1)` })
    .where(eq(surveys.id, id));
  for (const form of [undefined, { rating: 'bad' }]) {
    const response = await visit(token, form ? { form } : {});
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('This question has expired');
  }
  expect(await ratingOfTicket(ctx, ticketId)).toMatchObject({ rating: 'good' });
});

test('the team does not rate itself: who is signed in sees no form and records nothing', async () => {
  const { ticketId, token } = await createSurvey();
  const page = await (await visit(token, { signedIn: true })).text();
  expect(page).toContain('Only the contact can rate an answer.');
  expect(page).not.toContain('<form');
  await visit(token, { signedIn: true, form: { rating: 'good' } });
  expect(await answersOf(ticketId)).toEqual([]);
});

test('the link of a reply that was taken back leads nowhere', async () => {
  const { messageId, token } = await createSurvey();
  await cancelMessage(ctx, messageId);
  expect((await visit(token)).status).toBe(404);
});

test('the answer to a merged ticket stands in the one that it was merged into', async () => {
  const { ticketId, mailbox, contact, token } = await createSurvey();
  const { ticketId: into } = await createWorld(ctx, { mailbox });
  await mergeTickets(ctx, ticketId, { into, otherContact: true });
  expect((await visit(token, { form: { rating: 'okay' } })).status).toBe(303);
  expect(await ratingOfTicket(ctx, into)).toMatchObject({ rating: 'okay' });
  expect(await answersOf(into)).toMatchObject([{ actorId: contact.id }]);
});

test('nothing of the page is kept, indexed, framed or scripted, and its address goes to nobody', async () => {
  const { token } = await createSurvey();
  const { headers } = await visit(token);
  expect(headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
  expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(headers.get('Cache-Control')).toBe('no-store, private');
  expect(await (await visit(token)).text()).not.toContain('<script');
});

test('an address that asks too often has to wait', async () => {
  const { token } = await createSurvey();
  const statuses: number[] = [];
  for (let i = 0; i < 32; i += 1) statuses.push((await visit(token, { from: '192.0.2.1' })).status);
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(31);
  expect(statuses.at(-1)).toBe(429);
  expect((await visit(token, { from: '192.0.2.2' })).status).toBe(200);
});

test('surveys are listed by rating within reach; another mailbox’s are not', async () => {
  const { mailbox, ticketId, token } = await createSurvey();
  const unanswered = await createSurvey(mailbox);
  await createSurvey();
  await visit(token, { form: { rating: 'bad', comment: 'Late.' } });
  const id = 'usr_00000000000000000000000000000001';
  const actor: Actor = { type: 'user', id, name: 'Vera', role: 'viewer', mailboxIds: [mailbox.id] };
  const seen = withActor(ctx, actor);
  const all = await listSurveys(seen, { limit: 10 });
  expect(all.data.map((survey) => survey.ticket_id)).toEqual([unanswered.ticketId, ticketId]);
  const bad = await listSurveys(seen, { limit: 10, rating: 'bad' });
  expect(bad.data).toMatchObject([{ ticket_id: ticketId, comment: 'Late.' }]);
  expect((await listSurveys(seen, { limit: 10, rated: false })).data).toHaveLength(1);
  const first = await listSurveys(seen, { limit: 1 });
  const rest = await listSurveys(seen, { limit: 1, cursor: present(first.next_cursor) });
  expect(rest.data).toMatchObject([{ ticket_id: ticketId }]);
});
