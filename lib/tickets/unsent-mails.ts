import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unsentMails } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { actingUser } from '#lib/users/user-actor.ts';
import { unsentMacroSchema } from './unsent-texts.ts';

const fileSchema = z.strictObject({
  id: z.string().regex(/^(?:upl|att)_[0-9a-f]{32}$/, 'must be an id such as upl_… or att_…'),
  name: z.string().max(500),
  type: z.string().max(200),
  size: z.number().int().nonnegative(),
});
const addressList = z.array(z.string().max(254)).max(100);

const contentFields = {
  mailbox_id: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/, 'must be an id such as mbx_…')
    .nullable(),
  to: z
    .array(z.strictObject({ name: z.string().max(998).nullable(), address: z.string().max(254) }))
    .max(100),
  cc: addressList,
  bcc: addressList,
  subject: z.string().max(998),
  body: z.string().max(200_000),
  files: z.array(fileSchema).max(50),
  macro: unsentMacroSchema,
};

/** A new mail as its writer has it so far; without any text, address or file it is taken away. */
export const unsentMailInput = z.strictObject({
  ...contentFields,
  version: z
    .number()
    .int()
    .nonnegative()
    .describe('The version that this one replaces; 0 when none was there. Another answers 412.'),
});
export type UnsentMailInput = z.infer<typeof unsentMailInput>;

export const unsentMailSchema = z
  .object({
    ...contentFields,
    version: z.number().int().describe('0 when there is none.'),
    updated_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'UnsentMail' });
export type UnsentMail = z.infer<typeof unsentMailSchema>;

const noMail: UnsentMail = {
  mailbox_id: null,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  body: '',
  files: [],
  macro: null,
  version: 0,
  updated_at: null,
};

/** The new mail that the acting user is writing, empty when none. @throws Refusal `forbidden` for a program. */
export async function getUnsentMail(ctx: Ctx): Promise<UnsentMail> {
  const { id: userId } = actingUser(ctx);
  const [row] = await ctx.db.select().from(unsentMails).where(eq(unsentMails.userId, userId));
  return row ? toUnsentMail(ctx, row) : noMail;
}

/**
 * Keeps the new mail that the acting user is writing; one without content is taken away.
 * @throws Refusal `forbidden` for a program, `not_found` for a mailbox out of reach, `stale` when another browser of theirs
 * has kept a newer one.
 */
export async function keepUnsentMail(
  ctx: Ctx,
  { version, mailbox_id: mailboxId, subject, body, ...content }: UnsentMailInput,
): Promise<UnsentMail> {
  assertScope(ctx, 'write');
  const { id: userId } = actingUser(ctx);
  if (mailboxId !== null && !reaches(ctx.actor, mailboxId)) throw notFound('mailbox');
  return inTransaction(ctx, async (ctx) => {
    const values = { mailboxId, subject, body, content };
    const isEmpty =
      !subject &&
      !body &&
      content.to.length + content.cc.length + content.bcc.length + content.files.length === 0;
    const ofVersion = and(eq(unsentMails.userId, userId), eq(unsentMails.version, version));
    if (isEmpty) {
      await ctx.db.delete(unsentMails).where(ofVersion);
      const left = await getUnsentMail(ctx);
      if (left.version !== 0) throw stale();
      return left;
    }
    const [row] =
      version === 0
        ? await ctx.db
            .insert(unsentMails)
            .values({ userId, ...values })
            .onConflictDoNothing()
            .returning()
        : await ctx.db
            .update(unsentMails)
            .set({ ...values, version: sql`${unsentMails.version} + 1`, updatedAt: sql`now()` })
            .where(ofVersion)
            .returning();
    if (!row) throw stale();
    return toUnsentMail(ctx, row);
  });
}

/** Takes away the new mail of the acting user, because it is sent. Programs keep none. */
export async function forgetUnsentMail(ctx: Ctx): Promise<void> {
  if (ctx.actor.type === 'user') await ctx.db.delete(unsentMails).where(eq(unsentMails.userId, ctx.actor.id));
}

type Content = Pick<typeof unsentMails.$inferInsert, 'mailboxId' | 'subject' | 'body' | 'content'>;

/** Gives the acting user back a mail that was taken back, unless they are writing another. */
export async function restoreUnsentMail(ctx: Ctx, mail: Content): Promise<void> {
  if (ctx.actor.type === 'user')
    await ctx.db
      .insert(unsentMails)
      .values({ userId: ctx.actor.id, ...mail })
      .onConflictDoNothing();
}

const stale = () => new Refusal('stale', 'tickets.newerText');

/** A mailbox that is out of reach by now is left to be chosen anew. */
function toUnsentMail(
  { actor }: Ctx,
  { mailboxId, subject, body, content, version, updatedAt }: typeof unsentMails.$inferSelect,
): UnsentMail {
  return {
    ...content,
    mailbox_id: mailboxId !== null && reaches(actor, mailboxId) ? mailboxId : null,
    subject,
    body,
    version,
    updated_at: updatedAt.toISOString(),
  };
}
