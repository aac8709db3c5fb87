import { eq, sql } from 'drizzle-orm';
import { updateRows } from '#db/rows.ts';
import { type mailboxes, rawEmails } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '../context.ts';
import { recordEvent } from '../events.ts';
import { gathered } from '../gather.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import type { RawEmailKind } from './shape.ts';

export type RawEmailRecord = typeof rawEmails.$inferSelect & { mailbox: typeof mailboxes.$inferSelect };
type Settled = Partial<typeof rawEmails.$inferInsert> & { status: 'filed' | 'held' | 'ignored' };

/** Ends the processing of a raw email. False when somebody else has settled it: then nothing of ours may stand. */
export const settle = (
  ctx: Ctx,
  { id, auth, authDetails }: RawEmailRecord,
  end: Settled,
  parsed?: ParsedEmail,
): Promise<boolean> => write(ctx, { id, ...(parsed ? headers(parsed) : {}), auth, authDetails, ...end });

const write: (ctx: Ctx, settled: Settled & { id: string }) => Promise<boolean> = gathered(
  async (ctx, all) => {
    const still = eq(rawEmails.status, 'received');
    const ended = await updateRows(ctx.db, rawEmails, all, { set: sql`processed_at = now()`, still });
    return all.map(({ id }) => ended.has(id));
  },
);

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
  because: Because = {},
): Promise<void> => inTransaction(ctx, (ctx) => writeIgnored(ctx, raw, kind, reason, parsed, because));

type Because = Partial<Pick<Settled, 'ticketId' | 'messageId' | 'blockedById' | 'bounce' | 'complaint'>>;

async function writeIgnored(
  ctx: Ctx,
  raw: RawEmailRecord,
  kind: RawEmailKind,
  reason: string,
  parsed: ParsedEmail,
  because: Because,
) {
  if (!(await settle(ctx, raw, { status: 'ignored', kind, reason, ...because }, parsed))) return;
  await recordEvent(ctx, 'message.ignored', {
    mailboxId: raw.mailboxId,
    data: { raw_email_id: raw.id, kind, reason },
  });
}

/** The same mail is here already, so this one adds nothing; it tells where the other stands. In a transaction. */
export const ignoreTwin = (
  ctx: Ctx,
  raw: RawEmailRecord,
  kind: RawEmailKind,
  { ticketId, messageId, number }: { ticketId: string; messageId: string; number: number },
  parsed: ParsedEmail,
): Promise<void> =>
  writeIgnored(ctx, raw, kind, `The same mail is filed already, in #${number}.`, parsed, {
    ticketId,
    messageId,
  });

const headers = (parsed: ParsedEmail) => ({
  internetMessageId: parsed.messageId,
  subject: parsed.subject,
  fromName: parsed.from?.name ?? null,
  fromAddress: parsed.from?.address ?? null,
});
