'use client';
import { useEffect, useState } from 'react';
import type { Message } from '#lib/tickets/schema.ts';

/** A file of a reply that is being written: an upload, or a file of the ticket. */
export type ReplyFile = { id: string; name: string; type: string; size: number };

/** The options of a reply, apart from its text. */
export type ReplyOptions = {
  /** Instead of the contact. */
  to: string | null;
  cc: string[];
  bcc: string[];
  files: ReplyFile[];
  quote: boolean;
};

export type StoredReplyOptions = ReplyOptions & {
  change: (change: (before: ReplyOptions) => Partial<ReplyOptions>) => void;
  clear: () => void;
};

export const noOptions: ReplyOptions = { to: null, cc: [], bcc: [], files: [], quote: true };

/** The options of unsent text, kept in this browser tab with it. */
export function useReplyOptions(name: string, initial: Partial<ReplyOptions> = {}): StoredReplyOptions {
  const [replyOptions, setReplyOptions] = useState<ReplyOptions>({ ...noOptions, ...initial });
  useEffect(() => {
    const stored = readReplyOptions(name);
    if (stored) setReplyOptions(stored);
    const read = () => setReplyOptions(readReplyOptions(name) ?? noOptions);
    window.addEventListener(restoredEvent, read);
    return () => window.removeEventListener(restoredEvent, read);
  }, [name]);
  return {
    ...replyOptions,
    change: (change) =>
      setReplyOptions((before) => {
        const after = { ...before, ...change(before) };
        writeStored(name, after);
        window.dispatchEvent(new Event(optionsChangedEvent));
        return after;
      }),
    clear: () => {
      sessionStorage.removeItem(storageKey(name));
      setReplyOptions(noOptions);
    },
  };
}

/**
 * Lays the files, the copies and the choice of history of a reply that was taken back where its words lie: `name` as for
 * `useReplyOptions`. A file that `body` shows by its id is no file beside it.
 */
export function restoreReplyOptions(
  name: string,
  { attachments, to, cc, bcc }: Message,
  { body, quote }: { body: string | null; quote: boolean },
) {
  if (readReplyOptions(name)) return;
  const files = attachments
    .filter(({ id }) => !body?.includes(id))
    .map(({ id, name: called, type, size }) => ({ id, name: called, type, size }));
  const addresses = (people: { address: string }[]) => people.map(({ address }) => address);
  writeStored(name, {
    ...noOptions,
    to: to[0]?.address ?? null,
    cc: addresses(cc),
    bcc: addresses(bcc),
    files,
    quote,
  });
  window.dispatchEvent(new Event(restoredEvent));
}

/** Puts what was chosen in another window in the place of what is chosen here. */
export function writeReplyOptions(name: string, replyOptions: ReplyOptions | null) {
  if (replyOptions) writeStored(name, replyOptions);
  else sessionStorage.removeItem(storageKey(name));
  window.dispatchEvent(new Event(restoredEvent));
}

/** Somebody has chosen other files, copies or history, or a saved reply. */
export const optionsChangedEvent = 'unsent-options-changed';
const restoredEvent = 'unsent-extras-put-back';
const storageKey = (name: string) => `unsent with ${name}`;

/** Null when nothing was chosen. */
export function readReplyOptions(name: string): ReplyOptions | null {
  const stored = sessionStorage.getItem(storageKey(name));
  return stored ? { ...noOptions, ...(JSON.parse(stored) as Partial<ReplyOptions>) } : null;
}

function writeStored(name: string, replyOptions: ReplyOptions) {
  return sessionStorage.setItem(storageKey(name), JSON.stringify(replyOptions));
}
