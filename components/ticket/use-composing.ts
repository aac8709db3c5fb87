'use client';
import { useState } from 'react';
import { type KeptText, useKeptText } from './use-kept-text.ts';

type Box = 'reply' | 'note';

export type Composing = {
  reply: KeptText;
  note: KeptText;
  /** The one box that is open. */
  open: Box | null;
  /** Somebody has just asked for it, so it takes the focus. */
  isAsked: boolean;
  /** `none` closes what is open; null opens again what was begun. */
  choose: (box: Box | 'none' | null) => void;
};

/** What is being written on a ticket: one thing at a time. */
export function useComposing(ticketId: string): Composing {
  const reply = useKeptText(ticketId, 'reply');
  const note = useKeptText(ticketId, 'note');
  const [chosen, choose] = useState<Box | 'none' | null>(null);
  const [before, setBefore] = useState(reply.text);
  // Words that were taken back lie open, even where the box was put aside.
  if (reply.text !== before) {
    setBefore(reply.text);
    if (chosen === 'none' && before === '') choose(null);
  }
  const begun = reply.text ? 'reply' : note.text ? 'note' : null;
  const open = chosen === 'none' ? null : (chosen ?? begun);
  return { reply, note, open, isAsked: chosen === 'reply' || chosen === 'note', choose };
}
