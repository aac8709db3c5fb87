import { z } from 'zod';
import { say, toldOf, toldSchema } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';

export const findingStates = ['ok', 'unknown', 'warning', 'failed'] as const;
export type FindingState = (typeof findingStates)[number];

export const doctorChecks = [
  'database',
  'schema',
  'connections',
  'clock',
  'workers',
  'queues',
  'mail',
  'backup',
  'disk',
  'node',
  'secret',
  'url',
  'certificate',
  'smtp',
  'reachability',
  'dns',
  'relay',
  'imap',
  'model',
] as const;
export type DoctorCheck = (typeof doctorChecks)[number];

export const findingSchema = z
  .object({
    check: z.enum(doctorChecks),
    state: z.enum(findingStates).describe('`unknown`: it cannot be told from here; it may be well or not.'),
    what: toldSchema.describe('What is so.'),
    todo: toldSchema.nullable().describe('What to do about it; null when nothing is to be done.'),
  })
  .meta({ id: 'DoctorFinding' });
export type DoctorFinding = z.infer<typeof findingSchema>;

export const doctorReportSchema = z
  .object({
    state: z.enum(findingStates).describe('The worst of all findings.'),
    checked_at: z.iso.datetime(),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'DoctorReport' });
export type DoctorReport = z.infer<typeof doctorReportSchema>;

/** What a check found: its state, what is so, and what to do unless all is well. */
export type Found = { state: FindingState; what: Said; todo?: Said };

export const well = (what: Said): Found => ({ state: 'ok', what });

export function toFinding(check: DoctorCheck, { state, what, todo }: Found): DoctorFinding {
  return { check, state, what: toldOf(what), todo: todo ? toldOf(todo) : null };
}

/** The state that decides about many. */
export function worstOf(findings: Pick<DoctorFinding, 'state'>[]): FindingState {
  return findingStates.findLast((state) => findings.some((each) => each.state === state)) ?? 'ok';
}

/** What is said where the database must answer first. */
export const needsDatabase: Found = {
  state: 'unknown',
  what: say('doctor.needs_database'),
  todo: say('doctor.needs_database_todo'),
};
