'use client';
import { useQuery } from '@tanstack/react-query';
import type { Ledger } from '#lib/inbound/shape.ts';
import type { CaughtMail, CaughtMailAsRead, Delivery, DeliveryHistory } from '#lib/outbound/shape.ts';
import { api, queryOf } from './api.ts';
import { keys } from './keys.ts';
import type { Page } from './shapes.ts';

/** Deliveries: the unsettled ones, or the newest hundred of all. */
export const useOutbox = (show: 'outbox' | 'all') =>
  useQuery({
    queryKey: keys.outbox(show),
    queryFn: ({ signal }) =>
      api
        .get<Page<Delivery>>(
          `/deliveries${queryOf({ status: show === 'all' ? null : 'outbox', limit: 100 })}`,
          signal,
        )
        .then(({ data }) => data),
  });

/** A delivery with its attempts; fetched when somebody looks. */
export const useDeliveryHistory = (id: string) =>
  useQuery({
    queryKey: keys.delivery(id),
    queryFn: ({ signal }) => api.get<DeliveryHistory>(`/deliveries/${id}`, signal),
  });

export const useLedger = () =>
  useQuery({ queryKey: keys.ledger, queryFn: ({ signal }) => api.get<Ledger>('/ledger', signal) });

/** What was caught, of one mailbox or of all: the newest hundred. */
export const useCaughtMails = (mailbox: string | null) =>
  useQuery({
    queryKey: keys.sandbox(mailbox),
    queryFn: ({ signal }) =>
      api
        .get<Page<CaughtMail>>(`/caught-mails${queryOf({ mailbox, limit: 100 })}`, signal)
        .then(({ data }) => data),
    placeholderData: (before) => before,
  });

export const useCaughtMail = (id: string | null) =>
  useQuery({
    queryKey: keys.caught(id ?? ''),
    queryFn: ({ signal }) => api.get<CaughtMailAsRead>(`/caught-mails/${id}`, signal),
    enabled: id !== null,
  });

/** The exact bytes of a mail as text, the first 60 kB of them. */
export const useRawText = (path: string | null) =>
  useQuery({
    queryKey: keys.raw(path ?? ''),
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/api/v1${path}`, { signal });
      if (!answer.ok) throw new Error('The bytes could not be read.');
      const bytes = await answer.arrayBuffer();
      const text = new TextDecoder('utf-8').decode(bytes.slice(0, 60_000));
      return bytes.byteLength > 60_000 ? `${text}\n…` : text;
    },
    enabled: path !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
