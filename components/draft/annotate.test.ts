import { describe, expect, test } from 'vitest';
import { annotate } from './annotate.ts';

const citation = {
  index: 1,
  kind: 'article',
  id: 'art_1',
  title: 'Shipping times',
  quote: 'Parcels leave on Monday and arrive within five working days.',
} as const;

const unwarned = { warnings: [], warning_quotes: [] };

describe('the notes at a sentence', () => {
  test('a sentence made of a source’s words carries its number', () => {
    const block = 'Hello Ada. Your parcel arrives within five working days.';
    const [only] = annotate(block, { citations: [citation], ...unwarned });
    expect(block.slice(only?.start, only?.end)).toBe('Your parcel arrives within five working days.');
    expect(only?.cites).toEqual([1]);
  });

  test('a greeting carries none', () => {
    expect(annotate('Hello Ada,', { citations: [citation], ...unwarned })).toEqual([]);
  });

  test('a doubt stands at the sentence that it quotes, also when the quote was cut', () => {
    const warning = 'The figure 14 stands in nothing it read: “You can return it within 14…”';
    const [only] = annotate('Sure. You can return it within 14 days.', {
      citations: [],
      warnings: ['It cites no source.', warning],
      warning_quotes: [null, 'You can return it within 14'],
    });
    expect(only?.doubt).toBe(warning);
  });
});
