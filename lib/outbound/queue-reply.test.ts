import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attempts, deliveries, mailboxes, messages, tickets } from '#db/schema/index.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { withActor } from '#lib/platform/context.ts';
import { addNote } from '#lib/tickets/note.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { deliverMessage } from '#test/world/replies.ts';
import { ada, mia } from '#test/world/shop.ts';
import { addMessage, createWorld, type World } from '#test/world/world.ts';
import { queueReply, type Reply } from './queue-reply.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

async function reply(ticketId: string, words: Reply, ctx = test_.ctx) {
  const messageId = await queueReply(ctx, ticketId, words);
  const sent = await deliverMessage(ctx, messageId);
  const raw = firstOrThrow([...sent.values()]);
  return { messageId, sent, raw, mail: await parseEmail(raw) };
}

function contactOf({ contact }: World) {
  return { name: ada.name, address: contact.address };
}

test('the contact’s last mail stands under the reply, and our own reader folds it again', async () => {
  const world = await createWorld(test_.ctx);
  const sender = contactOf(world);
  await addMessage(test_.ctx, world.ticketId, {
    from: sender,
    text: 'Is it <on> its way?',
    html: '<p>Is it <b>&lt;on&gt;</b> its way?</p>',
  });
  await test_.ctx.db.update(tickets).set({ language: 'de' }).where(eq(tickets.id, world.ticketId));
  const { mail } = await reply(world.ticketId, { body: 'Ja, **seit Montag**.' });
  expect(mail.text).toMatch(
    new RegExp(
      `^Ja, seit Montag\\.\n\nAm .* 20\\d\\d schrieb Ada Lovelace <${sender.address}>:\n> Is it <on> its way\\?$`,
    ),
  );
  expect(mail.html).toMatch(
    /<blockquote class="gmail_quote" type="cite"[^>]*><p>Is it <b>&lt;on&gt;<\/b> its way\?<\/p>/,
  );
  expect(mail.visibleText).toBe('Ja, seit Montag.');
});

test('each mailbox has its signature and may leave the history out; so may a reply', async () => {
  const world = await createWorld(test_.ctx);
  await addMessage(test_.ctx, world.ticketId, { from: contactOf(world), text: 'My question' });
  const set = (values: Partial<typeof mailboxes.$inferInsert>) =>
    test_.ctx.db.update(mailboxes).set(values).where(eq(mailboxes.id, world.mailbox.id));
  await set({ signature: '-- \n**The shop**\nMain Street 1' });
  const first = await reply(world.ticketId, { body: 'One' });
  expect(first.mail.text).toMatch(/^One\n\n-- \nThe shop\nMain Street 1\n\nOn /);
  expect(first.mail.html).toMatch(/<strong>The shop<\/strong><br>\nMain Street 1/);
  expect(first.mail.html?.match(/<details|<summary/g)).toHaveLength(4);
  expect(first.mail.visibleText).toBe('One');
  expect((await reply(world.ticketId, { body: 'Two', quote: false })).mail.text).not.toContain('My question');
  await set({ quotesHistory: false });
  const third = await reply(world.ticketId, { body: 'Three' });
  expect(third.mail.text).toBe('Three\n\n-- \nThe shop\nMain Street 1');
  expect(third.mail.html).not.toContain('blockquote');
});

test('a quote holds nothing that a recipient has not seen: no note, no mail of others, no token', async () => {
  const world = await createWorld(test_.ctx);
  const sender = contactOf(world);
  const bob = { name: 'Bob', address: 'bob@customer.example' };
  const token = '0f8fad5bd9cb469fa16570867728950e';
  const ours = world.mailbox.address.replace('@', `+${token}@`);
  await addMessage(test_.ctx, world.ticketId, {
    from: sender,
    cc: [bob],
    text: `To us both, from ${ours}`,
    html: `<p>${ours}</p>`,
  });
  await addMessage(test_.ctx, world.ticketId, { from: sender, text: 'Between Ada and you' });
  await addMessage(test_.ctx, world.ticketId, { from: bob, text: 'Between Bob and you' });
  await addMessage(test_.ctx, world.ticketId, {
    from: { name: 'Eve', address: 'eve@else.example' },
    to: [sender, bob],
    text: 'Eve wants it',
    flags: ['not_a_participant'],
  });
  await addMessage(test_.ctx, world.ticketId, {
    from: sender,
    cc: [bob],
    text: 'I am away',
    automatic: true,
  });
  await addNote(test_.ctx, world.ticketId, { body: 'She is furious' });

  const both = await reply(world.ticketId, { body: 'To both', cc: [bob.address] });
  expect(both.mail.text).toContain(`> To us both, from ${world.mailbox.address}`);
  expect(both.raw.toString()).not.toMatch(new RegExp(`${token}|furious|Between|Eve|away`));
  const alone = await reply(world.ticketId, { body: 'To her' });
  expect(alone.mail.text).toContain('> Between Ada and you');
  expect(alone.mail.text).not.toContain('Bob');
  const fresh = await reply(
    world.ticketId,
    { body: 'To a colleague too', bcc: ['carol@shop.example'] },
    withActor(test_.ctx, mia),
  );
  expect(fresh.mail.text).toBe('To a colleague too');
});

