import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from './query-keys.ts';

const minPauseMs = 1000;
/** Counting takes one part in so many of the time, however large the desk. */
const timesAsLong = 20;
let isWaiting = false;
let pauseMs = minPauseMs;

/** Counts the views again, a second later at the soonest, however much happens meanwhile; later in a hidden tab. */
export function refreshViewCounts(client: QueryClient) {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => void countAgain(client), pauseMs);
}

async function countAgain(client: QueryClient) {
  isWaiting = false;
  const startedAt = performance.now();
  await client.invalidateQueries(
    { queryKey: queryKeys.viewCounts, refetchType: document.hidden ? 'none' : 'active' },
    { cancelRefetch: false },
  );
  pauseMs = Math.max(minPauseMs, (performance.now() - startedAt) * timesAsLong);
}
