import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestContext, type TestContext } from '#bin/testing/context.ts';
import { openInbox, replyAddressOf } from '#bin/testing/inbox.ts';
import { deliveries, messages } from '#db/schema/index.ts';
import { type Actor, as, type Ctx } from '../context.ts';
import { proposeDraft } from '../drafts/propose.ts';
import { approveDraft } from '../drafts/review.ts';
import { parseEmail } from '../mail/parse.ts';
import { claimDelivery } from './claim.ts';
import { composeDelivery } from './compose-delivery.ts';
import { readDeparting } from './departing.ts';
import { queueReply } from './queue-reply.ts';

let test_: TestContext;
let ctx: Ctx;
let inbox: Awaited<ReturnType<typeof openInbox>>;
let people = 0;
const iris = { type: 'assistant' as const, id: `ast_${'0'.repeat(32)}`, name: 'Iris' };
const mia: Actor = {
  type: 'user',
  id: `usr_${'0'.repeat(32)}`,
  name: 'Mia',
  role: 'member',
  mailboxIds: null,
};
const program: Actor = {
  type: 'api_key',
  id: 'key',
  name: 'Program',
  scopes: ['send', 'write'],
  mailboxIds: null,
};

beforeAll(async () => {
  test_ = await openTestContext({ AUTOMATIC_REPLIES_PER_HOUR: 1000 });
  ctx = test_.ctx;
  inbox = await openInbox(ctx, { address: 'support@shop.example' });
});
afterAll(() => test_.close());

const newPerson = () => `person${++people}@customer.example`;
const byRule = (ticketId: string, who: Ctx = ctx) =>
  queueReply(who, ticketId, { body: 'It left on Monday.' }, { author: iris, rule: 'shipping' });
const anHourPasses = (ticketId: string) =>
  ctx.db
    .update(deliveries)
    .set({ createdAt: sql`now() - interval '61 minutes'` })
    .where(
      sql`${deliveries.messageId} in (select id from messages where ticket_id = ${sql.param(ticketId, messages.ticketId)})`,
    );

test('what a rule signs says in its headers that it is automatic; what a person signs does not', async () => {
  const headersOf = async (messageId: string) => {
    const [delivery] = await ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId));
    const claim = await claimDelivery(ctx, delivery!.id);
    const { raw } = await composeDelivery(ctx, claim!, await readDeparting(ctx, claim!.deliveryId));
    const { headers } = await parseEmail(raw);
    return new Map(headers);
  };
  const { ticketId } = await inbox.arrive({ from: newPerson() });
  const automatic = await headersOf(await byRule(ticketId));
  expect(automatic.get('auto-submitted')).toBe('auto-replied');
  expect(automatic.get('x-countersign-loop')).toBe('support@shop.example');
  const own = await headersOf(await queueReply(as(ctx, mia), ticketId, { body: 'And from me.' }));
  expect(own.has('auto-submitted')).toBe(false);
});

test('one sender gets one automatic reply in an hour, over all tickets and at the same moment', async () => {
  const from = newPerson();
  const [one, two] = [await inbox.arrive({ from }), await inbox.arrive({ from })];
  const results = await Promise.allSettled([
    byRule(one.ticketId),
    byRule(two.ticketId),
    byRule(one.ticketId),
  ]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ code: 'too_many', message: expect.stringContaining(from) });
  for (const { ticketId } of [one, two]) await anHourPasses(ticketId);
  await byRule(two.ticketId);
});

test('a person may always answer, however many automatic replies there were', async () => {
  const { ticketId } = await inbox.arrive({ from: newPerson() });
  await byRule(ticketId);
  await queueReply(as(ctx, mia), ticketId, { body: 'One' });
  await queueReply(as(ctx, mia), ticketId, { body: 'Two' });
});

test('the assistant writes three times in a row; then somebody else must have said something', async () => {
  const from = newPerson();
  const { ticketId } = await inbox.arrive({ from });
  const write = async (who: Ctx) => {
    await anHourPasses(ticketId);
    return queueReply(
      who,
      ticketId,
      { body: 'Once more.' },
      { author: iris, rule: who === ctx ? 'follow-up' : undefined },
    );
  };
  for (let time = 0; time < 3; time++) await write(ctx);
  await expect(write(ctx)).rejects.toMatchObject({ code: 'too_many' });
  await expect(write(as(ctx, program))).rejects.toMatchObject({ code: 'too_many' });
  await inbox.arrive({
    from,
    to: await replyAddressOf(ctx, ticketId),
    headers: ['Auto-Submitted: auto-replied'],
  });
  await expect(write(as(ctx, program))).rejects.toMatchObject({ code: 'too_many' });
  await write(as(ctx, mia));
  await inbox.arrive({ from, to: await replyAddressOf(ctx, ticketId), body: 'I am here' });
  await write(ctx);
});

