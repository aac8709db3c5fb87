'use client';
import { useQuery } from '@tanstack/react-query';
import type { Article } from '#lib/articles/schema.ts';
import { api, queryString } from './api.ts';
import type { Page } from './api-types.ts';
import { queryKeys } from './query-keys.ts';

/** Articles, the latest change first; with words, the ones that fit them best. */
export function useArticles(q: string) {
  return useQuery({
    queryKey: queryKeys.articles(q),
    queryFn: ({ signal }) =>
      api
        .get<Page<Article>>(
          q ? `/articles/search${queryString({ q, limit: 20 })}` : '/articles?limit=100',
          signal,
        )
        .then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export function useArticle(id: string) {
  return useQuery({
    queryKey: queryKeys.article(id),
    queryFn: ({ signal }) => api.get<Article>(`/articles/${id}`, signal),
  });
}
