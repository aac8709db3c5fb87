'use client';
import { useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { useAppContext } from '../shell/app-context.tsx';

/** What is translated. */
export type Translated = { messageId: string } | { draftId: string };

/** The translation of a mail or a draft into the reader's language, as far as there is one, and how to ask for it. */
export function useTranslation(of: Translated, ticket: TicketDetail) {
  const client = useQueryClient();
  const { language } = useAppContext();
  const { busy, refused, attempt } = useAttempt({});
  const id = 'messageId' in of ? of.messageId : of.draftId;
  const translation = ticket.translations.find(
    (each) => each.language === language && (each.message_id === id || each.draft_id === id),
  );
  const request = () =>
    'messageId' in of
      ? api.messages[':id'].translations.$post({ param: { id }, json: { language } })
      : api.drafts[':id'].translations.$post({ param: { id }, json: { language } });
  const ask = () =>
    attempt(async () => {
      await unwrap(request());
      await refreshTicket(client, ticket);
    });
  return { translation, busy, refused, ask };
}
