'use client';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { restoreReplyText } from '../ticket/use-unsent-text.ts';
import { toast } from '../ui/toast.ts';
import { readDraftEdit, writeDraftEdit } from './draft-storage.ts';

/**
 * Rescues an edit whose draft is gone, because it was decided elsewhere or superseded.
 * The text moves to the ticket’s reply box, unless something was begun there.
 */
export function useOrphanedEdit({ id, draft }: TicketDetail) {
  const t = useTranslations('draft');
  const draftId = draft?.id;
  useEffect(() => {
    const stored = readDraftEdit(id);
    if (!stored || stored.draftId === draftId || !restoreReplyText(id, stored.body)) return;
    writeDraftEdit(id, null);
    toast(t('orphaned'));
  }, [id, draftId, t]);
}
