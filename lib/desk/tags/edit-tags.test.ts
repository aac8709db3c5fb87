import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { listSavedReplies } from '#lib/saved-replies/list-saved-replies.ts';
import { createSavedReply } from '#lib/saved-replies/saved-replies.ts';
import { listTags } from '#lib/tickets/tags.ts';
import { tagsOf, updateTicket } from '#lib/tickets/update-ticket.ts';
import { createView, getView } from '#lib/tickets/views/views.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createPerson, createTickets } from '#test/world/ticket-acts.ts';
import { recordingAct } from '../acts/record-act.ts';
import { listTicketActs } from '../acts/ticket-acts.ts';
import { undoTicketAct } from '../acts/undo-act.ts';
import { deleteTag, mergeTag, updateTag } from './edit-tags.ts';

let house: TestContext;
beforeAll(async () => {
  house = await openTestContext();
});
afterAll(() => house.close());

const refused = (code: string) => expect.objectContaining({ code });

async function tagged(...all: string[][]): Promise<string[]> {
  const { ids } = await createTickets(house.ctx, all.length);
  for (const [at, tags] of all.entries()) await updateTicket(house.ctx, ids[at] ?? '', { tags });
  return ids;
}

async function macroWith(addTags: string[]) {
  const macro = { name: `Macro ${addTags}`, body: 'Hello', add_tags: addTags };
  return (await createSavedReply(house.ctx, macro)).id;
}

async function tagsOfMacro(id: string) {
  return (await listSavedReplies(house.ctx, {})).find((reply) => reply.id === id)?.add_tags;
}

test('what names a renamed tag follows it, and the log has one event', async () => {
  const ids = await tagged(['parcel'], ['parcel', 'late']);
  const macro = await macroWith(['parcel', 'late']);
  const view = await createView(house.ctx, { name: 'Parcels', filter: { tag: 'parcel' } });
  await updateTag(house.ctx, 'parcel', { name: ' Delivery ' });
  expect(await Promise.all(ids.map((id) => tagsOf(house.ctx, id)))).toEqual([
    ['delivery'],
    ['delivery', 'late'],
  ]);
  expect(await tagsOfMacro(macro)).toEqual(['late', 'delivery']);
  expect((await getView(house.ctx, view.id)).filter).toEqual({ tag: 'delivery' });
  const events = await listEvents(house.ctx, { type: 'tag.renamed' });
  expect(events.map(({ data }) => data)).toEqual([{ before: 'parcel', after: 'delivery', tickets: 2 }]);
});

test('an act that set a tag is undone by the tag’s new name', async () => {
  const mia = await createPerson(house.ctx);
  const [id = ''] = await tagged([]);
  await recordingAct(mia, id, (ctx) => updateTicket(ctx, id, { tags: ['colour'] }));
  await updateTag(house.ctx, 'colour', { name: 'shade' });
  const [act] = await listTicketActs(mia, { undoable: true, limit: 1 });
  await undoTicketAct(mia, act?.id ?? '');
  expect(await tagsOf(house.ctx, id)).toEqual([]);
});

test('a merged tag leaves each ticket the other one once', async () => {
  const ids = await tagged(['refunds'], ['refunds', 'refund'], ['refund']);
  const macro = await macroWith(['refunds', 'refund']);
  await mergeTag(house.ctx, 'refunds', 'refund');
  expect(await Promise.all(ids.map((id) => tagsOf(house.ctx, id)))).toEqual([
    ['refund'],
    ['refund'],
    ['refund'],
  ]);
  expect(await tagsOfMacro(macro)).toEqual(['refund']);
  expect((await listTags(house.ctx)).find(({ name }) => name === 'refund')?.tickets).toBe(3);
  await expect(updateTag(house.ctx, 'refunds', { name: 'x' })).rejects.toThrow(refused('not_found'));
});

test('a deleted tag is on no ticket, and a view of it finds nothing', async () => {
  const [id = ''] = await tagged(['odd', 'kept']);
  const view = await createView(house.ctx, { name: 'Odd', filter: { tag: 'odd' } });
  await deleteTag(house.ctx, 'odd');
  expect(await tagsOf(house.ctx, id)).toEqual(['kept']);
  expect((await getView(house.ctx, view.id)).filter).toEqual({ tag: 'odd' });
});

test('a colour is kept, also through a new name', async () => {
  await tagged(['sea']);
  await updateTag(house.ctx, 'sea', { color: 'teal' });
  await updateTag(house.ctx, 'sea', { name: 'ocean' });
  expect((await listTags(house.ctx)).find(({ name }) => name === 'ocean')?.color).toBe('teal');
});

test('a tag that the product sets keeps its name, and a taken name is refused', async () => {
  await tagged(['urgent', 'one', 'two']);
  await expect(updateTag(house.ctx, 'urgent', { name: 'now' })).rejects.toThrow(refused('conflict'));
  await expect(deleteTag(house.ctx, 'urgent')).rejects.toThrow(refused('conflict'));
  await expect(mergeTag(house.ctx, 'needs-human', 'one')).rejects.toThrow(refused('conflict'));
  await expect(updateTag(house.ctx, 'one', { name: 'two' })).rejects.toThrow(refused('conflict'));
  await expect(mergeTag(house.ctx, 'one', 'one')).rejects.toThrow(refused('invalid'));
});

test('only an admin who reaches every mailbox changes tags', async () => {
  await tagged(['mine']);
  const member = await createPerson(house.ctx);
  const narrow = withActor(house.ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'N',
    role: 'admin',
    mailboxIds: [],
  });
  for (const ctx of [member, narrow])
    await expect(updateTag(ctx, 'mine', { name: 'yours' })).rejects.toThrow(refused('forbidden'));
});
