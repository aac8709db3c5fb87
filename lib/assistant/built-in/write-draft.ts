import { cutText } from '#lib/mail/charset/clean-text.ts';
import { findLanguageCode } from '#lib/platform/language-names.ts';
import type { Answer, Answers } from './look-up.ts';
import type { ParsedRequest } from './parse-request.ts';
import { phrasesIn } from './phrases.ts';

export type BuiltInDraft = { body: string; citations: { index: number; quote: string }[] };

/**
 * A greeting, the sentences that answer, what stays open, and a signature, in the mail's language. What stands in another
 * language is quoted.
 */
export function writeDraft(
  reading: ParsedRequest,
  { answers, open }: Answers,
  { language }: { language: string | null },
): BuiltInDraft {
  const phrases = phrasesIn(language);
  const given = new Set<string>();
  const parts = answers.flatMap(({ article, passages, isForeign }) => {
    const fresh = passages.filter(({ text }) => !given.has(text));
    for (const { text } of fresh) given.add(text);
    return fresh.length > 0 ? [{ article, passages: fresh, isForeign }] : [];
  });
  const paragraphs = parts.flatMap(({ article, passages, isForeign }) => {
    const text = passages.map((passage) => passage.text).join('\n\n');
    if (!isForeign) return [text];
    return [phrases.inOtherLanguage(article.title, nameIn(language, article.language)), quotation(text)];
  });
  const body = [
    phrases.greeting(salutationName(reading.senderName, language)),
    ...paragraphs,
    ...open.map(phrases.open),
    reading.signAs ? `${phrases.regards}\n${reading.signAs}` : phrases.regards,
  ].join('\n\n');
  return { body, citations: parts.flatMap(citationsOf) };
}

/** A greeting, what our last reply asked, that nothing is needed when it is settled, and a signature. */
export function writeCheckIn({ language, senderName, signAs }: ParsedRequest, questions: string[]): string {
  const { greeting, checkIn, settled, regards } = phrasesIn(language);
  return [
    greeting(salutationName(senderName, language)),
    checkIn,
    quotation(questions.join('\n')),
    settled,
    signAs ? `${regards}\n${signAs}` : regards,
  ].join('\n\n');
}

/** The name of a language, given in English, in the language of the mail. */
function nameIn(language: string | null, name: string | null): string {
  const code = findLanguageCode(name ?? '');
  return code
    ? (new Intl.DisplayNames([language ?? 'en'], { type: 'language' }).of(code) ?? code)
    : (name ?? '');
}

const quotation = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

function citationsOf({ article, passages }: Pick<Answer, 'article' | 'passages'>) {
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
