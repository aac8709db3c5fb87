import { eq } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, surveys } from '#db/schema/index.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { deliverMessage } from '#test/world/replies.ts';
import { readMessage } from '#test/world/rows.ts';
import { addMessage, createWorld } from '#test/world/world.ts';

let house: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  ctx = house.ctx;
});
afterAll(() => house.close());

const link = /http:\/\/localhost:3000\/surveys\/([\w-]{43})\?rating=(good|okay|bad)/g;

async function createAskingWorld(options: Parameters<typeof createWorld>[1] = {}) {
  const world = await createWorld(ctx, options);
  await updateMailbox(ctx, world.mailbox.id, { asks_rating: true });
  return world;
}

/** Sends a reply. @returns its id, and each mail as it left, by recipient. */
async function send(ticketId: string, reply: Partial<Reply> = {}) {
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const messageId = await queueReply(ctx, ticketId, { body: 'It left on Monday.', then: 'closed', ...reply });
  const mails = new Map<string, { text: string; html: string; links: string[] }>();
  for (const [recipient, raw] of await deliverMessage(ctx, messageId)) {
    const { text = '', html } = await simpleParser(raw);
    mails.set(recipient, { text, html: html || '', links: [...text.matchAll(link)].map(([all]) => all) });
  }
  return { messageId, mails };
}

function surveysOf(messageId: string) {
  return ctx.db.select().from(surveys).where(eq(surveys.messageId, messageId));
}

test('nobody is asked while the mailbox does not ask, which it does not unless somebody says so', async () => {
  const { ticketId, contact } = await createWorld(ctx);
  const { messageId, mails } = await send(ticketId);
  expect(mails.get(contact.address)).toMatchObject({ links: [] });
  expect(await surveysOf(messageId)).toEqual([]);
});

test('a reply that closes its ticket asks, above the history, in text and HTML alike', async () => {
  const { ticketId, contact } = await createAskingWorld();
  const { messageId, mails } = await send(ticketId);
  const { text, html, links } = present(mails.get(contact.address));
  expect(links.map((url) => url.split('=').at(-1))).toEqual(['good', 'okay', 'bad']);
  const order = [
    'It left on Monday.',
    'How did we do?',
    '🙂 Good: http',
    '😐 Okay: http',
    '🙁 Bad: http',
    '> ',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(html.indexOf('>🙂 Good</a>')).toBeGreaterThan(html.indexOf('It left on Monday.'));
  expect(html.indexOf('>🙁 Bad</a>')).toBeLessThan(html.indexOf('gmail_quote'));
  for (const url of links) expect(html).toContain(`href="${url}"`);
  const stored = await readMessage(ctx, messageId);
  expect(`${stored.text}${stored.html}`).not.toContain('/surveys/');
  const asked = await ctx.db.select().from(events).where(eq(events.type, 'survey.asked'));
  expect(asked.filter((event) => event.ticketId === ticketId)).toHaveLength(1);
});

test('the question follows the language of the ticket, or is the mailbox’s own', async () => {
  const german = await createAskingWorld({
    subject: 'Frage zu meiner Bestellung',
    text: 'Guten Tag, ich warte seit einer Woche auf meine Lieferung. Wann kommt sie denn endlich an?',
  });
  const first = await send(german.ticketId);
  expect(present(first.mails.get(german.contact.address)).text).toContain(
    'Wie zufrieden sind Sie mit unserer Antwort?',
  );
  const own = await createAskingWorld();
  await updateMailbox(ctx, own.mailbox.id, { rating_question: 'All <good> & well?' });
  const second = present((await send(own.ticketId)).mails.get(own.contact.address));
  expect(second.text).toContain('All <good> & well?');
  expect(second.html).toContain('All &lt;good&gt; &amp; well?');
});

test('only the contact gets the links, not who gets a copy', async () => {
  const others = ['boss@customer.example', 'audit@customer.example'].map((address) => ({
    name: null,
    address,
  }));
  const { ticketId, contact } = await createAskingWorld({ cc: others });
  const { mails } = await send(ticketId, { cc: ['boss@customer.example'], bcc: ['audit@customer.example'] });
  expect(present(mails.get(contact.address)).links).toHaveLength(3);
  for (const other of ['boss@customer.example', 'audit@customer.example'])
    expect(`${mails.get(other)?.text}${mails.get(other)?.html}`).not.toContain('/surveys/');
});

test('a reply that leaves the ticket open, or goes to somebody else, asks nothing', async () => {
  const { ticketId } = await createAskingWorld({ cc: [{ name: null, address: 'other@customer.example' }] });
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  for (const reply of [{ then: undefined }, { to: 'other@customer.example' }] as const)
    expect(await surveysOf((await send(ticketId, reply)).messageId)).toEqual([]);
});

test('a ticket is asked about once, however often it is closed', async () => {
  const { ticketId } = await createAskingWorld();
  expect(await surveysOf((await send(ticketId)).messageId)).toHaveLength(1);
  await addMessage(ctx, ticketId, { text: 'Thank you!' });
  expect(await surveysOf((await send(ticketId)).messageId)).toEqual([]);
});

test('a reply that was taken back has not asked: the next one does', async () => {
  const { ticketId } = await createAskingWorld();
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const first = await queueReply(ctx, ticketId, { body: 'Wrong.', then: 'closed' });
  await cancelMessage(ctx, first);
  expect(await surveysOf((await send(ticketId)).messageId)).toHaveLength(1);
});

test('a question that never arrived was not asked: the next reply does', async () => {
  const { ticketId } = await createAskingWorld();
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  const first = await queueReply(ctx, ticketId, { body: 'It left.', then: 'closed' });
  await deliverMessage(ctx, first, { outcome: 'failed', code: '5.7.1', response: '550 5.7.1 Blocked' });
  expect(await surveysOf((await send(ticketId)).messageId)).toHaveLength(1);
});

test('robots, lists and senders in doubt are not asked', async () => {
  for (const mail of [
    { automatic: true },
    { flags: ['via_bulk'] },
    { flags: ['no_automatic_answer'] },
    { flags: ['dmarc_failed'] },
  ]) {
    const { ticketId } = await createAskingWorld(mail);
    expect({ mail, asked: await surveysOf((await send(ticketId)).messageId) }).toEqual({ mail, asked: [] });
  }
});

test('a quoted survey leaves with no later mail: its key is taken out', async () => {
  const { ticketId, contact } = await createAskingWorld();
  const { text } = present((await send(ticketId)).mails.get(contact.address));
  const [key = ''] = /surveys\/[\w-]{43}/.exec(text) ?? [];
  await addMessage(ctx, ticketId, {
    from: { name: 'Ada', address: contact.address },
    text: `Still nothing.\n\n${text}`,
  });
  const next = present((await send(ticketId)).mails.get(contact.address));
  expect(next.text).toContain('Still nothing.');
  expect(next.text).toContain('localhost:3000/surveys/');
  expect(next.text).not.toContain(key);
});
