import { eq, sql } from 'drizzle-orm';
import { updateRows } from '#db/rows.ts';
import { type mailboxes, rawEmails } from '#db/schema/index.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { batched } from '#lib/platform/batching.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import type { RawEmailKind } from './schema.ts';

export type RawEmailRecord = typeof rawEmails.$inferSelect & { mailbox: typeof mailboxes.$inferSelect };
type FinishedRawEmail = Partial<typeof rawEmails.$inferInsert> & { status: 'filed' | 'held' | 'ignored' };

/** Ends the processing of a raw email. False when somebody else has settled it: then nothing of ours may stand. */
export function finishRawEmail(
  ctx: Ctx,
  { id, auth, authDetails }: RawEmailRecord,
  end: FinishedRawEmail,
  parsed?: ParsedEmail,
): Promise<boolean> {
  return writeStatus(ctx, { id, ...(parsed ? headers(parsed) : {}), auth, authDetails, ...end });
}

const writeStatus: (ctx: Ctx, settled: FinishedRawEmail & { id: string }) => Promise<boolean> = batched(
  async (ctx, all) => {
    const still = eq(rawEmails.status, 'received');
    const ended = await updateRows(ctx.db, rawEmails, all, { set: sql`processed_at = now()`, still });
    return all.map(({ id }) => ended.has(id));
  },
);

/** Keeps a mail in sight of a person, who may release or discard it. */
export function hold(ctx: Ctx, raw: RawEmailRecord, reason: string, parsed?: ParsedEmail): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    if (!(await finishRawEmail(ctx, raw, { status: 'held', reason }, parsed))) return;
    await recordEvent(ctx, 'message.held', {
      mailboxId: raw.mailboxId,
      data: { raw_email_id: raw.id, reason },
    });
  });
}

/** Keeps a mail that nobody needs to act on, with the reason. */
export function ignore(
  ctx: Ctx,
  raw: RawEmailRecord,
  kind: RawEmailKind,
  reason: string,
  parsed: ParsedEmail,
  because: IgnoredDetails = {},
): Promise<void> {
  return inTransaction(ctx, (ctx) => writeIgnored(ctx, raw, kind, reason, parsed, because));
}

type IgnoredDetails = Partial<
  Pick<FinishedRawEmail, 'ticketId' | 'messageId' | 'blockedById' | 'bounce' | 'complaint'>
>;

async function writeIgnored(
  ctx: Ctx,
  raw: RawEmailRecord,
  kind: RawEmailKind,
  reason: string,
  parsed: ParsedEmail,
  because: IgnoredDetails,
) {
  if (!(await finishRawEmail(ctx, raw, { status: 'ignored', kind, reason, ...because }, parsed))) return;
  await recordEvent(ctx, 'message.ignored', {
    mailboxId: raw.mailboxId,
    data: { raw_email_id: raw.id, kind, reason },
  });
}

/** The same mail is here already, so this one adds nothing; it tells where the other stands. In a transaction. */
export function ignoreDuplicate(
  ctx: Ctx,
  raw: RawEmailRecord,
  kind: RawEmailKind,
  { ticketId, messageId, number }: { ticketId: string; messageId: string; number: number },
  parsed: ParsedEmail,
): Promise<void> {
  return writeIgnored(ctx, raw, kind, `The same mail is filed already, in #${number}.`, parsed, {
    ticketId,
    messageId,
  });
}

function headers(parsed: ParsedEmail) {
  return {
    internetMessageId: parsed.messageId,
    subject: parsed.subject,
    fromName: parsed.from?.name ?? null,
    fromAddress: parsed.from?.address ?? null,
  };
}
