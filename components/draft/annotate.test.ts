import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import type { DraftClaim } from '#lib/drafts/schema.ts';
import { english } from '#locales/en/index.ts';
import type { Told } from '#locales/told.ts';
import { annotate } from './annotate.ts';

const words = {
  t: createTranslator({ locale: 'en', messages: english, namespace: 'draft' }),
  tell: ({ text }: Told) => text,
};

function claim(sentence: string, more: Partial<DraftClaim> = {}): DraftClaim {
  return { sentence, verdict: 'supported', source_index: 1, because: '“Five working days.”', ...more };
}
const at = (block: string, claims: DraftClaim[]) => annotate(block, { claims, checks: [] }, words);

describe('the notes at a sentence', () => {
  test('a sentence that a source supports carries its number', () => {
    const block = 'Hello Ada. Your parcel arrives within five working days.';
    const [only] = at(block, [
      claim('Hello Ada.', { verdict: 'no_claim', source_index: null }),
      claim('Your parcel arrives within **five working days**.'),
    ]);
    expect(block.slice(only?.start, only?.end)).toBe('Your parcel arrives within five working days.');
    expect(only).toMatchObject({ cites: [1], finding: null });
  });

  test.each([
    ['contradicted', 'contradicted', true],
    ['not_found', 'no source', true],
    ['commitment', 'promise', true],
    ['from_contact', 'from the contact', false],
  ] as const)('a sentence that is %s says “%s”, and bears no number', (verdict, word, isDoubt) => {
    const found = at('It takes 9 days.', [claim('It takes 9 days.', { verdict, because: 'Why.' })]);
    expect(found).toMatchObject([{ cites: [], finding: { word, because: 'Why.', isDoubt } }]);
  });

  test('a sentence that a check quotes says so', () => {
    const checks = [
      { kind: 'internal', told: 'Only an internal text says this.', quote: 'Use KIND-25.' },
    ] as const;
    const found = annotate(
      'Hello. Use KIND-25.',
      { claims: [claim('Use KIND-25.')], checks: [...checks] },
      words,
    );
    expect(found).toMatchObject([{ cites: [1], finding: { word: 'check' } }]);
  });

  test('a sentence of another block, or one that was changed, carries nothing', () => {
    expect(at('Another paragraph.', [claim('It takes 9 days.')])).toEqual([]);
  });

  test('equal sentences are marked in order', () => {
    const found = at('Yes. Yes.', [claim('Yes.'), claim('Yes.', { verdict: 'not_found' })]);
    expect(found.map(({ start, finding }) => [start, finding?.word ?? null])).toEqual([
      [0, null],
      [5, 'no source'],
    ]);
  });
});
