import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contacts } from '#db/schema/index.ts';
import { applySavedReply } from '#lib/desk/apply-saved-reply.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { undoApproval } from '#lib/drafts/undo-approval.ts';
import { type Actor, type Ctx, type Role, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { listSavedReplies } from './list-saved-replies.ts';
import { renderSavedReply } from './render-saved-reply.ts';
import { archiveSavedReply, createSavedReply, getSavedReply, updateSavedReply } from './saved-replies.ts';

let test_: TestContext;
let mia: Ctx;
let grace: Ctx;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  mia = await signedIn('Mia Wallace', 'member');
  grace = await signedIn('Grace', 'admin');
});
afterAll(() => test_.close());

async function signedIn(name: string, role: Role, mailboxIds: string[] | null = null): Promise<Ctx> {
  const email = `${name.split(' ')[0]?.toLowerCase()}-${Math.random()}@team.example`;
  const password = 'wobbly lantern orchard';
  const { id } = await createUser(test_.ctx, { email, name, role, password, mailbox_ids: mailboxIds });
  const actor: Actor = { type: 'user', id, name, role, mailboxIds };
  return withActor(test_.ctx, actor);
}

const refused = (code: string) => expect.objectContaining({ code });
const namesFor = async (ctx: Ctx, query = {}) => (await listSavedReplies(ctx, query)).map(({ name }) => name);

test('a personal saved reply is its owner’s alone', async () => {
  const { id } = await createSavedReply(mia, { name: 'Mine', body: 'Hello', personal: true });
  expect(await namesFor(mia)).toContain('Mine');
  expect(await namesFor(grace)).not.toContain('Mine');
  const stranger = refused('not_found');
  await expect(getSavedReply(grace, id)).rejects.toEqual(stranger);
  await expect(updateSavedReply(grace, id, { name: 'Ours' })).rejects.toEqual(stranger);
  await expect(archiveSavedReply(grace, id)).rejects.toEqual(stranger);
  await expect(
    createSavedReply(test_.ctx, { name: 'A program’s', body: 'Hello', personal: true }),
  ).rejects.toEqual(refused('invalid'));
});

test('a shared saved reply serves who reaches its mailbox; a viewer only reads', async () => {
  const [one, two] = [
    await createTestMailbox(test_.ctx, { address: 'one@shop.example' }),
    await createTestMailbox(test_.ctx, { address: 'two@shop.example' }),
  ];
  const ofOne = await signedIn('Olga', 'member', [one.id]);
  const viewer = await signedIn('Vic', 'viewer');
  const { id } = await createSavedReply(mia, { name: 'Of two', body: 'Hello', mailbox_id: two.id });
  const { id: ofAll } = await createSavedReply(mia, { name: 'Of all', body: 'Hello' });
  expect(await namesFor(ofOne)).toEqual(expect.not.arrayContaining(['Of two']));
  expect(await namesFor(ofOne)).toContain('Of all');
  expect(await namesFor(mia, { mailbox: one.id })).not.toContain('Of two');
  await expect(getSavedReply(ofOne, id)).rejects.toEqual(refused('not_found'));
  await expect(updateSavedReply(ofOne, ofAll, { name: 'Taken' })).rejects.toEqual(refused('forbidden'));
  await expect(createSavedReply(ofOne, { name: 'All', body: 'Hello' })).rejects.toEqual(refused('forbidden'));
  await expect(createSavedReply(ofOne, { name: 'Two', body: 'Hello', mailbox_id: two.id })).rejects.toEqual(
    refused('not_found'),
  );
  expect(await namesFor(viewer)).toContain('Of two');
  await expect(updateSavedReply(viewer, id, { name: 'Seen' })).rejects.toEqual(refused('forbidden'));
});

test('a change made on an older version is refused; an archived one is in no list', async () => {
  const { id, version } = await createSavedReply(mia, { name: 'Versioned', body: 'One' });
  const after = await updateSavedReply(mia, id, { body: 'Two', ifMatch: version });
  expect(after).toMatchObject({ name: 'Versioned', body: 'Two', version: version + 1 });
  await expect(updateSavedReply(grace, id, { body: 'Three', ifMatch: version })).rejects.toEqual(
    refused('stale'),
  );
  await archiveSavedReply(grace, id);
  expect(await namesFor(mia)).not.toContain('Versioned');
  await expect(getSavedReply(mia, id)).rejects.toEqual(refused('not_found'));
});

test('placeholders are filled in for a ticket; what is unknown or empty is named', async () => {
  const { ticketId, number, contact } = await createWorld(test_.ctx, { name: 'Lovelace, Ada' });
  const { id } = await createSavedReply(mia, {
    name: 'All of them',
    body: 'Hi {{contact.first_name}} ({{ contact.address }}), #{{ticket.number}}: {{order.number}} {{contact.phone}}. {{user.first_name}}',
  });
  const rendered = await renderSavedReply(mia, id, { ticketId });
  expect(rendered.body).toBe(
    `Hi Ada (${contact.address}), #${number}: {{order.number}} {{contact.phone}}. Mia`,
  );
  expect(rendered.placeholders).toEqual(['order.number', 'contact.phone']);
  const given = await renderSavedReply(mia, id, { ticketId, values: { 'order.number': '1001' } });
  expect(given.placeholders).toEqual(['contact.phone']);
});

