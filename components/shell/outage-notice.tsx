'use client';
import { useTranslations } from 'use-intl';
import { useCounts } from '../data/reference.ts';
import { DateTime } from '../time.tsx';

/** Said on every screen while a model is away: since when, and how many tickets wait for it. */
export function OutageNotice() {
  const t = useTranslations('shell');
  const { model_outages: outages } = useCounts();
  return outages.map(({ model, since, waiting, server_words: words }) => (
    <p key={model} role="status" className="px-2 py-1.5 text-amber text-small [overflow-wrap:anywhere]">
      {t.rich('outage', {
        model,
        waiting,
        hasWords: String(words !== null),
        words: words ?? '',
        time: () => <DateTime at={since} />,
      })}
    </p>
  ));
}
