import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { caughtMails, deliveries, messages, tickets } from '#db/schema/index.ts';
import { type Ctx, reaches } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseEmail } from '../mail/parse.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import type { CaughtMail } from './shape.ts';

/** What the sandbox caught, within reach, newest first. */
export async function listCaughtMail(
  ctx: Ctx,
  query: { limit: number; cursor?: string },
): Promise<Page<CaughtMail>> {
  const after = query.cursor ? decodeCursor(query.cursor, z.tuple([z.string()])) : null;
  const reach = ctx.actor.mailboxIds;
  const rows = await select(ctx)
    .where(
      and(
        reach === null ? undefined : reach.length ? inArray(messages.mailboxId, reach) : sql`false`,
        after ? lt(caughtMails.id, after[0]) : undefined,
      ),
    )
    .orderBy(desc(caughtMails.id))
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.id], toCaughtMail);
}

/** One caught mail with its exact bytes and as its reader would see it. @throws Refusal `not_found`, also out of reach. */
export async function getCaughtMail(ctx: Ctx, id: string) {
  const [row] = await select(ctx).where(eq(caughtMails.id, id));
  if (!row || !reaches(ctx.actor, row.mailboxId)) throw notFound('caught mail');
  const [stored] = await ctx.db
    .select({ content: caughtMails.content })
    .from(caughtMails)
    .where(eq(caughtMails.id, id));
  const { from, to, cc, replyTo, subject, text, html, messageId, inReplyTo, references } = await parseEmail(
    stored!.content,
  );
  return {
    ...toCaughtMail(row),
    content: stored!.content,
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
    },
  };
}

const select = (ctx: Ctx) =>
  ctx.db
    .select({
      id: caughtMails.id,
      deliveryId: caughtMails.deliveryId,
      envelopeFrom: caughtMails.envelopeFrom,
      envelopeTo: caughtMails.envelopeTo,
      size: caughtMails.size,
      caughtAt: caughtMails.caughtAt,
      subject: messages.subject,
      mailboxId: messages.mailboxId,
      number: tickets.number,
    })
    .from(caughtMails)
    .innerJoin(deliveries, eq(deliveries.id, caughtMails.deliveryId))
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .innerJoin(tickets, eq(tickets.id, messages.ticketId))
    .$dynamic();

const toCaughtMail = (
  row: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number],
): CaughtMail => ({
  id: row.id,
  delivery_id: row.deliveryId,
  ticket_number: row.number,
  envelope_from: row.envelopeFrom,
  envelope_to: row.envelopeTo,
  subject: row.subject,
  size: row.size,
  caught_at: row.caughtAt.toISOString(),
});
