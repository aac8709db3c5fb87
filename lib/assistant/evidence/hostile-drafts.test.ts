import { expect, test } from 'vitest';
import { readDemoArticles } from '#test/retrieval/corpus.ts';
import { checkDraft } from './check-draft.ts';
import { judgeDraft } from './judge-draft.ts';

const maxBody = 20_000;
/** Far above what any of them takes: it ends what grows by the square. */
const limitMs = 10_000;

const fill = (text: string) => text.repeat(Math.ceil(maxBody / text.length)).slice(0, maxBody);

test.each([
  ['one endless sentence', fill('the kettle is returned within 30 days and not later ')],
  ['thousands of short sentences', fill('It is. ')],
  ['thousands of figures', fill('12 € 30 days 4% 17:00 3 May 2026, ')],
  ['thousands of denials', fill('not never no without except unless only ')],
  ['one endless word', fill('a')],
])('a draft of %s is judged in bounded time', async (_what, body) => {
  const articles = await readDemoArticles();
  const sources = articles.slice(0, 5).map(({ title, body: text }, at) => ({
    index: at + 1,
    kind: 'article' as const,
    title,
    text,
    audience: 'public' as const,
    from: 'team' as const,
  }));
  const draft = {
    body,
    sources,
    cited: [],
    contact: { name: 'Ada', address: 'ada@customer.example' },
    mailboxAddress: 'help@shop.example',
    today: new Date('2026-03-20T09:00:00Z'),
  };
  const began = performance.now();
  const claims = judgeDraft(draft);
  checkDraft({
    ...draft,
    claims,
    citations: [],
    unanswered: [fill('How do I return it? When is it refunded? ').slice(0, 4000)],
    mailLanguage: 'en',
    instructions: [],
    otherTickets: [],
  });
  expect(performance.now() - began).toBeLessThan(limitMs);
});
