import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/articles.ts';
import { searchArticles } from '#lib/articles/search-articles.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { openTicketWithRun } from '#test/world/world.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
  const english =
    'The Lantern guarantee lasts two years. The guarantee covers the enamel of the Lantern kettle.';
  const german =
    'Die Garantie für Lantern gilt zwei Jahre. Die Garantie umfasst die Emaille des Kessels Lantern.';
  await createArticle(house.ctx, { title: 'Lantern', body: english, audience: 'public' });
  await createArticle(house.ctx, { title: 'Lantern', body: german, audience: 'public' });
});
afterAll(() => house.close());

test('a draft is asked for, and checked, in the language that a person set', async () => {
  const { ctx, inbox, model } = house;
  const mail = { subject: 'My parcel', text: 'Hello, where is my parcel? I have been waiting for it.' };
  const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
  await updateTicket(ctx, ticketId, { language: 'fr' });
  const body =
    'Hello Ada,\n\nwe have asked the warehouse where your parcel is and will tell you what they say.';
  await house.run(runId, [calls(['reply_to_inbox', { body, confidence: 0.5 }])]);
  const [system, ticket] = model.requests[0]?.body.messages ?? [];
  expect(system?.content).toContain('Write in the ticket’s language');
  expect(ticket?.content).toContain('Language: French (fr)');
  const [draft] = (await listDrafts(ctx, { ticket: ticketId, limit: 1 })).data;
  expect(draft?.checks).toContainEqual(expect.objectContaining({ kind: 'language' }));
});

test('an article in the ticket’s language comes before one that fits alike', async () => {
  const { ctx, inbox, model } = house;
  const search = { query: 'Lantern', mailboxId: null };
  const first = async (language: string) => (await searchArticles(ctx, { ...search, language }))[0]?.body;
  expect(await first('en')).toMatch(/guarantee/);
  expect(await first('de')).toMatch(/Garantie/);
  const text = 'Guten Tag, was ist mit der Lantern und wie lange habe ich dafür Garantie?';
  const { runId } = await openTicketWithRun(ctx, inbox, { subject: 'Lantern', text });
  const look = calls(['search_articles', { query: 'Lantern' }]);
  await house.run(runId, [look, calls(['hand_off', { reason: 'A person must look.' }])]);
  const found = model.requests[1]?.body.messages.at(-1)?.content ?? '';
  expect(found.indexOf('Garantie')).toBeGreaterThan(0);
  expect(found.indexOf('Garantie')).toBeLessThan(found.indexOf('guarantee'));
});
