import { z } from 'zod';
import { collect, type ExportedArticle, exportId, exportText, exportUrl } from './exported-article.ts';

const articleSchema = z.object({
  id: exportId,
  title: exportText,
  name: exportText,
  body: exportText,
  draft: z.boolean().nullish(),
  locale: z.string(),
  section_id: exportId.nullish(),
  html_url: exportUrl,
  user_segment_id: exportId.nullish(),
  user_segment_ids: z.array(exportId).nullish(),
});
const translationSchema = z.object({
  source_id: exportId,
  source_type: z.string().nullish(),
  locale: z.string(),
  title: exportText,
  body: exportText,
  draft: z.boolean().nullish(),
  html_url: exportUrl,
});
const groupSchema = z.object({ id: exportId, name: exportText, category_id: exportId.nullish() });

/**
 * Zendesk Guide: pages of `/api/v2/help_center/articles.json`, with `sections`, `categories` and `translations` as
 * sideloads or pages of their own. An article for some users only is internal. Null for pages of another product.
 */
export function readZendesk(pages: unknown[]): ExportedArticle[] | null {
  const articles = collect(pages, ['articles', 'article'], articleSchema);
  if (articles.length === 0) return null;
  const names = sectionNames(pages);
  const own = articles.map((article): ExportedArticle => {
    const { id, locale, title, name, body, draft, html_url: url, section_id: sectionId } = article;
    return {
      key: keyOf(id, locale),
      title: title || name,
      html: body,
      language: locale,
      section: names.get(sectionId ?? '') ?? null,
      url,
      audience: isRestricted(article) ? 'internal' : null,
      draft: draft ?? false,
    };
  });
  const ownKeys = new Set(own.map(({ key }) => key));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const translated = collect(pages, ['translations', 'translation'], translationSchema).flatMap(
    (translation): ExportedArticle[] => {
      const { source_id: id, source_type: type, locale, title, body, draft, html_url: url } = translation;
      const article = byId.get(id);
      const key = keyOf(id, locale);
      if (!article || (type && type.toLowerCase() !== 'article') || ownKeys.has(key)) return [];
      return [
        {
          key,
          title,
          html: body,
          language: locale,
          section: names.get(article.section_id ?? '') ?? null,
          url,
          audience: isRestricted(article) ? 'internal' : null,
          draft: draft ?? false,
        },
      ];
    },
  );
  return [...own, ...translated];
}

const keyOf = (id: string, locale: string) => `zendesk:${id}:${locale.toLowerCase()}`;

function isRestricted({ user_segment_id: one, user_segment_ids: several }: z.infer<typeof articleSchema>) {
  return (one ?? null) !== null || (several?.length ?? 0) > 0;
}

/** The name of each section, behind that of its category. */
function sectionNames(pages: unknown[]): Map<string, string> {
  const categories = new Map(
    collect(pages, ['categories', 'category'], groupSchema).map(({ id, name }) => [id, name]),
  );
  return new Map(
    collect(pages, ['sections', 'section'], groupSchema).map(({ id, name, category_id: categoryId }) => {
      const category = categories.get(categoryId ?? '');
      return [id, category ? `${category}, ${name}` : name];
    }),
  );
}
