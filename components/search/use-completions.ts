'use client';
import { useDeferredValue } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { quotedValue } from '#lib/tickets/search/chips.ts';
import { searchedParts, searchedRatings, searchedStates } from '#lib/tickets/search/query.ts';
import { useFoundContacts } from '../data/new-mail.ts';
import { useMailboxes, useTagNames, useUsers } from '../data/reference.ts';
import { languageChoices } from '../labels/languages.ts';
import { searchOperators } from '../labels/search-operators.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { periodStarts } from './period-starts.ts';
import type { TypedTerm } from './typed-term.ts';

/** What a term can be completed to: `token` is what then stands there; an operator still needs a value. */
export type Completion = { token: string; label: string; hint: string | null; isOperator: boolean };

type Choice = { value: string; label: string; hint?: string | null };

const shownChoices = 8;

/** What the term that is being typed can become; none for plain words. */
export function useCompletions({ minus, operator, value }: TypedTerm): Completion[] {
  const t = useTranslations();
  const choices = useChoices(operator, value);
  if (operator)
    return choices.map(({ value, label, hint = null }) => ({
      token: `${minus}${operator}:${quotedValue(value)}`,
      label,
      hint,
      isOperator: false,
    }));
  return searchOperators
    .filter(({ name }) => name.startsWith(value.toLowerCase()))
    .map(({ name }) => ({
      token: `${minus}${name}:`,
      label: `${minus}${name}:`,
      hint: t(`list.search.hints.${name}`),
      isOperator: true,
    }));
}

function useChoices(operator: string | null, typed: string): Choice[] {
  const t = useTranslations();
  const locale = useLocale();
  const { timeZone } = useAppContext();
  const isPeople = operator === 'from' || operator === 'to' || operator === 'cc';
  const contacts = useFoundContacts(useDeferredValue(isPeople ? typed : '')) ?? [];
  const tags = useTagNames();
  const users = useUsers();
  const mailboxes = useMailboxes();
  const ours = mailboxes.map(({ address }) => ({ value: address, label: address }));
  const choicesOf: Record<string, () => Choice[]> = {
    from: () => [],
    to: () => ours,
    cc: () => ours,
    mailbox: () => ours,
    tag: () => tags.map(({ name }) => ({ value: name, label: name })),
    is: () =>
      searchedStates.map((state) => ({ value: state, label: t(`list.search.states.${state}`), hint: state })),
    has: () =>
      searchedParts.map((part) => ({ value: part, label: t(`list.search.parts.${part}`), hint: part })),
    rating: () =>
      searchedRatings.map((rating) => ({
        value: rating,
        label: t(`list.filters.ratings.${rating}`),
        hint: rating,
      })),
    before: () => days(),
    after: () => days(),
    assignee: () => [
      { value: 'me', label: t('list.filters.you'), hint: 'me' },
      { value: 'none', label: t('list.filters.nobody'), hint: 'none' },
      ...users
        .filter(({ disabled_at }) => !disabled_at)
        .map(({ name, email }) => ({ value: email, label: name, hint: email })),
    ],
    language: () => [
      ...languageChoices(locale).map(({ code, name }) => ({ value: code, label: name, hint: code })),
      { value: 'none', label: t('tickets.languageUnclear'), hint: 'none' },
    ],
  };
  const days = () =>
    periodStarts(new Date(), timeZone).map(({ name, day }) => ({
      value: day,
      label: t(`list.search.days.${name}`),
      hint: day,
    }));
  const people =
    isPeople && typed
      ? contacts.map(({ name, address }) => ({
          value: address,
          label: name ?? address,
          hint: name ? address : null,
        }))
      : [];
  const fitting = (choicesOf[operator ?? '']?.() ?? []).filter((choice) => fits(choice, typed));
  return [...people, ...fitting].slice(0, shownChoices);
}

function fits({ value, label }: Choice, typed: string): boolean {
  const wanted = typed.toLowerCase();
  return value.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted);
}
