import { useTranslations } from 'use-intl';
import type { Article } from '#lib/articles/schema.ts';

/** A word on an article that its source no longer has. */
export function SourceMark({ source }: { source: Article['source'] | undefined }) {
  const t = useTranslations('articles.marks');
  if (!source?.gone_at) return null;
  return <span className="shrink-0 text-amber text-small">{t('missing', { source: source.name })}</span>;
}
