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

/**
 * Lays the words of a reply that was taken back where they were written, or answers false when something new was begun
 * there.
 */
export function layBack(ticketId: string, words: string): boolean {
  const name = `reply ${ticketId}`;
  const begun = sessionStorage.getItem(keyOf(name));
  if (begun) return begun === words;
  keep(name, words);
  window.dispatchEvent(new Event(putBack));
  return true;
}

const mostWritten = 20;

/** Keeps what a reply was written as, in Markdown, for as long as it may be taken back in this tab. */
export function keepWritten(messageId: string, words: string) {
  const kept = allWritten().filter(([id]) => id !== messageId);
  sessionStorage.setItem('written', JSON.stringify([...kept, [messageId, words]].slice(-mostWritten)));
}

/** What a reply was written as in this tab, or null. */
export function writtenAs(messageId: string): string | null {
  return allWritten().find(([id]) => id === messageId)?.[1] ?? null;
}

const allWritten = () => JSON.parse(sessionStorage.getItem('written') ?? '[]') as [string, string][];

const putBack = 'unsent-put-back';
const keyOf = (name: string) => `unsent ${name}`;

function keep(name: string, text: string) {
  if (text) sessionStorage.setItem(keyOf(name), text);
  else sessionStorage.removeItem(keyOf(name));
}
