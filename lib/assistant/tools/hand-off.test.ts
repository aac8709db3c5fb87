import { afterAll, beforeAll, expect, test } from 'vitest';
import { listArticleGaps } from '#lib/articles/gaps/gaps.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { readTicket } from '#test/world/rows.ts';
import { openTicketWithRun } from '#test/world/world.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

const mail = { subject: 'Engraving', text: 'Do you engrave names into the lid of a kettle?' };

test('a hand-off for want of an article opens a gap, which names its run’s ticket', async () => {
  const { ctx, inbox } = house;
  const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
  const because = 'no_article';
  await house.run(runId, [calls(['hand_off', { reason: 'No article speaks of engraving.', because }])]);
  expect((await readTicket(ctx, ticketId)).needsPersonDetail).toMatchObject({ because });
  const { data } = await listArticleGaps(ctx, { status: 'open', mailbox: inbox.mailbox.id, limit: 10 });
  expect(data).toMatchObject([{ question: mail.text, tickets: [{ id: ticketId, answered: false }] }]);
});

test('a hand-off that gives no such reason opens none', async () => {
  const { ctx, inbox } = house;
  const { runId } = await openTicketWithRun(ctx, inbox, { subject: 'Anvil', text: 'Do you sell anvils?' });
  await house.run(runId, [calls(['hand_off', { reason: 'It needs a person.' }])]);
  const { data } = await listArticleGaps(ctx, { status: 'all', limit: 100 });
  expect(JSON.stringify(data)).not.toContain('anvil');
});
