import type { useTranslations } from 'use-intl';
import type { ArticleImport, ImportItem } from '#lib/articles/imports/schema.ts';

type T = ReturnType<typeof useTranslations<'articles.imports'>>;

/** What is counted of an import, in the order in which it is shown. */
export const importFigures = ['new', 'changed', 'unchanged', 'skipped', 'gone'] as const;

/** Why an item was not imported, in a sentence. */
export function describeSkipped(t: T, { reason, detail }: Pick<ImportItem, 'reason' | 'detail'>): string {
  const because = detail?.replace(/\.$/, '');
  if (!because) return t(`reasons.${reason ?? 'invalid'}`);
  if (reason === 'unreachable' || reason === 'unreadable') return t(`details.${reason}`, { detail: because });
  if (reason === null || reason === 'invalid')
    return `${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
  return t(`reasons.${reason}`);
}

/** What an import did, in a few words: `12 new, 3 changed, 2 not imported`. */
export function summariseCounts(t: T, { counts }: Pick<ArticleImport, 'counts'>): string {
  const named = importFigures.flatMap((figure) =>
    counts[figure] > 0 ? [t(`counts.${figure}`, { count: counts[figure] })] : [],
  );
  return named.length > 0 ? named.join(', ') : t('counts.none');
}
