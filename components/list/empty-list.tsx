'use client';
import type { ReactNode } from 'react';
import { useMailboxes } from '../data/reference.ts';
import { Go } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { hrefOf, type Place } from './place.ts';

export function EmptyList({ place }: { place: Place }) {
  const mailboxes = useMailboxes();
  const [mailbox] = mailboxes;
  const narrowed = Object.keys(place.filters).some((name) => name !== 'sort');
  if (narrowed) {
    return (
      <Nothing says="No ticket fits.">
        <Button look="outline" asChild>
          <Go href={hrefOf({ ...place, filters: {}, number: null })}>Clear the filters</Go>
        </Button>
      </Nothing>
    );
  }
  if (place.status === 'snoozed')
    return (
      <Nothing says="Nothing sleeps. A snoozed ticket waits here until its time, or until the contact writes." />
    );
  if (place.status === 'closed')
    return (
      <Nothing says="Nothing is closed yet. A closed ticket opens by itself when the contact writes again." />
    );
  return (
    <Nothing
      says={
        mailbox
          ? `All done. New mail${mailboxes.length === 1 ? ` to ${mailbox.address}` : ''} appears here by itself.`
          : 'No mailbox yet. Make one, and its mail appears here.'
      }
    >
      <Button look="outline" asChild>
        {mailbox ? (
          <Go href={hrefOf({ ...place, status: 'all', number: null })}>Look at all tickets</Go>
        ) : (
          <Go href="/settings">Make a mailbox</Go>
        )}
      </Button>
    </Nothing>
  );
}

/** Never a blank: one sentence, one act. */
export function Nothing({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-6">
      <p className="max-w-64 text-muted">{says}</p>
      {children}
    </div>
  );
}
