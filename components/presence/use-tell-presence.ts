'use client';
import { type FormEvent, useEffect, useRef } from 'react';
import { tellPresence } from './tell-presence.ts';

/** Tells others that the ticket is open here, and by `onInput` of the pane around it that somebody writes. */
export function useTellPresence(ticketId: string): { onInput: (event: FormEvent<HTMLElement>) => void } {
  const teller = useRef<ReturnType<typeof tellPresence>>(null);
  useEffect(() => {
    const own = tellPresence(ticketId);
    teller.current = own;
    return own.stop;
  }, [ticketId]);
  return {
    onInput: ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      if (target.isContentEditable || target instanceof HTMLTextAreaElement) teller.current?.typed(target);
    },
  };
}
