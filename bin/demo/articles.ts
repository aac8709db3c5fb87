import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createArticle } from '#lib/articles/articles.ts';
import { listArticles } from '#lib/articles/list-articles.ts';
import type { Ctx } from '#lib/platform/context.ts';

const folder = join(import.meta.dirname, 'articles');

/** Adds those of the shop's articles that are not there yet, by title; those in `internal/` are for the team only. */
export async function writeArticles(ctx: Ctx): Promise<number> {
  const known = new Set((await listArticles(ctx, { limit: 100 })).data.map(({ title }) => title));
  let written = 0;
  for await (const file of glob('**/*.md', { cwd: folder })) {
    const [heading = '', ...lines] = (await readFile(join(folder, file), 'utf8')).split('\n');
    const title = heading.replace(/^# /, '');
    if (known.has(title)) continue;
    const audience = file.startsWith('internal') ? 'internal' : 'public';
    await createArticle(ctx, { title, body: lines.join('\n').trim(), audience });
    written += 1;
  }
  return written;
}
