import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { extractFile } from '#lib/files/extract-file.ts';
import { getTicket, getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { approveReply } from '#test/world/replies.ts';
import { addMessage, openTicketWithRun } from '#test/world/world.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

const mail = { subject: 'cannot sign in', text: 'I forgot my password. How do I reset it?' };

async function fileOf(ticketId: string, name: string) {
  const { messages } = await getTicketWithMessages(house.ctx, ticketId);
  return firstOrThrow(
    messages.flatMap(({ attachments }) => attachments).filter((file) => file.name === name),
  );
}

describe('tool scope', () => {
  test('a mail over the cap is read to its end, and no entry that the run was not shown', async () => {
    const { ctx, inbox, model } = house;
    const long = `Begin. ${'word '.repeat(9000)} My order is 77123.`;
    const { runId } = await openTicketWithRun(ctx, inbox, { subject: 'Long', text: long });
    await house.run(runId, [
      calls(['get_inbox_item', { entry: 1, offset: 24_000 }], ['get_inbox_item', { entry: 2 }]),
      calls(['get_inbox_item', { entry: 1, offset: 44_000 }]),
      calls(['hand_off', { reason: 'Read.' }]),
    ]);
    expect(JSON.stringify(model.requests[0]?.body)).not.toContain('77123');
    const [first, unknown] = model.requests[1]?.body.messages.slice(-2) ?? [];
    expect(first?.content).toMatch(/characters 24000 to 44000 of 450\d\d[\s\S]*read on with offset 44000/);
    expect(unknown?.content).toBe('Error: There is no such entry.');
    expect(model.requests[2]?.body.messages.at(-1)?.content).toMatch(
      /77123\.\n=== [0-9a-f]+ end\nThat is its end/,
    );
  });

  test('a disabled tool is not in the request, and a call of it is refused', async () => {
    const other = await openTestAssistant({ tools: { close_inbox_item: false, hand_off: false } });
    try {
      const { ticketId, runId } = await openTicketWithRun(other.ctx, other.inbox, mail);
      await other.run(runId, [
        calls(['close_inbox_item', { resolution: 'x' }]),
        calls(['hand_off', { reason: 'No.' }]),
      ]);
      const names = other.model.requests[0]?.body.tools?.map((tool) => tool.function.name);
      expect(names).not.toContain('close_inbox_item');
      expect(names).toContain('hand_off');
      expect(other.model.requests[1]?.body.messages.at(-1)?.content).toMatch(/no tool close_inbox_item/);
      expect((await getTicket(other.ctx, ticketId)).status).toBe('open');
    } finally {
      await other.close();
    }
  });

  test('a run sees other tickets of its contact, and nobody else’s', async () => {
    const { ctx, inbox, model } = house;
    const earlier = await openTicketWithRun(ctx, inbox, {
      subject: 'An older matter',
      text: 'I wrote before.',
      files: [
        { name: 'a.csv', type: 'text/csv', content: 'size,price\nL,9' },
        { name: 'b.pdf', type: 'application/pdf', content: '%PDF' },
      ],
    });
    const stranger = await openTicketWithRun(ctx, inbox, {
      subject: 'Private',
      text: 'My secret.',
      from: { name: 'Zoe', address: 'zoe@else.example' },
      files: [{ name: 'z.txt', type: 'text/plain', content: 'secret' }],
    });
    const table = await fileOf(earlier.ticketId, 'a.csv');
    const broken = await fileOf(earlier.ticketId, 'b.pdf');
    for (const { id } of [table, broken]) await extractFile(ctx, { attachmentId: id });
    const theirs = await fileOf(stranger.ticketId, 'z.txt');
    const { number } = await getTicket(ctx, stranger.ticketId);
    const { runId } = await openTicketWithRun(ctx, inbox, mail);
    await house.run(runId, [
      calls(
        ['list_inbox', { status: 'all', limit: 20 }],
        ['get_inbox_item', { id: earlier.ticketId }],
        ['get_inbox_item', { id: stranger.ticketId }],
        ['get_inbox_item', { id: String(number) }],
        ['read_attachment', { attachment_id: table.id }],
        ['read_attachment', { attachment_id: broken.id }],
        ['read_attachment', { attachment_id: theirs.id }],
      ),
      calls(['hand_off', { reason: 'Seen enough.' }]),
    ]);
    const results = (model.requests[1]?.body.messages ?? [])
      .filter((message) => message.role === 'tool')
      .map((message) => message.content);
    expect(results[0]).toContain('An older matter');
    expect(results[0]).not.toContain('Private');
    expect(results[1]).toContain('I wrote before.');
    expect(results[2]).toBe('Error: There is no such ticket.');
    expect(results[3]).toBe('Error: There is no such ticket.');
    expect(results[4]).toContain('size\tprice\nL\t9');
    expect(results[5]).toBe('Error: b.pdf has no text that can be read.');
    expect(results[6]).toBe('Error: There is no such attachment.');
  });

  test('a reply attaches files of its own ticket, not of another or of somebody copied', async () => {
    const { ctx, inbox, model } = house;
    const files = [{ name: 'form.txt', type: 'text/plain', content: 'Fill this in' }];
    const earlier = await openTicketWithRun(ctx, inbox, { ...mail, files });
    const { ticketId, runId } = await openTicketWithRun(ctx, inbox, { ...mail, files });
    await addMessage(ctx, ticketId, {
      text: 'Mine alone',
      from: { name: 'Bob', address: 'bob@else.example' },
      files: [{ name: 'bob.txt', type: 'text/plain', content: 'private' }],
    });
    const own = await fileOf(ticketId, 'form.txt');
    const bobs = await fileOf(ticketId, 'bob.txt');
    const other = await fileOf(earlier.ticketId, 'form.txt');
    const reply = (ids: string[]) =>
      calls(['reply_to_inbox', { body: 'Here it is.', confidence: 0.5, attachment_ids: ids }]);
    await house.run(runId, [reply([other.id]), reply([bobs.id]), reply([own.id])]);
    for (const request of model.requests.slice(1, 3))
      expect(request.body.messages.at(-1)?.content).toBe('Error: There is no such attachment.');
    const draft = firstOrThrow((await listDrafts(ctx, { ticket: ticketId, limit: 5 })).data);
    expect(draft).toMatchObject({ attachment_ids: [own.id] });
    const messageId = await approveReply(ctx, draft.id);
    expect((await getMessage(ctx, messageId)).attachments).toMatchObject([{ name: 'form.txt' }]);
  });
});
