import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { readArrivals } from './arrivals.ts';
import { countByMailbox, countByTag } from './arrivals-by-group.ts';
import { readDrafts, readRuns } from './assistant-figures.ts';
import { readBacklog } from './backlog.ts';
import { type Durations, readFirstAnswers, readResolutions } from './durations.ts';
import { countReplies, readPeople } from './people.ts';
import { daysOf, resolvePeriod } from './period.ts';
import { ratingsByMailbox, ratingsByPerson, readRatings } from './satisfaction.ts';
import { answerers, type Duration, type Report, type ReportQuery } from './schema.ts';
import { readSlaFigures } from './sla-figures.ts';
import { hasSamples } from './source.ts';

/**
 * Every figure of a period, within reach, with the totals of the period of the same length before. Counted are tickets in
 * which a person has written, without those merged into another: their mails count where they stand now.
 * Times are seconds; medians and ninetieth percentiles are interpolated, then rounded.
 * @throws Refusal `invalid` for a zone that is none, or days in the wrong order or more than 366.
 */
export async function readReport(ctx: Ctx, { mailbox, ...asked }: ReportQuery): Promise<Report> {
  assertScope(ctx, 'read');
  const period = await resolvePeriod(ctx, asked);
  const scope = { period, mailbox, hasSamples: await hasSamples(ctx) };
  const [arrivals, backlog, answers, resolutions, tags, mailboxes, people, replies, sla, drafts, runs] =
    await Promise.all([
      readArrivals(ctx, scope),
      readBacklog(ctx, scope),
      readFirstAnswers(ctx, scope),
      readResolutions(ctx, scope),
      countByTag(ctx, scope),
      countByMailbox(ctx, scope),
      readPeople(ctx, scope),
      countReplies(ctx, scope),
      readSlaFigures(ctx, scope),
      readDrafts(ctx, scope),
      readRuns(ctx, scope),
    ]);
  const [ratings, mailboxRatings, personRatings] = await Promise.all([
    readRatings(ctx, scope),
    ratingsByMailbox(ctx, scope),
    ratingsByPerson(ctx, scope),
  ]);
  const figuresOf = (of: 'byTag' | 'byMailbox', key: string) => ({
    answered: answers[of].get(key)?.count ?? 0,
    first_answer_median_seconds: answers[of].get(key)?.median_seconds ?? null,
    resolved: resolutions[of].get(key)?.count ?? 0,
    resolution_median_seconds: resolutions[of].get(key)?.median_seconds ?? null,
  });
  return {
    from: period.from,
    to: period.to,
    zone: period.zone,
    mailbox_id: mailbox ?? null,
    before: period.before,
    totals: {
      arrivals: arrivals.total,
      first_answers: answers.all,
      resolutions: resolutions.all,
      backlog: backlog.last,
      replies: replies.current,
      sla: sla.current,
      ratings: ratings.current,
      drafts: drafts.current,
      runs: runs.current,
    },
    totals_before: {
      arrivals: arrivals.before,
      first_answers: answers.before,
      resolutions: resolutions.before,
      backlog: backlog.before,
      replies: replies.before,
      sla: sla.before,
      ratings: ratings.before,
      drafts: drafts.before,
      runs: runs.before,
    },
    days: daysOf(period).map((day) => ({
      day,
      arrivals: arrivals.byDay.get(day) ?? 0,
      backlog: backlog.byDay.get(day) ?? null,
    })),
    hours: arrivals.hours,
    first_answers: answerers.map((by) => ({ by, ...durationBy(answers, by) })),
    resolutions: [...answerers, 'unanswered' as const].map((by) => ({ by, ...durationBy(resolutions, by) })),
    tags: tags.map((row) => ({ ...row, ...figuresOf('byTag', row.tag) })),
    mailboxes: mailboxes.map((row) => ({ ...row, ...figuresOf('byMailbox', row.mailbox_id) })),
    people: [...people],
    mailbox_ratings: [...mailboxRatings],
    person_ratings: [...personRatings],
  };
}

function durationBy({ by }: Durations, answerer: Parameters<Durations['by']['get']>[0]): Duration {
  return by.get(answerer) ?? { count: 0, median_seconds: null, p90_seconds: null };
}
