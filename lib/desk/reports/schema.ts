import { z } from 'zod';

const count = z.number().int();
const seconds = z.number().int().nullable().describe('Seconds, rounded; null when there is none.');
const day = z.iso.date();
/** Of the days that anybody asks for, so that each has a day before it in every calendar. */
const askedDay = day.refine((value) => /^(19[7-9]|20)/.test(value), 'must be a day from 1970 to 2099');

/** The longest period of a report, in days. */
export const maxReportDays = 366;

/** What a report is about: local days in a zone, both inclusive. */
export const reportQuery = z.object({
  from: askedDay.describe('The first day.'),
  to: askedDay.describe(`The last day, itself included; at most ${maxReportDays} days from the first.`),
  zone: z
    .string()
    .max(64)
    .default('UTC')
    .describe('An IANA time zone, such as Europe/Berlin: where its days begin.'),
  mailbox: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/, 'must be an id such as mbx_…')
    .optional()
    .describe('Only the tickets of this mailbox.'),
});
export type ReportQuery = z.infer<typeof reportQuery>;

/** Who signed the words of a ticket's first answer. */
export const answerers = ['people', 'countersigned', 'assistant', 'programs'] as const;
export type Answerer = (typeof answerers)[number];

const duration = z.object({ count, median_seconds: seconds, p90_seconds: seconds });
export type Duration = z.infer<typeof duration>;

const draftFigures = z.object({
  proposed: count,
  accepted: count.describe('Signed as they were proposed.'),
  edited: count.describe('Signed with other words.'),
  rejected: count,
  superseded: count,
  waiting: count,
  signed_by_rule: count.describe('Of the accepted and edited ones: signed by no person.'),
});

const runFigures = z.object({
  runs: count,
  tokens_in: count,
  tokens_out: count,
  cost_micros: count
    .nullable()
    .describe('Micro-dollars of the runs whose price is known; null when it is of none.'),
  runs_of_unknown_cost: count,
});

const slaFigure = z.object({
  count: count.describe('Those for which a policy had a target.'),
  met: count.describe('Those in time.'),
});
const slaFigures = z.object({ first_answer: slaFigure, resolution: slaFigure });
export type SlaFigures = z.infer<typeof slaFigures>;

const ratingFigures = z.object({
  asked: count.describe('Questions that were sent.'),
  answered: count.describe('Of those: answered by now.'),
  good: count,
  okay: count,
  bad: count,
});
export type RatingFigures = z.infer<typeof ratingFigures>;

const totals = z.object({
  arrivals: count,
  first_answers: duration,
  resolutions: duration,
  backlog: count.nullable().describe('Active tickets at the end of the last day, or now.'),
  replies: count.describe('Replies that were sent, whoever wrote them.'),
  sla: slaFigures.describe('First answers and closings of the period, by their SLA.'),
  ratings: ratingFigures.describe('What contacts said of the answers by which a ticket was closed.'),
  drafts: draftFigures,
  runs: runFigures,
});
export type ReportTotals = z.infer<typeof totals>;

const perDay = z.object({
  day,
  arrivals: count,
  backlog: count.nullable().describe('At the end of the day; null for days to come.'),
});
const perHour = z.object({
  weekday: count.describe('1 is Monday.'),
  hour: count.describe('0 to 23, by the clock of the zone.'),
  arrivals: count,
});
const group = {
  arrivals: count,
  answered: count,
  first_answer_median_seconds: seconds,
  resolved: count,
  resolution_median_seconds: seconds,
};
const perTag = z.object({ tag: z.string(), ...group });
const perMailbox = z.object({ mailbox_id: z.string(), address: z.string(), ...group });
const perPerson = z.object({
  user_id: z.string(),
  name: z.string(),
  replies: count.describe('That they wrote themselves.'),
  signed: count.describe('Drafts of assistants that they signed.'),
  closed: count.describe('How often they closed a ticket.'),
});
const perRatedMailbox = z.object({
  mailbox_id: z.string(),
  address: z.string(),
  ...ratingFigures.shape,
});
const perRatedPerson = z.object({
  user_id: z.string().nullable().describe('Null: no person signed the answer.'),
  name: z.string(),
  ...ratingFigures.shape,
});
const perAnswerer = z.object({ by: z.enum(answerers), ...duration.shape });
const perFirstAnswerer = z.object({ by: z.enum([...answerers, 'unanswered']), ...duration.shape });

export const reportSchema = z
  .object({
    from: day,
    to: day,
    zone: z.string(),
    mailbox_id: z.string().nullable(),
    before: z.object({ from: day, to: day }).describe('The period of the same length before.'),
    totals,
    totals_before: totals,
    days: z.array(perDay),
    hours: z.array(perHour).describe('All 168 hours of a week.'),
    first_answers: z.array(perAnswerer),
    resolutions: z.array(perFirstAnswerer).describe('By who had answered first.'),
    tags: z.array(perTag).describe('The 100 with the most arrivals.'),
    mailboxes: z.array(perMailbox),
    people: z.array(perPerson),
    mailbox_ratings: z.array(perRatedMailbox),
    person_ratings: z.array(perRatedPerson).describe('By who signed the answer.'),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof reportSchema>;

const span = { from: day, to: day };
const tables = {
  days: perDay,
  hours: perHour,
  first_answers: perAnswerer,
  resolutions: perFirstAnswerer,
  tags: perTag,
  mailboxes: perMailbox,
  people: perPerson,
  ratings: z.object({ ...span, ...ratingFigures.shape }),
  mailbox_ratings: perRatedMailbox,
  person_ratings: perRatedPerson,
  sla: z.object({
    ...span,
    kind: z.enum(['first_answer', 'resolution']),
    ...slaFigure.shape,
  }),
  drafts: z.object({ ...span, ...draftFigures.shape }),
  runs: z.object({ ...span, ...runFigures.shape }),
};
export type ReportTable = keyof typeof tables;

/** The parts of a report that are tables, and what each row of one has. */
export const reportTables = Object.keys(tables) as [ReportTable, ...ReportTable[]];
export const reportColumns = (table: ReportTable): string[] => Object.keys(tables[table].shape);
