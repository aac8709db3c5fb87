'use client';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useMailboxes, useTagNames, useUsers } from '../data/reference.ts';
import { languageChoices } from '../labels/languages.ts';
import { ticketPriorities } from '../labels/ticket-priorities.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { PriorityGlyph } from '../ui/glyphs.tsx';
import type { FilterName } from './list-route.ts';

export type FilterChoice = {
  name: FilterName;
  title: string;
  options: { value: string; label: string; icon?: ReactNode }[];
};

/** What a list can be narrowed to, named as people name it. */
export function useFilterChoices(): FilterChoice[] {
  const t = useTranslations('tickets');
  const locale = useLocale();
  const { user } = useAppContext();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const tags = useTagNames();
  return [
    {
      name: 'assignee',
      title: 'Assigned to',
      options: [
        { value: 'me', label: 'You' },
        { value: 'none', label: 'Nobody' },
        ...users
          .filter(({ id, disabled_at }) => id !== user.id && !disabled_at)
          .map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: 'priority',
      title: 'Priority',
      options: ticketPriorities.map((value) => ({
        value,
        label: t(`priorities.${value}`),
        icon: <PriorityGlyph priority={value} />,
      })),
    },
    { name: 'tag', title: 'Tag', options: tags.map(({ name }) => ({ value: name, label: name })) },
    {
      name: 'language',
      title: 'Language',
      options: [
        ...languageChoices(locale).map(({ code, name }) => ({ value: code, label: name })),
        { value: 'none', label: t('languageUnclear') },
      ],
    },
    {
      name: 'mailbox',
      title: 'Mailbox',
      options: mailboxes.map(({ id, address }) => ({ value: id, label: address })),
    },
  ];
}
