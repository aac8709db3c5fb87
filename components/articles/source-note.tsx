import type { Article } from '#lib/articles/schema.ts';
import { DateTime } from '../time.tsx';

/** Where an article was imported from, and since when the source no longer has it. */
export function SourceNote({ source }: { source: Article['source'] }) {
  if (!source) return null;
  const name = source.url ? (
    <a
      href={source.url}
      target="_blank"
      rel="noreferrer"
      className="underline decoration-strong-line underline-offset-3 hover:decoration-current"
    >
      {source.name}
    </a>
  ) : (
    source.name
  );
  return (
    <>
      Imported from {name}
      {source.gone_at ? (
        <span className="text-amber">
          , which has not had it since <DateTime at={source.gone_at} />
        </span>
      ) : null}
      .
    </>
  );
}
