'use client';
import { useEffect } from 'react';
import { toast } from 'sonner';
import type { TicketDetail } from '../data/shapes.ts';
import { layBack } from '../ticket/use-unsent.ts';
import { keepWords, keptWords } from './kept-words.ts';

/**
 * Somebody was changing a draft that is no longer there, because it was decided on elsewhere or another took its place:
 * their words are laid into the reply box of the ticket, unless something else was begun there.
 */
export function useLeftWords({ id, draft }: TicketDetail) {
  const draftId = draft?.id;
  useEffect(() => {
    const kept = keptWords(id);
    if (!kept || kept.draftId === draftId || !layBack(id, kept.body)) return;
    keepWords(id, null);
    toast('The draft that you were changing is gone. Your words are in the reply box.');
  }, [id, draftId]);
}
