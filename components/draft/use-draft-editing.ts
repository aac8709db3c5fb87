'use client';
import { useState } from 'react';
import type { Draft } from '#lib/drafts/shape.ts';

export type DraftEditing = {
  on: boolean;
  body: string;
  changed: boolean;
  begin: () => void;
  write: (body: string) => void;
  end: () => void;
};

/** The reviewer's own words for a draft, until they decide. Words that others saved meanwhile are not overwritten unseen. */
export function useDraftEditing(draft: Draft): DraftEditing {
  const [on, setOn] = useState(false);
  const [own, setOwn] = useState<string | null>(null);
  return {
    on,
    body: own ?? draft.body,
    changed: own !== null && own.trim() !== draft.body.trim(),
    begin: () => setOn(true),
    write: setOwn,
    end: () => {
      setOn(false);
      setOwn(null);
    },
  };
}
