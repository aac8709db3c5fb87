'use client';
import { useCounts } from '../data/reference.ts';
import { DateTime } from '../time.tsx';

/** Said on every screen while a model is away: since when, and how many tickets wait for it. */
export function OutageNotice() {
  const { model_outages: outages } = useCounts();
  return outages.map(({ model, since, waiting, server_words: words }) => (
    <p key={model} role="status" className="px-2 py-1.5 text-amber text-small [overflow-wrap:anywhere]">
      {model} has not answered since <DateTime at={since} />
      {words ? ` (“${words}”)` : ''}. {waiting === 1 ? '1 ticket waits' : `${waiting} tickets wait`}, and will
      go on without you.
    </p>
  ));
}
