import postgres from 'postgres';
import { say } from '#bin/start/terminal.ts';
import { newId } from '#db/columns.ts';
import { insertRowsReturning } from '#db/rows.ts';
import { articles } from '#db/schema/index.ts';
import { indexArticles } from '#lib/articles/search/index-articles.ts';
import { searchArticles } from '#lib/articles/search-articles.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { openTestContext } from '#test/context.ts';
import { bankQuestions } from '#test/retrieval/bank-questions.ts';
import { distractors } from '#test/retrieval/corpus.ts';
import { demoQuestions } from '#test/retrieval/demo-questions.ts';
import { quantile } from './quantile.ts';
import { showTable } from './table.ts';

const count = 10_000;
const perTransaction = 200;
const times = 200;

/** Measures the search among 10,000 articles against PostgreSQL's own over the same text, by `ts_rank` and GIN. */
export async function measureArticleSearch(): Promise<void> {
  const context = await openTestContext();
  const sql = postgres(context.url, { max: 1, onnotice: () => {} });
  try {
    const startedAt = performance.now();
    await fill(context.ctx);
    const ms = (performance.now() - startedAt) / count;
    await sql`alter table articles add column bare tsvector generated always as (to_tsvector('english', title || ' ' || body)) stored`;
    await sql`create index on articles using gin (bare)`;
    await sql`vacuum analyze`;
    const short = demoQuestions.map(({ text }) => text);
    const long = bankQuestions().map(({ text }) => text);
    const bare = (query: string) => sql`
      with asked as (select string_agg(quote_literal(word), ' | ')::tsquery as query from unnest(tsvector_to_array(to_tsvector('english', ${query}))) as word)
      select id from articles, asked where bare @@ query order by ts_rank(bare, query) desc limit 5`;
    const ours = (query: string) => searchArticles(context.ctx, { query, mailboxId: null });
    const rows = [];
    for (const [name, queries] of [['a question', short] as const, ['a long mail', long] as const]) {
      const figure = await p95Of(queries, ours);
      const aim = { text: 'under 50 ms', reached: figure < 50 };
      rows.push({ name, figure, limit: await p95Of(queries, bare), unit: 'ms' as const, aim });
    }
    say(`\n  Indexed ${count.toLocaleString('en')} articles at ${ms.toFixed(1)} ms each.`);
    showTable(
      `Search among ${count.toLocaleString('en')} articles: p95 of ${times}, beside ts_rank over GIN`,
      rows,
    );
  } finally {
    await sql.end();
    await context.close();
  }
}

async function fill(ctx: Ctx) {
  const texts = distractors();
  for (let at = 0; at < count; at += perTransaction) {
    const rows = Array.from({ length: perTransaction }, (_, offset) => {
      const text = texts[(at + offset) % texts.length];
      const variant = `${Math.floor((at + offset) / texts.length)}`;
      return {
        id: newId('art'),
        title: `${text?.title} ${variant}`,
        body: `${text?.body}\n\nEdition${variant} word${(at + offset) % 5000}.`,
        audience: 'public' as const,
        createdBy: 'bench',
      };
    });
    await inTransaction(ctx, async (ctx) =>
      indexArticles(ctx, await insertRowsReturning(ctx.db, articles, rows)),
    );
  }
}

async function p95Of(queries: string[], work: (query: string) => Promise<unknown>): Promise<number> {
  const tookMs: number[] = [];
  for (let round = -10; round < times; round += 1) {
    const query = queries[Math.abs(round) % queries.length] ?? '';
    const startedAt = performance.now();
    await work(query);
    if (round >= 0) tookMs.push(performance.now() - startedAt);
  }
  return quantile(tookMs, 0.95);
}
