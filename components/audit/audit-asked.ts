import type { ApiRequest, api } from '../data/api.ts';
import { fromWallClock } from '../labels/wall-clock.ts';

/** What the log is asked for: what the API takes, with a day of the reader's own. */
export type AuditAsked = {
  /** A kind of actor, or the id of one. */
  by: string;
  kind: string;
  ticket: string;
  /** As `2026-01-31`. */
  day: string;
};

export const wholeLog: AuditAsked = { by: '', kind: '', ticket: '', day: '' };

type AuditQuery = ApiRequest<typeof api.audit.csv.$get>['query'];

export const actorTypes = ['user', 'assistant', 'api_key', 'contact', 'system'] as const;

/** The query of the API for these filters; the day is one of this time zone. */
export function auditQuery({ by, kind, ticket, day }: AuditAsked, timeZone: string): AuditQuery {
  const actorType = actorTypes.find((type) => type === by);
  const number = /^#?(\d{1,9})$/.exec(ticket.trim())?.[1];
  return {
    ...(actorType ? { actor_type: actorType } : by ? { actor: by } : {}),
    ...(kind ? { kind: kind as AuditQuery['kind'] } : {}),
    ...(number && Number(number) > 0 ? { ticket: number } : {}),
    ...(day ? { from: startOf(day, { timeZone }), to: startOf(day, { timeZone, daysLater: 1 }) } : {}),
  };
}

/** Where the same events are had as CSV. */
export function auditCsvHref(asked: AuditAsked, timeZone: string): string {
  const query = Object.entries(auditQuery(asked, timeZone)).map(([name, value]) => [name, String(value)]);
  return `/api/v1/audit/csv?${new URLSearchParams(query)}`;
}

function startOf(day: string, { timeZone, daysLater = 0 }: { timeZone: string; daysLater?: number }): string {
  const date = new Date(`${day}T00:00`);
  date.setDate(date.getDate() + daysLater);
  return fromWallClock(date, timeZone).toISOString();
}
