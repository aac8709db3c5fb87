'use client';
import { useQuery } from '@tanstack/react-query';
import type { Article } from '#lib/articles/schema.ts';
import { api, queryOf } from './api.ts';
import { keys } from './keys.ts';
import type { Page } from './shapes.ts';

/** Articles, the latest change first; with words, the ones that fit them best. */
export function useArticles(q: string) {
  return useQuery({
    queryKey: keys.articles(q),
    queryFn: ({ signal }) =>
      api
        .get<Page<Article>>(
          q ? `/articles/search${queryOf({ q, limit: 20 })}` : '/articles?limit=100',
          signal,
        )
        .then(({ data }) => data),
    placeholderData: (before) => before,
  });
}

export function useArticle(id: string) {
  return useQuery({
    queryKey: keys.article(id),
    queryFn: ({ signal }) => api.get<Article>(`/articles/${id}`, signal),
  });
}
