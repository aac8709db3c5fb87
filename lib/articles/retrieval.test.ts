import MiniSearch from 'minisearch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/columns.ts';
import { insertRowsReturning } from '#db/rows.ts';
import { articles } from '#db/schema/index.ts';
import { inTransaction } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { bankQuestions } from '#test/retrieval/bank-questions.ts';
import { type CorpusArticle, distractors, readDemoArticles } from '#test/retrieval/corpus.ts';
import { demoQuestions, type RetrievalQuestion } from '#test/retrieval/demo-questions.ts';
import { createAssistedMailbox } from '#test/world/world.ts';
import { indexArticles } from './search/index-articles.ts';
import { searchArticles } from './search-articles.ts';

/** The keys of the five articles found first. */
type Find = (text: string) => Promise<string[]>;
type Recall = { at1: number; at3: number; at5: number };

const english = demoQuestions.filter(({ language }) => language === 'en');
const foreign = demoQuestions.filter(({ language }) => language !== 'en');
const long = bankQuestions();

let context: TestContext;
let ours: Find;
let plain: Find;
let oursInDemo: Find;
let plainInDemo: Find;
beforeAll(async () => {
  context = await openTestContext();
  const demo = await readDemoArticles();
  const all = [...demo, ...distractors()];
  [oursInDemo, ours] = [await searchOf(demo), await searchOf(all)];
  [plainInDemo, plain] = [plainBm25(demo), plainBm25(all)];
});
afterAll(() => context.close());

test('articles are found at least as well as by plain BM25, which searches the same text', async () => {
  const sets: [string, RetrievalQuestion[], Find, Find][] = [
    [`demo alone, ${english.length} in English`, english, oursInDemo, plainInDemo],
    [`among 320 others, ${english.length} in English`, english, ours, plain],
    [`among 320 others, ${foreign.length} in de, fr, es, it`, foreign, ours, plain],
    [`among 320 others, ${long.length} long mails`, long, ours, plain],
  ];
  const lines = [lineOf('recall at 1, 3, 5', 'ours', 'plain BM25')];
  for (const [name, questions, find, findPlainly] of sets) {
    const [own, other] = [await recallOf(find, questions), await recallOf(findPlainly, questions)];
    lines.push(lineOf(name, format(own), format(other)));
    expect.soft(own.at5, `${name}: recall at 5`).toBeGreaterThanOrEqual(other.at5);
    if (find === oursInDemo) expect.soft(own.at3, `${name}: recall at 3`).toBeGreaterThanOrEqual(0.95);
  }
  process.stdout.write(`\n${lines.join('\n')}\n`);
});

function lineOf(name: string, own: string, other: string): string {
  return `${name.padEnd(48)}${own.padEnd(20)}${other}`;
}

async function searchOf(corpus: CorpusArticle[]): Promise<Find> {
  const { mailbox } = await createAssistedMailbox(context.ctx);
  const rows = corpus.map(({ title, body }) => ({
    id: newId('art'),
    title,
    body,
    audience: 'public' as const,
    mailboxId: mailbox.id,
    createdBy: 'test',
  }));
  await inTransaction(context.ctx, async (ctx) =>
    indexArticles(ctx, await insertRowsReturning(ctx.db, articles, rows)),
  );
  const keys = new Map(corpus.map(({ key, title }) => [title, key]));
  return async (query) => {
    const hits = await searchArticles(context.ctx, { query, mailboxId: mailbox.id, limit: 5 });
    return hits.map(({ title }) => keys.get(title) ?? '');
  };
}

function plainBm25(corpus: CorpusArticle[]): Find {
  const index = new MiniSearch({ idField: 'key', fields: ['text'] });
  index.addAll(corpus.map(({ key, title, body }) => ({ key, text: `${title}\n${body}` })));
  return async (query) =>
    index
      .search(query)
      .slice(0, 5)
      .map(({ id }) => id as string);
}

async function recallOf(find: Find, questions: RetrievalQuestion[]): Promise<Recall> {
  const found = await Promise.all(
    questions.map(async ({ text, articles }) => ({ articles, hits: await find(text) })),
  );
  const at = (depth: number) => {
    const shares = found.map(({ articles, hits }) => {
      const top = hits.slice(0, depth);
      return articles.filter((each) => top.includes(each)).length / articles.length;
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
  return { at1: at(1), at3: at(3), at5: at(5) };
}

function format({ at1, at3, at5 }: Recall): string {
  return [at1, at3, at5].map((value) => value.toFixed(3).replace(/^0/, '')).join('  ');
}
