import { z } from 'zod';
import { say, toldOf, within } from '#locales/say.ts';
import type { Said, Told, ToldWithin } from '#locales/told.ts';

export { say, toldOf, within };

const nested: z.ZodType<ToldWithin> = z
  .object({
    text: z.string(),
    code: z.string().nullish(),
    get values(): z.ZodType<ToldWithin['values']> {
      return z
        .record(z.string(), z.union([z.string(), z.number(), nested]))
        .nullish() as unknown as z.ZodType<ToldWithin['values']>;
    },
  })
  .meta({ id: 'ToldWithin' }) as unknown as z.ZodType<ToldWithin>;

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

/** Words of ours in the place of a server's, as both are kept. */
export function ourWords(said: Said): { response: string; told: Said } {
  return { response: toldOf(said).text, told: said };
}

/** Why something happened, as its event has it. */
export function becauseData(said: Said): { because: string; told: Said } {
  return { because: toldOf(said).text, told: said };
}

/** Why an entry is in its ticket, as its columns have it. */
export function filedFor(said: Said): { filedBecause: string; filedTold: Said } {
  return { filedBecause: toldOf(said).text, filedTold: said };
}

/** Two sentences, one after the other. */
export function both(first: Said, next: Said): Said {
  return say('filing.both', { first: within(toldOf(first)), next: within(toldOf(next)) });
}

/** What is kept beside a text: its code and values; null for a text without. */
export function codedOf({ code, values }: Told): Said | null {
  return code ? { code, values: values ?? {} } : null;
}

/** A text that was kept, with its code; null where there is no text, or it has no code. */
export function keptTold(
  text: string | null | undefined,
  said: Said | null | undefined,
): (Said & { text: string }) | null {
  return said && text != null ? { ...said, text } : null;
}
