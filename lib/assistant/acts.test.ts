import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { editDraft } from '#lib/drafts/edit-draft.ts';
import { approveDraft, rejectDraft } from '#lib/drafts/review.ts';
import { undoApproval } from '#lib/drafts/undo-approval.ts';
import { withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { closeTicket, snoozeTicket } from '#lib/tickets/status.ts';
import { listTodos } from '#lib/tickets/todos.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { calls, respondsWith, type Script } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { approveReply } from '#test/world/replies.ts';
import { mia } from '#test/world/shop.ts';
import { openTicketWithRun } from '#test/world/world.ts';
import { getRun } from './runs.ts';
import { updateAssistant } from './versions/assistants.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

async function play(script: Script, mail = { text: 'It works now, thank you!' }) {
  const opened = await openTicketWithRun(house.ctx, house.inbox, mail);
  const result = await house.run(opened.runId, script);
  return { ...opened, result, draft: await draftOf(opened.ticketId) };
}
async function proposed(script: Script) {
  const { draft, ...rest } = await play(script);
  return { ...rest, draft: firstOrThrow(draft ? [draft] : []) };
}
async function draftOf(ticketId: string) {
  return (await listDrafts(house.ctx, { ticket: ticketId, limit: 5 })).data[0];
}
const asMia = () => withActor(house.ctx, mia);
function toolResults() {
  const messages = house.model.requests.at(-1)?.body.messages ?? [];
  return messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const done = respondsWith('Done.');

describe('proposals', () => {
  test.each([
    ['close_inbox_item', { resolution: 'Solved.' }, 'Solved.'],
    ['update_inbox_item', { status: 'closed' }, null],
  ])('%s closes nothing until a person signs', async (tool, input, resolution) => {
    const { ticketId, draft, result } = await proposed([calls([tool, input]), done]);
    expect(result).toBe('finished');
    expect(draft).toMatchObject({ act: 'close', acts: [{ kind: 'close', resolution }], status: 'proposed' });
    expect((await getTicket(house.ctx, ticketId)).status).toBe('open');
    expect(await approveDraft(asMia(), draft.id)).toBeNull();
    expect(await getTicket(house.ctx, ticketId)).toMatchObject({
      status: 'closed',
      resolution_note: resolution,
    });
    const events = await listEvents(house.ctx, { ticketId, limit: 50 });
    expect(events.find(({ type }) => type === 'ticket.closed')?.actor.name).toBe(mia.name);
    expect(await draftOf(ticketId)).toMatchObject({ status: 'approved', message_id: null });
  });

  test('a signed snooze hides the ticket until its time', async () => {
    const until = inDays(3);
    const { ticketId, draft } = await proposed([calls(['snooze_inbox_item', { until }]), done]);
    await approveDraft(asMia(), draft.id);
    expect(await getTicket(house.ctx, ticketId)).toMatchObject({ status: 'snoozed', snoozed_until: until });
  });

  test('a snooze past 30 days is an error to the model', async () => {
    const { ticketId } = await play([calls(['snooze_inbox_item', { until: inDays(31) }]), done, done]);
    expect(toolResults()).toEqual(['Error: A ticket can be snoozed for 30 days at most.']);
    expect(await draftOf(ticketId)).toBeUndefined();
  });

  test('a reply and a close are one proposal, signed and undone together', async () => {
    const { ticketId, draft } = await proposed([
      calls(['close_inbox_item', { resolution: 'Answered.' }]),
      calls(['reply_to_inbox', { body: 'Glad that it works.' }]),
    ]);
    expect(draft).toMatchObject({ act: 'reply', acts: [{ kind: 'close', resolution: 'Answered.' }] });
    const undoable = { ...asMia(), env: { ...house.ctx.env, UNDO_SEND_MS: 60_000 } };
    const messageId = await approveReply(undoable, draft.id);
    expect(await getTicket(house.ctx, ticketId)).toMatchObject({
      status: 'closed',
      resolution_note: 'Answered.',
    });
    await undoApproval(asMia(), messageId);
    expect((await getTicket(house.ctx, ticketId)).status).toBe('open');
  });

  test('marking urgent waits, and an answer or a person is still owed', async () => {
    const { ticketId, draft, result } = await proposed([
      calls(['update_inbox_item', { priority: 'urgent', tags: ['urgent', 'deletion'] }]),
      done,
      done,
    ]);
    expect(result).toBe('failed');
    const before = await getTicket(house.ctx, ticketId);
    expect(before).toMatchObject({ priority: 'normal', tags: ['deletion', 'needs-human'] });
    expect(before.needs_person).toBeTruthy();
    await approveDraft(asMia(), draft.id);
    expect(await getTicket(house.ctx, ticketId)).toMatchObject({
      priority: 'urgent',
      tags: ['deletion', 'needs-human', 'urgent'],
    });
  });

  test('a hand-off keeps what was proposed before it', async () => {
    const { ticketId, draft } = await proposed([
      calls(['update_inbox_item', { priority: 'urgent' }], ['hand_off', { reason: 'Asks for deletion.' }]),
    ]);
    expect(draft).toMatchObject({ act: 'tool' });
    expect((await getTicket(house.ctx, ticketId)).needs_person).toBe('Asks for deletion.');
  });

  test('a rejected proposal changes nothing and leaves the ticket to a person', async () => {
    const { ticketId, draft } = await proposed([calls(['close_inbox_item', { resolution: 'Spam.' }]), done]);
    await rejectDraft(asMia(), draft.id, { reason: 'A real question.' });
    expect(await getTicket(house.ctx, ticketId)).toMatchObject({
      status: 'open',
      needs_person: `${mia.name} rejected the draft.`,
    });
  });

  test('a proposal without a reply takes no words', async () => {
    const { draft } = await proposed([calls(['close_inbox_item', { resolution: 'Spam.' }]), done]);
    await expect(approveDraft(asMia(), draft.id, { body: 'Hello' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(editDraft(asMia(), draft.id, { body: 'Hello' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('policy', () => {
  async function setPolicy(close: 'auto' | 'approve' | 'never') {
    await updateAssistant(house.ctx, house.inbox.assistantId, { policy: { acts: { close } } });
  }

  test('an act that the policy allows is done at once, one that it forbids is refused', async () => {
    await setPolicy('auto');
    const allowed = await play([calls(['close_inbox_item', { resolution: 'Solved.' }]), done]);
    expect((await getTicket(house.ctx, allowed.ticketId)).status).toBe('closed');
    await setPolicy('never');
    const refused = await play([calls(['close_inbox_item', { resolution: 'Solved.' }]), done, done]);
    expect(toolResults()).toEqual(['Error: This assistant may not close tickets.']);
    expect(await getTicket(house.ctx, refused.ticketId)).toMatchObject({ status: 'open' });
    await setPolicy('approve');
  });
});

describe('quota of a run', () => {
  test('a sixth todo, a fourth tag and a second change of priority are refused', async () => {
    const todo = (title: string): [string, object] => ['create_todo', { title }];
    const { ticketId } = await play([
      calls(...['a', 'b', 'c', 'd', 'e', 'f'].map(todo)),
      calls(
        ['update_inbox_item', { tags: ['one', 'two'], priority: 'high' }],
        ['update_inbox_item', { tags: ['three', 'four'] }],
        ['update_inbox_item', { priority: 'low' }],
        ['update_inbox_item', { tags: ['three'] }],
      ),
      calls(['hand_off', { reason: 'Enough.' }]),
    ]);
    expect(await listTodos(house.ctx, { ticketId })).toHaveLength(5);
    expect(await getTicket(house.ctx, ticketId)).toMatchObject({
      priority: 'high',
      tags: ['needs-human', 'one', 'three', 'two'],
    });
    expect(toolResults().filter((text) => text?.startsWith('Error: '))).toEqual([
      'Error: At most 5 todos in one run.',
      'Error: At most 3 tags in one run.',
      'Error: The priority can be changed once in a run.',
    ]);
  });
});

describe('freshness', () => {
  const reply = calls(['reply_to_inbox', { body: 'Hello Ada, it is on its way.' }]);

  test.each([
    ['closes', (ticketId: string) => closeTicket(asMia(), ticketId), 'closed'],
    [
      'snoozes',
      (ticketId: string) => snoozeTicket(asMia(), ticketId, { until: new Date(inDays(1)) }),
      'snoozed',
    ],
  ] as const)('a ticket that a person %s meanwhile gets no draft', async (_, act, status) => {
    const opened = await openTicketWithRun(house.ctx, house.inbox, { text: 'Where is my parcel?' });
    const result = await house.run(opened.runId, () => ({ ...reply, after: act(opened.ticketId) }));
    expect(result).toBe('superseded');
    expect(await draftOf(opened.ticketId)).toBeUndefined();
    expect(await getTicket(house.ctx, opened.ticketId)).toMatchObject({ status, needs_person: null });
    expect((await getRun(house.ctx, opened.runId)).outcome).toMatch(status);
  });

  test('after any other change of a person the model is told and calls again', async () => {
    const opened = await openTicketWithRun(house.ctx, house.inbox, { text: 'Where is my parcel?' });
    const change = () => updateTicket(asMia(), opened.ticketId, { priority: 'high' });
    const result = await house.run(opened.runId, (_, position) =>
      position === 0 ? { ...reply, after: change() } : reply,
    );
    expect(result).toBe('finished');
    expect(toolResults()).toEqual([
      expect.stringMatching(/^Error: Somebody changed this ticket .* priority: high/),
    ]);
    expect(await draftOf(opened.ticketId)).toMatchObject({ status: 'proposed' });
  });
});
