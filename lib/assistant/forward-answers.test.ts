import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { extractFile } from '#lib/files/extract-file.ts';
import { forwardTicket } from '#lib/outbound/forward/forward-ticket.ts';
import { withActor } from '#lib/platform/context.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { mia } from '#test/world/shop.ts';
import { addMailWithRun, addMessage, openTicketWithRun } from '#test/world/world.ts';

const lena = { name: 'Lena', address: 'lena@compliance.example' };

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

test('the words and files of an answer to a forward carry no claim, and the draft says where it has them from', async () => {
  const { ctx } = house;
  const { ticketId } = await openTicketWithRun(ctx, house.inbox, { text: 'Please delete my data.' });
  const forwardId = await forwardTicket(withActor(ctx, mia), ticketId, { to: [lena], body: 'May we?' });
  const answerId = await addMessage(ctx, ticketId, {
    from: lena,
    forwardId,
    text: 'Deletion has to wait until invoice 4711 is paid.',
    files: [{ name: 'rules.txt', content: 'Accounting records are kept for 10 years.' }],
  });
  const { messages } = await getTicketWithMessages(ctx, ticketId);
  const file = firstOrThrow(messages.find(({ id }) => id === answerId)?.attachments ?? []);
  await extractFile(ctx, { attachmentId: file.id });
  const { runId } = await addMailWithRun(ctx, ticketId, { text: 'Is it done? Thank you, Ada' });
  const body =
    'Hello Ada,\n\nDeletion waits for the payment of invoice 4711. Accounting records stay with us for 10 years.';
  await house.run(runId, [
    calls(['read_attachment', { attachment_id: file.id }]),
    calls(['reply_to_inbox', { body }]),
  ]);
  const draft = firstOrThrow((await listDrafts(ctx, { ticket: ticketId, limit: 5 })).data);
  const stated = draft.claims.filter(({ verdict }) => verdict !== 'no_claim');
  expect(stated.map(({ verdict }) => verdict)).toEqual(['not_found', 'not_found']);
  for (const { because } of stated) expect(because).toMatch(/^Only an answer to a forward says so: “/);
});
