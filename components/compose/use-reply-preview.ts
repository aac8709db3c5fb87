'use client';
import { useQuery } from '@tanstack/react-query';
import { type ApiRequest, api, requestOptions, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { hasTooMany } from './use-copy-rows.ts';
import type { ReplyOptions } from './use-reply-options.ts';

/** The fields of a reply, apart from its text, that the API accepts. */
export function replyFields({ to, cc, bcc, files, quote }: ReplyOptions): ReplyFields {
  return {
    to: to || undefined,
    cc: cc.length ? cc : undefined,
    bcc: bcc.length ? bcc : undefined,
    attachment_ids: files.length ? files.map(({ id }) => id) : undefined,
    quote: quote ? undefined : quote,
  };
}

type ReplyFields = Omit<ApiRequest<(typeof api.tickets)[':id']['reply']['preview']['$post']>['json'], 'body'>;

/** Previews the reply with this text; without `body`, only what surrounds any text. */
export function useReplyPreview(
  ticket: TicketDetail,
  replyOptions: ReplyOptions,
  body: string | null = null,
) {
  const { user } = useAppContext();
  const fields = replyFields(body === null ? { ...replyOptions, files: [] } : replyOptions);
  const newest = ticket.messages.at(-1)?.id ?? '';
  return useQuery({
    queryKey: queryKeys.unsentReply(ticket.id, { newest, body, ...fields }),
    queryFn: ({ signal }) =>
      unwrap(
        api.tickets[':id'].reply.preview.$post(
          { param: { id: ticket.id }, json: { body: body ?? '', ...fields } },
          requestOptions({ signal, idempotencyKey: null }),
        ),
      ),
    placeholderData: (before) => before,
    enabled: user.role !== 'viewer' && !hasTooMany(replyOptions),
    retry: false,
    staleTime: 60_000,
  });
}
