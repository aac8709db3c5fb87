'use client';
import { useQuery } from '@tanstack/react-query';
import { useAppContext } from '../shell/app-context.tsx';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The keys of programs, for an admin. */
export function useApiKeys() {
  const { user } = useAppContext();
  const { data = [] } = useQuery({
    queryKey: queryKeys.apiKeys,
    queryFn: ({ signal }) =>
      unwrap(api['api-keys'].$get({ query: { limit: 100 } }, requestOptions({ signal }))).then(
        ({ data }) => data,
      ),
    enabled: user.role === 'admin',
  });
  return data;
}
