'use client';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ArticleFilters, reviewDueBefore } from '../articles/article-filters.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** Articles and drafts, the last changed first. */
export function useArticleList(filters: ArticleFilters & { q?: string }) {
  const { articleReviewMonths } = useAppContext();
  const { review, ...given } = filters;
  return useInfiniteQuery({
    queryKey: queryKeys.articles(filters),
    queryFn: ({ pageParam, signal }) => {
      const due = reviewDueBefore(new Date(), articleReviewMonths).toISOString();
      const query = {
        status: 'all' as const,
        ...given,
        limit: 50,
        cursor: pageParam ?? undefined,
        ...(review ? { reviewed_before: due } : {}),
      };
      return unwrap(api.articles.$get({ query }, requestOptions({ signal })));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (before) => before,
  });
}

/** What the assistant finds for some words, best first; nothing is asked without words. */
export function useFoundArticles(q: string) {
  return useQuery({
    queryKey: queryKeys.foundArticles(q),
    queryFn: async ({ signal }) => {
      const query = { q, limit: 20 };
      return (await unwrap(api.articles.search.$get({ query }, requestOptions({ signal })))).data;
    },
    enabled: q !== '',
    placeholderData: (before) => before,
  });
}

export function useArticle(id: string) {
  return useQuery({
    queryKey: queryKeys.article(id),
    queryFn: ({ signal }) => unwrap(api.articles[':id'].$get({ param: { id } }, requestOptions({ signal }))),
  });
}

/** Every saved version, the newest first. */
export function useArticleVersions(id: string) {
  return useInfiniteQuery({
    queryKey: queryKeys.articleVersions(id),
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 100, cursor: pageParam ?? undefined };
      return unwrap(api.articles[':id'].versions.$get({ param: { id }, query }, requestOptions({ signal })));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** What changed between two versions. */
export function useArticleComparison(id: string, from: number, to: number) {
  return useQuery({
    queryKey: queryKeys.articleComparison(id, from, to),
    queryFn: ({ signal }) => {
      const query = { from: String(from), to: String(to) };
      return unwrap(api.articles[':id'].diff.$get({ param: { id }, query }, requestOptions({ signal })));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Makes what the browser holds of articles stale. */
export function useRefreshArticles() {
  const client = useQueryClient();
  return (id: string) =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['articles'] }),
      client.invalidateQueries({ queryKey: queryKeys.article(id) }),
    ]);
}
