'use client';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Event } from '#lib/platform/events.ts';
import type { TicketFilters, TicketsQuery } from '../list/list-route.ts';
import { type ApiResponse, api, requestOptions, unwrap } from './api.ts';
import type { TicketPage } from './api-types.ts';
import { queryKeys } from './query-keys.ts';

/** A page of a list; the first for no cursor. */
export function ticketPage(filters: TicketFilters, cursor: string | null, signal?: AbortSignal) {
  return unwrap(
    api.tickets.$get({ query: { ...filters, ...pageAfter(cursor) } }, requestOptions({ signal })),
  );
}

function pageAfter(cursor: string | null): Pick<TicketsQuery, 'limit' | 'cursor'> {
  return {
    limit: 50,
    cursor: cursor ?? undefined,
  };
}

export function useTickets(filters: TicketFilters) {
  return useInfiniteQuery({
    queryKey: queryKeys.list(filters),
    queryFn: ({ pageParam, signal }) => ticketPage(filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (before) => before,
  });
}

function ticketQuery(number: number) {
  return {
    queryKey: queryKeys.ticket(number),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      unwrap(api.tickets[':id'].$get({ param: { id: String(number) } }, requestOptions({ signal }))),
  };
}

/** The ticket; until it is here, what its row in a list already tells. */
export function useTicket(number: number) {
  const client = useQueryClient();
  return useQuery({
    ...ticketQuery(number),
    placeholderData: () => {
      const lists = client.getQueriesData<{ pages: TicketPage[] }>({ queryKey: queryKeys.lists });
      const row = lists
        .flatMap(([, list]) => list?.pages.flatMap((page) => page.data) ?? [])
        .find((row) => row.number === number);
      return row
        ? {
            ...row,
            messages: [],
            earlier_messages: 0,
            draft: null,
            run: null,
            answer_address: row.contact,
            form_sender: null,
            follow_up: null,
            goes_on_from: null,
            goes_on_in: [],
            linked: [],
            merge: null,
            merged_from: [],
            language_model: null,
            summary: null,
            translations: [],
            rating: null,
          }
        : undefined;
    },
  });
}

/** Fetches a ticket before it is opened: the row under the cursor, the next one of the list. */
export function usePrefetchTicket() {
  const client = useQueryClient();
  return (number: number) => void client.prefetchQuery({ ...ticketQuery(number), staleTime: 20_000 });
}

export function useTimeline(ticketId: string) {
  return useQuery({
    queryKey: queryKeys.timeline(ticketId),
    queryFn: ({ signal }) => allEvents(ticketId, signal),
  });
}

async function allEvents(ticketId: string, signal: AbortSignal): Promise<Event[]> {
  const events: Event[] = [];
  const { $get } = api.tickets[':id'].events;
  for (let cursor: string | null = '', pages = 0; cursor !== null && pages < 10; pages++) {
    const page: ApiResponse<typeof $get> = await unwrap(
      $get(
        { param: { id: ticketId }, query: { limit: 100, cursor: cursor || undefined } },
        requestOptions({ signal }),
      ),
    );
    events.push(...page.data);
    cursor = page.next_cursor;
  }
  return events;
}

export function useTodos(ticketId: string) {
  return useQuery({
    queryKey: queryKeys.todos(ticketId),
    queryFn: ({ signal }) =>
      unwrap(api.todos.$get({ query: { ticket: ticketId } }, requestOptions({ signal }))).then(
        ({ data }) => data,
      ),
  });
}

/** The runs of a ticket, newest first. */
export function useRuns(ticketId: string) {
  return useQuery({
    queryKey: queryKeys.runs(ticketId),
    queryFn: ({ signal }) =>
      unwrap(api.runs.$get({ query: { ticket: ticketId, limit: 10 } }, requestOptions({ signal }))).then(
        ({ data }) => data,
      ),
  });
}

/** One run with its steps. */
export function useRun(id: string | undefined) {
  return useQuery({
    queryKey: queryKeys.run(id ?? ''),
    queryFn: ({ signal }) =>
      unwrap(api.runs[':id'].$get({ param: { id: id ?? '' } }, requestOptions({ signal }))),
    enabled: id !== undefined,
    // A step that has only begun is no event; while a run is at work it is looked at again.
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 1500 : false),
  });
}

export function useContact(id: string) {
  return useQuery({
    queryKey: queryKeys.contact(id),
    queryFn: ({ signal }) => unwrap(api.contacts[':id'].$get({ param: { id } }, requestOptions({ signal }))),
  });
}

/** Tickets of a mailbox that answer to some query, a number or an address; with none, the newest. */
export function useTicketSearch(mailboxId: string, query: string) {
  return useQuery({
    queryKey: queryKeys.ticketSearch(mailboxId, query),
    queryFn: ({ signal }) =>
      unwrap(
        api.tickets.$get(
          { query: { mailbox: mailboxId, q: query || undefined, status: 'all', limit: 8 } },
          requestOptions({ signal }),
        ),
      ).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

/** The other tickets of the person whose contact it is, newest first. */
export function useEarlierTickets(contactId: string) {
  return useQuery({
    queryKey: queryKeys.earlierTickets(contactId),
    queryFn: ({ signal }) =>
      unwrap(
        api.contacts[':id'].tickets.$get(
          { param: { id: contactId }, query: { limit: 6 } },
          requestOptions({ signal }),
        ),
      ).then(({ data }) => data),
  });
}
