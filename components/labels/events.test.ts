import { expect, test } from 'vitest';
import type { Event } from '#lib/platform/events.ts';
import { locales } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';
import { describeEvent } from './events.ts';

function event(type: string, data: Record<string, unknown>) {
  return {
    type,
    data,
    ticket_id: 'tkt_1',
    actor: { type: 'user', id: 'usr_1', name: 'Mira' },
  } as unknown as Event;
}

test('an act is told with its values, and what may be read further apart', () => {
  expect(describeEvent(event('ticket.closed', {}), 'en')).toEqual({ key: 'closed', values: {} });
  expect(describeEvent(event('draft.superseded', { because: 'a person answered' }), 'en')).toEqual({
    key: 'draftDiscarded',
    values: {},
    detail: 'a person answered',
  });
  const told = { code: 'change.person_answered', values: {} };
  expect(
    describeEvent(event('draft.superseded', { because: 'a person answered', told }), 'en'),
  ).toMatchObject({
    detail: 'a person answered',
    told: { ...told, text: 'a person answered' },
  });
  expect(describeEvent(event('ticket.created', {}), 'en')).toBeNull();
});

test.each(locales)('each line has all the values that its words take in %s', (locale) => {
  const t = translatorOf(locale);
  const lines = [
    event('draft.approved', { shown: 0.5 }),
    event('draft.edited', { reply: false, notes: [{ to: 'ada@example.com' }] }),
    event('message.bounced', { text: '550', recipient: null }),
    event('message.bounce_claimed', { text: '550', recipient: 'ada@example.com' }),
    event('message.let_go', { recipient: null }),
    event('message.moved', {
      message_ids: ['msg_1'],
      before: { ticket_id: 'tkt_1', number: 7 },
      after: { ticket_id: 'tkt_2', number: 8 },
      undoes: false,
    }),
    event('message.proven', { by: 'The relay’s log', outcome: 'sent' }),
    event('ticket.language_set', { after: 'de' }),
    event('ticket.prioritized', { after: 'urgent' }),
    event('ticket.reopened', { cause: 'contact_wrote' }),
    event('ticket.tagged', { before: ['a'], after: ['b'] }),
    event('ticket.woken', { cause: 'snooze_ended' }),
  ].map((each) => describeEvent(each, locale));
  for (const line of lines) {
    const key = `events.lines.${line?.key}` as 'events.lines.closed';
    const values: { who: string } = { who: 'Mira', ...line?.values, ...{ ticket: () => '#8' } };
    expect(t.markup(key, values)).not.toMatch(/events\.lines|[{}]/);
  }
});
