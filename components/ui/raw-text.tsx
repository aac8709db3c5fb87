'use client';
import { useTranslations } from 'use-intl';
import { type ReadBytes, useRawText } from '../data/mail-queries.ts';

/** A mail byte by byte, in the one place where mono belongs. */
export function RawText({ id, read }: { id: string; read: ReadBytes }) {
  const t = useTranslations('ui.rawText');
  const { data, isError } = useRawText(id, read);
  if (isError) return <p className="text-muted">{t('unavailable')}</p>;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('label')}
      className="max-h-[70vh] min-h-40 overflow-auto rounded-md border bg-background px-3 py-2.5"
    >
      <pre className="whitespace-pre-wrap font-mono text-tiny [overflow-wrap:anywhere]">{data}</pre>
    </section>
  );
}
