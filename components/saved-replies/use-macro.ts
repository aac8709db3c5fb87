'use client';
import { useEffect, useState } from 'react';
import type { RenderedReply } from '#lib/saved-replies/schema.ts';

/** What an unsent reply was written with, and what it will make of its ticket. */
export type PendingMacro = Pick<RenderedReply, 'add_tags' | 'status' | 'assignee'> & {
  saved_reply_ids: string[];
};

export type StoredMacro = PendingMacro & {
  add: (rendered: RenderedReply) => void;
  change: (changes: Partial<PendingMacro>) => void;
  /** Its reply was sent; an undo lays it here again. */
  end: (messageId: string) => void;
};

const nothing: PendingMacro = { saved_reply_ids: [], add_tags: [], status: null, assignee: null };

/** The macro of a ticket's unsent reply, kept in this browser tab with its text. */
export function useMacro(ticketId: string): StoredMacro {
  const name = storageKey(ticketId);
  const [macro, setMacro] = useState(nothing);
  useEffect(() => {
    const read = () => setMacro(readStored(name));
    read();
    window.addEventListener(restoredEvent, read);
    return () => window.removeEventListener(restoredEvent, read);
  }, [name]);
  const write = (after: PendingMacro) => {
    setMacro(after);
    sessionStorage.setItem(name, JSON.stringify(after));
  };
  return {
    ...macro,
    add: ({ id, add_tags, status, assignee }) =>
      write({
        saved_reply_ids: [...new Set([...macro.saved_reply_ids, id])],
        add_tags: [...new Set([...macro.add_tags, ...add_tags])],
        status: status ?? macro.status,
        assignee: assignee ?? macro.assignee,
      }),
    change: (changes) => write({ ...macro, ...changes }),
    end: (messageId) => {
      if (macro.saved_reply_ids.length > 0) sessionStorage.setItem(sentKey(messageId), JSON.stringify(macro));
      write(nothing);
    },
  };
}

/** Lays the macro of a reply that was taken back where its words lie. */
export function restoreMacro(ticketId: string, messageId: string) {
  const sent = sessionStorage.getItem(sentKey(messageId));
  if (!sent) return;
  sessionStorage.removeItem(sentKey(messageId));
  sessionStorage.setItem(storageKey(ticketId), sent);
  window.dispatchEvent(new Event(restoredEvent));
}

/** The same as the API takes it with a reply. */
export function macroFields({ saved_reply_ids, add_tags, assignee }: PendingMacro) {
  return {
    saved_reply_ids: saved_reply_ids.length > 0 ? saved_reply_ids : undefined,
    add_tags: add_tags.length > 0 ? add_tags : undefined,
    assignee_id: assignee ? assignee.id : undefined,
  };
}

const restoredEvent = 'unsent-macro-put-back';
const storageKey = (ticketId: string) => `unsent macro ${ticketId}`;
const sentKey = (messageId: string) => `sent macro ${messageId}`;

function readStored(name: string): PendingMacro {
  const stored = sessionStorage.getItem(name);
  return stored ? (JSON.parse(stored) as PendingMacro) : nothing;
}