test('a mailbox has a cap of its own for an hour', async () => {
  const small = { ...ctx, env: { ...ctx.env, AUTOMATIC_REPLIES_PER_HOUR: 2 } };
  const quiet = await openInbox(ctx, { address: 'quiet@shop.example' });
  const tickets = [];
  for (let ticket = 0; ticket < 3; ticket++) tickets.push(await quiet.arrive({ from: newPerson() }));
  await byRule(tickets[0]!.ticketId, small);
  await byRule(tickets[1]!.ticketId, small);
  await expect(byRule(tickets[2]!.ticketId, small)).rejects.toMatchObject({
    code: 'too_many',
    message: expect.stringContaining('This mailbox'),
  });
  const other = await openInbox(ctx, { address: 'other@shop.example' });
  await byRule((await other.arrive({ from: newPerson() })).ticketId, small);
});

test.each([
  ['automatic mail', { headers: ['Auto-Submitted: auto-generated'] }, 'automatic mail'],
  [
    'mail that asks for silence',
    { headers: ['X-Auto-Response-Suppress: OOF'] },
    'asks for no automatic answer',
  ],
  ['list mail', { headers: ['List-Id: <news.example>'] }, 'automatic mail'],
  [
    'mail that claims to answer a mail of ours',
    { headers: [`In-Reply-To: <${'a'.repeat(24)}.${'0'.repeat(32)}@shop.example>`] },
    'not ours',
  ],
])('no program answers %s; a person may', async (_, mail, why) => {
  const { ticketId } = await inbox.arrive({ from: newPerson(), ...mail });
  await expect(byRule(ticketId)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining(why),
  });
  await queueReply(as(ctx, mia), ticketId, { body: 'From a person.' });
});

test('nor a stranger who joined the ticket, until a person has answered', async () => {
  const { ticketId } = await inbox.arrive({ from: newPerson() });
  await inbox.arrive({ from: newPerson(), to: await replyAddressOf(ctx, ticketId) });
  await expect(byRule(ticketId)).rejects.toMatchObject({ code: 'forbidden' });
});

test('nothing but a person or a program of theirs brings a stranger who joined into a reply', async () => {
  const [ada, eve, friend] = [newPerson(), newPerson(), newPerson()];
  const { ticketId } = await inbox.arrive({ from: ada });
  await inbox.arrive({ from: eve, to: await replyAddressOf(ctx, ticketId), headers: [`Cc: ${friend}`] });
  for (const address of [eve, friend])
    await expect(queueReply(ctx, ticketId, { body: 'To all', cc: [address] })).rejects.toMatchObject({
      code: 'invalid',
    });
  await queueReply(as(ctx, mia), ticketId, { body: 'To both', cc: [eve] });
  const now = await inbox.arrive({ from: eve, to: await replyAddressOf(ctx, ticketId) });
  expect(now.message.flags).not.toContain('not_a_participant');
});

test('a rule signs a draft by the same door, and the draft it may not sign waits for a person', async () => {
  const first = await inbox.arrive({ from: newPerson() });
  const doubtful = await inbox.arrive({ from: newPerson(), headers: ['X-Auto-Response-Suppress: All'] });
  const propose = (mail: typeof first) =>
    proposeDraft(ctx, {
      ticketId: mail.ticketId,
      runId: null,
      basedOnMessageId: mail.message.id,
      body: 'It left on Monday.',
      confidence: 0.95,
      factors: [],
      reasons: [],
      citations: [],
      warnings: [],
    });
  const [good, bad] = [await propose(first), await propose(doubtful)];
  const messageId = await approveDraft(ctx, good!, { rule: 'shipping' });
  const [sent] = await ctx.db.select().from(messages).where(eq(messages.id, messageId));
  expect(sent!.automatic).toBe(true);
  await expect(approveDraft(ctx, bad!, { rule: 'shipping' })).rejects.toMatchObject({ code: 'forbidden' });
  await approveDraft(as(ctx, mia), bad!);
});
