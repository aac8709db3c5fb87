'use client';
import { useQuery } from '@tanstack/react-query';
import { type ApiResponse, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

export type SingleSignOnState = ApiResponse<(typeof api)['single-sign-on']['$get']>;

/** The provider by which people sign in. */
export function useSingleSignOn() {
  return useQuery({
    queryKey: queryKeys.singleSignOn,
    queryFn: ({ signal }) => unwrap(api['single-sign-on'].$get({}, requestOptions({ signal }))),
  }).data;
}
