import { sentencesIn } from '../evidence/sentences.ts';
import { isPersonal, type Person } from './personal-data.ts';
import { withoutCourtesy } from './without-courtesy.ts';

export type GeneralReply = { text: string; leftOut: number };

/**
 * What a reply tells anybody who asks the same: without greeting, courtesy, signature, and every sentence about the one
 * contact. `leftOut` counts those sentences. Rules alone: a person reads it before others do.
 */
export function generaliseReply(reply: string, person: Person): GeneralReply {
  let leftOut = 0;
  const paragraphs = withoutCourtesy(reply)
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => {
          const personal = sentencesIn(line).filter(({ text }) => isPersonal(text, person));
          leftOut += personal.length;
          const kept = personal.reduce((rest, { text }) => rest.replace(text, ''), line);
          return /[\p{L}\p{N}]/u.test(kept.replace(/^\s*\d{1,2}[.)]\s/, ''))
            ? kept.replace(/ {2,}/g, ' ').trim()
            : '';
        })
        .filter((line) => line !== '')
        .join('\n'),
    );
  return { text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'), leftOut };
}
