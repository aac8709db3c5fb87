'use client';
import type { ReactNode } from 'react';
import { useMailboxes } from '../data/reference.ts';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { type ListRoute, listRouteHref } from './list-route.ts';

export function EmptyList({ route }: { route: ListRoute }) {
  const mailboxes = useMailboxes();
  const [mailbox] = mailboxes;
  const narrowed = Object.keys(route.filters).some((name) => name !== 'sort');
  if (narrowed) {
    return (
      <EmptyState description="No matching tickets.">
        <Button variant="outline" asChild>
          <Link href={listRouteHref({ ...route, filters: {}, number: null })}>Clear the filters</Link>
        </Button>
      </EmptyState>
    );
  }
  if (route.status === 'snoozed')
    return (
      <EmptyState description="Nothing is snoozed. A snoozed ticket waits here until its time, or until the contact writes." />
    );
  if (route.status === 'closed')
    return (
      <EmptyState description="Nothing is closed yet. A closed ticket opens by itself when the contact writes again." />
    );
  return (
    <EmptyState
      description={
        mailbox
          ? `No open tickets. New mail${mailboxes.length === 1 ? ` to ${mailbox.address}` : ''} appears here by itself.`
          : 'No mailbox yet. Make one, and its mail appears here.'
      }
    >
      <Button variant="outline" asChild>
        {mailbox ? (
          <Link href={listRouteHref({ ...route, status: 'all', number: null })}>Look at all tickets</Link>
        ) : (
          <Link href="/settings">Make a mailbox</Link>
        )}
      </Button>
    </EmptyState>
  );
}

/** Never a blank: one sentence, one act. */
export function EmptyState({ description, children }: { description: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 px-4 py-6">
      <p className="max-w-64 text-muted">{description}</p>
      {children}
    </div>
  );
}
