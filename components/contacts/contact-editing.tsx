'use client';
import { createContext, type ReactNode, use, useState } from 'react';
import type { Contact } from '#lib/contacts/schema.ts';
import { type ContactChange, useContactEdits } from '../data/use-contact-edits.ts';
import { type Clash, clashesOf } from './contact-clash.ts';

type Open = { wanted: ContactChange; now: Contact; clashes: Clash[] };
type Editing = {
  /**
   * Changes a contact as it was when one began, `base`: what somebody has set meanwhile is not overwritten unasked.
   * Answers whether the field is done with: saved, or asked about.
   */
  change: (base: Contact, wanted: ContactChange) => Promise<boolean>;
  /** What two people have set differently. */
  open: Open | null;
  keepMine: () => void;
  takeTheirs: () => void;
};
const EditingContext = createContext<Editing | null>(null);

export function useContactEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('A contact is changed within <ContactEditing>.');
  return editing;
}

/** Around the parts of a page that change a contact. */
export function ContactEditing({ children }: { children: ReactNode }) {
  const edits = useContactEdits();
  const [open, setOpen] = useState<Open | null>(null);
  const change: Editing['change'] = (base, wanted) =>
    edits.change(base, wanted, async (now) => {
      const clashes = clashesOf(wanted, { base, now });
      if (clashes.length === 0) await change(now, wanted);
      else setOpen({ wanted, now, clashes });
    });
  const keepMine = () => {
    setOpen(null);
    if (open) void change(open.now, open.wanted);
  };
  return (
    <EditingContext value={{ change, open, keepMine, takeTheirs: () => setOpen(null) }}>
      {children}
    </EditingContext>
  );
}
