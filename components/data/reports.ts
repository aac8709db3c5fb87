'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReportTable } from '#lib/desk/reports/schema.ts';
import type { ReportAsked } from '../reports/report-filters.ts';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** The figures of a period. They are read again each minute: with every event would be too often. */
export function useReport(asked: ReportAsked) {
  return useQuery({
    queryKey: queryKeys.report(asked),
    queryFn: ({ signal }) => unwrap(api.reports.overview.$get({ query: asked }, requestOptions({ signal }))),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** Where one table of them is downloaded. */
export function reportCsvHref(asked: ReportAsked, table: ReportTable): string {
  return `/api/v1/reports/overview/csv?${new URLSearchParams({ ...asked, table })}`;
}
