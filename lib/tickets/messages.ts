import { and, asc, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, blobs, deliveries, drafts, mailboxes, messages } from '#db/schema/index.ts';
import { textNoteOf } from '#lib/files/text-status.ts';
import { type Granted, grantFor, readGrant } from '#lib/images/grants.ts';
import { findTrustedSenders } from '#lib/images/trusted-senders.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, type pageQuery, toPage } from '#lib/platform/pagination.ts';
import { keptTold } from '#lib/platform/told.ts';
import { reachesTicket } from '#lib/platform/within-reach.ts';
import { engagementOf } from './engagement.ts';
import { foldedParts } from './folded-parts.ts';
import { deliveryOfMessage } from './message-delivery.ts';
import type { Attachment, AttachmentText, AttachmentUrl, Message } from './schema.ts';

/** The newest 1000 entries of a ticket, oldest first, and the count of earlier ones. The caller has checked reach. */
export async function newestMessages(
  ctx: Ctx,
  ticketId: string,
): Promise<{ messages: Message[]; earlier_messages: number }> {
  const ofTicket = eq(messages.ticketId, ticketId);
  const newest = [desc(messages.createdAt), desc(messages.id)];
  const rows = await ctx.db
    .select()
    .from(messages)
    .where(ofTicket)
    .orderBy(...newest)
    .limit(maxShown);
  const all = rows.length < maxShown ? rows.length : await ctx.db.$count(messages, ofTicket);
  return { messages: await toMessages(ctx, rows.reverse()), earlier_messages: all - rows.length };
}

/** One page of all entries, oldest first. */
export async function listMessages(
  ctx: Ctx,
  ticketId: string,
  { limit, cursor }: z.infer<z.ZodObject<typeof pageQuery>>,
): Promise<Page<Message>> {
  const rows = await ctx.db
    .select()
    .from(messages)
    .where(and(eq(messages.ticketId, ticketId), afterCursor(cursor, [messages.createdAt, messages.id], 'up')))
    .orderBy(asc(messages.createdAt), asc(messages.id))
    .limit(limit + 1);
  const page = toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row,
  );
  return { ...page, data: await toMessages(ctx, page.data) };
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getMessage(ctx: Ctx, id: string): Promise<Message> {
  const [row] = await ctx.db.select().from(messages).where(eq(messages.id, id));
  if (!row || !(await reachesTicket(ctx, row))) throw notFound('message');
  return firstOrThrow(await toMessages(ctx, [row]));
}

/** A file's content with name and type. @throws Refusal `not_found`, also out of reach. */
export async function getAttachment(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      attachment: fileColumns,
      content: blobs.content,
      mailboxId: messages.mailboxId,
      ticketId: messages.ticketId,
    })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
    .where(eq(attachments.id, id));
  if (!row || !(await reachesTicket(ctx, row))) throw notFound('attachment');
  return { ...toAttachment(ctx, row.attachment), content: row.content };
}

/** A signed URL of a file and its expiry. @throws Refusal `not_found`, also out of reach. */
export async function getAttachmentUrl(ctx: Ctx, id: string): Promise<AttachmentUrl> {
  const [row] = await ctx.db
    .select({ mailboxId: messages.mailboxId, ticketId: messages.ticketId })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(attachments.id, id));
  if (!row || !(await reachesTicket(ctx, row))) throw notFound('attachment');
  const grant = grantFor(ctx.env.APP_SECRET, id as Granted);
  const expiresAt = readGrant(ctx.env.APP_SECRET, { granted: id, grant });
  if (expiresAt === null) throw new Error('A grant made just now is not valid.');
  return {
    url: `${ctx.env.APP_URL}/api/v1/files/${id}?grant=${grant}`,
    expires_at: new Date(expiresAt * 1000).toISOString(),
  };
}

/** The extracted text of a file; null while pending or without text. @throws Refusal `not_found`. */
export async function getAttachmentText(ctx: Ctx, id: string): Promise<AttachmentText> {
  const [row] = await ctx.db
    .select({
      attachment: fileColumns,
      text: attachments.text,
      mailboxId: messages.mailboxId,
      ticketId: messages.ticketId,
    })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(attachments.id, id));
  if (!row || !(await reachesTicket(ctx, row))) throw notFound('attachment');
  const { name, text_status, text_note } = toAttachment(ctx, row.attachment);
  return { id, name, text_status, text_note, text: row.text };
}

