'use client';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchParts } from '#lib/tickets/search/chips.ts';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { useTypedEarly } from '../ui/use-typed-early.ts';
import { CompletionList } from './completion-list.tsx';
import { MisreadTerms } from './misread-terms.tsx';
import { SearchChips } from './search-chips.tsx';
import { finishTerm, typedTerm } from './typed-term.ts';
import { type Completion, useCompletions } from './use-completions.ts';
import { useSearchParts } from './use-search-parts.ts';

type SearchFieldProps = {
  q: string;
  /** `isTyped`: it may change with the next letter. */
  onSearch: (q: string, isTyped: boolean) => void;
  onEnd: () => void;
  /** The keys lead to what is found. */
  onLeave: () => void;
};

/** The search of tickets: words, and operators as chips that are completed while one types. */
export function SearchField({ q, onSearch, onEnd, onLeave }: SearchFieldProps) {
  const t = useTranslations('list.search');
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const chipList = useRef<HTMLUListElement>(null);
  const search = useSearchParts(q, onSearch);
  const { chips, text } = search;
  const term = typedTerm(text);
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  const offered = useOffered(useCompletions(term), {
    isOpen,
    isPause: term.token === '' && (text !== '' || chips.length > 0),
  });
  // A value is meant when its beginning is typed; an operator only when it is marked, for it may be a word.
  const at = Math.min(marked ?? (term.operator && term.value ? 0 : -1), offered.length - 1);
  useEffect(() => box.current?.focus(), []);
  useCommand('search', () => box.current?.focus());
  useTypedEarly(box, search.type);

  const change = (parts: SearchParts) => {
    search.choose(parts);
    setMarked(null);
    box.current?.focus();
  };
  const pick = ({ token, isOperator }: Completion) => {
    const typed = { chips, text: `${term.before}${token}` };
    change(isOperator ? typed : finishTerm(typed));
    setOpen(true);
  };
  const remove = (index: number) => change({ chips: chips.filter((_, each) => each !== index), text });
  const edit = (index: number) => {
    const words = text.trim();
    change({
      chips: chips.filter((_, each) => each !== index),
      text: `${words}${words ? ' ' : ''}${chips[index]}`,
    });
  };
  const enter = () => {
    const choice = offered[at];
    if (choice) return pick(choice);
    const parts = finishTerm({ chips, text });
    setOpen(false);
    if (search.isSearched(parts)) return onLeave();
    change(parts);
  };
  const move = (step: 1 | -1) => {
    if (offered.length === 0) return step === 1 ? onLeave() : undefined;
    const next = at + step;
    setMarked(next < 0 ? offered.length - 1 : next % offered.length);
  };
  const toLastChip = () => chipList.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
  const answer = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isAtChip = selectionStart === 0 && selectionEnd === 0 && chips.length > 0;
    const isAnswered = answerKey(event.key, isAtChip);
    if (!isAnswered) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** `isAtChip`: the last chip stands directly before the caret. */
  const answerKey = (key: string, isAtChip: boolean): boolean => {
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter') enter();
    else if (key === 'ArrowLeft' && isAtChip) toLastChip();
    else if (key === 'Backspace' && isAtChip) remove(chips.length - 1);
    else if (key === 'Escape') offered.length > 0 ? setOpen(false) : onEnd();
    else return false;
    return true;
  };

  return (
    <search className="relative block px-3 pb-2">
      <div className="flex min-h-8 w-full items-start gap-2 rounded-md border border-strong-line bg-raised pr-1 pl-2.5 focus-within:outline-2 focus-within:outline-ink pointer-coarse:min-h-10">
        <Search aria-hidden className="icon mt-1.75 shrink-0 text-muted pointer-coarse:mt-2.75" />
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1 py-0.75">
          <SearchChips
            chips={chips}
            list={chipList}
            onRemove={remove}
            onEdit={edit}
            onLeave={() => box.current?.focus()}
          />
          <input
            ref={box}
            type="text"
            role="combobox"
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            aria-label={t('label')}
            aria-autocomplete="list"
            aria-expanded={offered.length > 0}
            aria-controls={`${id}-offered`}
            aria-activedescendant={at >= 0 ? `${id}-offered-${at}` : undefined}
            aria-describedby={`${id}-misread`}
            placeholder={chips.length > 0 ? '' : t('placeholder')}
            value={text}
            onChange={(event) => {
              search.type(event.target.value);
              setMarked(null);
              setOpen(true);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={answer}
            className="h-6 min-w-24 flex-1 bg-transparent text-control outline-none pointer-coarse:h-8 pointer-coarse:text-[16px]"
          />
        </div>
        <Button
          variant="muted"
          size="icon"
          className="mt-0.75 size-6 pointer-coarse:mt-1 pointer-coarse:size-8"
          aria-label={t('end')}
          onClick={onEnd}
        >
          <X className="size-3.5" />
        </Button>
      </div>
      <MisreadTerms id={`${id}-misread`} text={text} />
      <CompletionList id={`${id}-offered`} offered={offered} marked={at} onPick={pick} />
    </search>
  );
}

/** After a chip or a word nothing is offered until something is typed: the results stand below. */
function useOffered(offered: Completion[], { isOpen, isPause }: { isOpen: boolean; isPause: boolean }) {
  return isOpen && !isPause ? offered : [];
}
