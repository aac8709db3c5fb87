'use client';
import { useMemo } from 'react';
import { mentionHandles, mentionParts } from '#lib/tickets/notifications/mention-text.ts';
import { useUsers } from '../data/reference.ts';
import type { Mentionable } from '../editor/matching-people.ts';

/** Whom a note on tickets of a mailbox can mention: who has access and sees them. */
export function useMentionable(mailboxId: string): Mentionable[] {
  const users = useUsers();
  return useMemo(() => {
    const people = users.filter(
      ({ disabled_at: disabledAt, mailbox_ids: reach }) =>
        disabledAt === null && (reach === null || reach.includes(mailboxId)),
    );
    return mentionHandles(people).map(({ id, name, email, handle }) => ({ id, name, email, handle }));
  }, [users, mailboxId]);
}

/** The ids of the people whom a text mentions, chosen from the list or typed in full. */
export function mentionedIn(text: string, people: Mentionable[]): string[] {
  const ids = mentionParts(text, people).flatMap(({ mention }) => (mention ? [mention.id] : []));
  return [...new Set(ids)];
}
