'use client';
import { useLocale, useTranslations } from 'use-intl';
import type { BusinessHoursView, SlaPolicy } from '#lib/tickets/sla/schema.ts';
import { useMailboxes } from '../../data/reference.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const slaTargets = ['first_answer', 'next_answer', 'resolution'] as const;
type Span = BusinessHoursView['week'][number];

/** What a policy or hours do, in a sentence. */
export function useSlaWords() {
  const t = useTranslations();
  const locale = useLocale();
  const mailboxes = useMailboxes();
  const any = new Intl.ListFormat(locale, { type: 'disjunction' });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const anyOf = (names: string[] | null | undefined) => (names ? any.format(names) : 'none');
  // 1 January 2024 was a Monday.
  const dayName = (weekday: number, width: 'long' | 'short' = 'long') =>
    new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
  const timeOf = (minutes: number) => {
    const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  };

  const sentenceOf = (policy: SlaPolicy, hours: string) => {
    const targets = slaTargets.flatMap((kind) => {
      const minutes = policy[`${kind}_minutes`];
      return minutes === null ? [] : [t(`settings.sla.targets.${kind}`, { time: timeOf(minutes) })];
    });
    const addresses = policy.mailbox_ids?.map(
      (id) => mailboxes.find((mailbox) => mailbox.id === id)?.address ?? id,
    );
    const which = t('settings.sla.which', {
      priorities: anyOf(policy.priorities?.map((name) => t(`tickets.priorities.${name}`))),
      mailboxes: anyOf(addresses),
      tags: anyOf(policy.tags),
    });
    return t('settings.sla.sentence', { which, targets: all.format(targets), hours });
  };

  /** Days with the same hours stand together: `Mon–Fri 09:00–17:00`. */
  const weekOf = (week: Span[]) => {
    const timesOf = (weekday: number) =>
      week
        .filter((span) => span.weekday === weekday)
        .map(({ from, to }) => `${from}–${to}`)
        .join(', ');
    const runs: { from: number; to: number; times: string }[] = [];
    for (const weekday of weekdays) {
      const times = timesOf(weekday);
      const last = runs.at(-1);
      if (last && last.to === weekday - 1 && last.times === times) last.to = weekday;
      else if (times) runs.push({ from: weekday, to: weekday, times });
    }
    const days = ({ from, to }: { from: number; to: number }) =>
      from === to ? dayName(from, 'short') : `${dayName(from, 'short')}–${dayName(to, 'short')}`;
    return runs.map((run) => `${days(run)} ${run.times}`).join(' · ');
  };
  return { dayName, sentenceOf, weekOf };
}
