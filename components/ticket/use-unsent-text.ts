'use client';
import { useEffect, useState } from 'react';
import { forgetKept } from './kept-record.ts';

export type UnsentText = { text: string; write: (text: string) => void };

/** Text that has not been sent yet, kept in this browser tab over reloads and while another ticket is open. */
export function useUnsentText(name: string): UnsentText {
  const [text, setText] = useState('');
  useEffect(() => {
    const read = () => setText(readUnsentText(name));
    read();
    window.addEventListener(restoredEvent, read);
    return () => window.removeEventListener(restoredEvent, read);
  }, [name]);
  const write = (next: string) => {
    setText(next);
    store(name, next);
  };
  return { text, write };
}

export const readUnsentText = (name: string) => sessionStorage.getItem(storageKey(name)) ?? '';

/**
 * Lays the words of a reply that was taken back where they were written, or answers false when something new was begun
 * there.
 */
export function restoreReplyText(ticketId: string, body: string): boolean {
  const name = `reply ${ticketId}`;
  const current = readUnsentText(name);
  if (current) return current === body;
  forgetKept(name);
  store(name, body);
  window.dispatchEvent(new Event(restoredEvent));
  return true;
}

/** Puts words in the place of what was written, in every box that shows it. */
export function replaceUnsentText(name: string, text: string) {
  store(name, text);
  window.dispatchEvent(new Event(restoredEvent));
}

const maxReplySources = 20;

/** Keeps what a reply was written as, in Markdown, for as long as it may be taken back in this tab. */
export function storeReplySource(messageId: string, markdown: string) {
  const others = replySources().filter(([id]) => id !== messageId);
  sessionStorage.setItem(
    'written',
    JSON.stringify([...others, [messageId, markdown]].slice(-maxReplySources)),
  );
}

/** What a reply was written as in this tab, or null. */
export function replySource(messageId: string): string | null {
  return replySources().find(([id]) => id === messageId)?.[1] ?? null;
}

const replySources = () => JSON.parse(sessionStorage.getItem('written') ?? '[]') as [string, string][];

const restoredEvent = 'unsent-put-back';
const storageKey = (name: string) => `unsent ${name}`;

function store(name: string, text: string) {
  if (text) sessionStorage.setItem(storageKey(name), text);
  else sessionStorage.removeItem(storageKey(name));
}
