import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tickets } from '#db/schema/index.ts';
import { listEvents } from '#lib/platform/events.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { getTicket } from './get-ticket.ts';
import { listTickets, ticketsQuery } from './list-tickets.ts';
import { detectWaitingLanguages } from './ticket-language.ts';
import { updateTicket } from './update-ticket.ts';

let house: TestContext;
beforeAll(async () => {
  house = await openTestContext();
});
afterAll(() => house.close());

const german = 'Guten Tag, wo ist mein Paket geblieben? Ich warte seit zwei Wochen darauf.';
const french = 'Bonjour, où est mon colis ? Je l’attends depuis deux semaines déjà.';

test('filing gives a ticket the language of what the contact writes, until a person sets it', async () => {
  const { ctx } = house;
  const { address } = await createTestMailbox(ctx, { address: 'language@shop.example' });
  const id = '<first@customer.example>';
  const { ticketId } = await receiveMail(ctx, { to: address, id, subject: 'Paket', body: german });
  const languageOf = async () => (await getTicket(ctx, ticketId ?? '')).language;
  const answer = (body: string) =>
    receiveMail(ctx, { to: address, subject: 'Re: Paket', headers: [`In-Reply-To: ${id}`], body });
  expect(await languageOf()).toBe('de');
  expect((await answer('ok, 4711!')).ticketId).toBe(ticketId);
  expect(await languageOf()).toBe('de');
  await answer(french);
  expect(await languageOf()).toBe('fr');

  await updateTicket(ctx, ticketId ?? '', { language: 'it' });
  await answer(german);
  expect(await getTicket(ctx, ticketId ?? '')).toMatchObject({
    language: 'it',
    language_set_by: ctx.actor.name,
  });
  await updateTicket(ctx, ticketId ?? '', { language: null });
  expect(await getTicket(ctx, ticketId ?? '')).toMatchObject({ language: 'de', language_set_by: null });
  const events = await listEvents(ctx, { ticketId: ticketId ?? '' });
  expect(events.filter(({ type }) => type.startsWith('ticket.language'))).toMatchObject([
    { type: 'ticket.language_set', data: { before: 'fr', after: 'it' } },
    { type: 'ticket.language_detected', data: { before: 'it', after: 'de' } },
  ]);
});

test('a language narrows the list and the search, by code or name; what is none is searched as text', async () => {
  const { ctx } = house;
  const { number, mailbox } = await createWorld(ctx, { subject: 'Paket', text: german });
  const other = await createWorld(ctx, { mailbox, subject: 'Colis', text: french });
  const unclear = await createWorld(ctx, { mailbox, subject: '4711', text: '4711' });
  const list = async (query: object) =>
    (await listTickets(ctx, ticketsQuery.parse({ mailbox: mailbox.id, ...query }))).data.map(
      (row) => row.number,
    );
  for (const query of [{ language: 'de' }, { q: 'language:de' }, { q: 'language:German' }])
    expect(await list(query)).toEqual([number]);
  expect(await list({ q: '-language:de' })).toEqual([unclear.number, other.number]);
  expect(await list({ language: 'none' })).toEqual([unclear.number]);
  await createWorld(ctx, { mailbox, subject: 'A note on language:klingonese', text: 'Nothing more.' });
  expect(await list({ q: 'language:klingonese' })).toHaveLength(1);
});

test('tickets from before are read in batches, each once, without a change of their version', async () => {
  const { ctx } = house;
  const { ticketId } = await createWorld(ctx, { subject: 'Paket', text: german });
  const unclear = await createWorld(ctx, { subject: '4711', text: '4711' });
  for (const id of [ticketId, unclear.ticketId])
    await ctx.db.update(tickets).set({ language: null, languageDetectedAt: null }).where(eq(tickets.id, id));
  const { version } = await getTicket(ctx, ticketId);
  let read = 0;
  for (let batch = 1; batch > 0; read += batch) batch = await detectWaitingLanguages(ctx, { limit: 1 });
  expect(read).toBeGreaterThanOrEqual(2);
  expect(await getTicket(ctx, ticketId)).toMatchObject({ language: 'de', version });
  expect(await getTicket(ctx, unclear.ticketId)).toMatchObject({ language: null });
});
