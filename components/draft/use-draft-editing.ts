'use client';
import { useEffect, useState } from 'react';
import type { Draft } from '#lib/drafts/schema.ts';
import { type DraftEdit, readDraftEdit, writeDraftEdit } from './draft-storage.ts';

export type DraftEditing = {
  isEditing: boolean;
  /** How often somebody has asked for the field, which takes the focus each time. */
  focusRequests: number;
  body: string;
  changed: boolean;
  /** The version of the draft that these words are for. */
  version: number;
  begin: () => void;
  write: (body: string) => void;
  end: () => void;
  /** Nothing is kept while a decision is on its way: it would seem left over as soon as the draft is gone. */
  suspendStorage: () => void;
  /** The decision was refused: stores the edit again, for the newer draft version if one is known. */
  resumeStorage: (version?: number) => void;
};

/** The reviewer's own words for a draft, until they decide. Words that others saved meanwhile are not overwritten unseen. */
export function useDraftEditing(draft: Draft): DraftEditing {
  const { id, ticket_id: ticketId } = draft;
  const [isEditing, setEditing] = useState(false);
  const [focusRequests, setFocusRequests] = useState(0);
  const [edit, setEdit] = useState<DraftEdit | null>(null);

  useEffect(() => {
    const stored = readDraftEdit(ticketId);
    if (stored?.draftId !== id) return;
    setEdit(stored);
    setEditing(true);
  }, [id, ticketId]);

  const change = (edit: DraftEdit | null) => {
    setEdit(edit);
    writeDraftEdit(ticketId, edit);
  };
  return {
    isEditing,
    focusRequests,
    body: edit?.body ?? draft.body,
    changed: edit !== null && edit.body.trim() !== draft.body.trim(),
    version: edit?.version ?? draft.version,
    begin: () => {
      setEditing(true);
      setFocusRequests(focusRequests + 1);
    },
    write: (body) => change({ draftId: id, version: edit?.version ?? draft.version, body }),
    end: () => {
      setEditing(false);
      setFocusRequests(0);
      change(null);
    },
    suspendStorage: () => writeDraftEdit(ticketId, null),
    resumeStorage: (version) => edit && change({ ...edit, version: version ?? edit.version }),
  };
}
