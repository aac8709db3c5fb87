import { and, eq, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { contactFields } from '#db/schema/index.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertReachesAll, assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { activeFields } from './field-values.ts';
import type { ContactField, ContactFieldChanges, ContactFieldInput } from './schema.ts';

const maxFields = 50;

/** The fields that every contact has. @throws Refusal `forbidden` for who reaches only some mailboxes. */
export async function listContactFields(ctx: Ctx): Promise<ContactField[]> {
  assertAdmin(ctx);
  return activeFields(ctx);
}

/** Gives every contact a field. @throws Refusal `invalid` for choices that do not fit; `conflict` for a taken name. */
export async function createContactField(ctx: Ctx, input: ContactFieldInput): Promise<ContactField> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    await assertSoundField(ctx, input);
    if ((await activeFields(ctx)).length >= maxFields)
      throw new Refusal('conflict', sentence('contacts.tooManyFields', { max: maxFields }));
    const row = firstOrThrow(
      await ctx.db
        .insert(contactFields)
        .values({ ...input, createdBy: ctx.actor.name })
        .returning(),
    );
    await recordEvent(ctx, 'contact_field.created', { data: eventRef(row) });
    return toContactField(row);
  });
}

/**
 * Changes name or choices. What contacts have stays, also when it is offered no more.
 * @throws Refusal as `createContactField`, and `not_found`.
 */
export async function updateContactField(
  ctx: Ctx,
  id: string,
  changes: ContactFieldChanges,
): Promise<ContactField> {
  assertAdmin(ctx);
  return inTransaction(ctx, async (ctx) => {
    const before = await lockContactField(ctx, id);
    const { name, kind, choices } = { ...before, ...changes };
    await assertSoundField(ctx, { id, name, kind, choices });
    const row = firstOrThrow(
      await ctx.db.update(contactFields).set({ name, choices }).where(eq(contactFields.id, id)).returning(),
    );
    await recordEvent(ctx, 'contact_field.updated', { data: eventRef(row) });
    return toContactField(row);
  });
}

/** Takes a field away from all contacts; what they have in it is shown no more. @throws Refusal `not_found`. */
export async function archiveContactField(ctx: Ctx, id: string): Promise<void> {
  assertAdmin(ctx);
  await inTransaction(ctx, async (ctx) => {
    const row = await lockContactField(ctx, id);
    await ctx.db.update(contactFields).set({ archivedAt: sql`now()` }).where(eq(contactFields.id, id));
    await recordEvent(ctx, 'contact_field.archived', { data: eventRef(row) });
  });
}

type FieldRow = typeof contactFields.$inferSelect;

function assertAdmin(ctx: Ctx): void {
  assertScope(ctx, 'admin');
  assertReachesAll(ctx);
}

async function assertSoundField(
  ctx: Ctx,
  { id, name, kind, choices }: ContactFieldInput & { id?: string },
): Promise<void> {
  if ((kind === 'choice') !== choices.length > 0)
    throw new Refusal('invalid', 'contacts.choicesOnlyForChoice');
  if (new Set(choices).size < choices.length) throw new Refusal('invalid', 'contacts.choiceTwice');
  await acquireAdvisoryLock(ctx, 'contact fields');
  const taken = (await activeFields(ctx)).some(
    (field) => field.id !== id && field.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Refusal('conflict', sentence('contacts.fieldNameTaken', { name }));
}

async function lockContactField(ctx: Ctx, id: string): Promise<FieldRow> {
  const [row] = await ctx.db
    .select()
    .from(contactFields)
    .where(and(eq(contactFields.id, id), isNull(contactFields.archivedAt)))
    .for('update');
  if (!row) throw notFound('field');
  return row;
}

const eventRef = ({ id, name }: FieldRow) => ({ contact_field_id: id, name });
const toContactField = ({ id, name, kind, choices }: FieldRow): ContactField => ({ id, name, kind, choices });
