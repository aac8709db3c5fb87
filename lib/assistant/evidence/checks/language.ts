import type { Check } from '#db/schema/index.ts';
import { quoted } from '../../guards/text.ts';
import { guessLanguage } from '../guess-language.ts';

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
  return [];
}
