import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, messages } from '#db/schema/index.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { type ReceivedMail, receiveMail } from '#test/world/receive-mail.ts';
import { approveReply, proposeReply } from '#test/world/replies.ts';
import { replyAddressOf } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { claimDelivery } from '../delivery/claim.ts';
import { composeDelivery } from '../delivery/compose-delivery.ts';
import { readOutgoing } from '../delivery/read-outgoing.ts';
import { queueReply } from '../queue-reply.ts';

let test_: TestContext;
let ctx: Ctx;
let people = 0;
const iris = { type: 'assistant' as const, id: `ast_${'0'.repeat(32)}`, name: 'Iris' };
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
  await createTestMailbox(ctx);
});
afterAll(() => test_.close());

const newPerson = () => `person${++people}@customer.example`;
function byRule(ticketId: string, who: Ctx = ctx) {
  return queueReply(who, ticketId, { body: 'It left on Monday.' }, { author: iris, rule: 'shipping' });
}
function anHourPasses(ticketId: string) {
  return ctx.db
    .update(deliveries)
    .set({ createdAt: sql`now() - interval '61 minutes'` })
    .where(
      sql`${deliveries.messageId} in (select id from messages where ticket_id = ${sql.param(ticketId, messages.ticketId)})`,
    );
}

test('a reply signed by a rule is automatic in its headers; one signed by a person is not', async () => {
  const headersOf = async (messageId: string) => {
    const delivery = firstOrThrow(
      await ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId)),
    );
    const claim = present(await claimDelivery(ctx, delivery.id));
    const { raw } = await composeDelivery(ctx, claim, await readOutgoing(ctx, claim.deliveryId));
    const { headers } = await parseEmail(raw);
    return new Map(headers);
  };
  const { ticketId } = await receiveMail(ctx, { from: newPerson() });
  const automatic = await headersOf(await byRule(ticketId));
  expect(automatic.get('auto-submitted')).toBe('auto-replied');
  expect(automatic.get('x-countersign-loop')).toBe('support@shop.example');
  const own = await headersOf(await queueReply(withActor(ctx, mia), ticketId, { body: 'And from me.' }));
  expect(own.has('auto-submitted')).toBe(false);
});

test('one sender gets one automatic reply in an hour, over all tickets and at the same moment', async () => {
  const from = newPerson();
  const [one, two] = [await receiveMail(ctx, { from }), await receiveMail(ctx, { from })];
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
  const { ticketId } = await receiveMail(ctx, { from: newPerson() });
  await byRule(ticketId);
  await queueReply(withActor(ctx, mia), ticketId, { body: 'One' });
  await queueReply(withActor(ctx, mia), ticketId, { body: 'Two' });
});

test('the assistant writes three times in a row; then somebody else must have said something', async () => {
  const from = newPerson();
  const { ticketId } = await receiveMail(ctx, { from });
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
  await expect(write(withActor(ctx, program))).rejects.toMatchObject({ code: 'too_many' });
  await receiveMail(ctx, {
    from,
    to: await replyAddressOf(ctx, ticketId),
    headers: ['Auto-Submitted: auto-replied'],
  });
  await expect(write(withActor(ctx, program))).rejects.toMatchObject({ code: 'too_many' });
  await write(withActor(ctx, mia));
  await receiveMail(ctx, { from, to: await replyAddressOf(ctx, ticketId), body: 'I am here' });
  await write(ctx);
});

test('a mailbox has a cap of its own for an hour', async () => {
  const small = { ...ctx, env: { ...ctx.env, AUTOMATIC_REPLIES_PER_HOUR: 2 } };
  const quiet = await createTestMailbox(ctx, { address: 'quiet@shop.example' });
  const receive = async () => (await receiveMail(ctx, { to: quiet.address, from: newPerson() })).ticketId;
  const [first, second, third] = [await receive(), await receive(), await receive()];
  await byRule(first, small);
  await byRule(second, small);
  await expect(byRule(third, small)).rejects.toMatchObject({
    code: 'too_many',
    message: expect.stringContaining('This mailbox'),
  });
  const other = await createTestMailbox(ctx, { address: 'other@shop.example' });
  await byRule((await receiveMail(ctx, { to: other.address, from: newPerson() })).ticketId, small);
});

test.each([
  ['automatic mail', { headers: ['Auto-Submitted: auto-generated'] }, 'automatic mail'],
  [
    'mail that asks for silence',
    { headers: ['X-Auto-Response-Suppress: OOF'] },
    'asks for no automatic answer',
  ],
  ['list mail', { headers: ['List-Id: <news.example>'] }, 'by a list'],
  ['mail of a bulk sender', { headers: ['Feedback-ID: 1:shop:ses'] }, 'a bulk sender'],
  [
    'mail that claims to answer a mail of ours',
    { headers: [`In-Reply-To: <${'a'.repeat(24)}.${'0'.repeat(32)}@shop.example>`] },
    'not ours',
  ],
])('no program answers %s; a person may', async (_, mail, why) => {
  const { ticketId } = await receiveMail(ctx, { from: newPerson(), ...mail });
  await expect(byRule(ticketId)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining(why),
  });
  await queueReply(withActor(ctx, mia), ticketId, { body: 'From a person.' });
});

test('nor a stranger who joined the ticket, until a person has answered', async () => {
  const { ticketId } = await receiveMail(ctx, { from: newPerson() });
  await receiveMail(ctx, { from: newPerson(), to: await replyAddressOf(ctx, ticketId) });
  await expect(byRule(ticketId)).rejects.toMatchObject({ code: 'forbidden' });
});

test('a stranger who joined is brought into a reply by a person or their program only', async () => {
  const [ada, eve, friend] = [newPerson(), newPerson(), newPerson()];
  const { ticketId } = await receiveMail(ctx, { from: ada });
  await receiveMail(ctx, { from: eve, to: await replyAddressOf(ctx, ticketId), headers: [`Cc: ${friend}`] });
  for (const address of [eve, friend])
    await expect(queueReply(ctx, ticketId, { body: 'To all', cc: [address] })).rejects.toMatchObject({
      code: 'invalid',
    });
  await queueReply(withActor(ctx, mia), ticketId, { body: 'To both', cc: [eve] });
  const now = await receiveMail(ctx, { from: eve, to: await replyAddressOf(ctx, ticketId) });
  expect(now.message.flags).not.toContain('not_a_participant');
});

test('a rule signs a draft by the same door, and the draft it may not sign waits for a person', async () => {
  const first = await receiveMail(ctx, { from: newPerson() });
  const doubtful = await receiveMail(ctx, { from: newPerson(), headers: ['X-Auto-Response-Suppress: All'] });
  const propose = ({ ticketId, message }: ReceivedMail) =>
    proposeReply(ctx, { ticketId, messageId: message.id }, { confidence: 0.95 });
  const [good, bad] = [await propose(first), await propose(doubtful)];
  const messageId = await approveReply(ctx, good, { rule: 'shipping' });
  const sent = firstOrThrow(await ctx.db.select().from(messages).where(eq(messages.id, messageId)));
  expect(sent.automatic).toBe(true);
  await expect(approveReply(ctx, bad, { rule: 'shipping' })).rejects.toMatchObject({ code: 'forbidden' });
  await approveReply(withActor(ctx, mia), bad);
});
