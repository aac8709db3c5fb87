import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TicketAct } from '#db/schema/index.ts';
import { editDraft } from '#lib/drafts/edit-draft.ts';
import { sendMessageNow } from '#lib/outbound/reply/cancel-message.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { countTickets } from '#lib/tickets/list-tickets.ts';
import { closeTicket, reopenTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { assignTicket, updateTicket } from '#lib/tickets/update-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { deliverMessage, proposeReply } from '#test/world/replies.ts';
import { messagesOf, readTicket } from '#test/world/rows.ts';
import { createPerson, createTickets } from '#test/world/ticket-acts.ts';
import { createAssistedMailbox, createWorld } from '#test/world/world.ts';
import { executeTicketAct } from './execute-act.ts';
import { recordingAct, replyAndRecord } from './record-act.ts';
import { startTicketAct } from './start-act.ts';
import { getTicketAct, listTicketActs } from './ticket-acts.ts';
import { undoReplyAct, undoTicketAct } from './undo-act.ts';

let test_: TestContext;
let system: Ctx;
beforeAll(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 60_000 });
  system = test_.ctx;
});
afterAll(() => test_.close());

async function doToMany(ctx: Ctx, input: Parameters<typeof startTicketAct>[1]) {
  const { id } = await startTicketAct(ctx, input);
  await executeTicketAct(system, { actId: id });
  return getTicketAct(ctx, id);
}

async function undoMany(ctx: Ctx, id: string) {
  await undoTicketAct(ctx, id);
  await executeTicketAct(system, { actId: id });
  return getTicketAct(ctx, id);
}

async function undoLast(ctx: Ctx) {
  const [last] = await listTicketActs(ctx, { undoable: true, limit: 1 });
  await undoTicketAct(ctx, present(last).id);
  return getTicketAct(ctx, present(last).id);
}

const inAnHour = () => new Date(Date.now() + 3_600_000);

