'use client';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** Which gaps a list shows; those that wait for an article unless given. */
export type GapFilters = { status?: 'closed' | 'dismissed' };

/** What no article answered, the latest hand-off first. */
export function useArticleGaps(filters: GapFilters) {
  return useInfiniteQuery({
    queryKey: queryKeys.articleGaps(filters),
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, limit: 50, cursor: pageParam ?? undefined };
      return unwrap(api['article-gaps'].$get({ query }, requestOptions({ signal })));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** A gap with the article that is proposed for it. */
export function useArticleGap(id: string) {
  return useQuery({
    queryKey: queryKeys.articleGap(id),
    queryFn: ({ signal }) =>
      unwrap(api['article-gaps'][':id'].$get({ param: { id } }, requestOptions({ signal }))),
  });
}

/** The gap that an article was made for, or null. */
export function useGapOfArticle(articleId: string) {
  return useQuery({
    queryKey: queryKeys.gapOfArticle(articleId),
    queryFn: async ({ signal }) => {
      const query = { article: articleId, status: 'all', limit: 1 } as const;
      return (await unwrap(api['article-gaps'].$get({ query }, requestOptions({ signal })))).data[0] ?? null;
    },
  });
}

/** Makes what the browser holds of gaps stale. */
export function useRefreshGaps() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['article-gaps'] });
}
