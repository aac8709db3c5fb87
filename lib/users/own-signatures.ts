import { and, eq, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { signaturePlaces, userSignatures, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { assertCanGrant } from './grants.ts';
import { actingUser } from './user-actor.ts';

const text = z.string().max(5000).describe('Markdown. Empty: none.');

export const ownSignatureInput = z.strictObject({
  signature: text,
  place: z
    .enum(signaturePlaces)
    .describe('Whether it stands before the mailbox’s signature or instead of it.'),
  mailboxes: z
    .array(z.strictObject({ mailbox_id: z.string().regex(/^mbx_[0-9a-f]{32}$/), signature: text }))
    .max(1000)
    .describe('Other signatures for single mailboxes.'),
});
export const ownSignatureSchema = z.object(ownSignatureInput.shape).meta({ id: 'OwnSignature' });
export type OwnSignature = z.infer<typeof ownSignatureSchema>;

/** What the user who acts signs with. @throws Refusal `forbidden` for a program. */
export async function getOwnSignature(ctx: Ctx): Promise<OwnSignature> {
  const { id } = actingUser(ctx);
  const [userRows, rows] = await Promise.all([
    ctx.db.select({ place: users.signaturePlace }).from(users).where(eq(users.id, id)),
    ctx.db
      .select()
      .from(userSignatures)
      .where(eq(userSignatures.userId, id))
      .orderBy(userSignatures.mailboxId),
  ]);
  return {
    signature: rows.find(({ mailboxId }) => mailboxId === null)?.body ?? '',
    place: firstOrThrow(userRows).place,
    mailboxes: rows.flatMap(({ mailboxId, body }) =>
      mailboxId !== null && reaches(ctx.actor, mailboxId) ? [{ mailbox_id: mailboxId, signature: body }] : [],
    ),
  };
}

/**
 * Replaces what the user who acts signs with, whole.
 * @throws Refusal `forbidden` for a program and for a mailbox out of reach, `invalid` for two signatures of one mailbox.
 */
export async function saveOwnSignature(ctx: Ctx, signature: OwnSignature): Promise<OwnSignature> {
  const { id: userId } = actingUser(ctx);
  const mailboxIds = signature.mailboxes.map(({ mailbox_id }) => mailbox_id);
  if (new Set(mailboxIds).size < mailboxIds.length) throw new Refusal('invalid', 'users.oneSignature');
  await assertCanGrant(ctx, { mailboxIds });
  const general = { mailbox_id: null, signature: signature.signature };
  const rows = [general, ...signature.mailboxes]
    .map((one) => ({ userId, mailboxId: one.mailbox_id, body: one.signature.trim() }))
    .filter(({ body }) => body !== '');
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.update(users).set({ signaturePlace: signature.place }).where(eq(users.id, userId));
    await ctx.db.delete(userSignatures).where(eq(userSignatures.userId, userId));
    if (rows.length) await ctx.db.insert(userSignatures).values(rows);
    await recordEvent(ctx, 'user.signature_changed', { data: { user_id: userId } });
    return getOwnSignature(ctx);
  });
}

/**
 * What a mail ends with that the actor sends: a person's own signature before the mailbox's, or instead of it. What no
 * person sends has the mailbox's alone. Markdown.
 */
export async function signatureOf(ctx: Ctx, mailbox: { id: string; signature: string }): Promise<string> {
  if (ctx.actor.type !== 'user') return mailbox.signature;
  const rows = await ctx.db
    .select({ body: userSignatures.body, place: users.signaturePlace })
    .from(userSignatures)
    .innerJoin(users, eq(users.id, userSignatures.userId))
    .where(
      and(
        eq(userSignatures.userId, ctx.actor.id),
        or(isNull(userSignatures.mailboxId), eq(userSignatures.mailboxId, mailbox.id)),
      ),
    )
    .orderBy(userSignatures.mailboxId)
    .limit(1);
  const [own] = rows;
  if (!own) return mailbox.signature;
  return own.place === 'instead' ? own.body : `${own.body}\n\n${mailbox.signature}`;
}
