'use client';
import { useQuery } from '@tanstack/react-query';
import { api, requestOptions, unwrap } from './api.ts';
import { queryKeys } from './query-keys.ts';

/** What the erasure of a person would take. */
export function useErasurePreview(contactId: string) {
  return useQuery({
    queryKey: queryKeys.erasurePreview(contactId),
    queryFn: ({ signal }) =>
      unwrap(api.contacts[':id'].erase.$get({ param: { id: contactId } }, requestOptions({ signal }))),
  });
}

/** How far an erasure is; asked again until it is done. Without an id there is none. */
export function useErasure(id: string | null) {
  return useQuery({
    queryKey: queryKeys.erasure(id ?? ''),
    queryFn: ({ signal }) =>
      unwrap(api.erasures[':id'].$get({ param: { id: id ?? '' } }, requestOptions({ signal }))),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.step === 'done' ? false : 1000),
  });
}

/** Starts the erasure of a person. @returns its id. */
export async function eraseContact(contactId: string, address: string): Promise<string> {
  const { id } = await unwrap(
    api.contacts[':id'].erase.$post({ param: { id: contactId }, json: { address } }),
  );
  return id;
}
