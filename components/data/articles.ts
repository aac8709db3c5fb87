'use client';
import { useQuery } from '@tanstack/react-query';
import { api, type CallOptions, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** Articles, the latest change first; with words, the ones that fit them best. */
export function useArticles(q: string) {
  return useQuery({
    queryKey: queryKeys.articles(q),
    queryFn: ({ signal }) => readArticles(q, requestOptions({ signal })),
    placeholderData: (before) => before,
  });
}

export function useArticle(id: string) {
  return useQuery({
    queryKey: queryKeys.article(id),
    queryFn: ({ signal }) => unwrap(api.articles[':id'].$get({ param: { id } }, requestOptions({ signal }))),
  });
}

async function readArticles(q: string, options: CallOptions) {
  if (!q) return (await unwrap(api.articles.$get({ query: { limit: 100 } }, options))).data;
  const { data: hits } = await unwrap(api.articles.search.$get({ query: { q, limit: 20 } }, options));
  return hits.map((hit) => ({ ...hit, updated_at: null }));
}
