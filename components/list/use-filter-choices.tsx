'use client';
import type { ReactNode } from 'react';
import { useMailboxes, useTagNames, useUsers } from '../data/reference.ts';
import { useDesk } from '../shell/desk.tsx';
import { PriorityGlyph, priorityWords } from '../ui/glyphs.tsx';
import { ticketPriorities } from '../words/tickets.ts';
import type { FilterName } from './place.ts';

export type FilterChoice = {
  name: FilterName;
  title: string;
  options: { value: string; words: string; glyph?: ReactNode }[];
};

/** What a list can be narrowed to, named as people name it. */
export function useFilterChoices(): FilterChoice[] {
  const { user } = useDesk();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const tags = useTagNames();
  return [
    {
      name: 'assignee',
      title: 'Assigned to',
      options: [
        { value: 'me', words: 'You' },
        { value: 'none', words: 'Nobody' },
        ...users
          .filter(({ id, disabled_at }) => id !== user.id && !disabled_at)
          .map(({ id, name }) => ({ value: id, words: name })),
      ],
    },
    {
      name: 'priority',
      title: 'Priority',
      options: ticketPriorities.map((value) => ({
        value,
        words: priorityWords[value],
        glyph: <PriorityGlyph priority={value} />,
      })),
    },
    { name: 'tag', title: 'Tag', options: tags.map(({ name }) => ({ value: name, words: name })) },
    {
      name: 'mailbox',
      title: 'Mailbox',
      options: mailboxes.map(({ id, address }) => ({ value: id, words: address })),
    },
  ];
}
