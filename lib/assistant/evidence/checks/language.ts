import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { cut } from '../../guards/text.ts';
import { guessLanguage } from '../guess-language.ts';
import { sentencesIn } from '../sentences.ts';
import { check } from './check.ts';

/** Whether a draft, or a paragraph of it, is in another language than the mail; block quotations may be. */
export function checkLanguage(body: string, mailLanguage: string | null): Check[] {
  if (!mailLanguage) return [];
  const own = body.replace(/^\s*>.*$/gm, '');
  const whole = guessLanguage(own, 3);
  if (whole && whole !== mailLanguage)
    return [check('language', say('draft.language', { language: whole, mail_language: mailLanguage }))];
  const ofPart = (language: string, part: string) =>
    check(
      'language',
      say('draft.language_of_part', { language, mail_language: mailLanguage, quote: cut(part) }),
      part,
    );
  for (const paragraph of own.split(/\n\s*\n/)) {
    const language = guessLanguage(paragraph, 4);
    if (language && language !== mailLanguage) return [ofPart(language, paragraph.trim())];
  }
  for (const { text } of sentencesIn(own)) {
    const language = isLong(text) ? guessLanguage(text, 3) : null;
    if (language && language !== mailLanguage && desks.has(language)) return [ofPart(language, text)];
  }
  return [];
}

/** Languages that one sentence is enough to tell apart. */
const desks = new Set(['en', 'de', 'fr', 'es', 'it']);
const isLong = (text: string) => (text.match(/\p{L}+/gu) ?? []).length >= 7;
