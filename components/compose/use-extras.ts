'use client';
import { useEffect, useState } from 'react';
import type { Message } from '#lib/tickets/schema.ts';

/** A file of a reply that is being written: an upload, or a file of the ticket. */
export type ReplyFile = { id: string; name: string; type: string; size: number };

/** What a reply has beside its words. */
export type Extras = {
  /** Instead of the contact. */
  to: string | null;
  cc: string[];
  bcc: string[];
  files: ReplyFile[];
  quote: boolean;
};

export type KeptExtras = Extras & {
  change: (change: (before: Extras) => Partial<Extras>) => void;
  clear: () => void;
};

const none: Extras = { to: null, cc: [], bcc: [], files: [], quote: true };

/** What belongs to text that has not been sent yet, kept in this browser tab beside it. */
export function useExtras(name: string, first: Partial<Extras> = {}): KeptExtras {
  const [extras, setExtras] = useState<Extras>({ ...none, ...first });
  useEffect(() => {
    const read = () => {
      const kept = keptAt(name);
      if (kept) setExtras(kept);
    };
    read();
    window.addEventListener(putBack, read);
    return () => window.removeEventListener(putBack, read);
  }, [name]);
  return {
    ...extras,
    change: (change) =>
      setExtras((before) => {
        const after = { ...before, ...change(before) };
        keep(name, after);
        return after;
      }),
    clear: () => {
      sessionStorage.removeItem(keyOf(name));
      setExtras(none);
    },
  };
}

/** Lays the files and the copies of a reply that was taken back where its words lie: `name` as for `useExtras`. */
export function layExtrasBack(name: string, { attachments, to, cc, bcc }: Message) {
  if (keptAt(name)) return;
  const files = attachments.map(({ id, name: called, type, size }) => ({ id, name: called, type, size }));
  const addresses = (people: { address: string }[]) => people.map(({ address }) => address);
  keep(name, {
    ...none,
    to: to[0]?.address ?? null,
    cc: addresses(cc),
    bcc: addresses(bcc),
    files,
  });
  window.dispatchEvent(new Event(putBack));
}

const putBack = 'unsent-extras-put-back';
const keyOf = (name: string) => `unsent with ${name}`;
function keptAt(name: string): Extras | null {
  const kept = sessionStorage.getItem(keyOf(name));
  return kept ? { ...none, ...(JSON.parse(kept) as Partial<Extras>) } : null;
}

const keep = (name: string, extras: Extras) => sessionStorage.setItem(keyOf(name), JSON.stringify(extras));
