import { and, eq, sql } from 'drizzle-orm';
import { messages } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';

/** The id that a mail is stored by: its own, or one made of its content, which is never passed off as the sender's. */
export const storedMessageId = (parsed: ParsedEmail) =>
  parsed.messageId ?? `<${parsed.contentHash.slice(0, 40)}@no-message-id.invalid>`;

/**
 * Whether the same mail (Message-ID and content) is filed in the mailbox already. Copies arrive side by side, so the
 * asker holds the mail's identity until its transaction ends.
 */
export async function hasTwin(ctx: Ctx, mailboxId: string, parsed: ParsedEmail): Promise<boolean> {
  const internetMessageId = storedMessageId(parsed);
  const identity = `${mailboxId} ${internetMessageId} ${parsed.contentHash}`;
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${identity}, 0))`);
  const [twin] = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.mailboxId, mailboxId),
        eq(messages.internetMessageId, internetMessageId),
        eq(messages.contentHash, parsed.contentHash),
      ),
    );
  return twin !== undefined;
}
