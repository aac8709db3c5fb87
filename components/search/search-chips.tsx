'use client';
import { X } from 'lucide-react';
import type { KeyboardEvent, RefObject } from 'react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';

type SearchChipsProps = {
  chips: string[];
  list: RefObject<HTMLUListElement | null>;
  onRemove: (at: number) => void;
  /** Makes text of it again. */
  onEdit: (at: number) => void;
  /** The keys lead past the last one. */
  onLeave: () => void;
};

/** The operators of a search. The arrow keys go from one to the next, Enter changes one and Backspace removes it. */
export function SearchChips({ chips, list, onRemove, onEdit, onLeave }: SearchChipsProps) {
  const t = useTranslations('list.search');
  const answer = (event: KeyboardEvent, at: number) => {
    const buttons = list.current?.querySelectorAll('button');
    if (event.key === 'ArrowLeft') buttons?.[at - 1]?.focus();
    else if (event.key === 'ArrowRight') at + 1 < chips.length ? buttons?.[at + 1]?.focus() : onLeave();
    else if (event.key === 'Backspace' || event.key === 'Delete') onRemove(at);
    else if (event.key === 'Enter') onEdit(at);
    else return;
    event.preventDefault();
  };
  if (chips.length === 0) return null;
  return (
    <ul ref={list} aria-label={t('chips')} className="contents">
      {chips.map((chip, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same term may stand there twice
          key={`${chip} ${at}`}
          title={t('chipHint')}
          className="flex h-6 max-w-full items-center rounded-sm border bg-surface pl-1.5 has-focus-visible:border-ink pointer-coarse:h-8"
        >
          <span className="min-w-0 truncate text-small">
            <ChipText chip={chip} />
          </span>
          <Button
            variant="muted"
            size="icon"
            className="size-5.5 pointer-coarse:size-8"
            aria-label={t('removeChip', { term: chip })}
            onKeyDown={(event) => answer(event, at)}
            onClick={() => onRemove(at)}
          >
            <X className="size-3 stroke-[1.75]" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The names of operators are quieter than their values. */
function ChipText({ chip }: { chip: string }) {
  const pieces = chip.split(/(-?\b[a-z_]+:|\bOR\b)/i);
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
    <Fragment key={at}>{at % 2 ? <span className="text-muted">{piece}</span> : <bdi>{piece}</bdi>}</Fragment>
  ));
}
