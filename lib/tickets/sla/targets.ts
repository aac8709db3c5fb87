import type { DueKind } from '#db/schema/index.ts';
import {
  addBusinessMinutes,
  type BusinessHours,
  businessMinutesBetween,
} from '#lib/platform/business-time.ts';

/** What has happened on a ticket, as far as its targets ask. */
export type SlaFacts = {
  /** Correspondence with the contact, oldest first; what robots wrote is not among it. */
  entries: { by: 'contact' | 'us'; at: Date }[];
  /** While it was snoozed or closed, oldest first; `to` is null while it still is. */
  pauses: Pause[];
  closedAt: Date | null;
};
export type Pause = { from: Date; to: Date | null };

/** How soon, by whose hours; mail from before `since` counts from then. */
export type SlaTerms = {
  since: Date;
  hours: BusinessHours;
  minutes: Record<DueKind, number | null>;
};

export type Target = {
  kind: DueKind;
  startedAt: Date;
  /** Null while it is paused, or when nobody ever works. */
  dueAt: Date | null;
  soonAt: Date | null;
  metAt: Date | null;
};

/** It is due soon once so much of its time is over. */
const soonShare = 0.8;

/**
 * The targets of a ticket: its first answer, the newest further one, and its resolution. Each begins with the contact's
 * oldest mail that waits for it. Time in which the ticket is snoozed or closed does not count.
 */
export function targetsOf(facts: SlaFacts, terms: SlaTerms): Target[] {
  const rounds = roundsOf(facts.entries);
  const [first] = facts.entries.filter(({ by }) => by === 'contact');
  if (!first) return [];
  const asked = [
    ...rounds.filter(({ kind }) => kind === 'first_answer'),
    ...rounds.filter(({ kind }) => kind === 'next_answer').slice(-1),
    { kind: 'resolution' as const, startedAt: first.at, metAt: facts.closedAt },
  ];
  return asked.flatMap((round) => {
    const minutes = terms.minutes[round.kind];
    return minutes === null ? [] : [{ ...round, ...timesOf(round, { facts, terms, minutes }) }];
  });
}

/** The nearest that runs; null when none does. */
export function nearestDue<T extends Pick<Target, 'dueAt' | 'metAt'>>(targets: T[]): T | null {
  const running = targets.filter(({ dueAt, metAt }) => dueAt !== null && metAt === null);
  return running.toSorted((a, b) => Number(a.dueAt) - Number(b.dueAt))[0] ?? null;
}

type Round = { kind: DueKind; startedAt: Date; metAt: Date | null };

/** Each time that the contact waits for an answer, until one of ours. */
function roundsOf(entries: SlaFacts['entries']): Round[] {
  const rounds: Round[] = [];
  let waiting: Round | null = null;
  let answered = false;
  for (const { by, at } of entries) {
    if (by === 'us') {
      if (waiting) waiting.metAt = at;
      waiting = null;
      answered = true;
    } else if (!waiting) {
      waiting = { kind: answered ? 'next_answer' : 'first_answer', startedAt: at, metAt: null };
      rounds.push(waiting);
    }
  }
  return rounds;
}

type Terms = { facts: SlaFacts; terms: SlaTerms; minutes: number };

function timesOf({ startedAt, metAt }: Round, { facts, terms, minutes }: Terms) {
  const start = startedAt > terms.since ? startedAt : terms.since;
  // What ended it does not pause it.
  const pauses = facts.pauses.filter(({ from }) => metAt === null || from < metAt);
  const dueAt = addWorked(terms.hours, { start, minutes, pauses });
  const soonAt = addWorked(terms.hours, { start, minutes: minutes * soonShare, pauses });
  return { dueAt, soonAt: dueAt && (soonAt ?? dueAt) };
}

/** The moment after so many minutes of work outside the pauses; null while one of them goes on before. */
function addWorked(
  hours: BusinessHours,
  { start, minutes, pauses }: { start: Date; minutes: number; pauses: Pause[] },
): Date | null {
  let [at, left] = [start, minutes];
  for (const { from, to } of pauses) {
    if (to !== null && to <= at) continue;
    if (from > at) {
      const worked = businessMinutesBetween(hours, at, from);
      if (worked >= left) break;
      left -= worked;
    }
    if (to === null) return null;
    at = to;
  }
  return addBusinessMinutes(hours, at, left);
}