const maxShown = 1000;

async function toMessages(ctx: Ctx, rows: (typeof messages.$inferSelect)[]): Promise<Message[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [files, sends, signers, trusted, engaged] = await Promise.all([
    ctx.db
      .select(fileColumns)
      .from(attachments)
      .where(inArray(attachments.messageId, ids))
      .orderBy(asc(attachments.position)),
    ctx.db
      .select({ delivery: deliveries, sendsPerHour: mailboxes.sendsPerHour })
      .from(deliveries)
      .innerJoin(messages, eq(messages.id, deliveries.messageId))
      .innerJoin(mailboxes, eq(mailboxes.id, messages.mailboxId))
      .where(inArray(deliveries.messageId, ids))
      .orderBy(asc(deliveries.id)),
    ctx.db
      .select({ messageId: drafts.messageId, by: drafts.reviewedByName })
      .from(drafts)
      .where(and(inArray(drafts.messageId, ids), eq(drafts.status, 'approved'))),
    findTrustedSenders(
      ctx,
      rows.flatMap(({ sender, remoteImages }) => (sender && remoteImages ? sender.address : [])),
    ),
    engagementOf(ctx, ids),
  ]);
  return rows.map((row) => ({
    id: row.id,
    ticket_id: row.ticketId,
    kind: row.kind,
    author: { type: row.authorType, id: row.authorId, name: row.authorName },
    from: row.sender,
    to: row.to,
    cc: row.cc,
    bcc: row.bcc,
    reply_to: row.replyTo,
    subject: row.subject,
    text: row.text,
    html: row.html,
    remote_images: row.remoteImages,
    trackers: row.trackers,
    image_grant: showsImages(row, trusted) ? grantFor(ctx.env.APP_SECRET, row.id as Granted) : null,
    visible_text: row.visibleText,
    new_text: row.newText,
    language: row.language,
    folded: foldedParts(row),
    attachments: files.filter((file) => file.messageId === row.id).map((file) => toAttachment(ctx, file)),
    internet_message_id: row.internetMessageId,
    filed_because: row.filedBecause,
    filed_told: keptTold(row.filedBecause, row.filedTold),
    auth: row.auth,
    flags: row.flags,
    mentions: row.mentions,
    findings: row.findings.map(({ told, ...finding }) => ({
      ...finding,
      told: keptTold(finding.detail, told),
    })),
    forwarded_from: row.forwardedFrom,
    forward_id: row.forwardId,
    approved_by: signers.find((signer) => signer.messageId === row.id)?.by ?? null,
    raw_email_id: row.rawEmailId,
    delivery: deliveryOfMessage(sends.filter(({ delivery }) => delivery.messageId === row.id)),
    engagement: engaged.get(row.id) ?? null,
    cancels_on_reply: row.cancelsOnReply,
    created_at: row.createdAt.toISOString(),
  }));
}

/** Without the text, which may be long. */
const { text: _text, search: _search, ...fileColumns } = getTableColumns(attachments);

/** A spoofed trusted sender is not trusted. */
function showsImages({ sender, flags, remoteImages }: typeof messages.$inferSelect, trusted: Set<string>) {
  return (
    remoteImages > 0 && sender !== null && trusted.has(sender.address) && !flags.includes('dmarc_failed')
  );
}

function toAttachment(
  { env }: Ctx,
  row: Omit<typeof attachments.$inferSelect, 'text' | 'search'>,
): Attachment {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    size: row.size,
    sha256: row.sha256,
    inline: row.inline,
    content_id: row.contentId,
    inline_url: row.inline
      ? `/api/v1/files/${row.id}?inline=1&grant=${grantFor(env.APP_SECRET, row.id as Granted)}`
      : null,
    detected_type: row.detectedType,
    text_status: row.textStatus,
    text_note: textNoteOf(row),
  };
}
