'use client';
import { useQuery } from '@tanstack/react-query';
import type { Assistant } from '#lib/assistant/schema.ts';
import type { DeskCounts } from '#lib/desk/counts.ts';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import type { User } from '#lib/users/schema.ts';
import { api } from './api.ts';
import type { Page } from './api-types.ts';
import { queryKeys } from './query-keys.ts';

const minutes = 60_000;
function listQuery<T>(path: string) {
  return {
    queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Page<T>>(path, signal).then(({ data }) => data),
    staleTime: 10 * minutes,
  };
}

/** The few lists that every screen names things by. The server draws them into the first page. */
export function useAssistants() {
  return useQuery({ queryKey: queryKeys.assistants, ...listQuery<Assistant>('/assistants') }).data ?? [];
}
export function useMailboxes() {
  return useQuery({ queryKey: queryKeys.mailboxes, ...listQuery<Mailbox>('/mailboxes') }).data ?? [];
}
export function useTagNames() {
  return useQuery({ queryKey: queryKeys.tags, ...listQuery<{ name: string }>('/tags') }).data ?? [];
}
export const useUsers = () =>
  useQuery({ queryKey: queryKeys.users, ...listQuery<User>('/users') }).data ?? [];

const noCounts: DeskCounts = {
  active: 0,
  unread: 0,
  review: 0,
  snoozed: 0,
  outbox: 0,
  held: 0,
  assistants: {},
};
export function useCounts() {
  return (
    useQuery({ queryKey: queryKeys.counts, queryFn: ({ signal }) => api.get<DeskCounts>('/counts', signal) })
      .data ?? noCounts
  );
}