test('placeholders are filled in for a new mail, from a mailbox within reach alone', async () => {
  const { mailbox } = await createWorld(test_.ctx);
  const { id } = await createSavedReply(mia, {
    name: 'New',
    body: 'Hi {{contact.first_name}}, about {{ticket.subject}} (#{{ticket.number}}). {{mailbox.address}}',
  });
  const mail = {
    mailboxId: mailbox.id,
    contact: { name: 'Bo Baker', address: 'bo@x.example' },
    subject: null,
  };
  const { body, placeholders } = await renderSavedReply(mia, id, mail);
  expect(body).toBe(`Hi Bo, about {{ticket.subject}} (#{{ticket.number}}). ${mailbox.address}`);
  expect(placeholders).toEqual(['ticket.subject', 'ticket.number']);
  const out = { ...mail, mailboxId: `mbx_${'0'.repeat(32)}` };
  await expect(renderSavedReply(mia, id, out)).rejects.toMatchObject({ code: 'not_found' });
});

test.for<[name: string | null, first: string | null]>([
  ['Ada Lovelace', 'Ada'],
  ['Dr. Ada Lovelace', 'Ada'],
  ['ada@customer.example', null],
  ['', null],
  ['[Ada](https://evil.example)', null],
  ['{{user.name}}', null],
])('the first name of %j is %j, so that no name brings a link or a mark', async ([name, first]) => {
  const { ticketId, contact } = await createWorld(test_.ctx);
  await test_.ctx.db.update(contacts).set({ name }).where(eq(contacts.id, contact.id));
  const { id } = await createSavedReply(mia, { name: 'Hi', body: 'Hi {{contact.first_name}}' });
  const { body } = await renderSavedReply(mia, id, { ticketId });
  expect(body).toBe(`Hi ${first ?? '{{contact.first_name}}'}`);
  await archiveSavedReply(mia, id);
});

test('no reply leaves with a placeholder, by whichever door', async () => {
  const { ticketId } = await createWorld(test_.ctx, { name: '' });
  const { id } = await createSavedReply(mia, { name: 'Open', body: 'Hi {{contact.first_name}}' });
  const toFill = { code: 'invalid', message: 'Fill in {{contact.first_name}} first.' };
  await expect(applySavedReply(mia, id, { ticketId })).rejects.toMatchObject(toFill);
  await expect(replyToTicket(mia, ticketId, { body: 'Hi {{contact.first_name}}' })).rejects.toMatchObject(
    toFill,
  );
  const own = { body: 'Put {{order}} there.' };
  await expect(replyToTicket(mia, ticketId, { ...own, savedReplyIds: [id] })).rejects.toMatchObject({
    message: 'Fill in {{order}} first.',
  });
  await replyToTicket(mia, ticketId, own);
  expect((await getSavedReply(mia, id)).uses).toBe(0);
  await applySavedReply(mia, id, { ticketId, values: { 'contact.first_name': 'Ada' } });
  expect((await getSavedReply(mia, id)).uses).toBe(1);
});

test('a use is counted when a reply is sent, not when it is rendered, and no longer once that is undone', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const [rare, common] = [
    await createSavedReply(mia, { name: 'Ranked rare', body: 'Hello' }),
    await createSavedReply(mia, { name: 'Ranked zebra', body: 'Hello' }),
  ];
  await renderSavedReply(mia, rare.id, { ticketId });
  const ids = [rare.id, common.id];
  const first = await replyToTicket(mia, ticketId, { body: 'Hello', savedReplyIds: ids });
  await replyToTicket(mia, ticketId, { body: 'Hello', savedReplyIds: [common.id, common.id] });
  expect(await namesFor(mia, { q: 'ranked' })).toEqual(['Ranked zebra', 'Ranked rare']);
  expect((await getSavedReply(mia, common.id)).uses).toBe(2);
  await undoApproval(mia, first);
  expect((await getSavedReply(mia, common.id)).uses).toBe(1);
  expect((await getSavedReply(mia, rare.id)).uses).toBe(0);
});

test('a saved reply that was archived meanwhile holds no reply up', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const { id } = await createSavedReply(mia, { name: 'Gone', body: 'Hello' });
  await archiveSavedReply(mia, id);
  await replyToTicket(mia, ticketId, { body: 'Hello', savedReplyIds: [id] });
});

test('a macro tags, assigns and closes with its reply, and its undo takes all of it back', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const macro = await createSavedReply(mia, {
    name: 'Settled',
    body: 'It is on its way.',
    add_tags: ['Shipping', 'resolved'],
    status: 'closed',
    assignee: 'me',
  });
  expect(await namesFor(mia, { kind: 'macro' })).toEqual(['Settled']);
  const messageId = await applySavedReply(mia, macro.id, { ticketId });
  expect(await getTicket(mia, ticketId)).toMatchObject({
    tags: ['resolved', 'shipping'],
    status: 'closed',
    assignee_id: mia.actor.id,
  });
  await undoApproval(mia, messageId);
  expect(await getTicket(mia, ticketId)).toMatchObject({ tags: [], status: 'open', assignee_id: null });
});

test('what was changed since a macro’s reply stays when it is undone, and a later reply’s undo restores both', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const assigned = { addTags: ['one'], assigneeId: mia.actor.id };
  const first = await replyToTicket(mia, ticketId, { body: 'One', ...assigned });
  const second = await replyToTicket(mia, ticketId, {
    body: 'Two',
    addTags: ['two'],
    assigneeId: grace.actor.id,
  });
  await undoApproval(mia, first);
  expect(await getTicket(mia, ticketId)).toMatchObject({ tags: ['one', 'two'], assignee_id: grace.actor.id });
  await undoApproval(mia, second);
  expect(await getTicket(mia, ticketId)).toMatchObject({ tags: [], assignee_id: null });
});

test('an event tells that a saved reply was kept, and none of its words', async () => {
  const { id } = await createSavedReply(mia, { name: 'Secret name', body: 'Secret text', personal: true });
  const events = await listEvents(grace, { type: 'saved_reply.created', newest: true });
  expect(events[0]).toMatchObject({ data: { saved_reply_id: id, personal: true } });
  expect(JSON.stringify(events)).not.toContain('Secret');
});
