import { describe, expect, test } from 'vitest';
import { locales } from './locale.ts';
import { say, toldIn, toldOf, within } from './say.ts';
import { toldText } from './told.ts';

describe('what the product notes', () => {
  test('is kept as a code and its values, beside an English text', () => {
    expect(toldOf(say('draft.figure_unread', { figure: '9 days' }))).toEqual({
      code: 'draft.figure_unread',
      values: { figure: '9 days' },
      text: '9 days stands in nothing it read.',
    });
  });

  test('is said in the language that its reader reads, languages by their names there', () => {
    const told = toldOf(say('draft.language', { language: 'fr', mail_language: 'de' }));
    expect(told.text).toBe('It is in French, the mail in German.');
    expect(toldIn('de', told)).toBe('Der Entwurf ist auf Französisch, die E-Mail auf Deutsch.');
  });

  test('is said in one language, however deep one sentence names another', () => {
    const why = within(
      toldOf(
        say('relay.unreachable', { name: 'mx.example:25', why: within(toldOf(say('network.refused'))) }),
      ),
    );
    const words = within(toldOf(say('delivery.given_up', { words: why })));
    const need = say('need.delivery_failed', { forward: 'false', recipient: 'ada@shop.example', words });
    expect(toldIn('de', toldOf(need))).toBe(
      'Die Antwort an ada@shop.example wurde abgelehnt: Nach 48 Stunden aufgegeben. Letzte Antwort: Das Relay mx.example:25 ist nicht erreichbar: dort nimmt nichts Verbindungen an.',
    );
  });

  test('tells people times in their zone, programs as they write them', () => {
    const told = toldOf(say('run.snoozed', { until: '2026-12-01T08:00:00.000Z' }));
    expect(told.text).toBe('Snoozed until 2026-12-01T08:00:00.000Z.');
    const words = Object.assign((_: string, { until }: { until?: string | number }) => String(until), {
      has: () => true,
    });
    const read = locales.map((locale) => toldText(words, told, { locale, timeZone: 'Europe/Berlin' }));
    expect(read).toEqual(['Dec 1, 2026, 9:00 AM', '01.12.2026, 09:00']);
  });

  test.each([
    ['from before there were codes', { text: 'As it was.' }],
    [
      'of a code that this version does not know',
      { text: 'As it was.', code: 'draft.yet_unknown', values: {} },
    ],
  ])('keeps its text when it is %s', (_, told) => {
    expect(toldIn('de', told)).toBe('As it was.');
  });
});
