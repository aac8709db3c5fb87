import { expect, test } from 'vitest';
import { findGroup, type QuestionGroup } from './group-questions.ts';

const groups: QuestionGroup[] = [
  {
    id: 'gap_1',
    questions: [
      ['en:discount', 'en:student'],
      ['en:card', 'en:discount', 'en:student'],
    ],
  },
  { id: 'gap_2', questions: [['@IS', 'en:iceland', '~:delivery']] },
  { id: 'gap_3', questions: [['en:vegan']] },
];
const worthOf = (term: string) => (term === '~:delivery' ? 0.5 : 2);

test.for<[terms: string[], group: string | null]>([
  [['en:discount', 'en:student', 'en:leed'], 'gap_1'],
  [['en:discount', 'en:birthday'], null],
  [['en:discount'], null],
  [['@IS', 'en:iceland', '~:delivery'], 'gap_2'],
  [['@IS', 'de:island', '~:delivery'], 'gap_2'],
  [['@NO', 'en:norway', '~:delivery', 'en:iceland'], null],
  [['en:vegan'], 'gap_3'],
  [['en:vegan', 'en:handle'], 'gap_3'],
  [['en:spout'], null],
])('a question of %s belongs to %s', ([terms, group]) => {
  expect(findGroup(terms, groups, worthOf)?.id ?? null).toBe(group);
  expect(findGroup(terms, groups.toReversed(), worthOf)?.id ?? null).toBe(group);
});

test('the earliest of two groups that fit alike is taken', () => {
  const twins = ['gap_a', 'gap_b'].map((id) => ({ id, questions: [['en:vegan', 'en:glue']] }));
  expect(findGroup(['en:glue', 'en:vegan'], twins, worthOf)?.id).toBe('gap_a');
});
