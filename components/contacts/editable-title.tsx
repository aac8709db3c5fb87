'use client';
import { PenLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAppContext } from '../shell/app-context.tsx';
import { Input } from '../ui/field.tsx';

type EditableTitleProps = {
  /** What is shown while there is no name. */
  fallback: string;
  name: string | null;
  onBegin?: () => void;
  /** An empty name is none. */
  onSave: (name: string | null) => Promise<unknown>;
};

/** A page’s title that a click makes a field: Enter saves, Escape leaves it as it was. */
export function EditableTitle({ name, fallback, onBegin, onSave }: EditableTitleProps) {
  const t = useTranslations('contacts.page');
  const { user } = useAppContext();
  const [isEditing, setEditing] = useState(false);
  // As it was then: somebody else may change it while one writes.
  const [begun, setBegun] = useState(name);
  const button = useRef<HTMLButtonElement>(null);
  const shown = name ?? fallback;
  if (user.role === 'viewer') return shown;
  const leave = () => {
    setEditing(false);
    setTimeout(() => button.current?.focus(), 0);
  };
  if (!isEditing)
    return (
      <button
        ref={button}
        type="button"
        aria-description={t('rename')}
        onClick={() => {
          onBegin?.();
          setBegun(name);
          setEditing(true);
        }}
        className="group -mx-1.5 inline-flex max-w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-hover"
      >
        <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
          {shown}
        </span>
        <PenLine aria-hidden className="icon shrink-0 text-muted" />
      </button>
    );
  const save = async (value: string) => {
    const next = value.trim() || null;
    leave();
    if (next !== begun) await onSave(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(String(new FormData(event.currentTarget).get('name') ?? ''));
      }}
    >
      <Input
        name="name"
        aria-label={t('name')}
        defaultValue={name ?? ''}
        maxLength={200}
        autoComplete="off"
        ref={(field) => field?.select()}
        onBlur={(event) => void save(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.value = begun ?? '';
          leave();
        }}
      />
    </form>
  );
}
