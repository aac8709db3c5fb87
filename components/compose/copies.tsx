'use client';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { addressesIn } from '../words/addresses.ts';
import { mostCopies } from './use-copy-rows.ts';

type Person = { name: string | null; address: string };
type CopiesProps = {
  label: string;
  addresses: string[];
  /** Who is on the ticket already: they are offered, and everybody else is called new. */
  known: Person[];
  taken: string[];
  focus: boolean;
  onWrong: (wrong: boolean) => void;
  onChange: (addresses: string[]) => void;
};

/** A row of addresses: typed, pasted, or taken from those on the ticket. */
export function Copies({ label, addresses, known, taken, focus, onWrong, onChange }: CopiesProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const [unread, setUnread] = useState<string | null>(null);
  const offered = known.filter(({ address }) => !taken.includes(address));
  const nameOf = (address: string) => known.find((person) => person.address === address)?.name ?? address;

  const wrong = unread
    ? `“${unread}” is no mail address.`
    : addresses.length > mostCopies
      ? `One reply takes ${mostCopies} of these; take out ${addresses.length - mostCopies}.`
      : null;

  const add = (text: string) => {
    const { found, rest } = addressesIn(text);
    const fresh = found.filter((address) => !taken.includes(address));
    if (fresh.length) onChange([...addresses, ...new Set(fresh)]);
    tell(rest);
  };
  const tell = (rest: string) => {
    setWords(rest);
    setUnread(rest || null);
    onWrong(rest !== '');
  };
  const answer = (event: KeyboardEvent) => {
    const sends = event.metaKey || event.ctrlKey;
    if ((event.key === 'Enter' && !sends) || event.key === ',' || event.key === ';') {
      event.preventDefault();
      if (words.trim()) add(words);
    }
    if (event.key === 'Backspace' && words === '' && addresses.length) onChange(addresses.slice(0, -1));
  };

  return (
    <div className="flex gap-1.5 border-t px-3 py-1.5 text-small">
      <label htmlFor={id} className="flex h-7 w-8 shrink-0 items-center text-muted pointer-coarse:h-9">
        {label}
      </label>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
        {addresses.map((address) => (
          <span
            key={address}
            title={address}
            className="flex max-w-full items-center gap-1 rounded-md border bg-surface pl-2"
          >
            <span className="truncate">{nameOf(address)}</span>
            {known.some((person) => person.address === address) ? null : (
              <span className="shrink-0 text-amber">new here</span>
            )}
            <Button
              look="muted"
              size="icon"
              className="size-6 pointer-coarse:size-8"
              aria-label={`Remove ${address}`}
              onClick={() => onChange(addresses.filter((other) => other !== address))}
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
          // biome-ignore lint/a11y/noAutofocus: the row opens because somebody asked to write in it
          autoFocus={focus}
          value={words}
          placeholder={addresses.length || offered.length ? '' : 'name@example.com'}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => (event.target.value ? setWords(event.target.value) : tell(''))}
          onKeyDown={answer}
          onBlur={() => (words.trim() ? add(words) : tell(''))}
          className="h-7 min-w-32 flex-1 bg-transparent outline-none pointer-coarse:h-9 pointer-coarse:text-[16px]"
        />
        {wrong ? (
          <p id={`${id}-wrong`} role="alert" className="w-full text-red">
            {wrong}
          </p>
        ) : null}
        <Offered label={label} people={offered} onTake={(address) => onChange([...addresses, address])} />
      </div>
    </div>
  );
}

const mostShown = 5;

/** Those who are on the ticket and not in the reply: a few, and the others when asked for. */
function Offered({
  label,
  people,
  onTake,
}: {
  label: string;
  people: Person[];
  onTake: (address: string) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, mostShown);
  if (people.length === 0) return null;
  return (
    <div className="-ml-1.5 flex max-h-40 w-full flex-wrap gap-x-1.5 overflow-y-auto">
      {shown.map(({ name, address }) => (
        <Button
          key={address}
          look="muted"
          className="h-6 max-w-full px-1.5 text-small"
          title={address}
          aria-label={`${label} ${name ?? address}`}
          onClick={() => onTake(address)}
        >
          <Plus className="size-3 shrink-0" />
          <span className="truncate">{name ?? address}</span>
        </Button>
      ))}
      {shown.length < people.length ? (
        <Button look="muted" className="h-6 px-1.5 text-small" onClick={() => setAll(true)}>
          {people.length - shown.length} more
        </Button>
      ) : null}
    </div>
  );
}
