'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type AuditAsked, auditQuery } from '../audit/audit-asked.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The log as it is asked for, the newest first, fifty at a time. */
export function useAudit(asked: AuditAsked) {
  const { timeZone } = useAppContext();
  return useInfiniteQuery({
    queryKey: queryKeys.audit(asked),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.audit.$get(
          { query: { ...auditQuery(asked, timeZone), limit: 50, cursor: pageParam ?? undefined } },
          requestOptions({ signal }),
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}
