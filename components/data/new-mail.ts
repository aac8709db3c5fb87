'use client';
import { useQuery } from '@tanstack/react-query';
import { type ApiRequest, type ApiResponse, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

export type UnsentMail = ApiResponse<(typeof api.me)['unsent-mail']['$get']>;
export type NewTicketInput = ApiRequest<typeof api.tickets.$post>['json'];

/** The new mail that whoever is signed in has begun. */
export function useUnsentMail() {
  return useQuery({
    queryKey: queryKeys.unsentMail,
    queryFn: ({ signal }) => unwrap(api.me['unsent-mail'].$get({}, requestOptions({ signal }))),
  }).data;
}

/** Contacts whose name or address contains what is typed. */
export function useFoundContacts(typed: string) {
  return useQuery({
    queryKey: queryKeys.foundContacts(typed),
    queryFn: ({ signal }) =>
      unwrap(api.contacts.$get({ query: { q: typed, limit: '6' } }, requestOptions({ signal }))).then(
        ({ data }) => data,
      ),
    enabled: typed.length > 0,
    placeholderData: (before) => before,
    staleTime: 30_000,
  }).data;
}
