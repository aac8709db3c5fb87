'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SampleData } from '#lib/desk/samples/schema.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { toast } from '../ui/toast.ts';
import { api, errorMessage, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** How many samples there are; undefined for whoever may not add or remove them. */
export function useSampleData(): SampleData | undefined {
  const { user } = useAppContext();
  return useQuery({
    queryKey: queryKeys.sampleData,
    queryFn: ({ signal }) => unwrap(api['sample-data'].$get({}, requestOptions({ signal }))),
    enabled: user.role === 'admin' && user.reachesAll,
  }).data;
}

/** Adds the samples, or removes them all. Says why when it does not work. */
export function useSampleActs(): { add: () => Promise<void>; remove: () => Promise<void> } {
  const client = useQueryClient();
  const change = async (request: Promise<SampleData>) => {
    try {
      await request;
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await client.invalidateQueries();
  };
  return {
    add: () => change(unwrap(api['sample-data'].$post({ json: {} }))),
    remove: () => change(unwrap(api['sample-data'].$delete({}))),
  };
}