test('an act on many does each ticket as a single act does, in the name of who asked', async () => {
  const ctx = await createPerson(system);
  const { ids } = await createTickets(system, 3);
  const [first = ''] = ids;
  await closeTicket(system, first);
  const act = await doToMany(ctx, { act: { kind: 'close' }, ticket_ids: ids });
  expect(act).toMatchObject({ status: 'finished', total: 3, done: 2, skipped: 1, waiting: 0 });
  expect(act.exceptions).toMatchObject([{ ticket: { id: first }, status: 'skipped', reason: 'conflict' }]);
  const [inGerman] = (await getTicketAct({ ...ctx, locale: 'de' }, act.id)).exceptions;
  expect([act.exceptions[0]?.detail, inGerman?.detail]).toEqual([
    expect.stringMatching(/^Ticket #\d+ is closed already\.$/),
    expect.stringMatching(/^Ticket #\d+ ist schon geschlossen\.$/),
  ]);
  for (const id of ids) expect(await readTicket(ctx, id)).toMatchObject({ status: 'closed' });
  const closings = await listEvents(system, { ticketId: present(ids[1]), type: 'ticket.closed' });
  expect(closings.map(({ actor }) => actor.name)).toEqual([ctx.actor.name]);
});

test('an act on what matches takes the tickets of that moment, but for the named exceptions', async () => {
  const ctx = await createPerson(system);
  const { mailbox, ids } = await createTickets(system, 4);
  const filter = { status: 'active', mailbox: mailbox.id } as const;
  expect(await countTickets(ctx, filter)).toBe(4);
  const { id } = await startTicketAct(ctx, {
    act: { kind: 'close' },
    filter,
    except: [present(ids[0])],
  });
  const { ticketId: late } = await createWorld(system, { mailbox });
  await executeTicketAct(system, { actId: id });
  expect(await getTicketAct(ctx, id)).toMatchObject({ total: 3, done: 3, skipped: 0 });
  expect(await countTickets(ctx, filter)).toBe(2);
  expect(await readTicket(ctx, late)).toMatchObject({ status: 'open' });
});

test('each kind of act on many is undone as a whole', async () => {
  const ctx = await createPerson(system);
  const { assistantId } = await createAssistedMailbox(system);
  const acts: TicketAct[] = [
    { kind: 'close', resolution: 'Settled.' },
    { kind: 'snooze', until: inAnHour().toISOString() },
    { kind: 'assign', user_id: ctx.actor.id },
    { kind: 'priority', priority: 'urgent' },
    { kind: 'tag', add: ['parcel'], remove: ['billing'] },
    { kind: 'move', assistant_id: assistantId },
  ];
  for (const act of acts) {
    const { ids } = await createTickets(system, 2);
    for (const id of ids) await updateTicket(system, id, { tags: ['billing'], priority: 'low' });
    const state = async (id: string) => {
      const { version, updated_at, ...ticket } = await getTicket(ctx, id);
      return ticket;
    };
    const before = await Promise.all(ids.map(state));
    const done = await doToMany(ctx, { act: act as never, ticket_ids: ids });
    expect({ act, done }).toMatchObject({ done: { done: 2, skipped: 0 } });
    expect(await Promise.all(ids.map(state))).not.toEqual(before);
    expect(await undoMany(ctx, done.id)).toMatchObject({ status: 'undone', undone: 2, left: 0 });
    expect(await Promise.all(ids.map(state))).toEqual(before);
  }
});

test('an undo leaves what somebody else has changed since, and says who did', async () => {
  const ctx = await createPerson(system);
  const other = await createPerson(system);
  const { ids } = await createTickets(system, 3);
  const [first = '', second = ''] = ids;
  const { id } = await doToMany(ctx, { act: { kind: 'close' }, ticket_ids: ids });
  await reopenTicket(other, first);
  await updateTicket(other, second, { priority: 'high' });
  const undone = await undoMany(ctx, id);
  expect(undone).toMatchObject({ undone: 2, left: 1 });
  expect(undone.exceptions).toMatchObject([
    { ticket: { id: first }, status: 'left', reason: 'conflict', changed_by: [other.actor.name] },
  ]);
  expect(await readTicket(ctx, second)).toMatchObject({ status: 'open', priority: 'high' });
});

test('an undo leaves what somebody else has set to the same again', async () => {
  const ctx = await createPerson(system);
  const other = await createPerson(system);
  const { ids } = await createTickets(system, 1);
  const [id = ''] = ids;
  await recordingAct(ctx, id, (ctx) => updateTicket(ctx, id, { priority: 'high' }));
  await updateTicket(other, id, { priority: 'urgent' });
  await updateTicket(other, id, { priority: 'high' });
  expect(await undoLast(ctx)).toMatchObject({ undone: 0, left: 1 });
  expect(await readTicket(ctx, id)).toMatchObject({ priority: 'high' });
});

test('what an act on many has not reached when it is undone is not done any more', async () => {
  const ctx = await createPerson(system);
  const { ids } = await createTickets(system, 3);
  const { id } = await startTicketAct(ctx, { act: { kind: 'close' }, ticket_ids: ids });
  expect(await undoMany(ctx, id)).toMatchObject({ status: 'undone', done: 0, undone: 0, skipped: 3 });
  for (const ticketId of ids) expect(await readTicket(ctx, ticketId)).toMatchObject({ status: 'open' });
});

test('a person’s last twenty acts are undone one by one, the newest first', async () => {
  const ctx = await createPerson(system);
  const { ids } = await createTickets(system, 2);
  const [one = '', two = ''] = ids;
  await recordingAct(ctx, one, (ctx) => updateTicket(ctx, one, { subject: 'Renamed', tags: ['old'] }));
  for (let at = 0; at < 9; at += 1) {
    await recordingAct(ctx, one, (ctx) => updateTicket(ctx, one, { tags: ['old', `tag-${at}`] }));
    await recordingAct(ctx, two, (ctx) => updateTicket(ctx, two, { priority: at % 2 ? 'low' : 'high' }));
  }
  await recordingAct(ctx, one, (ctx) => closeTicket(ctx, one));
  await recordingAct(ctx, two, (ctx) => assignTicket(ctx, two, { userId: ctx.actor.id }));
  await recordingAct(ctx, two, (ctx) => snoozeTicket(ctx, two, { until: inAnHour() }));
  expect((await listTicketActs(ctx, { limit: 100 })).length).toBe(20);
  expect(await undoLast(ctx)).toMatchObject({ kind: 'snooze', undone: 1, ticket: { id: two } });
  expect(await readTicket(ctx, two)).toMatchObject({ status: 'open', assigneeId: ctx.actor.id });
  for (let at = 0; at < 19; at += 1) expect(await undoLast(ctx)).toMatchObject({ undone: 1, left: 0 });
  expect(await listTicketActs(ctx, { undoable: true, limit: 1 })).toEqual([]);
  expect(await readTicket(ctx, one)).toMatchObject({ status: 'open' });
  expect(await readTicket(ctx, two)).toMatchObject({ priority: 'normal', assigneeId: null });
});

test('an act is its owner’s alone, and is undone once', async () => {
  const ctx = await createPerson(system);
  const other = await createPerson(system);
  const { ids } = await createTickets(system, 1);
  const [id = ''] = ids;
  await recordingAct(ctx, id, (ctx) => closeTicket(ctx, id));
  const [act] = await listTicketActs(ctx, { limit: 1 });
  await expect(undoTicketAct(other, present(act).id)).rejects.toMatchObject({ code: 'not_found' });
  await undoTicketAct(ctx, present(act).id);
  await expect(undoTicketAct(ctx, present(act).id)).rejects.toMatchObject({ code: 'conflict' });
});

test('a reply is an act that is undone until it leaves, by whichever door', async () => {
  const ctx = await createPerson(system);
  const { ids } = await createTickets(system, 2);
  const [one = '', two = ''] = ids;
  const messageId = await replyAndRecord(ctx, one, { body: 'It comes tomorrow.' });
  expect(await listTicketActs(ctx, { undoable: true, limit: 1 })).toMatchObject([
    { kind: 'reply', message_id: messageId },
  ]);
  await undoReplyAct(ctx, messageId);
  expect(await listTicketActs(ctx, { undoable: true, limit: 1 })).toEqual([]);
  const sent = await replyAndRecord(ctx, two, { body: 'It comes.' });
  await sendMessageNow(ctx, sent);
  await deliverMessage(system, sent);
  expect(await undoLast(ctx)).toMatchObject({ undone: 0, left: 1, exceptions: [{ reason: 'conflict' }] });
});

test('of the drafts only those are approved whose shown version is still the present one', async () => {
  const ctx = await createPerson(system);
  const { worlds } = await createTickets(system, 3);
  const drafts = [];
  for (const world of worlds) drafts.push({ id: await proposeReply(system, world), version: 1, shown: 1 });
  await editDraft(system, present(drafts[1]).id, { body: 'Something else.' });
  const act = await doToMany(ctx, { act: { kind: 'approve' }, drafts });
  expect(act).toMatchObject({ done: 2, skipped: 1, exceptions: [{ reason: 'changed' }] });
  const repliesOf = async (at: number) =>
    (await messagesOf(ctx, present(worlds[at]).ticketId)).filter(({ kind }) => kind === 'outbound').length;
  expect(await Promise.all([0, 1, 2].map(repliesOf))).toEqual([1, 0, 1]);
  expect(await undoMany(ctx, act.id)).toMatchObject({ undone: 2, left: 0 });
  await expect(
    startTicketAct(ctx, { act: { kind: 'approve' }, ticket_ids: [present(worlds[0]).ticketId] }),
  ).rejects.toMatchObject({ code: 'invalid' });
});

test('an act on many reaches no ticket out of reach, and none once its owner is disabled', async () => {
  const { mailbox, ids } = await createTickets(system, 1);
  const { ids: foreign, mailbox: closed } = await createTickets(system, 1);
  const ctx = await createPerson(system, [mailbox.id]);
  const close = { kind: 'close' } as const;
  await expect(startTicketAct(ctx, { act: close, ticket_ids: [...ids, ...foreign] })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(
    startTicketAct(ctx, { act: close, filter: { status: 'all', mailbox: closed.id } }),
  ).rejects.toMatchObject({ code: 'invalid' });
  const { id } = await startTicketAct(ctx, { act: close, ticket_ids: ids });
  await test_.ctx.db.execute(
    `update users set disabled_at = now() where id = '${present(ctx.actor.id).slice(4)}'`,
  );
  await executeTicketAct(system, { actId: id });
  expect(await getTicketAct(ctx, id)).toMatchObject({
    done: 0,
    skipped: 1,
    exceptions: [{ reason: 'forbidden' }],
  });
});
