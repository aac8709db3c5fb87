'use client';
import { useQuery } from '@tanstack/react-query';
import { useAppContext } from '../shell/app-context.tsx';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The model servers, and the model of assistants that name none; for admins who reach every mailbox. */
export function useModelServers() {
  const { user } = useAppContext();
  return useQuery({
    queryKey: queryKeys.modelServers,
    queryFn: ({ signal }) => unwrap(api['model-servers'].$get({}, requestOptions({ signal }))),
    enabled: user.role === 'admin' && user.reachesAll,
  }).data;
}
