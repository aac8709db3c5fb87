'use client';
import { useQuery } from '@tanstack/react-query';
import type { Assistant } from '#lib/assistant/schema.ts';
import type { DeskCounts } from '#lib/desk/counts.ts';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import type { User } from '#lib/users/schema.ts';
import { api } from './api.ts';
import { keys } from './keys.ts';
import type { Page } from './shapes.ts';

const minutes = 60_000;
function list<T>(path: string) {
  return {
    queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Page<T>>(path, signal).then(({ data }) => data),
    staleTime: 10 * minutes,
  };
}

/** The few lists that every screen names things by. The server draws them into the first page. */
export function useAssistants() {
  return useQuery({ queryKey: keys.assistants, ...list<Assistant>('/assistants') }).data ?? [];
}
export function useMailboxes() {
  return useQuery({ queryKey: keys.mailboxes, ...list<Mailbox>('/mailboxes') }).data ?? [];
}
export function useTagNames() {
  return useQuery({ queryKey: keys.tags, ...list<{ name: string }>('/tags') }).data ?? [];
}
export const useUsers = () => useQuery({ queryKey: keys.users, ...list<User>('/users') }).data ?? [];

const nothing: DeskCounts = {
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
    useQuery({ queryKey: keys.counts, queryFn: ({ signal }) => api.get<DeskCounts>('/counts', signal) })
      .data ?? nothing
  );
}
