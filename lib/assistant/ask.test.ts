import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assistants } from '#db/schema/index.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { rejectDraft } from '#lib/drafts/review.ts';
import { withActor } from '#lib/platform/context.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { mia } from '#test/world/shop.ts';
import { createWorld, openTicketWithRun } from '#test/world/world.ts';
import { askAssistant } from './ask.ts';
import { getRun } from './runs.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

const asMia = () => withActor(house.ctx, mia);
const reply = (body: string) => calls(['reply_to_inbox', { body }]);
async function draftsOf(ticketId: string) {
  return (await listDrafts(house.ctx, { ticket: ticketId, limit: 10 })).data;
}
async function drafted() {
  const opened = await openTicketWithRun(house.ctx, house.inbox, { text: 'My mug is broken.' });
  await house.run(opened.runId, [reply('We will refund you.')]);
  return opened;
}

test('an instruction rewrites the open draft in place, and reaches the model as the team’s own words', async () => {
  const { ticketId } = await drafted();
  const runId = await askAssistant(asMia(), ticketId, { instruction: 'Offer a replacement instead.' });
  expect(await house.run(runId, [reply('We send you a new one.')])).toBe('finished');
  expect((await draftsOf(ticketId)).map(({ status, body }) => [status, body])).toEqual([
    ['proposed', 'We send you a new one.'],
    ['superseded', 'We will refund you.'],
  ]);
  const asked = house.model.requests[0]?.body.messages.at(-1);
  expect(asked?.role).toBe('user');
  expect(asked?.content).toMatch(
    new RegExp(`^${mia.name} of the team asks you: Offer a replacement instead\\.`),
  );
  expect(asked?.content).toMatch(/=== [0-9a-f]{24} draft\nWe will refund you\.\n=== [0-9a-f]{24} end/);
  expect(await getRun(house.ctx, runId)).toMatchObject({
    source: 'manual',
    instruction: 'Offer a replacement instead.',
    instructed_by: mia.name,
  });
});

test('a rejected draft is followed by another, which knows the reason', async () => {
  const { ticketId } = await drafted();
  await rejectDraft(asMia(), (await draftsOf(ticketId))[0]?.id ?? '', { reason: 'We never refund mugs.' });
  const runId = await askAssistant(asMia(), ticketId);
  await house.run(runId, [reply('We send you a new one.')]);
  expect(house.model.requests[0]?.body.messages.at(-1)?.content).toContain('We never refund mugs.');
  expect((await draftsOf(ticketId))[0]?.status).toBe('proposed');
  expect((await getTicket(house.ctx, ticketId)).needs_person).toBeNull();
});

test('asking while a run is queued joins it', async () => {
  const { ticketId, runId } = await openTicketWithRun(house.ctx, house.inbox, { text: 'My mug is broken.' });
  expect(await askAssistant(asMia(), ticketId, { instruction: 'Be brief.' })).toBe(runId);
  expect(await getRun(house.ctx, runId)).toMatchObject({ source: 'manual', instruction: 'Be brief.' });
});

test('a closed ticket can be asked about', async () => {
  const { ticketId } = await drafted();
  await closeTicket(asMia(), ticketId);
  const runId = await askAssistant(asMia(), ticketId);
  expect(await house.run(runId, [reply('One more thing.')])).toBe('finished');
});

test('a ticket without an assistant, or with one that is off, is refused', async () => {
  const { ticketId } = await createWorld(house.ctx);
  await expect(askAssistant(asMia(), ticketId)).rejects.toMatchObject({ code: 'conflict' });
  const served = await drafted();
  const isOurs = eq(assistants.id, house.inbox.assistantId);
  await house.ctx.db.update(assistants).set({ enabled: false }).where(isOurs);
  await expect(askAssistant(asMia(), served.ticketId)).rejects.toMatchObject({ code: 'conflict' });
  await house.ctx.db.update(assistants).set({ enabled: true }).where(isOurs);
});
