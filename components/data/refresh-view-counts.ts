import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from './query-keys.ts';

const minIntervalMs = 1000;
let isWaiting = false;

/** Counts the views again once a second at most, however much happens meanwhile. */
export function refreshViewCounts(client: QueryClient) {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    void client.invalidateQueries({ queryKey: queryKeys.viewCounts }, { cancelRefetch: false });
  }, minIntervalMs);
}
