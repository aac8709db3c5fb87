import postgres from 'postgres';
import { newId } from '#db/columns.ts';
import { executeImport } from '#lib/articles/imports/execute-import.ts';
import { getImport } from '#lib/articles/imports/imports.ts';
import { importLimits } from '#lib/articles/imports/limits.ts';
import { startImport } from '#lib/articles/imports/start-import.ts';
import { openTestContext } from '#test/context.ts';
import { distractors } from '#test/retrieval/corpus.ts';
import { packFolder } from '#test/world/article-imports.ts';
import { showTable } from './table.ts';

const count = 2_000;

/** Measures an import of 2,000 files against bare inserts of the same texts, in transactions as large as the import's. */
export async function measureImport(): Promise<void> {
  const context = await openTestContext();
  const sql = postgres(context.url, { max: 1, onnotice: () => {} });
  try {
    const texts = distractors();
    const rows = Array.from({ length: count }, (_, at) => {
      const { title, body } = texts[at % texts.length] ?? { title: '', body: '' };
      return { title: `${title} ${at}`, body: `${body}\n\nEdition ${at}.` };
    });
    const limit = await perSecond(() => insertBare(sql, rows));
    const files = rows.map(({ title, body }, at) => [`${at}.md`, `# ${title}\n\n${body}`]);
    const file = { name: 'bench.zip', content: packFolder(Object.fromEntries(files)) };
    const { row } = await startImport(context.ctx, {}, file);
    const figure = await perSecond(async () => {
      while ((await executeImport(context.ctx, { importId: row.id })) === 'yielded');
    });
    const { counts } = await getImport(context.ctx, row.id);
    if (counts.new !== count) throw new Error(`The import made ${counts.new} of ${count} articles.`);
    showTable(`Import of ${count.toLocaleString('en')} articles, beside bare inserts of them`, [
      { name: 'articles read, written and indexed', figure, unit: '/s', limit },
    ]);
  } finally {
    await sql.end();
    await context.close();
  }
}

async function insertBare(sql: postgres.Sql, rows: { title: string; body: string }[]): Promise<void> {
  await sql`create table bare_articles (id uuid primary key, title text not null, body text not null)`;
  for (let at = 0; at < rows.length; at += importLimits.batch)
    await sql.begin(async (tx) => {
      for (const { title, body } of rows.slice(at, at + importLimits.batch))
        await tx`insert into bare_articles values (${newId('art').slice(4)}, ${title}, ${body})`;
    });
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return count / ((performance.now() - startedAt) / 1_000);
}
