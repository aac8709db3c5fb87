import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { isAnyOf } from '#db/rows.ts';
import { knownMessageIds, messages, rawEmails, users } from '#db/schema/index.ts';
import { findOrCreateContact } from '#lib/contacts/contacts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { withByteaValue } from '#lib/platform/large-bytes.ts';
import { both, filedFor, say } from '#lib/platform/told.ts';
import { appendMessage, type NewMessage } from '#lib/tickets/append-message.ts';
import { changeTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { lockMergeTarget } from '#lib/tickets/merges/follow-merges.ts';
import { openPastTicket } from '#lib/tickets/open-past-ticket.ts';
import type { Said } from '#locales/told.ts';
import { findDuplicate } from '../filing/duplicate.ts';
import type { MailImportClaim } from './claim-mail-import.ts';
import type { PastMail } from './read-past-mail.ts';

/**
 * Files a past mail in the ticket of its thread, or in a closed ticket of its own. It starts no run, notifies and answers
 * nobody, and makes nothing unread. Call it in the transaction that holds the import's lease.
 * @returns `duplicate` for a mail whose Message-ID the mailbox has already.
 */
export async function filePastMail(
  ctx: Ctx,
  claim: MailImportClaim,
  mail: PastMail,
): Promise<'opened' | 'joined' | 'duplicate'> {
  const { parsed, sentAt } = mail;
  const mailboxId = claim.mailbox.id;
  const { storedId } = await findDuplicate(ctx, { ...parsed, mailboxId, receivedAt: sentAt });
  if (await isStored(ctx, mailboxId, storedId)) return 'duplicate';
  const joined = await findThread(ctx, mailboxId, [storedId, ...parsed.inReplyTo, ...parsed.references]);
  const ticket = joined ? await lockMergeTarget(ctx, joined) : await open(ctx, claim, mail);
  const [rawEmailId, messageId] = [newId('raw'), newId('msg')];
  await storeRawEmail(ctx, claim, { mail, rawEmailId, messageId, ticketId: ticket.id });
  await appendMessage(ctx, ticket, {
    ...(await toPastMessage(ctx, claim, mail)),
    id: messageId,
    rawEmailId,
    internetMessageId: storedId,
    visibleText: joined ? parsed.visibleText : parsed.text,
    ...filedFor(becauseOf(claim, joined !== null)),
  });
  await changeTicket(ctx, ticket, datesWith(ticket, mail), {
    type: 'message.imported',
    data: { message_id: messageId, raw_email_id: rawEmailId, import_id: claim.record.id },
  });
  return joined ? 'joined' : 'opened';
}

async function isStored(ctx: Ctx, mailboxId: string, storedId: string): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.mailboxId, mailboxId), eq(messages.internetMessageId, storedId)))
    .limit(1);
  return rows.length > 0;
}

/** The ticket that has, or mentions, one of these Message-IDs: in a file, an answer may stand before its question. */
async function findThread(ctx: Ctx, mailboxId: string, ids: string[]): Promise<string | null> {
  const [row] = await ctx.db
    .select({ ticketId: knownMessageIds.ticketId })
    .from(knownMessageIds)
    .where(and(eq(knownMessageIds.mailboxId, mailboxId), isAnyOf(knownMessageIds.internetMessageId, ids)))
    .orderBy(sql`${knownMessageIds.origin} = 'mentioned'`, asc(knownMessageIds.createdAt))
    .limit(1);
  return row?.ticketId ?? null;
}

async function open(
  ctx: Ctx,
  { mailbox, record }: MailImportClaim,
  { parsed, contact, sentAt, language, isOurs }: PastMail,
): Promise<TicketRecord> {
  const { id: contactId } = await findOrCreateContact(ctx, contact);
  const ticket = await openPastTicket(ctx, {
    mailboxId: mailbox.id,
    contactId,
    assistantId: mailbox.assistantId,
    subject: parsed.subject,
    language: isOurs ? undefined : language,
    at: sentAt,
  });
  const { id: ticketId, mailboxId, number, version } = ticket;
  const data = { number, version, subject: parsed.subject, import_id: record.id, name: record.fileName };
  await recordEvent(ctx, 'ticket.imported', { ticketId, mailboxId, data });
  return ticket;
}

