import { expect, test } from 'vitest';
import type { AuditEntry } from '#lib/desk/audit/schema.ts';
import { eventTypeSchema } from '#lib/platform/event-types.ts';
import { locales } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';
import { auditCsvHref, auditQuery, wholeLog } from './audit-asked.ts';
import { auditHref } from './audit-href.ts';
import { auditValues } from './audit-values.ts';

function entry(fields: Partial<AuditEntry>): AuditEntry {
  return {
    id: 'evt_1',
    type: 'ticket.closed',
    actor: { type: 'user', id: 'usr_1', name: 'Mira' },
    ticket: null,
    mailbox: null,
    about: null,
    object_id: null,
    before: null,
    after: null,
    tickets: null,
    signing_in: null,
    created_at: '2026-01-01T00:00:00.000Z',
    ...fields,
  };
}

test.each(locales)('each type of event is a whole sentence in %s', (locale) => {
  const t = translatorOf(locale);
  for (const type of eventTypeSchema.options) {
    const words = t(
      `audit.lines.${type}` as 'audit.lines.ticket.closed',
      auditValues(entry({ type, ticket: 7 })),
    );
    expect(words, type).toMatch(/\p{L}.* /u);
    expect(words, type).not.toMatch(/audit\.lines|[{}]/);
  }
});

test('a row leads to its ticket, or to where its object is', () => {
  expect(auditHref(entry({ ticket: 12 }))).toBe('/tickets/12');
  expect(auditHref(entry({ type: 'article.created', object_id: 'art_1' }))).toBe('/articles/art_1');
  expect(auditHref(entry({ type: 'tag.renamed' }))).toBe('/settings/tags');
  expect(auditHref(entry({ type: 'ticket_act.started' }))).toBeNull();
});

test('filters become the query of the API, and what is no filter is left out', () => {
  expect(auditQuery(wholeLog, 'UTC')).toEqual({});
  expect(auditQuery({ by: 'system', kind: 'mail', ticket: '#12', day: '' }, 'UTC')).toEqual({
    actor_type: 'system',
    kind: 'mail',
    ticket: '12',
  });
  expect(auditQuery({ ...wholeLog, by: 'usr_1', ticket: 'parcel' }, 'UTC')).toEqual({ actor: 'usr_1' });
  expect(auditCsvHref({ ...wholeLog, kind: 'mail' }, 'UTC')).toBe('/api/v1/audit/csv?kind=mail');
});

test('a day is one of the reader’s zone, however long the clock makes it', () => {
  expect(auditQuery({ ...wholeLog, day: '2026-03-29' }, 'Europe/Berlin')).toEqual({
    from: '2026-03-28T23:00:00.000Z',
    to: '2026-03-29T22:00:00.000Z',
  });
  expect(auditQuery({ ...wholeLog, day: '2026-01-31' }, 'Asia/Tokyo')).toEqual({
    from: '2026-01-30T15:00:00.000Z',
    to: '2026-01-31T15:00:00.000Z',
  });
});
