import { z } from 'zod';
import { type ExportedArticle, exportId, exportText, exportUrl, isRecord } from './exported-article.ts';

const articleSchema = z.object({
  id: exportId,
  title: z.string(),
  text: z.string(),
  status: z.union([z.string(), z.number()]).nullish(),
  visibility: z.union([z.string(), z.number()]).nullish(),
  locale: z.string().nullish(),
  url: exportUrl,
});

/** In FreeScout's knowledge base, 1 is a draft and 2 published; categories and articles are public (1) or private (2). */
const draft = new Set(['1', 'draft']);
const isPrivate = new Set(['2', 'private']);

/**
 * FreeScout: categories with `articles`, as its knowledge base's API answers them, nested or in pages of their own. Null
 * for pages of another product.
 */
export function readFreeScout(pages: unknown[]): ExportedArticle[] | null {
  const found = pages.flatMap((page) => walk(page, { section: null, hidden: false, depth: 0 }));
  return found.length > 0 ? found : null;
}

type Place = { section: string | null; hidden: boolean; depth: number };

function walk(value: unknown, place: Place): ExportedArticle[] {
  if (place.depth > 8) return [];
  const deeper = { ...place, depth: place.depth + 1 };
  if (Array.isArray(value)) return value.flatMap((entry) => walk(entry, deeper));
  if (!isRecord(value)) return [];
  const { data: article } = articleSchema.safeParse(value);
  if (article) return [toExported(article, place)];
  const name = exportText.safeParse(value.name).data ?? '';
  const inside = {
    ...deeper,
    section: name || place.section,
    hidden: place.hidden || isPrivate.has(String(value.visibility ?? '')),
  };
  return ['data', 'categories', 'articles', '_embedded'].flatMap((key) => walk(value[key], inside));
}

function toExported(article: z.infer<typeof articleSchema>, { section, hidden }: Place): ExportedArticle {
  const { id, title, text, status, visibility, locale, url } = article;
  return {
    key: `freescout:${id}:${locale ?? ''}`,
    title,
    html: text,
    language: locale ?? null,
    section,
    url,
    audience: hidden || isPrivate.has(String(visibility ?? '')) ? 'internal' : null,
    draft: draft.has(String(status ?? '')),
  };
}