type RawFacts = { mail: PastMail; rawEmailId: string; messageId: string; ticketId: string };

/** The exact bytes are kept as of any mail, decided about already: received = filed + held + ignored. */
async function storeRawEmail(
  ctx: Ctx,
  claim: MailImportClaim,
  { mail: { content, parsed, author, kind }, rawEmailId, messageId, ticketId }: RawFacts,
): Promise<void> {
  await withByteaValue(ctx, content, (bytes) =>
    ctx.db.insert(rawEmails).values({
      id: rawEmailId,
      mailboxId: claim.mailbox.id,
      source: 'import',
      envelopeFrom: author.address,
      envelopeTo: [claim.mailbox.address],
      size: content.length,
      content: bytes as Buffer,
      status: 'filed',
      kind,
      reason: `It was imported from ${claim.record.fileName}.`,
      processedAt: sql`now()`,
      internetMessageId: parsed.messageId,
      subject: parsed.subject,
      fromName: author.name,
      fromAddress: author.address,
      ticketId,
      messageId,
    }),
  );
}

type PastMessage = Omit<NewMessage, 'internetMessageId' | 'visibleText'>;

async function toPastMessage(
  ctx: Ctx,
  claim: MailImportClaim,
  mail: PastMail,
): Promise<PastMessage & { files: PastMail['parsed']['attachments'] }> {
  const { parsed, author, sentAt, isOurs } = mail;
  return {
    kind: isOurs ? 'outbound' : 'inbound',
    ...(isOurs ? await ourAuthor(ctx, claim, mail) : await theirAuthor(ctx, mail)),
    sender: author,
    to: parsed.to,
    cc: parsed.cc,
    replyTo: parsed.replyTo,
    subject: parsed.subject,
    text: parsed.text,
    html: parsed.html,
    remoteImages: parsed.remoteImages,
    trackers: parsed.trackers,
    language: mail.language,
    inReplyTo: parsed.inReplyTo[0] ?? null,
    references: parsed.references,
    contentHash: isOurs ? null : parsed.contentHash,
    flags: [...new Set(parsed.flags)],
    findings: parsed.findings,
    forwardedFrom: parsed.forwarded?.from ?? null,
    automatic: mail.automatic,
    createdAt: sentAt,
    files: parsed.attachments,
  };
}

async function theirAuthor(ctx: Ctx, { author }: PastMail) {
  const { id, name, address } = await findOrCreateContact(ctx, author);
  return { authorType: 'contact' as const, authorId: id, authorName: name ?? address };
}

/** A person of the team who has the address or the name that it was sent with, else the name alone. */
async function ourAuthor(ctx: Ctx, { mailbox }: MailImportClaim, { author, parsed }: PastMail) {
  const addresses = [author.address, ...(parsed.sender ? [parsed.sender.address] : [])];
  const [user] = await ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.email, addresses))
    .limit(1);
  if (user) return { authorType: 'user' as const, authorId: user.id, authorName: user.name };
  return { authorType: 'system' as const, authorId: null, authorName: author.name ?? mailbox.displayName };
}

/** An earlier mail than all so far gives the ticket its beginning; who has worked on it since is left alone. */
function datesWith(ticket: TicketRecord, { sentAt, parsed, isOurs }: PastMail) {
  const isFirst = sentAt < ticket.createdAt;
  const isAnswer = isOurs && (ticket.firstReplyAt === null || sentAt < ticket.firstReplyAt);
  return {
    createdAt: isFirst ? sentAt : undefined,
    subject: isFirst && parsed.subject !== null ? parsed.subject : undefined,
    lastMessageAt: sentAt > ticket.lastMessageAt ? sentAt : undefined,
    closedAt: ticket.closedAt && sentAt > ticket.closedAt ? sentAt : undefined,
    firstReplyAt: isAnswer ? sentAt : undefined,
  };
}

function becauseOf({ record: { startedBy: name, fileName: file } }: MailImportClaim, joins: boolean): Said {
  return both(say('filing.imported', { name, file }), say(joins ? 'filing.in_thread' : 'filing.no_thread'));
}
