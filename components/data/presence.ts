'use client';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Presence, PresenceSignal } from '#lib/tickets/presence.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { api, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** A colleague who has a ticket open, in however many windows. */
export type Colleague = { id: string; name: string; isWriting: boolean };

const queryKey = queryKeys.presence;
const query = {
  queryKey,
  queryFn: async () => (await unwrap(api.presence.$get())).data,
  gcTime: Number.POSITIVE_INFINITY,
};

/** The others who have the ticket open now, those who write first. The stream keeps it true, so nobody asks for it. */
export function useColleaguesOn(ticketId: string): Colleague[] {
  const { user } = useAppContext();
  const select = (held: Presence[]) => colleaguesOn(held, ticketId, user.id);
  return useQuery({ ...query, select, enabled: false }).data ?? nobody;
}

const nobody: Colleague[] = [];

function colleaguesOn(held: Presence[], ticketId: string, ownId: string): Colleague[] {
  const byId = new Map<string, Colleague>();
  for (const { ticket_id, user_id: id, name, doing } of held) {
    if (ticket_id !== ticketId || id === ownId) continue;
    byId.set(id, { id, name, isWriting: doing === 'writing' || byId.get(id)?.isWriting === true });
  }
  return [...byId.values()].sort(
    (a, b) => Number(b.isWriting) - Number(a.isWriting) || a.name.localeCompare(b.name),
  );
}

/** Reads anew who is where, after a time in which nobody listened. */
export async function refreshPresence(client: QueryClient): Promise<void> {
  await client.cancelQueries({ queryKey });
  await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => {});
}

/** Somebody has come to a ticket or left it; null when that may have been missed. */
export function applyPresence(client: QueryClient, signal: PresenceSignal | null): void {
  // What is being read may be older than the signal.
  if (!signal || client.isFetching({ queryKey }) > 0) return void refreshPresence(client);
  client.setQueryData<Presence[]>(queryKey, (held = []) => withSignal(held, signal));
}

function withSignal(held: Presence[], { name, doing, ...where }: PresenceSignal): Presence[] {
  const others = held.filter(
    (one) =>
      one.ticket_id !== where.ticket_id || one.user_id !== where.user_id || one.window !== where.window,
  );
  return name === null || doing === null ? others : [...others, { ...where, name, doing }];
}
