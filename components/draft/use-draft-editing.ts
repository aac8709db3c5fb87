'use client';
import { useEffect, useState } from 'react';
import type { Draft } from '#lib/drafts/schema.ts';
import { keepWords, keptWords, type OwnWords } from './kept-words.ts';

export type DraftEditing = {
  on: boolean;
  /** How often somebody has asked for the field, which takes the focus each time. */
  asked: number;
  body: string;
  changed: boolean;
  /** The version of the draft that these words are for. */
  version: number;
  begin: () => void;
  write: (body: string) => void;
  end: () => void;
  /** Nothing is kept while a decision is on its way: it would seem left over as soon as the draft is gone. */
  hold: () => void;
  /** The decision was refused: the words are kept again, for the draft's version that was told meanwhile, if any. */
  release: (version?: number) => void;
};

/** The reviewer's own words for a draft, until they decide. Words that others saved meanwhile are not overwritten unseen. */
export function useDraftEditing(draft: Draft): DraftEditing {
  const { id, ticket_id: ticketId } = draft;
  const [on, setOn] = useState(false);
  const [asked, setAsked] = useState(0);
  const [own, setOwn] = useState<OwnWords | null>(null);

  useEffect(() => {
    const kept = keptWords(ticketId);
    if (kept?.draftId !== id) return;
    setOwn(kept);
    setOn(true);
  }, [id, ticketId]);

  const change = (words: OwnWords | null) => {
    setOwn(words);
    keepWords(ticketId, words);
  };
  return {
    on,
    asked,
    body: own?.body ?? draft.body,
    changed: own !== null && own.body.trim() !== draft.body.trim(),
    version: own?.version ?? draft.version,
    begin: () => {
      setOn(true);
      setAsked(asked + 1);
    },
    write: (body) => change({ draftId: id, version: own?.version ?? draft.version, body }),
    end: () => {
      setOn(false);
      setAsked(0);
      change(null);
    },
    hold: () => keepWords(ticketId, null),
    release: (version) => own && change({ ...own, version: version ?? own.version }),
  };
}
