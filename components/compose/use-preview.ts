'use client';
import { useQuery } from '@tanstack/react-query';
import type { ReplyPreview } from '#lib/outbound/reply/preview-schema.ts';
import { api } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { useDesk } from '../shell/desk.tsx';
import { hasTooMany } from './use-copy-rows.ts';
import type { Extras } from './use-extras.ts';

/** What the API takes of a reply beside its words. */
export function fieldsOf({ to, cc, bcc, files, quote }: Extras) {
  return {
    ...(to ? { to } : {}),
    ...(cc.length ? { cc } : {}),
    ...(bcc.length ? { bcc } : {}),
    ...(files.length ? { attachment_ids: files.map(({ id }) => id) } : {}),
    ...(quote ? {} : { quote }),
  };
}

/** The reply as it would leave with these words; without `body`, what stands around any words. */
export function usePreview(ticket: TicketDetail, extras: Extras, body: string | null = null) {
  const { user } = useDesk();
  const fields = fieldsOf(body === null ? { ...extras, files: [] } : extras);
  const newest = ticket.messages.at(-1)?.id ?? '';
  return useQuery({
    queryKey: keys.unsentReply(ticket.id, { newest, body, ...fields }),
    queryFn: ({ signal }) =>
      api.post<ReplyPreview>(
        `/tickets/${ticket.id}/reply/preview`,
        { body: body ?? '', ...fields },
        { signal, key: null },
      ),
    placeholderData: (before) => before,
    enabled: user.role !== 'viewer' && !hasTooMany(extras),
    retry: false,
    staleTime: 60_000,
  });
}
