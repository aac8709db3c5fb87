'use client';
import { useQuery } from '@tanstack/react-query';
import { api, type CallOptions, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

const shown = { tickets: 6, people: 4, companies: 3, articles: 3 };

/**
 * What the palette finds for some words. Each kind is shown as it comes; what was asked before and is not wanted any more
 * is called off, and its answer never shown for the words that stand there now.
 */
export function usePaletteResults(words: string) {
  const tickets = useFound('tickets', words, (options) =>
    unwrap(api.tickets.$get({ query: { status: 'all', q: words, limit: shown.tickets } }, options)),
  );
  const people = useFound('people', words, (options) =>
    unwrap(api.contacts.$get({ query: { q: words, limit: shown.people } }, options)),
  );
  const companies = useFound('companies', words, (options) =>
    unwrap(api.companies.$get({ query: { q: words, limit: shown.companies } }, options)),
  );
  const articles = useFound('articles', words, (options) =>
    unwrap(api.articles.$get({ query: { q: words, status: 'all', limit: shown.articles } }, options)),
  );
  return {
    tickets: tickets.data ?? [],
    people: people.data ?? [],
    companies: companies.data ?? [],
    articles: articles.data ?? [],
    isSearching: [tickets, people, companies, articles].some(({ isFetching }) => isFetching),
  };
}

function useFound<Item>(
  kind: keyof typeof shown,
  words: string,
  read: (options: CallOptions) => Promise<{ data: Item[] }>,
) {
  const isAsked = words.length > 1;
  return useQuery({
    queryKey: queryKeys.palette(kind, words),
    queryFn: async ({ signal }) => (await read(requestOptions({ signal }))).data,
    enabled: isAsked,
    placeholderData: (before: Item[] | undefined) => (isAsked ? before : undefined),
    staleTime: 10_000,
    retry: false,
  });
}
