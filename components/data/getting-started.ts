'use client';
import { useQuery } from '@tanstack/react-query';
import type { GettingStarted } from '#lib/desk/getting-started/schema.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The first steps, where they are shown. Events make them stale, until nothing is left that could still be ticked. */
export function useGettingStarted(): GettingStarted | undefined {
  const { showsFirstSteps } = useAppContext();
  return useQuery({
    queryKey: queryKeys.gettingStarted,
    queryFn: ({ signal }) => unwrap(api['getting-started'].$get({}, requestOptions({ signal }))),
    enabled: ({ state }) => (state.data ? !state.data.done : showsFirstSteps),
  }).data;
}

/** How many first steps are still to do; 0 when they are dismissed. */
export function useStepsLeft(): number {
  const data = useGettingStarted();
  return !data || data.dismissed ? 0 : data.steps.filter(({ done }) => !done).length;
}
