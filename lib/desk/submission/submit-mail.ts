import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { deliveries, messages, submissions } from '#db/schema/index.ts';
import { parseInThread } from '#lib/inbound/parsing/parse-in-thread.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { isForgedMessageId, isOwnMessageId } from '#lib/mail/headers/own-message-id.ts';
import { unfolded } from '#lib/mail/html/folds.ts';
import { type ParsedEmail, ParseFailure } from '#lib/mail/parsed-email.ts';
import type { Reply } from '#lib/outbound/queue-reply.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { filedFor, say } from '#lib/platform/told.ts';
import { attachFiles } from '#lib/tickets/append-message.ts';
import { actingUser } from '#lib/users/user-actor.ts';
import { replyAndRecord } from '../acts/record-act.ts';
import { writeFirst } from '../write-first.ts';
import { submissionMailbox } from './submission-mailbox.ts';
import { submissionRecipients } from './submission-recipients.ts';
import { submissionTicket } from './submission-ticket.ts';

export type Submission = { content: Buffer; envelopeTo: string[] };
type Mailbox = Awaited<ReturnType<typeof submissionMailbox>>;

/**
 * Sends what a user's own mail program handed over, as the mailbox in its From: an answer in the ticket that it names, else
 * the first mail of a new one. It leaves as it was composed, to whom it was addressed, with the guards of any reply. The same
 * bytes again are sent once. @returns the message's id, and whether it is new.
 * @throws Refusal with the reason, for the person to read; nothing is stored then.
 */
export async function submitMail(
  ctx: Ctx,
  submission: Submission,
  parse = parseInThread,
): Promise<{ messageId: string; created: boolean }> {
  assertScope(ctx, 'send');
  const { content, envelopeTo } = submission;
  const parsed = await parse(content, { now: new Date(), fallbackCharset: 'utf-8' }).catch(
    (error: unknown) => {
      if (error instanceof ParseFailure)
        throw new Refusal('invalid', 'submission.unreadable', { cause: error });
      throw error;
    },
  );
  if (isAutomatic(parsed)) throw new Refusal('invalid', 'submission.automatic');
  const mailbox = await submissionMailbox(ctx, parsed.from?.address);
  return inTransaction(ctx, async (ctx) => {
    const { id: userId } = actingUser(ctx);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await acquireAdvisoryLock(ctx, `submission ${userId} ${sha256}`);
    const [known] = await ctx.db
      .select({ messageId: submissions.messageId })
      .from(submissions)
      .where(and(eq(submissions.userId, userId), eq(submissions.sha256, sha256)));
    if (known) return { messageId: known.messageId, created: false };
    const messageId = await send(ctx, { mailbox, parsed, envelopeTo });
    await attachFiles(ctx, messageId, parsed.attachments);
    const because = say('filing.submitted', { name: ctx.actor.name });
    await ctx.db.update(messages).set(filedFor(because)).where(eq(messages.id, messageId));
    await ctx.db.insert(submissions).values({ userId, sha256, messageId });
    return { messageId, created: true };
  });
}

/** A vacation notice or a read receipt (RFC 3834, RFC 8098): nobody has signed it, and it could begin a loop. */
function isAutomatic({ headers }: ParsedEmail): boolean {
  return headers.some(
    ([name, value]) =>
      (name === 'auto-submitted' && !/^no\b/i.test(value.trim())) ||
      (name === 'content-type' && /^multipart\/report\b/i.test(value.trim())),
  );
}

type Sending = { mailbox: Mailbox; parsed: ParsedEmail; envelopeTo: string[] };

async function send(ctx: Ctx, { mailbox, parsed, envelopeTo }: Sending): Promise<string> {
  const recipients = await submissionRecipients(ctx, { parsed, envelopeTo });
  const ticketId = await submissionTicket(ctx, { mailbox, parsed, envelopeTo, recipients });
  const composed = {
    subject: parsed.subject,
    text: parsed.text,
    html: parsed.html && unfolded(parsed.html),
    visibleText: parsed.visibleText.trim() || parsed.text,
    messageId: await messageIdToKeep(ctx, { mailbox, parsed }),
  };
  const mail = {
    body: bodyOf(parsed),
    composed,
    cc: recipients.cc.map(({ address }) => address),
    bcc: recipients.bcc.map(({ address }) => address),
  } satisfies Reply;
  const [first, ...alsoTo] = recipients.to;
  // Without anybody the ticket's reply address was written to: then it goes where answers go.
  if (ticketId)
    return replyAndRecord(ctx, ticketId, { ...mail, ...(first ? { to: first.address, alsoTo } : {}) });
  if (!first) throw new Refusal('invalid', 'submission.toNobody');
  const opened = await writeFirst(ctx, {
    ...mail,
    mailboxId: mailbox.id,
    to: recipients.to,
    subject: parsed.subject ?? '',
  });
  return firstMessageOf(ctx, opened.ticketId);
}

/** A mail of files alone says what they are. */
function bodyOf({ visibleText, text, attachments }: ParsedEmail): string {
  return visibleText.trim() || text.trim() || attachments.map(({ name }) => name).join(', ');
}

async function firstMessageOf(ctx: Ctx, ticketId: string): Promise<string> {
  const rows = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .innerJoin(deliveries, eq(deliveries.messageId, messages.id))
    .where(eq(messages.ticketId, ticketId))
    .limit(1);
  return firstOrThrow(rows).id;
}

/** Longer ones do not survive every relay. */
const maxIdLength = 250;

/**
 * The program's own Message-ID, so that the copy it keeps and the answers thread there. Null for one that is used in the
 * mailbox already, that imitates ours, or that is none.
 */
async function messageIdToKeep(
  ctx: Ctx,
  { mailbox, parsed: { messageId: id, flags } }: Pick<Sending, 'mailbox' | 'parsed'>,
): Promise<string | null> {
  if (!id || id.length > maxIdLength || flags.includes('two_message_ids')) return null;
  if (!/^<[^<>\s@]+@[^<>\s@]+>$/.test(id)) return null;
  const { APP_SECRET: secret } = ctx.env;
  const domain = domainOf(mailbox.address);
  if (isForgedMessageId(secret, domain, id) || isOwnMessageId(secret, domain, id)) return null;
  const used = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.mailboxId, mailbox.id), inArray(messages.internetMessageId, [id])))
    .limit(1);
  return used.length > 0 ? null : id;
}
