import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { caughtMails, deliveries, messages, tickets } from '#db/schema/index.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import type { ParsedAttachment } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { reachesTicket, withinReach } from '#lib/platform/within-reach.ts';
import type { CaughtMail, CaughtMailAsRead } from './schema.ts';

export const caughtMailsQuery = z.object({ ...pageQuery, mailbox: z.string().optional() });

/** What the sandbox caught, within reach, newest first. */
export async function listCaughtMail(
  ctx: Ctx,
  query: z.infer<typeof caughtMailsQuery>,
): Promise<Page<CaughtMail>> {
  const rows = await select(ctx)
    .where(
      and(
        withinReach(ctx, messages.mailboxId),
        query.mailbox ? eq(messages.mailboxId, query.mailbox) : undefined,
        afterCursor(query.cursor, [caughtMails.id], 'down'),
      ),
    )
    .orderBy(desc(caughtMails.id))
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.id], toCaughtMail);
}

/** One caught mail with its exact bytes. @throws Refusal `not_found`, also out of reach. */
export async function getCaughtMail(ctx: Ctx, id: string): Promise<CaughtMail & { content: Buffer }> {
  const [row] = await select(ctx).where(eq(caughtMails.id, id));
  if (!row || !(await reachesTicket(ctx, row))) throw notFound('caughtMail');
  const [stored] = await ctx.db
    .select({ content: caughtMails.content })
    .from(caughtMails)
    .where(eq(caughtMails.id, id));
  if (!stored) throw notFound('caughtMail');
  return { ...toCaughtMail(row), content: stored.content };
}

/** One caught mail as its reader would see it. @throws Refusal `not_found`, also out of reach. */
export async function readCaughtMail(ctx: Ctx, id: string): Promise<CaughtMailAsRead> {
  const { content, ...mail } = await getCaughtMail(ctx, id);
  const parsed = await parseEmail(content);
  const { from, to, cc, replyTo, subject, text, html, messageId, inReplyTo, references } = parsed;
  return {
    ...mail,
    read: {
      from,
      to,
      cc,
      reply_to: replyTo,
      subject,
      text,
      html,
      message_id: messageId,
      in_reply_to: inReplyTo,
      references,
      headers: parsed.headers.map(([name, value]) => ({ name, value })),
      attachments: parsed.attachments.map((file, index) => ({
        number: index + 1,
        name: file.name,
        type: file.type,
        size: file.size,
        inline: file.inline,
        content_id: file.contentId,
        inline_url: inlineUrl(file),
      })),
      signed_by: signedBy(parsed.headers),
    },
  };
}

/** A file of a caught mail; `number` counts from 1. @throws Refusal `not_found`. */
export async function getCaughtFile(ctx: Ctx, id: string, number: number): Promise<ParsedAttachment> {
  const { content } = await getCaughtMail(ctx, id);
  const file = (await parseEmail(content)).attachments[number - 1];
  if (!file) throw notFound('file');
  return file;
}

const maxInlineBytes = 1024 * 1024;

/** The frame around a mail has no session to fetch a file with, so what it shows is in its address. */
function inlineUrl({ inline, detectedType, content }: ParsedAttachment): string | null {
  const isImage = detectedType !== null && /^image\/(png|jpeg|gif|webp)$/.test(detectedType);
  return inline && isImage && content.length <= maxInlineBytes
    ? `data:${detectedType};base64,${content.toString('base64')}`
    : null;
}

function signedBy(headers: [name: string, value: string][]) {
  const value = headers.find(([name]) => name.toLowerCase() === 'dkim-signature')?.[1] ?? '';
  const tag = (name: string) => new RegExp(`(?:^|;)\\s*${name}=([^;\\s]+)`).exec(value)?.[1];
  const [domain, selector] = [tag('d'), tag('s')];
  return domain && selector ? { domain, selector } : null;
}

function select(ctx: Ctx) {
  return ctx.db
    .select({
      id: caughtMails.id,
      deliveryId: caughtMails.deliveryId,
      envelopeFrom: caughtMails.envelopeFrom,
      envelopeTo: caughtMails.envelopeTo,
      size: caughtMails.size,
      caughtAt: caughtMails.caughtAt,
      subject: messages.subject,
      mailboxId: messages.mailboxId,
      ticketId: messages.ticketId,
      number: tickets.number,
    })
    .from(caughtMails)
    .innerJoin(deliveries, eq(deliveries.id, caughtMails.deliveryId))
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .$dynamic();
}

function toCaughtMail(row: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]): CaughtMail {
  return {
    id: row.id,
    delivery_id: row.deliveryId,
    mailbox_id: row.mailboxId,
    ticket_number: row.number,
    envelope_from: row.envelopeFrom,
    envelope_to: row.envelopeTo,
    subject: row.subject,
    size: row.size,
    caught_at: row.caughtAt.toISOString(),
  };
}
