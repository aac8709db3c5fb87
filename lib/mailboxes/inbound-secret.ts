import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { seal, unseal } from '#lib/platform/secrets.ts';
import { getMailbox } from './mailboxes.ts';

type Row = typeof mailboxes.$inferSelect;

/**
 * Rotates the secret of HTTP intake and returns it once. A provider's own signing key (Mailgun) is passed as `chosen`;
 * it never authenticates alone, because mailboxes may share it.
 * @throws Refusal `not_found`, `forbidden`.
 */
export async function makeInboundSecret(ctx: Ctx, mailboxId: string, chosen?: string): Promise<string> {
  assertScope(ctx, 'admin');
  const { id } = await getMailbox(ctx, mailboxId);
  const secret = chosen ?? `cs_in_${randomBytes(32).toString('base64url')}`;
  await inTransaction(ctx, async (ctx) => {
    await ctx.db
      .update(mailboxes)
      .set({
        inboundSecret: seal(ctx.env.APP_SECRET, secret),
        inboundSecretHash: chosen === undefined ? hashOf(secret) : null,
      })
      .where(eq(mailboxes.id, id));
    await recordEvent(ctx, 'mailbox.secret_made', { mailboxId: id, data: {} });
  });
  return secret;
}

/** The active mailbox of a generated secret, or null. The lookup by hash leaks no timing. */
export async function findMailboxByInboundSecret(ctx: Ctx, secret: string): Promise<Row | null> {
  const [row] = await ctx.db
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.inboundSecretHash, hashOf(secret)), isNull(mailboxes.deletedAt)));
  return row ?? null;
}

/** The signing key of a mailbox, or null. */
export function inboundSecretOf(ctx: Ctx, mailbox: Row): string | null {
  return mailbox.inboundSecret === null ? null : unseal(ctx.env.APP_SECRET, mailbox.inboundSecret);
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
