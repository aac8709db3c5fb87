'use client';
import { useQuery } from '@tanstack/react-query';
import { type ApiRequest, api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

type SavedRepliesQuery = Pick<ApiRequest<(typeof api)['saved-replies']['$get']>['query'], 'q' | 'mailbox'>;

/** The saved replies that fit, those most used first. */
export function useSavedReplies(query: SavedRepliesQuery) {
  return useQuery({
    queryKey: queryKeys.savedReplies(query),
    queryFn: ({ signal }) =>
      unwrap(api['saved-replies'].$get({ query }, requestOptions({ signal }))).then(({ data }) => data),
    placeholderData: (before) => before,
  });
}
