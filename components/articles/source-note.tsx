import { useTranslations } from 'use-intl';
import type { Article } from '#lib/articles/schema.ts';
import { DateTime } from '../time.tsx';

/** Where an article was imported from, and since when the source no longer has it. */
export function SourceNote({ source }: { source: Article['source'] }) {
  const t = useTranslations('articles.facts');
  if (!source) return null;
  const { url, gone_at: goneAt } = source;
  const name = () =>
    url ? (
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        {source.name}
      </a>
    ) : (
      source.name
    );
  if (!goneAt) return t.rich('importedFrom', { source: name });
  return t.rich('importedFromMissing', {
    source: name,
    missing: (chunks) => <span className="text-amber">{chunks}</span>,
    time: () => <DateTime at={goneAt} />,
  });
}
