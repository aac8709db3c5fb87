'use client';
import { useQuery } from '@tanstack/react-query';
import { ApiProblem, api, requestOptions, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';

/** Where a mailbox is copied to; null when nowhere. What waits changes without an event. */
export function useMirror(mailboxId: string) {
  return useQuery({
    queryKey: queryKeys.mirror(mailboxId),
    queryFn: ({ signal }) =>
      unwrap(
        api.mailboxes[':id'].mirror.$get({ param: { id: mailboxId } }, requestOptions({ signal })),
      ).catch((error) => {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }),
    refetchInterval: ({ state }) => (state.data ? 15_000 : false),
  });
}
