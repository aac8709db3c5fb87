import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createAssistedMailbox, openTicketWithRun } from '#test/world/world.ts';
import { queueRun } from '../queue-run.ts';
import { executeRun } from '../run.ts';
import { getRun, listRuns } from '../runs.ts';
import {
  createAssistant,
  getAssistant,
  listAssistants,
  listVersions,
  publishVersion,
  updateAssistant,
} from './assistants.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

test('a new assistant has a published version and a slug from its name', async () => {
  const { ctx } = context;
  const assistant = await createAssistant(ctx, {
    name: 'Frau Müller',
    instructions: 'Be kind.',
    tools: { create_todo: false },
  });
  expect(assistant).toMatchObject({
    slug: 'frau-muller',
    enabled: true,
    version: {
      number: 1,
      instructions: 'Be kind.',
      model: null,
      model_label: 'built-in (no language model)',
      tools: { create_todo: false, hand_off: true },
    },
  });
  expect(await getAssistant(ctx, 'frau-muller')).toEqual(assistant);
  await expect(createAssistant(ctx, { name: 'x', slug: 'frau-muller', instructions: '' })).rejects.toThrow(
    'already',
  );
});

test('an assistant keeps every version, and the last published one applies', async () => {
  const { ctx } = context;
  const { id } = await createAssistant(ctx, { name: 'Robin', instructions: 'One.' });
  expect((await updateAssistant(ctx, id, { name: 'Wren', enabled: false })).version?.number).toBe(1);
  const second = await updateAssistant(ctx, id, { instructions: 'Two.', tools: { list_inbox: false } });
  expect(second).toMatchObject({
    name: 'Wren',
    enabled: false,
    version: { number: 2, instructions: 'Two.', tools: { list_inbox: false } },
  });
  expect((await publishVersion(ctx, id, 1)).version).toMatchObject({
    number: 1,
    instructions: 'One.',
    tools: { list_inbox: true },
  });
  expect((await listVersions(ctx, id)).map((version) => version.number)).toEqual([2, 1]);
  expect(
    (await listEvents(ctx, { type: 'assistant.published' })).filter(
      (event) => event.data.assistant_id === id,
    ),
  ).toHaveLength(3);
  await expect(publishVersion(ctx, id, 9)).rejects.toThrow('no such version');
});

test('an assistant can be changed only by admins', async () => {
  const { ctx } = context;
  const assistant = firstOrThrow(await listAssistants(ctx));
  const member = withActor(ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'Mara',
    role: 'member',
    mailboxIds: null,
  });
  await expect(updateAssistant(member, assistant.id, { instructions: 'x' })).rejects.toThrow('may not');
});

test('a disabled assistant takes no run and hands off queued ones', async () => {
  const { ctx } = context;
  const inbox = await createAssistedMailbox(ctx);
  const { ticketId, runId } = await openTicketWithRun(ctx, inbox, { text: 'Hello, a question.' });
  expect((await getAssistant(ctx, inbox.assistantId)).active_tickets).toBe(1);
  await updateAssistant(ctx, inbox.assistantId, { enabled: false });
  expect(
    await queueRun(ctx, {
      ticket: { id: ticketId, mailboxId: inbox.mailbox.id },
      assistantId: inbox.assistantId,
      source: 'manual',
      basedOnMessageId: null,
    }),
  ).toBeNull();
  expect(await executeRun(ctx, { runId })).toBe('cancelled');
  expect(await getRun(ctx, runId)).toMatchObject({ outcome: 'Robin was switched off before it began.' });
});

test('runs are listed by pages, only for those who reach their mailbox', async () => {
  const { ctx } = context;
  const inbox = await createAssistedMailbox(ctx);
  const made = [];
  for (let at = 0; at < 3; at++)
    made.push(
      (await openTicketWithRun(ctx, inbox, { text: 'x', from: { name: 'A', address: `p${at}@x.example` } }))
        .runId,
    );
  const near = withActor(ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'Mara',
    role: 'member',
    mailboxIds: [inbox.mailbox.id],
  });
  const far = withActor(ctx, { type: 'user', id: 'usr_2', name: 'Zoe', role: 'member', mailboxIds: [] });
  const first = await listRuns(near, { limit: 2 });
  const rest = await listRuns(near, { limit: 2, cursor: first.next_cursor ?? undefined });
  expect([...first.data, ...rest.data].map((run) => run.id)).toEqual(made.toReversed());
  expect(rest.has_more).toBe(false);
  expect((await listRuns(far, { limit: 2 })).data).toEqual([]);
  await expect(getRun(far, firstOrThrow(made))).rejects.toThrow('no such run');
});
