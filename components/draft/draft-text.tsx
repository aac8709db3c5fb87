'use client';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { useTold } from '../labels/told.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { annotate } from './annotate.ts';
import type { DraftEditing } from './use-draft-editing.ts';

type DraftTextProps = { draft: Draft; editing: DraftEditing; onCite: (index: number) => void };

/** The words of a draft: read with their sources, or changed in place. */
export function DraftText({ draft, editing, onCite }: DraftTextProps) {
  const t = useTranslations('draft');
  const tell = useTold();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!editing.focusRequests || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(0, 0);
  }, [editing.focusRequests]);

  if (!editing.isEditing) {
    return (
      <Markdown
        text={editing.body}
        annotate={(block) => annotate(block, draft, { t, tell })}
        onCite={onCite}
      />
    );
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (editing.changed) field.current?.blur();
    else editing.end();
  };
  return (
    <textarea
      ref={field}
      aria-label={t('text')}
      value={editing.body}
      onChange={(event) => editing.write(event.target.value)}
      onKeyDown={leave}
      className="measure field-sizing-content -mx-2 block min-h-32 w-[calc(100%+1rem)] max-w-[calc(74ch+1rem)] resize-none bg-transparent px-2 py-1 text-read outline-none pointer-coarse:text-[16px]"
    />
  );
}
