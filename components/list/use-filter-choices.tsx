'use client';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useMailboxes, useTagNames, useUsers } from '../data/reference.ts';
import { useTeams } from '../data/teams.ts';
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
  const t = useTranslations();
  const locale = useLocale();
  const { user } = useAppContext();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const tags = useTagNames();
  const teams = useTeams();
  return [
    {
      name: 'assignee',
      title: t('list.filters.assignee'),
      options: [
        { value: 'me', label: t('list.filters.you') },
        { value: 'none', label: t('list.filters.nobody') },
        ...users
          .filter(({ id, disabled_at }) => id !== user.id && !disabled_at)
          .map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    ...(teams.length > 0
      ? [
          {
            name: 'team' as const,
            title: t('ticket.facts.team'),
            options: teams.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
    {
      name: 'priority',
      title: t('list.filters.priority'),
      options: ticketPriorities.map((value) => ({
        value,
        label: t(`tickets.priorities.${value}`),
        icon: <PriorityGlyph priority={value} />,
      })),
    },
    {
      name: 'tag',
      title: t('list.filters.tag'),
      options: tags.map(({ name }) => ({ value: name, label: name })),
    },
    {
      name: 'language',
      title: t('list.filters.language'),
      options: [
        ...languageChoices(locale).map(({ code, name }) => ({ value: code, label: name })),
        { value: 'none', label: t('tickets.languageUnclear') },
      ],
    },
    {
      name: 'last_writer',
      title: t('views.filters.lastWriter'),
      options: (['contact', 'us'] as const).map((value) => ({
        value,
        label: t(`views.filters.lastWriters.${value}`),
      })),
    },
    {
      name: 'due',
      title: t('list.filters.due'),
      options: (['overdue', '24h', 'any'] as const).map((value) => ({
        value,
        label: t(`list.filters.dues.${value}`),
      })),
    },
    {
      name: 'rating',
      title: t('list.filters.rating'),
      options: (['good', 'okay', 'bad'] as const).map((value) => ({
        value,
        label: t(`list.filters.ratings.${value}`),
      })),
    },
    {
      name: 'mailbox',
      title: t('ticket.facts.mailbox'),
      options: mailboxes.map(({ id, address }) => ({ value: id, label: address })),
    },
  ];
}
