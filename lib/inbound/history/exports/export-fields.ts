import { z } from 'zod';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';

/** Ids are numbers in one product and strings in another. */
export const externalId = z.union([z.string(), z.number()]).transform(String);

export const maybeId = externalId.nullish().transform((id) => id ?? null);

export const anyText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** An address that mail could go to; null for any other text. */
export const maybeAddress = z
  .string()
  .nullish()
  .transform((text) => (text ? normalizeAddress(text) : null));

/** A time as the APIs write it. */
export const exportTime = z.string().transform((text, ctx) => {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime()) && time.getTime() > 0) return time;
  ctx.addIssue({ code: 'custom', message: 'is no time' });
  return z.NEVER;
});

/** What is wrong with a record, in a few words: the field, and why. */
export function faultOf({ issues }: z.ZodError): string {
  const [first] = issues;
  if (!first) return 'It does not have the fields of a ticket.';
  return `${first.path.join('.') || 'It'}: ${first.message}`;
}
