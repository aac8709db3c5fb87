import { describe, expect, test } from 'vitest';
import { say, toldIn } from '#locales/say.ts';
import { needsPersonTold } from './needs-person.ts';

describe('why a ticket needs a person', () => {
  test('is said by its kind, with what it names', () => {
    const told = needsPersonTold({ kind: 'draft_rejected', name: 'Ada' });
    expect(told).toEqual({
      code: 'need.draft_rejected',
      values: { name: 'Ada' },
      text: 'Ada rejected the draft.',
    });
    expect(toldIn('de', told)).toBe('Ada hat den Entwurf abgelehnt.');
  });

  test('words of ours within it are said in the reader’s language, a server’s as it said them', () => {
    const words = 'The model’s server failed (503).';
    const ours = {
      kind: 'run_failed',
      runId: null,
      words,
      told: say('model.server_failed', { status: 503 }),
    };
    const told = needsPersonTold({ ...ours, kind: 'run_failed', serverWords: 'overloaded' });
    expect(told.text).toBe(`${words} It said: “overloaded”`);
    expect(toldIn('de', told)).toBe(
      'Beim Server des Modells trat ein Fehler auf (503). Seine Worte: „overloaded“',
    );
  });

  test('words without a code stay as they were written', () => {
    const told = needsPersonTold({ kind: 'run_failed', runId: null, words: 'It broke.' });
    expect(toldIn('de', told)).toBe('It broke.');
  });
});
