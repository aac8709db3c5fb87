import { and, eq, inArray, sql } from 'drizzle-orm';
import { messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';

/** The id that a mail is stored by, the same mail when it is here already, and whether another bears its Message-ID. */
export type Identity = {
  storedId: string;
  twin: { messageId: string; ticketId: string; number: number } | null;
  reused: boolean;
};

/**
 * Whether the same mail (Message-ID and content) is filed in the mailbox already. Copies arrive side by side, so the
 * asker holds the id until its transaction ends; a unique key stands behind it. A mail without Message-ID is known by its
 * content, which is never passed off as the sender's id; without a Date as well it says the same whenever it is sent, so
 * it counts as a copy for an hour only.
 */
export async function identify(
  ctx: Ctx,
  mailboxId: string,
  parsed: ParsedEmail,
  receivedAt: Date,
): Promise<Identity> {
  const ids = idsOf(parsed, receivedAt);
  const storedId = ids[0]!;
  await ctx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${mailboxId} ${parsed.messageId ?? parsed.contentHash}`}, 0))`,
  );
  const same = await ctx.db
    .select({
      messageId: messages.id,
      ticketId: messages.ticketId,
      number: tickets.number,
      contentHash: messages.contentHash,
    })
    .from(messages)
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .where(and(eq(messages.mailboxId, mailboxId), inArray(messages.internetMessageId, ids)))
    .limit(50);
  const found = same.find(({ contentHash }) => contentHash === parsed.contentHash);
  if (!found) return { storedId, twin: null, reused: parsed.messageId !== null && same.length > 0 };
  const { contentHash: _, ...twin } = found;
  return { storedId, twin, reused: false };
}

function idsOf({ messageId, contentHash, date, flags }: ParsedEmail, receivedAt: Date): string[] {
  if (messageId) return [messageId];
  const made = (mark: string) => `<${contentHash.slice(0, 40)}${mark}@no-message-id.invalid>`;
  if (date || !flags.includes('no_date')) return [made('')];
  const hour = Math.floor(receivedAt.getTime() / 3_600_000);
  return [made(`.${hour}`), made(`.${hour - 1}`)];
}
