'use client';
import { useQuery } from '@tanstack/react-query';
import type { Team } from '#lib/tickets/teams/schema.ts';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

const none: Team[] = [];

/** The teams by name. The server draws them into the first page. */
export function useTeams(): Team[] {
  const { data = none } = useQuery({
    queryKey: queryKeys.teams,
    queryFn: ({ signal }) => unwrap(api.teams.$get({}, requestOptions({ signal }))).then(({ data }) => data),
    staleTime: 600_000,
  });
  return data;
}
