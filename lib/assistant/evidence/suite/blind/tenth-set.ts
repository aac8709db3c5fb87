import { tenthEnglish } from './tenth/english.ts';
import { tenthEnglishMore } from './tenth/english-more.ts';
import { tenthFrench } from './tenth/french.ts';
import { tenthFrenchMore } from './tenth/french-more.ts';
import { tenthGerman } from './tenth/german.ts';
import { tenthGermanMore } from './tenth/german-more.ts';
import { tenthItalian } from './tenth/italian.ts';
import { tenthItalianMore } from './tenth/italian-more.ts';
import { tenthSpanish } from './tenth/spanish.ts';
import { tenthSpanishMore } from './tenth/spanish-more.ts';

/** Tried blind: 68 of 80 bad drafts were flagged (51 of them for their own fault), and 40 of 80 good ones. Then learned from. */
export const tenthSet = [
  ...tenthEnglish,
  ...tenthEnglishMore,
  ...tenthFrench,
  ...tenthFrenchMore,
  ...tenthGerman,
  ...tenthGermanMore,
  ...tenthItalian,
  ...tenthItalianMore,
  ...tenthSpanish,
  ...tenthSpanishMore,
];
