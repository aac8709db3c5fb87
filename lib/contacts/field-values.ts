import { asc, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type ContactFieldValues, contactFields } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';
import type { ContactField } from './schema.ts';

/** The fields in use, in the order in which they were made. */
export async function activeFields({ db }: Pick<Ctx, 'db'>): Promise<ContactField[]> {
  const rows = await db
    .select()
    .from(contactFields)
    .where(isNull(contactFields.archivedAt))
    .orderBy(asc(contactFields.id));
  return rows.map(({ id, name, kind, choices }) => ({ id, name, kind, choices }));
}

/**
 * A person’s values after some are set, or emptied with null.
 * @throws Refusal `invalid` for a field that is not in use, or a value that is not of its kind.
 */
export async function fieldsAfter(
  ctx: Ctx,
  before: ContactFieldValues,
  given: Record<string, string | number | null>,
): Promise<ContactFieldValues> {
  if (Object.keys(given).length === 0) return before;
  const fields = await activeFields(ctx);
  const after = new Map(Object.entries(before));
  for (const [id, value] of Object.entries(given)) {
    const field = fields.find((one) => one.id === id);
    if (!field) throw new Refusal('invalid', sentence('contacts.noSuchField', { id }));
    if (value === null) after.delete(id);
    else after.set(id, fitting(field, value));
  }
  return Object.fromEntries(after);
}

const schemas: Record<ContactField['kind'], z.ZodType> = {
  text: z.string(),
  number: z.number(),
  date: z.iso.date(),
  choice: z.string(),
};

function fitting({ name, kind, choices }: ContactField, value: string | number): string | number {
  const isOffered = kind !== 'choice' || choices.includes(String(value));
  if (!schemas[kind].safeParse(value).success || !isOffered)
    throw new Refusal('invalid', sentence('contacts.misfit', { name, kind }));
  return value;
}
