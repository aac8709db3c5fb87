'use client';
import { type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PersonAvatar } from '../person-avatar.tsx';
import { cn } from '../ui/cn.ts';
import { type Mentionable, matchingPeople } from './matching-people.ts';
import { type MentionQuery, maxListHeight } from './mention-query.ts';
import type { MountedEditor } from './mount-editor.ts';

/** Where the `@` stands in the field, in px, and whether the screen ends too soon below it. */
type Place = { left: number; top: number; bottom: number; isLow: boolean };
export type OpenMention = MentionQuery & { place: Place };

type MentionList = {
  /** The list under the `@`, while it is open. */
  list: ReactNode;
  /** Takes what the editor says of the words at its cursor. */
  show: (open: OpenMention | null) => void;
  /** Whether the list takes a key for itself. */
  takeKey: (event: KeyboardEvent) => boolean;
};

/** Completes a mention as a combobox does: the focus stays in the text, and the keys move through the list. */
export function useMentionList(people: Mentionable[], editor: () => MountedEditor | null): MentionList {
  const id = useId();
  const [open, setOpen] = useState<OpenMention | null>(null);
  const [active, setActive] = useState(0);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const found = open && open.from !== dismissedAt ? matchingPeople(people, open.text) : [];
  const current = found[Math.min(active, found.length - 1)];
  const optionId = (person: Mentionable) => `${id}-${person.id}`;

  const currentId = current && optionId(current);
  const mark = useEffectEvent(() =>
    editor()?.setCompletion(currentId ? { list: id, option: currentId } : null),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: who is marked has changed
  useEffect(() => mark(), [currentId]);

  const choose = (person: Mentionable) => {
    if (open) editor()?.replaceRange(open, `@${person.handle} `);
  };
  const show: MentionList['show'] = (next) => {
    if (next?.text !== open?.text) setActive(0);
    if (!next) setDismissedAt(null);
    setOpen(next);
  };
  const takeKey: MentionList['takeKey'] = (event) => {
    if (!current || !open || event.isComposing) return false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const at = found.indexOf(current);
    if (event.key === 'ArrowDown') setActive((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((at - 1 + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(current);
    else if (event.key === 'Escape') setDismissedAt(open.from);
    else return false;
    event.preventDefault();
    // The box and the screen have a meaning of their own for these keys.
    event.stopPropagation();
    return true;
  };

  const list =
    open && current ? (
      <Options id={id} place={open.place}>
        {found.map((person) => (
          <Option
            key={person.id}
            id={optionId(person)}
            person={person}
            isActive={person === current}
            onChoose={() => choose(person)}
          />
        ))}
      </Options>
    ) : null;
  return { list, show, takeKey };
}

const gap = 4;

function Options({ id, place, children }: { id: string; place: Place; children: ReactNode }) {
  const t = useTranslations('notifications');
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('people')}
      tabIndex={-1}
      className={cn(
        'absolute z-50 w-72 max-w-full overflow-y-auto rounded-lg border bg-raised p-1 shadow-float',
        place.isLow && '-translate-y-full',
      )}
      style={{
        maxHeight: maxListHeight,
        left: `max(0px, min(${place.left}px, 100% - 18rem))`,
        top: place.isLow ? place.top - gap : place.bottom + gap,
      }}
    >
      {children}
    </div>
  );
}

type OptionProps = { id: string; person: Mentionable; isActive: boolean; onChoose: () => void };

function Option({ id, person, isActive, onChoose }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={cn(
        'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 text-control hover:bg-hover pointer-coarse:min-h-10',
        isActive && 'bg-hover',
      )}
      // The text keeps the focus.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <PersonAvatar id={person.id} name={person.name} className="size-5 text-[9px]" />
      <span dir="auto" className="min-w-0 truncate">
        {person.name}
      </span>
      <span className="ms-auto min-w-0 shrink-[2] truncate text-muted text-small">{person.email}</span>
    </div>
  );
}
