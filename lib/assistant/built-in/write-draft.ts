import { cutText } from '#lib/mail/charset/clean-text.ts';
import type { Hit, ParsedRequest } from './parse-request.ts';
import { bestPassages, type Passage } from './passages.ts';
import { phrasesIn } from './phrases.ts';

/** An article and the question it answers. */
export type Answer = { article: Hit; question: string };
export type BuiltInDraft = { body: string; citations: { index: number; quote: string }[] };

/**
 * Composes a reply from article passages, with greeting and closing in the mail's language. `foreign` is the articles'
 * language if it differs; passages are then quoted.
 */
export function writeDraft(
  reading: ParsedRequest,
  answers: Answer[],
  { language, foreign, upset }: { language: string | null; foreign: string | null; upset: boolean },
): BuiltInDraft {
  const phrases = phrasesIn(language);
  const parts = answers.map(({ article, question }) => ({
    article,
    passages: bestPassages(article.text, question),
  }));
  const paragraphs = parts.flatMap(({ article, passages }) => {
    const text = passages.map((passage) => passage.text).join('\n\n');
    if (foreign) return [phrases.inOtherLanguage(article.title, nameOf(foreign, language)), quotation(text)];
    return parts.length === 1 ? [text] : [phrases.about(article.title), text];
  });
  const body = [
    phrases.greeting(salutationName(reading.senderName, language)),
    [upset ? phrases.sorry : phrases.thanks, ...(foreign || parts.length > 1 ? [] : [phrases.lead])].join(
      ' ',
    ),
    ...paragraphs,
    phrases.closing,
    reading.signAs ? `${phrases.regards}\n${reading.signAs}` : phrases.regards,
  ].join('\n\n');
  return { body, citations: parts.flatMap(({ article, passages }) => citationsOf(article, passages)) };
}

function nameOf(language: string, inLanguage: string | null): string {
  return new Intl.DisplayNames([inLanguage ?? 'en'], { type: 'language' }).of(language) ?? language;
}

const quotation = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

function citationsOf(article: Hit, passages: Passage[]) {
  return passages.slice(0, 3).map(({ quote }) => ({ index: article.index, quote: cutText(quote, 900) }));
}

const organisation =
  /\b(gmbh|ag|ltd|inc|llc|corp|company|co|sa|sarl|srl|bv|team|support|service|shop|store|info|office|sales|marketing|accounts?|accounting|group|studio|buchhaltung|einkauf|verwaltung|kundenservice|comptabilité|contabilidad|amministrazione|boekhouding|księgowość)\b/i;

/** The name in the salutation: the first name, in German and Polish the full name; null unless a person's name. */
export function salutationName(displayName: string, language: string | null): string | null {
  const name = displayName.replace(/^["'\s]+|["'\s]+$/g, '').replace(/^([^,]+),\s*([^,]+)$/, '$2 $1');
  if (!/^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3}$/u.test(name) || organisation.test(name)) return null;
  const cased = name === name.toUpperCase() || name === name.toLowerCase() ? titleCase(name) : name;
  if (!/\p{Script=Latin}/u.test(name)) return name;
  const [first = cased] = cased.split(' ');
  return language === 'de' || language === 'pl' || first.replace('.', '').length === 1 ? cased : first;
}

function titleCase(name: string) {
  return name.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, (start) => start.toUpperCase());
}
