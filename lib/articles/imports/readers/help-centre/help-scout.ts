import { z } from 'zod';
import {
  collect,
  type ExportedArticle,
  exportId,
  exportText,
  exportUrl,
  isRecord,
} from './exported-article.ts';

const articleSchema = z.object({
  id: exportId,
  collectionId: exportId,
  name: exportText,
  text: z.string(),
  status: exportText,
  publicUrl: exportUrl,
  categories: z.array(exportId).nullish(),
});
const collectionSchema = z.object({ id: exportId, name: exportText, visibility: exportText });
const categorySchema = z.object({ id: exportId, name: exportText });

/**
 * Help Scout Docs: answers of `/v1/articles/{id}`, one by one, in a list or under `articles.items`, with `collections` and
 * `categories`. A private collection is internal. Null for pages of another product.
 */
export function readHelpScout(pages: unknown[]): ExportedArticle[] | null {
  const flat = pages.flatMap((page) => (Array.isArray(page) ? page : [page]));
  const bare = flat.filter((page) => isRecord(page) && 'collectionId' in page && 'text' in page);
  const wrapped = [...flat, { articles: bare }];
  const articles = collect(wrapped, ['articles', 'article', 'items'], articleSchema);
  if (articles.length === 0) return null;
  const collections = new Map(
    collect(flat, ['collections', 'collection'], collectionSchema).map((each) => [each.id, each]),
  );
  const categories = new Map(
    collect(flat, ['categories', 'category'], categorySchema).map(({ id, name }) => [id, name]),
  );
  return articles.map(({ id, collectionId, name, text, status, publicUrl, categories: of }) => {
    const collection = collections.get(collectionId);
    return {
      key: `help-scout:${id}`,
      title: name,
      html: text,
      language: null,
      section: categories.get(of?.[0] ?? '') ?? collection?.name ?? null,
      url: publicUrl,
      audience: collection?.visibility === 'private' ? 'internal' : null,
      draft: status === 'notpublished',
    };
  });
}
