import { z } from 'zod';
import type { businessHours, slaPolicies, WorkSpan } from '#db/schema/index.ts';
import { ticketPriorities } from '../schema.ts';

const when = z.iso.datetime();
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time of day such as 09:00, up to 24:00');

const span = z
  .strictObject({ weekday: z.number().int().min(1).max(7).describe('1 is Monday.'), from: clock, to: clock })
  .refine(({ from, to }) => from < to, 'must end after it begins');
const holiday = z.strictObject({
  date: z.iso.date().regex(/^20/, 'must be a day of this century'),
  name: z.string().trim().min(1).max(80),
});

const hoursFields = {
  name: z.string().trim().min(1).max(80),
  zone: z.string().min(1).max(64).describe('An IANA time zone, such as Europe/Berlin.'),
  week: z
    .array(span)
    .min(1)
    .max(42)
    .refine(doNotOverlap, 'must not overlap on a day')
    .describe('When people work, by the clock of the zone.'),
  holidays: z
    .array(holiday)
    .max(400)
    .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, 'must name a day once')
    .describe('Days on which nobody works.'),
};

export const businessHoursChanges = z.strictObject(hoursFields).partial();
export const businessHoursInput = businessHoursChanges.required({ name: true, zone: true, week: true });
export type BusinessHoursChanges = z.infer<typeof businessHoursChanges>;
export type BusinessHoursInput = z.infer<typeof businessHoursInput>;

const recordFields = {
  id: z.string(),
  created_by: z.string(),
  created_at: when,
  updated_at: when,
  version: z.number().int(),
};

export const businessHoursSchema = z
  .object({ ...hoursFields, ...recordFields })
  .meta({ id: 'BusinessHours' });
export type BusinessHoursView = z.infer<typeof businessHoursSchema>;

const maxMinutes = 60 * 24 * 90;
function minutes(of: string) {
  return z
    .number()
    .int()
    .min(1)
    .max(maxMinutes)
    .nullable()
    .describe(`${of}, in minutes of work; null is no target.`);
}
function idSchema(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id such as ${prefix}_…`);
}

const policyFields = {
  name: z.string().trim().min(1).max(80),
  business_hours_id: idSchema('bhr'),
  mailbox_ids: z.array(idSchema('mbx')).min(1).max(100).nullable().describe('Any of these; null: all.'),
  priorities: z.array(z.enum(ticketPriorities)).min(1).max(4).nullable().describe('Any of these; null: all.'),
  tags: z
    .array(z.string().trim().toLowerCase().min(1).max(60))
    .min(1)
    .max(30)
    .nullable()
    .describe('Any of these; null: whatever the ticket’s tags.'),
  first_answer_minutes: minutes('From the contact’s first mail to our first answer'),
  next_answer_minutes: minutes('From a further mail of the contact to our answer'),
  resolution_minutes: minutes('From the contact’s first mail to the closing'),
};

export const slaPolicyChanges = z.strictObject(policyFields).partial();
export const slaPolicyInput = slaPolicyChanges.required({ name: true, business_hours_id: true });
export type SlaPolicyChanges = z.infer<typeof slaPolicyChanges>;
export type SlaPolicyInput = z.infer<typeof slaPolicyInput>;

export const slaPolicySchema = z
  .object({
    ...policyFields,
    position: z.number().int().describe('The first in order whose conditions hold applies.'),
    ...recordFields,
  })
  .meta({ id: 'SlaPolicy', description: 'Snoozed and closed time does not count.' });
export type SlaPolicy = z.infer<typeof slaPolicySchema>;

export type BusinessHoursRecord = typeof businessHours.$inferSelect;
export type SlaPolicyRecord = typeof slaPolicies.$inferSelect;

export function toBusinessHours(row: BusinessHoursRecord): BusinessHoursView {
  return {
    id: row.id,
    name: row.name,
    zone: row.zone,
    week: row.week.map(({ weekday, from, to }) => ({ weekday, from: clockOf(from), to: clockOf(to) })),
    holidays: row.holidays,
    ...recordOf(row),
  };
}

export function toSlaPolicy(row: SlaPolicyRecord): SlaPolicy {
  return {
    id: row.id,
    name: row.name,
    business_hours_id: row.businessHoursId,
    mailbox_ids: row.mailboxIds,
    priorities: row.priorities,
    tags: row.tags,
    first_answer_minutes: row.firstAnswerMinutes,
    next_answer_minutes: row.nextAnswerMinutes,
    resolution_minutes: row.resolutionMinutes,
    position: row.position,
    ...recordOf(row),
  };
}

/** As they are stored: minutes of the day, in the order of the week. */
export function toWorkSpans(week: BusinessHoursInput['week']): WorkSpan[] {
  return week
    .map(({ weekday, from, to }) => ({ weekday, from: minutesOf(from), to: minutesOf(to) }))
    .sort((a, b) => a.weekday - b.weekday || a.from - b.from);
}

function recordOf(row: BusinessHoursRecord | SlaPolicyRecord) {
  return {
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    version: row.version,
  };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function doNotOverlap(week: { weekday: number; from: string; to: string }[]): boolean {
  const sorted = week.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
  return sorted.every((one, at) => {
    const next = sorted[at + 1];
    return next === undefined || next.weekday !== one.weekday || next.from >= one.to;
  });
}
