'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

const paged = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { next_cursor: string | null }) => page.next_cursor,
};
const pageOf = (cursor: string | null) => ({ limit: 50, cursor: cursor ?? undefined });

export type ContactFilters = { q?: string; company?: string };

/** People, the newest first. */
export function useContacts(filters: ContactFilters) {
  return useInfiniteQuery({
    ...paged,
    queryKey: queryKeys.contacts(filters),
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.contacts.$get({ query: { ...filters, ...pageOf(pageParam) } }, requestOptions({ signal }))),
    placeholderData: (before) => before,
  });
}

/** The notes about a person, the newest first. */
export function useContactNotes(id: string) {
  return useInfiniteQuery({
    ...paged,
    queryKey: queryKeys.contactNotes(id),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.contacts[':id'].notes.$get(
          { param: { id }, query: pageOf(pageParam) },
          requestOptions({ signal }),
        ),
      ),
  });
}

/** The tickets of all addresses of a person. */
export function useContactTickets(id: string) {
  return useInfiniteQuery({
    ...paged,
    queryKey: queryKeys.contactTickets(id),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.contacts[':id'].tickets.$get(
          { param: { id }, query: pageOf(pageParam) },
          requestOptions({ signal }),
        ),
      ),
  });
}

/** Companies by their domains. */
export function useCompanies(q: string) {
  return useInfiniteQuery({
    ...paged,
    queryKey: queryKeys.companies(q),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.companies.$get(
          { query: { q: q || undefined, ...pageOf(pageParam) } },
          requestOptions({ signal }),
        ),
      ),
    placeholderData: (before) => before,
  });
}

export function useCompany(domain: string) {
  return useQuery({
    queryKey: queryKeys.company(domain),
    queryFn: ({ signal }) =>
      unwrap(api.companies[':domain'].$get({ param: { domain } }, requestOptions({ signal }))),
  });
}

/** The tickets of everybody of a company. */
export function useCompanyTickets(domain: string) {
  return useInfiniteQuery({
    ...paged,
    queryKey: queryKeys.companyTickets(domain),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.tickets.$get(
          { query: { company: domain, status: 'all', ...pageOf(pageParam) } },
          requestOptions({ signal }),
        ),
      ),
  });
}

/** The fields that every contact has, for the admins who make them. */
export function useContactFields() {
  return useQuery({
    queryKey: queryKeys.contactFields,
    queryFn: ({ signal }) =>
      unwrap(api['contact-fields'].$get({}, requestOptions({ signal }))).then(({ data }) => data),
  });
}
