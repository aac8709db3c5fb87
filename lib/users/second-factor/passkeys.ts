import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { and, asc, count, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { passkeys, users } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sentence } from '#locales/sentence.ts';
import { actingUser } from '../user-actor.ts';
import { challengeMinutes, issueChallenge, spendChallenge } from './challenges.ts';
import { relyingParty } from './relying-party.ts';
import type { Passkey, Registration } from './schema.ts';

const maxPerUser = 20;

/** The user who acts has these, the oldest first. @throws Refusal `forbidden` for a program. */
export async function listPasskeys(ctx: Ctx): Promise<Passkey[]> {
  const rows = await ctx.db
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, actingUser(ctx).id))
    .orderBy(asc(passkeys.id));
  return rows.map(toPasskey);
}

/**
 * What a browser needs to make a passkey for the user who acts.
 * @throws Refusal `forbidden` for a program, `conflict` where there can be no passkeys.
 */
export async function passkeyOptions(ctx: Ctx) {
  const { id } = actingUser(ctx);
  const party = relyingParty(ctx.env);
  const user = firstOrThrow(await ctx.db.select().from(users).where(eq(users.id, id)));
  const known = await ctx.db.select().from(passkeys).where(eq(passkeys.userId, id));
  return generateRegistrationOptions({
    rpName: 'Countersign',
    rpID: party.id,
    userName: user.email,
    userDisplayName: user.name,
    userID: Uint8Array.from(Buffer.from(id)),
    challenge: issueChallenge(ctx, { act: 'register', userId: id }),
    timeout: challengeMinutes * 60_000,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * Adds a passkey of the user who acts, out of the browser's answer to `passkeyOptions`.
 * @throws Refusal `forbidden` for a program, `invalid` when the answer proves nothing, `conflict`.
 */
export async function addPasskey(
  ctx: Ctx,
  { name, registration }: { name: string; registration: Registration },
): Promise<Passkey> {
  const { id: userId } = actingUser(ctx);
  const credential = await verifyRegistration(ctx, { userId, registration });
  return inTransaction(ctx, async (ctx) => {
    await ctx.db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const [held] = await ctx.db.select({ n: count() }).from(passkeys).where(eq(passkeys.userId, userId));
    if ((held?.n ?? 0) >= maxPerUser)
      throw new Refusal('conflict', sentence('users.tooManyPasskeys', { max: maxPerUser }));
    const [row] = await ctx.db
      .insert(passkeys)
      .values({
        userId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
      })
      .onConflictDoNothing()
      .returning();
    if (!row) throw new Refusal('conflict', 'users.passkeyKnown');
    await recordEvent(ctx, 'passkey.created', { data: { user_id: userId, passkey_id: row.id, name } });
    return toPasskey(row);
  });
}

/** @throws Refusal `forbidden` for a program, `not_found`. */
export function renamePasskey(ctx: Ctx, id: string, name: string): Promise<Passkey> {
  const userId = actingUser(ctx).id;
  const mine = and(eq(passkeys.id, id), eq(passkeys.userId, userId));
  return inTransaction(ctx, async (ctx) => {
    const [before] = await ctx.db.select().from(passkeys).where(mine).for('update');
    if (!before) throw notFound('passkey');
    const row = firstOrThrow(await ctx.db.update(passkeys).set({ name }).where(mine).returning());
    const data = { user_id: userId, passkey_id: id, before: before.name, after: name };
    await recordEvent(ctx, 'passkey.renamed', { data });
    return toPasskey(row);
  });
}

/** @throws Refusal `forbidden` for a program, `not_found`. */
export async function removePasskey(ctx: Ctx, id: string): Promise<void> {
  const userId = actingUser(ctx).id;
  await inTransaction(ctx, async (ctx) => {
    const mine = and(eq(passkeys.id, id), eq(passkeys.userId, userId));
    const [row] = await ctx.db.delete(passkeys).where(mine).returning();
    if (!row) throw notFound('passkey');
    await recordEvent(ctx, 'passkey.removed', { data: { user_id: userId, passkey_id: id, name: row.name } });
  });
}

async function verifyRegistration(
  ctx: Ctx,
  { userId, registration }: { userId: string; registration: Registration },
) {
  const party = relyingParty(ctx.env);
  const result = await verifyRegistrationResponse({
    response: registration,
    expectedChallenge: (challenge) =>
      spendChallenge(ctx, { challenge, purpose: { act: 'register', userId } }),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    ctx.log.info({ err: cause }, 'A passkey was refused');
    return null;
  });
  if (!result?.verified) throw new Refusal('invalid', 'users.passkeyNotVerified');
  return result.registrationInfo.credential;
}

function toPasskey(row: typeof passkeys.$inferSelect): Passkey {
  return {
    id: row.id,
    name: row.name,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
  };
}
