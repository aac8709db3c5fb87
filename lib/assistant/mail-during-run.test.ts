import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, quickLimits, type TestAssistant } from '#test/world/assistant.ts';
import { addMailWithRun, addMessage, openTicketWithRun } from '#test/world/world.ts';
import type { Model, ToolCall } from './model/model.ts';
import { executeRun } from './run.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

const mail = { subject: 'cannot sign in', text: 'I forgot my password. How do I reset it?' };
async function draftOf(ticketId: string) {
  return (await listDrafts(house.ctx, { ticket: ticketId, limit: 10 })).data[0];
}
function reply(body: string, more: object = {}) {
  return calls(['reply_to_inbox', { body, confidence: 0.9, ...more }]);
}

/** A model that calls this tool after a person has written on the ticket. */
function whileThinking(ticketId: string, toolCall: ToolCall): Model {
  let isFirst = true;
  return {
    name: 'slow',
    label: 'slow',
    server: 'slow',
    complete: async () => {
      if (isFirst) await addMessage(house.ctx, ticketId, { kind: 'outbound', text: 'A person was quicker.' });
      isFirst = false;
      return { text: '', toolCalls: [toolCall], usage: null };
    },
  };
}

describe('mail during a run', () => {
  test('new mail joins a queued run, which answers all of it', async () => {
    const { ctx, inbox, model } = house;
    const first = await openTicketWithRun(ctx, inbox, { text: 'My first mail about the password.' });
    const second = await addMailWithRun(ctx, first.ticketId, {
      text: 'And a second one.',
      source: 'inbox_reply',
    });
    expect(second.runId).toBe(first.runId);
    await house.run(first.runId, [reply('Hello, both answered.')]);
    const prompt = model.requests[0]?.body.messages[1]?.content;
    expect(prompt).toContain('My first mail');
    expect(prompt).toContain('And a second one.');
    expect((await draftOf(first.ticketId))?.based_on_message_id).toBe(second.messageId);
  });

  test('mail during a run queues the next, and the running one ends superseded without a draft', async () => {
    const { ctx, inbox, model } = house;
    const again = await openTicketWithRun(ctx, inbox, mail);
    const written = Promise.withResolvers<void>();
    const overtaken = house.run(again.runId, [{ after: written.promise, ...reply('Too late.') }]);
    await expect.poll(() => model.requests.length).toBe(1);
    const next = await addMailWithRun(ctx, again.ticketId, {
      text: 'One more thing.',
      source: 'inbox_reply',
    });
    expect(next.runId).not.toBe(again.runId);
    written.resolve();
    expect(await overtaken).toBe('superseded');
    expect(await draftOf(again.ticketId)).toBeUndefined();
    expect((await getTicket(ctx, again.ticketId)).needs_person).toBeNull();
    expect(await house.run(next.runId, [reply('All answered.')])).toBe('finished');
    expect((await draftOf(again.ticketId))?.based_on_message_id).toBe(next.messageId);
  });

  test('a ticket on which somebody has written since is neither closed nor handed off', async () => {
    const { ctx, inbox } = house;
    const acts = [
      ['close_inbox_item', { resolution: 'An advertisement.' }],
      ['hand_off', { reason: 'No article speaks about this.' }],
    ] as const;
    for (const [name, input] of acts) {
      const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
      const model = whileThinking(ticketId, { id: 'x', name, arguments: JSON.stringify(input) });
      expect(await executeRun(ctx, { runId }, { model, limits: quickLimits })).toBe('superseded');
      expect(await getTicket(ctx, ticketId)).toMatchObject({ status: 'open', needs_person: null, tags: [] });
    }
  });

  test('a run that fails after a person’s answer needs no person', async () => {
    const { ctx, inbox } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    const model = whileThinking(ticketId, { id: 'x', name: 'no_such_tool', arguments: '{}' });
    expect(await executeRun(ctx, { runId }, { model, limits: { ...quickLimits, modelCalls: 2 } })).toBe(
      'failed',
    );
    expect((await getTicket(ctx, ticketId)).needs_person).toBeNull();
  });

  test('a run without new mail ends superseded without calling the model', async () => {
    const { ctx, inbox, model } = house;
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
    await addMessage(ctx, ticketId, { kind: 'outbound', text: 'A person was quicker.' });
    expect(await house.run(runId, [])).toBe('superseded');
    expect(model.requests).toHaveLength(0);
    expect(await house.run(runId, [])).toBe('not_ours');
  });
});