test('a person may bring somebody new to the ticket; whatever else signs may not', async () => {
  const world = await createWorld(test_.ctx);
  const words = { body: 'Hello', cc: ['New@Else.example'], bcc: ['hidden@else.example', 'new@else.example'] };
  await expect(queueReply(test_.ctx, world.ticketId, words)).rejects.toMatchObject({ code: 'invalid' });
  await expect(
    queueReply(test_.ctx, world.ticketId, { body: 'Hello', bcc: ['new@else.example'] }),
  ).rejects.toMatchObject({ code: 'invalid' });
  const { sent } = await reply(world.ticketId, words, withActor(test_.ctx, mia));
  expect([...sent.keys()].toSorted()).toEqual(
    [world.contact.address, 'hidden@else.example', 'new@else.example'].toSorted(),
  );
  for (const raw of sent.values()) {
    expect(raw.toString()).not.toMatch(/hidden@else|^bcc:/im);
    expect((await parseEmail(raw)).cc).toEqual([{ name: null, address: 'new@else.example' }]);
  }
  await reply(world.ticketId, { body: 'Now they are on it', cc: ['new@else.example'] });
});

test('an address that no mail can go to is refused before anything is stored', async () => {
  const world = await createWorld(test_.ctx);
  for (const cc of ['a b@c.example', `${'x'.repeat(70)}@c.example`, 'a@b.example>\r\nX: y'])
    await expect(
      queueReply(withActor(test_.ctx, mia), world.ticketId, { body: 'Hello', cc: [cc] }),
    ).rejects.toMatchObject({ code: 'invalid' });
});

test('Outlook’s index goes on over the rounds', async () => {
  const world = await createWorld(test_.ctx);
  const sender = contactOf(world);
  const began = Buffer.from('01D046C6FC06C85C39B2C024428381B13C0C5C3FDEB4', 'hex').toString('base64');
  await addMessage(test_.ctx, world.ticketId, { from: sender, conversationIndex: began });
  const first = new Map((await reply(world.ticketId, { body: 'One' })).mail.headers);
  const second = new Map((await reply(world.ticketId, { body: 'Two' })).mail.headers);
  expect(Buffer.from(first.get('thread-index') ?? '', 'base64')).toHaveLength(27);
  expect(Buffer.from(second.get('thread-index') ?? '', 'base64')).toHaveLength(32);
  expect(second.get('thread-index')?.slice(0, 28)).toBe(began.slice(0, 28));
  expect(second.get('thread-topic')).toBe('Where is my parcel?');
});

test('References stay within twenty ids and 998 octets a line over forty rounds', async () => {
  const world = await createWorld(test_.ctx);
  const sender = contactOf(world);
  const ids: string[] = [];
  for (let round = 0; round < 40; round += 1) {
    const internetMessageId = `<${'r'.repeat(200)}${round}@customer.example>`;
    ids.push(internetMessageId);
    await addMessage(test_.ctx, world.ticketId, { from: sender, internetMessageId });
  }
  const { raw, mail } = await reply(world.ticketId, { body: 'At last' });
  expect(mail.references).toHaveLength(20);
  expect(mail.references.at(-1)).toBe(ids.at(-1));
  expect(mail.inReplyTo).toEqual([ids.at(-1)]);
  expect(
    Math.max(
      ...raw
        .toString()
        .split('\r\n')
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(998);
});

test('a mail that is tried again has the date of its first try', async () => {
  const world = await createWorld(test_.ctx);
  const messageId = await queueReply(test_.ctx, world.ticketId, { body: 'Hello' });
  const row = firstOrThrow(
    await test_.ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId)),
  );
  const at = new Date('2026-03-03T09:15:00Z');
  await test_.ctx.db.insert(attempts).values({ deliveryId: row.id, number: 1, startedAt: at });
  await test_.ctx.db.update(deliveries).set({ attempts: 1 }).where(eq(deliveries.id, row.id));
  const [raw] = (await deliverMessage(test_.ctx, messageId)).values();
  expect((await parseEmail(present(raw))).date).toEqual(at);
});

test('a reply for later waits for its time, and for a year at most', async () => {
  const world = await createWorld(test_.ctx);
  const sendAt = new Date(Date.now() + 3_600_000);
  const messageId = await queueReply(test_.ctx, world.ticketId, {
    body: 'Later',
    sendAt,
    cancelsOnReply: true,
  });
  const row = firstOrThrow(
    await test_.ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId)),
  );
  expect(row.nextAttemptAt).toEqual(sendAt);
  const message = firstOrThrow(await test_.ctx.db.select().from(messages).where(eq(messages.id, messageId)));
  expect(message.cancelsOnReply).toBe(true);
  const tooLate = new Date(Date.now() + 400 * 86_400_000);
  await expect(
    queueReply(test_.ctx, world.ticketId, { body: 'Much later', sendAt: tooLate }),
  ).rejects.toMatchObject({ code: 'invalid' });
});
