'use client';
import { useEffect, useState } from 'react';
import type { RenderedReply } from '#lib/saved-replies/schema.ts';
import { optionsChangedEvent } from '../compose/use-reply-options.ts';

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
  const [macro, setMacro] = useState(nothing);
  useEffect(() => {
    const read = () => setMacro(readMacro(ticketId) ?? nothing);
    read();
    window.addEventListener(restoredEvent, read);
    return () => window.removeEventListener(restoredEvent, read);
  }, [ticketId]);
  const write = (after: PendingMacro) => {
    setMacro(after);
    sessionStorage.setItem(storageKey(ticketId), JSON.stringify(after));
    window.dispatchEvent(new Event(optionsChangedEvent));
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
      writeMacro(ticketId, null);
    },
  };
}

/** Null when the ticket's unsent reply was written without a saved one. */
export function readMacro(ticketId: string): PendingMacro | null {
  const stored = sessionStorage.getItem(storageKey(ticketId));
  return stored ? (JSON.parse(stored) as PendingMacro) : null;
}

/** Puts the macro of another window in the place of the one here. */
export function writeMacro(ticketId: string, macro: PendingMacro | null) {
  if (macro) sessionStorage.setItem(storageKey(ticketId), JSON.stringify(macro));
  else sessionStorage.removeItem(storageKey(ticketId));
  window.dispatchEvent(new Event(restoredEvent));
}

/** Lays the macro of a reply that was taken back where its words lie. */
export function restoreMacro(ticketId: string, messageId: string) {
  const sent = sessionStorage.getItem(sentKey(messageId));
  if (!sent) return;
  sessionStorage.removeItem(sentKey(messageId));
  writeMacro(ticketId, JSON.parse(sent) as PendingMacro);
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
