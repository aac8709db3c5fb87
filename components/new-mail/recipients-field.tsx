'use client';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useFoundContacts } from '../data/new-mail.ts';
import { parseAddresses } from '../labels/parse-addresses.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';

export type Recipient = { name: string | null; address: string };

type RecipientsFieldProps = {
  label: string;
  people: Recipient[];
  /** Addresses that stand in this row or another. */
  taken: string[];
  fault: string | null;
  focus: boolean;
  onChange: (people: Recipient[]) => void;
  children?: ReactNode;
};

/** A row of recipients: typed, pasted, or found among the contacts while one types. */
export function RecipientsField({
  label,
  people,
  taken,
  fault,
  focus,
  onChange,
  children,
}: RecipientsFieldProps) {
  const t = useTranslations();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState<string | null>(null);
  const [marked, setMarked] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const query = useDeferredValue(typed.trim());
  const found = useFoundContacts(query)?.filter(({ address }) => !taken.includes(address)) ?? [];
  const offered = isOpen && query ? found : [];
  const at = Math.min(marked, offered.length - 1);
  const wrong = invalid ? t('compose.invalidAddress', { address: invalid }) : fault;

  const type = (text: string) => {
    setTyped(text);
    setInvalid(null);
    setMarked(0);
    setOpen(true);
  };
  const add = (fresh: Recipient[]) => {
    const unknown = fresh.filter(({ address }, index) => {
      const isFirst = fresh.findIndex((other) => other.address === address) === index;
      return isFirst && !taken.includes(address);
    });
    if (unknown.length > 0) onChange([...people, ...unknown]);
  };
  const takeTyped = () => {
    if (!typed.trim()) return;
    const { found: addresses, invalid: rest } = parseAddresses(typed);
    add(addresses.map((address) => ({ name: nameIn(typed, address), address })));
    setTyped(rest);
    setInvalid(rest || null);
    setOpen(false);
  };
  const pick = ({ name, address }: Recipient) => {
    add([{ name, address }]);
    setTyped('');
    setInvalid(null);
    setOpen(false);
  };
  const answer = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
    const choice = offered[at];
    if (sends) return flushSync(takeTyped);
    if (choice && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setMarked((at + step + offered.length) % offered.length);
    }
    if (event.key === 'Escape' && offered.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      return setOpen(false);
    }
    if (event.key === 'Enter' || event.key === ',' || event.key === ';') {
      event.preventDefault();
      // Whoever has typed an address means it, not one that contains it.
      const isWhole = parseAddresses(typed).found.length > 0 && /[,;]$|\.\w{2,}$/.test(typed.trim());
      return choice && event.key === 'Enter' && !isWhole ? pick(choice) : takeTyped();
    }
    if (event.key === 'Tab' && choice && !typed.includes('@')) return pick(choice);
    if (event.key === 'Backspace' && typed === '' && people.length > 0) onChange(people.slice(0, -1));
  };

  return (
    <div className="relative flex gap-1.5 border-b px-3 py-1.5">
      <label htmlFor={id} className={rowLabel}>
        {label}
      </label>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
        {people.map((person) => (
          <span
            key={person.address}
            title={person.address}
            className="flex max-w-full items-center gap-1 rounded-md border bg-surface pl-2"
          >
            <span className="truncate">{person.name ?? person.address}</span>
            <Button
              variant="muted"
              size="icon"
              className="size-6 pointer-coarse:size-8"
              aria-label={t('compose.remove', { name: person.name ?? person.address })}
              onClick={() => onChange(people.filter(({ address }) => address !== person.address))}
            >
              <X className="size-3 stroke-[1.75]" />
            </Button>
          </span>
        ))}
        <input
          id={id}
          type="text"
          inputMode="email"
          autoComplete="off"
          role="combobox"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-found`}
          aria-autocomplete="list"
          aria-activedescendant={offered.length > 0 ? `${id}-${at}` : undefined}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          // biome-ignore lint/a11y/noAutofocus: whoever opens it wants to write in it
          autoFocus={focus}
          value={typed}
          placeholder={people.length > 0 ? '' : t('compose.addressPlaceholder')}
          onChange={(event) => type(event.target.value)}
          onKeyDown={answer}
          onBlur={takeTyped}
          className={cn(rowInput, people.length > 0 && 'min-w-16')}
        />
        {wrong ? (
          <p id={`${id}-wrong`} role="alert" className="w-full text-red text-small [overflow-wrap:anywhere]">
            {wrong}
          </p>
        ) : null}
      </div>
      {children}
      <div
        id={`${id}-found`}
        role="listbox"
        aria-label={t('newMail.found')}
        hidden={offered.length === 0}
        className="absolute top-full left-16 z-20 mt-0.5 w-[min(26rem,calc(100%-4.5rem))] rounded-lg border bg-raised p-1 shadow-float"
      >
        {offered.map(({ id: contactId, name, address }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field that has the focus answers the keys
          <div
            key={contactId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick({ name, address })}
            className={cn(
              'flex min-h-8 cursor-default items-baseline gap-2 rounded-md px-2 py-1 pointer-coarse:min-h-10',
              index === at && 'bg-selected',
            )}
          >
            <span className="min-w-0 truncate">{name ?? address}</span>
            {name ? <span className="min-w-0 truncate text-muted text-small">{address}</span> : null}
          </div>
        ))}
      </div>
    </div>
  );
}

export const rowLabel = 'flex h-7 w-14 shrink-0 items-center text-muted text-small pointer-coarse:h-9';
export const rowInput =
  'h-7 min-w-32 flex-1 bg-transparent outline-none pointer-coarse:h-9 pointer-coarse:text-[16px]';

/** Of `Ada Lovelace <ada@example.com>`, as it is pasted from a mail program. */
function nameIn(text: string, address: string): string | null {
  const part = text.split(/[,;\n]+/).find((one) => one.toLowerCase().includes(`<${address}>`));
  const name = part?.slice(0, part.indexOf('<')).replaceAll('"', '').trim();
  return name || null;
}
