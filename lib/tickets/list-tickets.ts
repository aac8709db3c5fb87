import { and, asc, desc, eq, exists, gt, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  assistants,
  attachments,
  contacts,
  messages,
  ticketReads,
  tickets,
  ticketTags,
  users,
} from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { decodeCursor, type Page, toPage } from '../page.ts';
import { type TicketRow, ticketPriorities } from './shape.ts';
import { readsOf, ticketColumns, toTicket, unread } from './ticket-columns.ts';
import { deliveryTrouble, draftWaiting, preview, runStatus } from './ticket-state.ts';

export const ticketsQuery = z.object({
  status: z.enum(['active', 'open', 'in_progress', 'snoozed', 'closed', 'all']).default('active'),
  mailbox: z.string().optional(),
  assistant: z.string().optional(),
  assignee: z.string().optional(),
  contact: z.string().optional(),
  tag: z.string().optional(),
  priority: z.enum(ticketPriorities).optional(),
  from: z.string().max(254).optional(),
  q: z.string().max(200).optional(),
  unread: z.stringbool().optional(),
  updated_after: z.iso.datetime({ offset: true }).optional(),
  sort: z.enum(['recent', 'oldest', 'priority']).default('recent'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().optional(),
});
export type TicketsQuery = z.infer<typeof ticketsQuery>;

/**
 * One page of tickets within reach. `assistant` takes an id or a slug; `assignee` an id, `me` or `none`; `from` a part
 * of the contact's address; `q` words (of mails or of their files), a #number or an address.
 */
export async function listTickets(ctx: Ctx, query: TicketsQuery): Promise<Page<TicketRow>> {
  const order = orders[query.sort];
  const rows = await ctx.db
    .select({ ...ticketColumns, preview, draftWaiting, runStatus, deliveryTrouble, assigneeName: users.name })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .leftJoin(ticketReads, readsOf(ctx))
    .leftJoin(users, eq(users.id, tickets.assigneeId))
    .where(and(...filters(ctx, query), query.cursor ? order.after(query.cursor) : undefined))
    .orderBy(...order.by)
    .limit(query.limit + 1);
  return toPage(
    rows,
    query.limit,
    (row) => order.key(row.ticket),
    (row) => ({
      ...toTicket(row),
      preview: row.preview ?? '',
      draft_waiting: row.draftWaiting,
      run_status: row.runStatus,
      delivery_trouble: row.deliveryTrouble,
      assignee_name: row.assigneeName,
    }),
  );
}

type Row = typeof tickets.$inferSelect;

const timeAndId = z.tuple([z.iso.datetime(), z.string()]);

const orders = {
  recent: {
    by: [desc(tickets.lastMessageAt), desc(tickets.id)],
    key: (row: Row) => [row.lastMessageAt.toISOString(), row.id],
    after: (cursor: string) => {
      const [at, id] = decodeCursor(cursor, timeAndId);
      return sql`(${tickets.lastMessageAt}, ${tickets.id}) < (${at}::timestamptz, ${uuidOf(id)})`;
    },
  },
  oldest: {
    by: [asc(tickets.lastMessageAt), asc(tickets.id)],
    key: (row: Row) => [row.lastMessageAt.toISOString(), row.id],
    after: (cursor: string) => {
      const [at, id] = decodeCursor(cursor, timeAndId);
      return sql`(${tickets.lastMessageAt}, ${tickets.id}) > (${at}::timestamptz, ${uuidOf(id)})`;
    },
  },
  priority: {
    by: [desc(tickets.priority), desc(tickets.lastMessageAt), desc(tickets.id)],
    key: (row: Row) => [row.priority, row.lastMessageAt.toISOString(), row.id],
    after: (cursor: string) => {
      const [priority, at, id] = decodeCursor(
        cursor,
        z.tuple([z.enum(ticketPriorities), z.iso.datetime(), z.string()]),
      );
      return sql`(${tickets.priority}, ${tickets.lastMessageAt}, ${tickets.id}) < (${priority}::ticket_priority, ${at}::timestamptz, ${uuidOf(id)})`;
    },
  },
};

const uuidOf = (id: string) => sql`${sql.param(id, tickets.id)}::uuid`;

function filters(ctx: Ctx, query: TicketsQuery): (SQL | undefined)[] {
  const reach = ctx.actor.mailboxIds;
  return [
    reach === null ? undefined : reach.length ? inArray(tickets.mailboxId, reach) : sql`false`,
    statusFilter(query.status),
    query.mailbox ? eq(tickets.mailboxId, query.mailbox) : undefined,
    query.assistant ? assistantFilter(ctx, query.assistant) : undefined,
    query.assignee ? assigneeFilter(ctx, query.assignee) : undefined,
    query.contact ? eq(tickets.contactId, query.contact) : undefined,
    query.priority ? eq(tickets.priority, query.priority) : undefined,
    query.tag ? tagFilter(ctx, query.tag) : undefined,
    query.from ? ilike(contacts.address, likeAnywhere(query.from)) : undefined,
    query.updated_after ? gt(tickets.updatedAt, new Date(query.updated_after)) : undefined,
    query.unread === undefined ? undefined : query.unread ? unread : sql`not ${unread}`,
    query.q?.trim() ? wordsFilter(ctx, query.q.trim()) : undefined,
  ];
}

function statusFilter(status: TicketsQuery['status']): SQL | undefined {
  if (status === 'all') return undefined;
  if (status === 'active') return sql`${tickets.status} in ('open', 'in_progress')`;
  return eq(tickets.status, status);
}

const assistantFilter = (ctx: Ctx, idOrSlug: string): SQL =>
  idOrSlug.startsWith('ast_')
    ? eq(tickets.assistantId, idOrSlug)
    : eq(
        tickets.assistantId,
        ctx.db.select({ id: assistants.id }).from(assistants).where(eq(assistants.slug, idOrSlug)),
      );

function assigneeFilter(ctx: Ctx, assignee: string): SQL {
  if (assignee === 'none') return isNull(tickets.assigneeId);
  if (assignee === 'me') return ctx.actor.type === 'user' ? eq(tickets.assigneeId, ctx.actor.id) : sql`false`;
  return eq(tickets.assigneeId, assignee);
}

const tagFilter = (ctx: Ctx, tag: string) =>
  exists(
    ctx.db
      .select({ one: sql`1` })
      .from(ticketTags)
      .where(and(eq(ticketTags.ticketId, tickets.id), eq(ticketTags.tag, tag.toLowerCase()))),
  );

const likeAnywhere = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`;

function wordsFilter(ctx: Ctx, q: string): SQL | undefined {
  const number = /^#?(\d{1,15})$/.exec(q)?.[1];
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  const query = sql`to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')})`;
  const inMessages = ctx.db
    .select({ id: messages.ticketId })
    .from(messages)
    .where(sql`${messages.search} @@ ${query}`);
  const inFiles = ctx.db
    .select({ id: messages.ticketId })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(sql`${attachments.search} @@ ${query}`);
  return or(
    number ? eq(tickets.number, Number(number)) : undefined,
    words.length ? inArray(tickets.id, inMessages.union(inFiles)) : undefined,
    ilike(contacts.address, likeAnywhere(q)),
    ilike(contacts.name, likeAnywhere(q)),
  );
}
