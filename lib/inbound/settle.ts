import { and, eq, sql } from 'drizzle-orm';
import { type mailboxes, rawEmails } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { recordEvent } from '../events.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import type { RawEmailKind } from './shape.ts';

export type RawEmailRecord = typeof rawEmails.$inferSelect & { mailbox: typeof mailboxes.$inferSelect };
type Settled = Partial<typeof rawEmails.$inferInsert> & { status: 'filed' | 'held' | 'ignored' };

/** Ends the processing of a raw email. False when somebody else has settled it: then nothing of ours may stand. */
export async function settle(
  ctx: Ctx,
  raw: RawEmailRecord,
  end: Settled,
  parsed?: ParsedEmail,
): Promise<boolean> {
  const rows = await ctx.db
    .update(rawEmails)
    .set({
      ...(parsed ? headers(parsed) : {}),
      auth: raw.auth,
      authDetails: raw.authDetails,
      ...end,
      processedAt: sql`now()`,
    })
    .where(and(eq(rawEmails.id, raw.id), eq(rawEmails.status, 'received')))
    .returning({ id: rawEmails.id });
  return rows.length === 1;
}

/** Keeps a mail in sight of a person, who may release or discard it. */
export const hold = (ctx: Ctx, raw: RawEmailRecord, reason: string, parsed?: ParsedEmail): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    if (!(await settle(ctx, raw, { status: 'held', reason }, parsed))) return;
    await recordEvent(ctx, 'message.held', {
      mailboxId: raw.mailboxId,
      data: { raw_email_id: raw.id, reason },
    });
  });

/** Keeps a mail that nobody needs to act on, with the reason. */
export const ignore = (
  ctx: Ctx,
  raw: RawEmailRecord,
  kind: RawEmailKind,
  reason: string,
  parsed: ParsedEmail,
  because: { ticketId?: string; messageId?: string; blockedById?: string } = {},
): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    if (!(await settle(ctx, raw, { status: 'ignored', kind, reason, ...because }, parsed))) return;
    await recordEvent(ctx, 'message.ignored', {
      mailboxId: raw.mailboxId,
      data: { raw_email_id: raw.id, kind, reason },
    });
  });

/** The same mail is here already, so this one adds nothing; it tells where the other stands. */
export const ignoreTwin = (
  ctx: Ctx,
  raw: RawEmailRecord,
  kind: RawEmailKind,
  { ticketId, messageId, number }: { ticketId: string; messageId: string; number: number },
  parsed: ParsedEmail,
): Promise<void> =>
  ignore(ctx, raw, kind, `The same mail is filed already, in #${number}.`, parsed, { ticketId, messageId });

const headers = (parsed: ParsedEmail) => ({
  internetMessageId: parsed.messageId,
  subject: parsed.subject,
  fromName: parsed.from?.name ?? null,
  fromAddress: parsed.from?.address ?? null,
});
