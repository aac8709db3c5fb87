'use client';
import { useQuery } from '@tanstack/react-query';
import { type ApiResponse, api, type CallOptions, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

const minutes = 60_000;
function listQuery<T>(read: (options: CallOptions) => Promise<{ data: T[] }>) {
  return {
    queryFn: async ({ signal }: { signal: AbortSignal }) => (await read(requestOptions({ signal }))).data,
    staleTime: 10 * minutes,
  };
}
const assistants = listQuery((options) => unwrap(api.assistants.$get({}, options)));
const mailboxes = listQuery((options) => unwrap(api.mailboxes.$get({}, options)));
const tags = listQuery((options) => unwrap(api.tags.$get({}, options)));
const users = listQuery((options) => unwrap(api.users.$get({ query: {} }, options)));

/** The few lists that every screen names things by. The server draws them into the first page. */
export const useAssistants = () => useQuery({ queryKey: queryKeys.assistants, ...assistants }).data ?? [];
export const useMailboxes = () => useQuery({ queryKey: queryKeys.mailboxes, ...mailboxes }).data ?? [];
export const useTagNames = () => useQuery({ queryKey: queryKeys.tags, ...tags }).data ?? [];
export const useUsers = () => useQuery({ queryKey: queryKeys.users, ...users }).data ?? [];

const noCounts: ApiResponse<typeof api.counts.$get> = {
  active: 0,
  unread: 0,
  review: 0,
  snoozed: 0,
  outbox: 0,
  held: 0,
  notifications: 0,
  assistants: {},
  model_outages: [],
};
export function useCounts() {
  return (
    useQuery({
      queryKey: queryKeys.counts,
      queryFn: ({ signal }) => unwrap(api.counts.$get({}, requestOptions({ signal }))),
    }).data ?? noCounts
  );
}
