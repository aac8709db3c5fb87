'use client';
import { useEffect, useState } from 'react';

export type Unsent = { text: string; write: (text: string) => void };

/** Text that has not been sent yet, kept in this browser tab over reloads and while another ticket is open. */
export function useUnsent(name: string): Unsent {
  const [text, setText] = useState('');
  useEffect(() => {
    const read = () => setText(sessionStorage.getItem(keyOf(name)) ?? '');
    read();
    window.addEventListener(putBack, read);
    return () => window.removeEventListener(putBack, read);
  }, [name]);
  const write = (next: string) => {
    setText(next);
    keep(name, next);
  };
  return { text, write };
}

/** Lays the words of a reply that was taken back where they were written, unless something new was begun there. */
export function layBack(ticketId: string, words: string) {
  const name = `reply ${ticketId}`;
  if (sessionStorage.getItem(keyOf(name))) return;
  keep(name, words);
  window.dispatchEvent(new Event(putBack));
}

const putBack = 'unsent-put-back';
const keyOf = (name: string) => `unsent ${name}`;

function keep(name: string, text: string) {
  if (text) sessionStorage.setItem(keyOf(name), text);
  else sessionStorage.removeItem(keyOf(name));
}
