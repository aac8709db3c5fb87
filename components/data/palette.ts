'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/**
 * What the palette finds for some words. Each kind is shown as it comes; until then what was found before stays, as
 * stale. It is all stale while `isTyping`: the words that were asked for are not those on the screen.
 */
export function usePaletteResults(words: string, { isTyping }: { isTyping: boolean }) {
  const asked = {
    enabled: words.length > 1,
    staleTime: 10_000,
    retry: false,
    placeholderData: keepPreviousData,
  } as const;
  const tickets = useQuery({
    ...asked,
    queryKey: queryKeys.palette('tickets', words),
    queryFn: ({ signal }) =>
      unwrap(api.tickets.$get({ query: { status: 'all', q: words, limit: 6 } }, requestOptions({ signal }))),
  });
  const people = useQuery({
    ...asked,
    queryKey: queryKeys.palette('people', words),
    queryFn: ({ signal }) =>
      unwrap(api.contacts.$get({ query: { q: words, limit: 4 } }, requestOptions({ signal }))),
  });
  const companies = useQuery({
    ...asked,
    queryKey: queryKeys.palette('companies', words),
    queryFn: ({ signal }) =>
      unwrap(api.companies.$get({ query: { q: words, limit: 3 } }, requestOptions({ signal }))),
  });
  const articles = useQuery({
    ...asked,
    queryKey: queryKeys.palette('articles', words),
    queryFn: ({ signal }) =>
      unwrap(api.articles.$get({ query: { q: words, status: 'all', limit: 3 } }, requestOptions({ signal }))),
  });
  const shown = <Item>(query: { data?: { data: Item[] } | undefined; isPlaceholderData: boolean }) => ({
    items: asked.enabled ? (query.data?.data ?? []) : [],
    isStale: isTyping || query.isPlaceholderData,
  });
  return {
    tickets: shown(tickets),
    people: shown(people),
    companies: shown(companies),
    articles: shown(articles),
    isSearching: [tickets, people, companies, articles].some(({ isFetching }) => isFetching),
  };
}
