'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The business hours, by name. */
export function useBusinessHours() {
  return useQuery({
    queryKey: queryKeys.businessHours,
    queryFn: ({ signal }) =>
      unwrap(api['business-hours'].$get({}, requestOptions({ signal }))).then(({ data }) => data),
  });
}

/** The SLA policies, in the order in which they apply. */
export function useSlaPolicies() {
  return useQuery({
    queryKey: queryKeys.slas,
    queryFn: ({ signal }) => unwrap(api.slas.$get({}, requestOptions({ signal }))).then(({ data }) => data),
  });
}

/** Reads both anew after a change. */
export function useRefreshSlas(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: queryKeys.businessHours }),
      client.invalidateQueries({ queryKey: queryKeys.slas }),
    ]);
  };
}
