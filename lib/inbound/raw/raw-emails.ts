import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { z } from 'zod';
import { rawEmails, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { reachesTicket, withinReach } from '#lib/platform/within-reach.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { readContent } from './raw-content.ts';
import { type RawEmailRow, rawEmailKinds, rawEmailStatuses } from './schema.ts';

export const rawEmailsQuery = z.object({
  status: z.enum(rawEmailStatuses).optional(),
  kind: z.enum(rawEmailKinds).optional(),
  mailbox: z.string().optional(),
  internet_message_id: z.string().max(998).optional(),
  blocked_by: z.string().optional(),
  ...pageQuery,
});

const { content: _, ...own } = getTableColumns(rawEmails);
const columns = { ...own, ticketNumber: tickets.number };

/** Every mail within reach, in any status, newest first. */
export async function listRawEmails(
  ctx: Ctx,
  query: z.infer<typeof rawEmailsQuery>,
): Promise<Page<RawEmailRow>> {
  const rows = await ctx.db
    .select(columns)
    .from(rawEmails)
    .leftJoin(tickets, eq(tickets.id, rawEmails.ticketId))
    .where(
      and(
        withinReach(ctx, rawEmails.mailboxId),
        query.status ? eq(rawEmails.status, query.status) : undefined,
        query.kind ? eq(rawEmails.kind, query.kind) : undefined,
        query.mailbox ? eq(rawEmails.mailboxId, query.mailbox) : undefined,
        query.internet_message_id ? eq(rawEmails.internetMessageId, query.internet_message_id) : undefined,
        query.blocked_by ? eq(rawEmails.blockedById, query.blocked_by) : undefined,
        afterCursor(query.cursor, [rawEmails.receivedAt, rawEmails.id], 'down'),
      ),
    )
    .orderBy(sql`${rawEmails.receivedAt} desc`, sql`${rawEmails.id} desc`)
    .limit(query.limit + 1);
  return toPage(rows, query.limit, (row) => [row.receivedAt.toISOString(), row.id]);
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getRawEmail(ctx: Ctx, id: string): Promise<RawEmailRow> {
  const [row] = await ctx.db
    .select(columns)
    .from(rawEmails)
    .leftJoin(tickets, eq(tickets.id, rawEmails.ticketId))
    .where(eq(rawEmails.id, id));
  if (!row || !(await reachesTicket(ctx, row))) throw notFound('rawEmail');
  return row;
}

/** The exact bytes as they came. @throws Refusal `not_found`, also out of reach. */
export async function getRawBytes(ctx: Ctx, id: string): Promise<Buffer> {
  const { size } = await getRawEmail(ctx, id);
  return readContent(ctx, { id, size });
}

/** The raw bytes of a message. @throws Refusal `not_found`, also out of reach, and for a message that is no incoming mail. */
export async function getRawBytesOf(ctx: Ctx, messageId: string): Promise<Buffer> {
  const { raw_email_id: rawEmailId } = await getMessage(ctx, messageId);
  if (!rawEmailId) throw new Refusal('not_found', 'tickets.noRawBytes');
  return getRawBytes(ctx, rawEmailId);
}
