'use client';
import { useQuery } from '@tanstack/react-query';
import type { Readiness } from '#app/api/types.ts';
import { queryKeys } from './query-keys.ts';

type HealthPart = keyof Readiness['checks'];

/** In the order in which an outage of one is told. */
export const healthParts = ['web', 'database', 'queue', 'worker'] as const satisfies HealthPart[];

/** The state of all parts, asked every 15 seconds; undefined before the first answer. */
export function useHealth(): Readiness | undefined {
  const { data } = useQuery({
    queryKey: queryKeys.health,
    queryFn: ({ signal }) =>
      fetch('/api/ready', { signal }).then((answer) => answer.json() as Promise<Readiness>),
    refetchInterval: 15_000,
  });
  return data;
}
