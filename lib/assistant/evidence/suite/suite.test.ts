import { expect, test } from 'vitest';
import { eighthSet } from './blind/eighth-set.ts';
import { ninthSet } from './blind/ninth-set.ts';
import { tenthSet } from './blind/tenth-set.ts';
import { english } from './english.ts';
import { fifthSet } from './fifth-set.ts';
import { fourthSet } from './fourth-set.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { secondSet } from './second-set.ts';
import { seventhSet } from './seventh-set.ts';
import { sixthSet } from './sixth-set.ts';
import { spanish } from './spanish.ts';
import { changed, type SuiteCase } from './suite-case.ts';
import { thirdSet } from './third-set.ts';
import { flagsOf } from './try-suite.ts';

/** The drafts of cases with what is flagged of them. */
function tried(cases: SuiteCase[]) {
  const good = cases.flatMap((each) =>
    [each.good, ...each.rewordings].map((draft, at) => ({
      name: `${each.name} ${at}`,
      flags: flagsOf(each, draft),
    })),
  );
  const bad = cases.flatMap((each) =>
    each.bad.map((change) => ({
      name: `${each.name}, ${change.kind}`,
      flags: flagsOf(each, changed(each.good, change)),
    })),
  );
  const missed = bad.filter(({ flags }) => flags.length === 0).map(({ name }) => name);
  const wrong = good.filter(({ flags }) => flags.length > 0).map(({ name, flags }) => `${name}: ${flags}`);
  return { good, bad, missed, wrong };
}

// Each set is minutes of work for a machine that does other things as well.
const maxSetMs = 240_000;

test.each([
  {
    set: 'the suite',
    cases: [...english, ...german, ...french, ...spanish, ...italian],
    counts: [80, 80],
    maxMissed: 4,
    maxWrong: 3,
  },
  {
    set: 'six further sets',
    cases: [...secondSet, ...thirdSet, ...fourthSet, ...fifthSet, ...sixthSet, ...seventhSet],
    counts: [108, 128],
    maxMissed: 5,
    maxWrong: 3,
  },
  // The aim is 4 and 3; these hold what is reached, so that it only gets better.
  { set: 'the eighth set', cases: eighthSet, counts: [80, 80], maxMissed: 24, maxWrong: 6 },
  { set: 'the ninth set', cases: ninthSet, counts: [80, 80], maxMissed: 28, maxWrong: 11 },
  { set: 'the tenth set', cases: tenthSet, counts: [80, 80], maxMissed: 22, maxWrong: 23 },
])(
  'bad drafts of $set are flagged, and good ones are not',
  ({ set, cases, counts, maxMissed, maxWrong }) => {
    const { good, bad, missed, wrong } = tried(cases);
    console.log(
      `Evidence, ${set}: ${bad.length - missed.length} of ${bad.length} bad drafts flagged, ${wrong.length} of ${good.length} good ones.`,
    );
    expect([bad.length, good.length]).toEqual(counts);
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(maxMissed);
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(maxWrong);
  },
  maxSetMs,
);
