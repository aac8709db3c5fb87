import { expect, test } from 'vitest';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { spanish } from './spanish.ts';
import { changed } from './suite-case.ts';
import { flagsOf } from './try-suite.ts';

const cases = [...english, ...german, ...french, ...spanish, ...italian];
const good = cases.flatMap((each) =>
  [each.good, ...each.rewordings].map((draft, at) => ({
    name: `${each.name} ${at}`,
    flags: flagsOf(each, draft),
  })),
);
const bad = cases.flatMap((each) =>
  each.bad.map((change) => ({
    name: `${each.name}, ${change.kind}`,
    flags: flagsOf(each, changed(each.good, change), change.cites),
  })),
);

test('of 80 bad drafts in five languages at least 76 are flagged, of 80 good ones at most 3', () => {
  const missed = bad.filter(({ flags }) => flags.length === 0).map(({ name }) => name);
  const wrong = good.filter(({ flags }) => flags.length > 0).map(({ name, flags }) => `${name}: ${flags}`);
  console.log(
    `Evidence: ${bad.length - missed.length} of ${bad.length} bad drafts flagged, ${wrong.length} of ${good.length} good ones.`,
  );
  expect([bad.length, good.length]).toEqual([80, 80]);
  expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(4);
  expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(3);
});
