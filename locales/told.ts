import type { ICUArgs } from 'use-intl';
import type { english } from './en/index.ts';
import { type Locale, locales } from './locale.ts';

type Catalogue = (typeof english)['told'];

/** The name of something that the product notes: `draft.cites_nothing`. */
export type ToldCode = {
  [Group in keyof Catalogue]: `${Group}.${keyof Catalogue[Group] & string}`;
}[keyof Catalogue];

type MessageOf<Code extends ToldCode> = Code extends `${infer Group extends keyof Catalogue}.${infer Key}`
  ? Key extends keyof Catalogue[Group]
    ? Catalogue[Group][Key] & string
    : never
  : never;

/** The values that the message of a code takes. */
export type ToldValues<Code extends ToldCode> = ICUArgs<
  MessageOf<Code>,
  {
    ICUArgument: string | number | ToldWithin;
    ICUNumberArgument: number;
    ICUDateArgument: never;
    ProvidedArgument: never;
  }
>;

/**
 * Something noted that another message names; the words of others have a text alone. It can name a third in turn, which
 * these types leave out: what an answer is typed by must end somewhere (`within`).
 */
export type ToldWithin = {
  code?: string | null;
  values?: { [name: string]: string | number } | null;
  text: string;
};
type Values = { [name: string]: string | number | ToldWithin };

/** Something noted: what is kept of it. */
export type Said = { code: string; values: Values };
/** The same as an answer holds it: `text` is English. What was noted before there were codes has the text alone. */
export type Told = { code?: string | null; values?: Values | null; text: string };

/** Gives the words of a code; `has` tells whether there are any. */
export type ToldWords = {
  (code: string, values: { [name: string]: string | number }): string;
  has: (code: string) => boolean;
};

/** Whom something is told: their language, and their zone; without a zone times stay as programs write them. */
export type Reader = { locale: Locale; timeZone?: string };

/** Words something noted in a reader's language; its own text where its code has no words here. */
export function toldText(words: ToldWords, { code, values, text }: Told, reader: Reader): string {
  return code && words.has(code) ? words(code, readable(words, values ?? {}, reader)) : text;
}

/** Values that are the codes of languages, which each reader sees by their names. */
const languageValues = ['language', 'mail_language'];
/** Values that are times, which each reader sees in their zone. */
const timeValues = ['until'];
const names = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })]),
) as Record<Locale, Intl.DisplayNames>;

function readable(words: ToldWords, values: Values, reader: Reader): { [name: string]: string | number } {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'object') return [name, toldText(words, value, reader)];
      if (timeValues.includes(name)) return [name, readableTime(String(value), reader)];
      return [
        name,
        languageValues.includes(name) ? (names[reader.locale].of(String(value)) ?? value) : value,
      ];
    }),
  );
}

function readableTime(time: string, { locale, timeZone }: Reader): string {
  if (timeZone === undefined) return time;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return format.format(new Date(time));
}
