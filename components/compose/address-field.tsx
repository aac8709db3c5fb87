'use client';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { parseAddresses } from '../labels/parse-addresses.ts';
import { Button } from '../ui/button.tsx';
import { maxCopies } from './use-copy-rows.ts';

type Person = { name: string | null; address: string };
type AddressFieldProps = {
  label: string;
  addresses: string[];
  /** Who is on the ticket already: they are offered, and everybody else is called new. */
  known: Person[];
  excluded: string[];
  focus: boolean;
  onInvalidChange: (wrong: boolean) => void;
  onChange: (addresses: string[]) => void;
};

/** A row of addresses: typed, pasted, or taken from those on the ticket. */
export function AddressField({
  label,
  addresses,
  known,
  excluded,
  focus,
  onInvalidChange,
  onChange,
}: AddressFieldProps) {
  const t = useTranslations('compose');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [unread, setUnread] = useState<string | null>(null);
  const offered = known.filter(({ address }) => !excluded.includes(address));
  const nameOf = (address: string) => known.find((person) => person.address === address)?.name ?? address;

  const wrong = unread
    ? t('invalidAddress', { address: unread })
    : addresses.length > maxCopies
      ? t('tooMany', { limit: maxCopies, over: addresses.length - maxCopies })
      : null;

  const add = (text: string) => {
    const { found, invalid } = parseAddresses(text);
    const fresh = found.filter((address) => !excluded.includes(address));
    if (fresh.length) onChange([...addresses, ...new Set(fresh)]);
    keepUnread(invalid);
  };
  const keepUnread = (rest: string) => {
    setTyped(rest);
    setUnread(rest || null);
    onInvalidChange(rest !== '');
  };
  const answer = (event: KeyboardEvent) => {
    const sends = event.metaKey || event.ctrlKey;
    if ((event.key === 'Enter' && !sends) || event.key === ',' || event.key === ';') {
      event.preventDefault();
      if (typed.trim()) add(typed);
    }
    if (event.key === 'Backspace' && typed === '' && addresses.length) onChange(addresses.slice(0, -1));
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
              <span className="shrink-0 text-amber">{t('newHere')}</span>
            )}
            <Button
              variant="muted"
              size="icon"
              className="size-6 pointer-coarse:size-8"
              aria-label={t('remove', { name: address })}
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
          value={typed}
          placeholder={addresses.length || offered.length ? '' : t('addressPlaceholder')}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => (event.target.value ? setTyped(event.target.value) : keepUnread(''))}
          onKeyDown={answer}
          onBlur={() => (typed.trim() ? add(typed) : keepUnread(''))}
          className="h-7 min-w-32 flex-1 bg-transparent outline-none pointer-coarse:h-9 pointer-coarse:text-[16px]"
        />
        {wrong ? (
          <p id={`${id}-wrong`} role="alert" className="w-full text-red">
            {wrong}
          </p>
        ) : null}
        <AddressSuggestions
          label={label}
          people={offered}
          onPick={(address) => onChange([...addresses, address])}
        />
      </div>
    </div>
  );
}

const maxSuggestions = 5;

/** Those who are on the ticket and not in the reply: a few, and the others when asked for. */
function AddressSuggestions({
  label,
  people,
  onPick,
}: {
  label: string;
  people: Person[];
  onPick: (address: string) => void;
}) {
  const t = useTranslations('compose');
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, maxSuggestions);
  if (people.length === 0) return null;
  return (
    <div className="-ml-1.5 flex max-h-40 w-full flex-wrap gap-x-1.5 overflow-y-auto">
      {shown.map(({ name, address }) => (
        <Button
          key={address}
          variant="muted"
          className="h-6 max-w-full px-1.5 text-small"
          title={address}
          aria-label={t('suggestion', { row: label, name: name ?? address })}
          onClick={() => onPick(address)}
        >
          <Plus className="size-3 shrink-0" />
          <span className="truncate">{name ?? address}</span>
        </Button>
      ))}
      {shown.length < people.length ? (
        <Button variant="muted" className="h-6 px-1.5 text-small" onClick={() => setAll(true)}>
          {t('more', { count: people.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}
