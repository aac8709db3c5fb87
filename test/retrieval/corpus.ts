import { glob, readFile } from 'node:fs/promises';
import { bankArticles } from './bank-articles.ts';
import { houseArticles } from './house-articles.ts';

/** `key` is what a question names an article by. */
export type CorpusArticle = { key: string; title: string; body: string };

/** The demo's public articles, named by their file. */
export async function readDemoArticles(): Promise<CorpusArticle[]> {
  const folder = new URL('../../bin/demo/articles/', import.meta.url);
  const articles: CorpusArticle[] = [];
  for await (const file of glob('*.md', { cwd: folder.pathname })) {
    const [heading = '', ...lines] = (await readFile(new URL(file, folder), 'utf8')).split('\n');
    articles.push({
      key: file.replace('.md', ''),
      title: heading.replace(/^# /, ''),
      body: lines.join('\n').trim(),
    });
  }
  return articles.toSorted((one, other) => one.key.localeCompare(other.key));
}

/** What stands beside them: a shop for the household, and a bank. */
export function distractors(): CorpusArticle[] {
  return [...houseArticles().map((article) => ({ key: article.title, ...article })), ...bankArticles()];
}
