import type postgres from 'postgres';
import { eventLaws } from './event-laws.ts';
import type { Journal } from './journal.ts';
import { mailLaws } from './mail-laws.ts';
import { outboundLaws } from './outbound-laws.ts';
import { ticketLaws } from './ticket-laws.ts';
import { writeLaws } from './write-laws.ts';

/** What must hold at the end, and the cases that break it, each in a few words. */
export type Law = { text: string; find: (sql: postgres.Sql, journal: Journal) => Promise<string[]> };

export type Verdict = { text: string; breaches: string[] };

/** Compares what the world outside was told with what the database holds. Call it at rest. */
export async function audit(sql: postgres.Sql, journal: Journal): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { text, find } of [...mailLaws, ...writeLaws, ...outboundLaws, ...ticketLaws, ...eventLaws])
    verdicts.push({ text, breaches: await find(sql, journal) });
  return verdicts;
}
