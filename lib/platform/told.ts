import { z } from 'zod';
import {
  type Said,
  type Told,
  type ToldCode,
  type ToldValues,
  type ToldWords,
  toldText,
} from '#locales/told.ts';
import { translatorOf } from '#locales/translator.ts';

const nested = z
  .object({
    text: z.string(),
    code: z.string().nullish(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).nullish(),
  })
  .meta({ id: 'ToldWithin' });

/** The fields beside an English text of ours, with which a program or a reader of another language words it anew. */
export const toldFields = {
  code: z.string().nullish().describe('The same for programs; absent for what is older than codes.'),
  values: z
    .record(z.string(), z.union([z.string(), z.number(), nested]))
    .nullish()
    .describe('What the text names; another such text may be among it.'),
};

/** Something noted as an answer shows it. */
export const toldSchema = z
  .object({ text: z.string().describe('One sentence, in English.'), ...toldFields })
  .meta({ id: 'Told' });

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

/** What is kept beside a text: its code and values; null for a text without. */
export function codedOf({ code, values }: Told): Said | null {
  return code ? { code, values: values ?? {} } : null;
}

/** Something noted in a reader's language. */
export function toldIn(locale: Parameters<typeof translatorOf>[0], told: Told): string {
  return toldText(wordsOf(locale), told, locale);
}

function wordsOf(locale: Parameters<typeof translatorOf>[0]): ToldWords {
  // Codes come out of rows: no type can tell which there are.
  const t = translatorOf(locale) as unknown as ToldWords;
  return Object.assign((code: string, values: Parameters<ToldWords>[1]) => t(`told.${code}`, values), {
    has: (code: string) => t.has(`told.${code}`),
  });
}
