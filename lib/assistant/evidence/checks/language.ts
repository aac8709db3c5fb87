import type { Check } from '#db/schema/index.ts';
import { quoted } from '../../guards/text.ts';
import { guessLanguage } from '../guess-language.ts';
import { sentencesIn } from '../sentences.ts';

const namesOf = new Intl.DisplayNames(['en'], { type: 'language' });

/** Whether a draft, or a paragraph of it, is in another language than the mail; block quotations may be. */
export function checkLanguage(body: string, mailLanguage: string | null): Check[] {
  if (!mailLanguage) return [];
  const own = body.replace(/^\s*>.*$/gm, '');
  const whole = guessLanguage(own, 3);
  const told = (language: string) =>
    `It is in ${namesOf.of(language)}, the mail in ${namesOf.of(mailLanguage)}`;
  if (whole && whole !== mailLanguage) return [{ kind: 'language', told: `${told(whole)}.`, quote: null }];
  for (const paragraph of own.split(/\n\s*\n/)) {
    const language = guessLanguage(paragraph, 4);
    if (language && language !== mailLanguage)
      return [
        { kind: 'language', told: `${told(language)}: ${quoted(paragraph.trim())}`, quote: paragraph.trim() },
      ];
  }
  for (const { text } of sentencesIn(own)) {
    const language = isLong(text) ? guessLanguage(text, 3) : null;
    if (language && language !== mailLanguage && desks.has(language))
      return [{ kind: 'language', told: `${told(language)}: ${quoted(text)}`, quote: text }];
  }
  return [];
}

/** Languages that one sentence is enough to tell apart. */
const desks = new Set(['en', 'de', 'fr', 'es', 'it']);
const isLong = (text: string) => (text.match(/\p{L}+/gu) ?? []).length >= 7;
