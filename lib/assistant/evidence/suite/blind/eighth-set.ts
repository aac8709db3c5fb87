import { eighthEnglish } from './eighth/english.ts';
import { eighthEnglishMore } from './eighth/english-more.ts';
import { eighthFrench } from './eighth/french.ts';
import { eighthFrenchMore } from './eighth/french-more.ts';
import { eighthGerman } from './eighth/german.ts';
import { eighthGermanMore } from './eighth/german-more.ts';
import { eighthItalian } from './eighth/italian.ts';
import { eighthItalianMore } from './eighth/italian-more.ts';
import { eighthSpanish } from './eighth/spanish.ts';
import { eighthSpanishMore } from './eighth/spanish-more.ts';

/** Tried blind: 72 of 80 bad drafts were flagged (53 of them for their own fault), and 51 of 80 good ones. Then learned from. */
export const eighthSet = [
  ...eighthEnglish,
  ...eighthEnglishMore,
  ...eighthFrench,
  ...eighthFrenchMore,
  ...eighthGerman,
  ...eighthGermanMore,
  ...eighthItalian,
  ...eighthItalianMore,
  ...eighthSpanish,
  ...eighthSpanishMore,
];
