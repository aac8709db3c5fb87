'use client';
import { useEffect, useRef, useState } from 'react';
import { joinSearchParts, type SearchParts } from '#lib/tickets/search/chips.ts';
import { finishedText, readParts, takeChips } from './typed-term.ts';

const typingPauseMs = 180;

/**
 * A search as its field shows it, kept in step with the URL's. What is typed goes there after a pause, what is chosen at
 * once; the way back shows what stood there.
 */
export function useSearchParts(q: string, onSearch: (q: string, isTyped: boolean) => void) {
  const [parts, setParts] = useState(() => readParts(q));
  /** What was sent and has not shown in the URL yet. */
  const sent = useRef<string[]>([]);
  const before = useRef(q);
  useEffect(() => {
    // What was typed before the scripts ran stands: only another search of the URL takes its place.
    if (before.current === q) return;
    before.current = q;
    const at = sent.current.lastIndexOf(q);
    if (at >= 0) sent.current.splice(0, at + 1);
    else setParts(readParts(q));
  }, [q]);

  const isSearched = (next: SearchParts) =>
    searched(next) === (sent.current.at(-1) ?? searched(readParts(q)));
  const send = (next: SearchParts, isTyped: boolean) => {
    if (isSearched(next)) return;
    const asked = searched(next);
    sent.current.push(asked);
    onSearch(asked, isTyped);
  };
  useEffect(() => {
    const timer = setTimeout(() => send(parts, true), typingPauseMs);
    return () => clearTimeout(timer);
  });

  return {
    ...parts,
    /** Takes what is typed; a term that ends with a blank becomes a chip. */
    type: (text: string) => setParts(takeChips({ ...parts, text })),
    /** Shows and searches it at once. */
    choose: (next: SearchParts) => {
      setParts(next);
      send(next, false);
    },
    isSearched,
  };
}

/** What is asked for while the last term is being typed. */
const searched = ({ chips, text }: SearchParts) => joinSearchParts({ chips, text: finishedText(text) });
