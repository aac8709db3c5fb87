'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { GettingStarted } from '#lib/desk/getting-started/schema.ts';
import { api, errorMessage, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The first steps. Events make them stale, until nothing is left that could still be ticked. */
export function useGettingStarted(): GettingStarted | undefined {
  return useQuery({
    queryKey: queryKeys.gettingStarted,
    queryFn: ({ signal }) => unwrap(api['getting-started'].$get({}, requestOptions({ signal }))),
    enabled: ({ state }) => !state.data?.done,
  }).data;
}

/** How many first steps are still to do; 0 when they are dismissed. */
export function useStepsLeft(): number {
  const data = useGettingStarted();
  return !data || data.dismissed ? 0 : data.steps.filter(({ done }) => !done).length;
}

/** Puts the first steps away, or brings them back. */
export function useDismissal(): { dismiss: () => Promise<void>; resume: () => Promise<void> } {
  const client = useQueryClient();
  const change = async (request: Promise<GettingStarted>) => {
    try {
      client.setQueryData<GettingStarted>(queryKeys.gettingStarted, await request);
    } catch (error) {
      toast.error(errorMessage(error));
    }
  };
  return {
    dismiss: () => change(unwrap(api['getting-started'].dismiss.$post({}))),
    resume: () => change(unwrap(api['getting-started'].resume.$post({}))),
  };
}
