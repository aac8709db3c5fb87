import { eq, sql } from 'drizzle-orm';
import { updateRows } from '#db/rows.ts';
import { type mailboxes, rawEmails } from '#db/schema/index.ts';
import type { Classification } from '#lib/mail/classify.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { batched } from '#lib/platform/batching.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';

export type RawEmailRecord = typeof rawEmails.$inferSelect & {
  mailbox: typeof mailboxes.$inferSelect;
  /** Whether any rule is at work, so that filing asks for none in vain. */
  hasRules: boolean;
};

/** A mail from station 3 on: its bytes and envelope, what they say, and what kind of mail it is. */
export type IncomingMail = { raw: RawEmailRecord; parsed: ParsedEmail; classification: Classification };

/** As much of a mail as is known; `parsed` is missing when it could not be read. */
type ReadMail = Pick<IncomingMail, 'raw'> & Partial<Pick<IncomingMail, 'parsed'>>;
type FinishedRawEmail = Partial<typeof rawEmails.$inferInsert> & { status: 'filed' | 'held' | 'ignored' };

/** Ends the processing of a raw email. False when it has ended already: then write nothing else. */
export function finishRawEmail(
  ctx: Ctx,
  { raw: { id, auth, authDetails }, parsed }: ReadMail,
  end: FinishedRawEmail,
): Promise<boolean> {
  const known = parsed ? headers(parsed) : {};
  // Of a mail that was released, the code of an earlier reason stands there.
  return writeStatus(ctx, { id, ...known, auth, authDetails, reasonTold: null, ...end });
}

const writeStatus: (ctx: Ctx, end: FinishedRawEmail & { id: string }) => Promise<boolean> = batched(
  async (ctx, ends) => {
    const still = eq(rawEmails.status, 'received');
    const ended = await updateRows(ctx.db, rawEmails, ends, { set: sql`processed_at = now()`, still });
    return ends.map(({ id }) => ended.has(id));
  },
);

/** Holds a mail until a person releases or discards it. `said` tells them why. */
export function hold(ctx: Ctx, mail: ReadMail, said: Said): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const reason = toldOf(said).text;
    if (!(await finishRawEmail(ctx, mail, { status: 'held', reason, reasonTold: said }))) return;
    const { id, mailboxId } = mail.raw;
    await recordEvent(ctx, 'message.held', { mailboxId, data: { raw_email_id: id, reason } });
  });
}

/** Why a mail is ignored, as a sentence for people, and the rows that it concerns. */
type Ignored = { reason: string } & Partial<
  Pick<FinishedRawEmail, 'reasonTold' | 'ticketId' | 'messageId' | 'blockedById' | 'bounce' | 'complaint'>
>;

/** Ignores a mail that nobody needs to act on. It stays listed with its reason. */
export function ignore(ctx: Ctx, mail: IncomingMail, because: Ignored): Promise<void> {
  return inTransaction(ctx, (ctx) => writeIgnored(ctx, mail, because));
}

/** Ignores a mail whose duplicate is filed, and links it to that. Call it in a transaction. */
export function ignoreDuplicate(
  ctx: Ctx,
  mail: IncomingMail,
  { number, ...duplicate }: { ticketId: string; messageId: string; number: number },
): Promise<void> {
  return writeIgnored(ctx, mail, {
    ...reasonFor(say('held.duplicate', { ticket: String(number) })),
    ...duplicate,
  });
}

async function writeIgnored(ctx: Ctx, mail: IncomingMail, because: Ignored) {
  const { kind } = mail.classification;
  if (!(await finishRawEmail(ctx, mail, { status: 'ignored', kind, ...because }))) return;
  await recordEvent(ctx, 'message.ignored', {
    mailboxId: mail.raw.mailboxId,
    data: { raw_email_id: mail.raw.id, kind, reason: because.reason },
  });
}

/** Why a mail is in no ticket, as its columns have it. */
export function reasonFor(said: Said): { reason: string; reasonTold: Said } {
  return { reason: toldOf(said).text, reasonTold: said };
}

function headers(parsed: ParsedEmail) {
  return {
    internetMessageId: parsed.messageId,
    subject: parsed.subject,
    fromName: parsed.from?.name ?? null,
    fromAddress: parsed.from?.address ?? null,
  };
}
