import {
  type Said,
  type Told,
  type ToldCode,
  type ToldValues,
  type ToldWithin,
  type ToldWords,
  toldText,
} from './told.ts';
import { translatorOf } from './translator.ts';

/** What is kept of something noted: its code, and the values that its message takes. */
export function say<Code extends ToldCode>(
  code: Code,
  ...[values]: keyof ToldValues<Code> extends never ? [] : [ToldValues<Code>]
): Said {
  return { code, values: (values ?? {}) as Said['values'] };
}

/** Something noted with its English text, for programs and logs. */
export function toldOf(said: Said): Said & { text: string } {
  return { ...said, text: toldIn('en', { ...said, text: said.code }) };
}

/** The same as a value of another message, however deep it goes. */
export function within(told: Told): ToldWithin {
  return told as ToldWithin;
}

/** Something noted in a reader's language. */
export function toldIn(locale: Parameters<typeof translatorOf>[0], told: Told): string {
  return toldText(wordsOf(locale), told, { locale });
}

function wordsOf(locale: Parameters<typeof translatorOf>[0]): ToldWords {
  // Codes come out of rows: no type can tell which there are.
  const t = translatorOf(locale) as unknown as ToldWords;
  return Object.assign((code: string, values: Parameters<ToldWords>[1]) => t(`told.${code}`, values), {
    has: (code: string) => t.has(`told.${code}`),
  });
}
