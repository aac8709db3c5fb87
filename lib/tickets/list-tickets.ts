import { and, asc, type Column, desc, eq, exists, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { contains } from '#db/like.ts';
import { assistants, contacts, ticketReads, tickets, ticketTags, todos, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { newestKind } from './correspondence.ts';
import { type TicketRow, ticketPriorities } from './schema.ts';
import { searchBothWays } from './search/both-ways.ts';
import { languageCondition } from './search/filters.ts';
import { parseSearch } from './search.ts';
import { readsOf, ticketColumns, toTicket, unread } from './ticket-columns.ts';
import { deliveryTrouble, draftAct, preview, runStatus } from './ticket-state.ts';

/** Several statuses at once, as they stand in a URL. */
export const statusesSchema = z
  .string()
  .regex(
    /^(?:open|in_progress|snoozed|closed)(?:,(?:open|in_progress|snoozed|closed)){0,3}$/,
    'must be statuses, separated by commas',
  );

export const ticketsQuery = z.object({
  status: z.enum(['active', 'open', 'in_progress', 'snoozed', 'closed', 'all']).default('active'),
  statuses: statusesSchema.optional().describe('Several, separated by commas; instead of `status`.'),
  mailbox: z.string().optional(),
  assistant: z.string().optional(),
  assignee: z.string().optional(),
  contact: z.string().optional(),
  tag: z.string().optional(),
  priority: z.enum(ticketPriorities).optional(),
  language: z
    .string()
    .regex(/^([a-z]{2}|none)$/, 'must be an ISO 639-1 code, or none')
    .optional(),
  from: z.string().max(254).optional(),
  q: z.string().max(200).optional(),
  unread: z.stringbool().optional(),
  last_writer: z
    .enum(['contact', 'us'])
    .optional()
    .describe('Who wrote last; automatic answers of theirs do not count.'),
  overdue: z.stringbool().optional().describe('Whether a todo is past its time.'),
  updated_after: z.iso.datetime({ offset: true }).optional(),
  sort: z.enum(['recent', 'oldest', 'priority']).default('recent'),
  ...pageQuery,
});
export type TicketsQuery = z.infer<typeof ticketsQuery>;

/**
 * One page of tickets within reach. `assistant` is an id or slug, `assignee` an id, `me` or `none`. `from` is part of
 * the contact's address; `q` is text, a #number or an address.
 */
export async function listTickets(ctx: Ctx, query: TicketsQuery): Promise<Page<TicketRow>> {
  const order = orders[query.sort];
  const rows = await selectPage(ctx, query);
  return toPage(
    rows,
    query.limit,
    (row) => order.key(row.ticket),
    (row) => ({
      ...toTicket(row),
      preview: row.preview ?? '',
      draft_waiting: row.draftAct !== null,
      draft_act: row.draftAct,
      run_status: row.runStatus,
      delivery_trouble: row.deliveryTrouble,
      assignee_name: row.assigneeName,
    }),
  );
}

/** How many tickets fit a query, as a part of a statement. @throws Refusal `invalid` as `parseSearch`. */
export async function countOfTickets(ctx: Ctx, query: TicketsQuery): Promise<SQL> {
  const q = query.q?.trim();
  const search = q ? await parseSearch(ctx, q) : null;
  const searched: TicketsQuery = search?.namesStatus ? { ...query, status: 'all' } : query;
  const fitting = selectIds(ctx, and(...filters(ctx, searched), search?.viaIndex));
  return sql`(select count(*)::int from ${fitting} fitting)`;
}

async function selectPage(ctx: Ctx, query: TicketsQuery) {
  const q = query.q?.trim();
  if (!q) return selectRows(ctx, query);
  const search = await parseSearch(ctx, q);
  const searched: TicketsQuery = search.namesStatus ? { ...query, status: 'all' } : query;
  return searchBothWays(ctx, search, (ctx, condition) => selectRows(ctx, searched, condition));
}

function selectRows(ctx: Ctx, query: TicketsQuery, condition?: SQL) {
  const { columns, order } = orders[query.sort];
  const sorted = columns.map(order === 'down' ? desc : asc);
  const filtered = and(...filters(ctx, query), condition, afterCursor(query.cursor, columns, order));
  const limit = query.limit + 1;
  return ctx.db
    .select({
      ...ticketColumns,
      preview,
      draftAct,
      runStatus,
      deliveryTrouble,
      assigneeName: users.name,
    })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .leftJoin(ticketReads, readsOf(ctx))
    .leftJoin(users, eq(users.id, tickets.assigneeId))
    .where(
      condition
        ? // An array is read first; the planner would join all tickets to a subquery that it takes for dear.
          sql`${tickets.id} = any(array(${selectIds(ctx, filtered)
            .orderBy(...sorted)
            .limit(limit)}))`
        : filtered,
    )
    .orderBy(...sorted)
    .limit(limit);
}

/** The tickets of a page alone: what a row shows would be read for every match of a search, before they are sorted. */
function selectIds(ctx: Ctx, filtered: SQL | undefined) {
  return ctx.db.select({ id: tickets.id }).from(tickets).leftJoin(ticketReads, readsOf(ctx)).where(filtered);
}

type Row = typeof tickets.$inferSelect;
type Order = { columns: [Column, ...Column[]]; order: 'down' | 'up'; key: (row: Row) => unknown[] };

const byTime: [Column, Column] = [tickets.lastMessageAt, tickets.id];
const timeKey = (row: Row) => [row.lastMessageAt.toISOString(), row.id];

const orders: Record<TicketsQuery['sort'], Order> = {
  recent: { columns: byTime, order: 'down', key: timeKey },
  oldest: { columns: byTime, order: 'up', key: timeKey },
  priority: {
    columns: [tickets.priority, ...byTime],
    order: 'down',
    key: (row) => [row.priority, ...timeKey(row)],
  },
};

function filters(ctx: Ctx, query: TicketsQuery): (SQL | undefined)[] {
  return [
    withinReach(ctx, tickets.mailboxId),
    query.statuses
      ? inArray(sql`${tickets.status}::text`, query.statuses.split(','))
      : statusFilter(query.status),
    query.mailbox ? eq(tickets.mailboxId, query.mailbox) : undefined,
    query.assistant ? assistantFilter(ctx, query.assistant) : undefined,
    query.assignee ? assigneeFilter(ctx, query.assignee) : undefined,
    query.contact ? eq(tickets.contactId, query.contact) : undefined,
    query.priority ? eq(tickets.priority, query.priority) : undefined,
    query.language ? languageCondition(query.language) : undefined,
    query.tag ? tagFilter(ctx, query.tag) : undefined,
    query.from ? contactFilter(ctx, contains(contacts.address, query.from)) : undefined,
    query.updated_after ? gt(tickets.updatedAt, new Date(query.updated_after)) : undefined,
    query.last_writer ? eq(newestKind, query.last_writer === 'contact' ? 'inbound' : 'outbound') : undefined,
    query.overdue === undefined ? undefined : query.overdue ? overdue : sql`not ${overdue}`,
    query.unread === undefined ? undefined : query.unread ? unread : sql`not ${unread}`,
  ];
}

const overdue = sql`exists (select 1 from ${todos}
  where ${todos.ticketId} = ${tickets.id} and ${todos.doneAt} is null and ${todos.dueAt} < now())`;

function statusFilter(status: TicketsQuery['status']): SQL | undefined {
  if (status === 'all') return undefined;
  if (status === 'active') return sql`${tickets.status} in ('open', 'in_progress')`;
  return eq(tickets.status, status);
}

function assistantFilter(ctx: Ctx, idOrSlug: string): SQL {
  return idOrSlug.startsWith('ast_')
    ? eq(tickets.assistantId, idOrSlug)
    : eq(
        tickets.assistantId,
        ctx.db.select({ id: assistants.id }).from(assistants).where(eq(assistants.slug, idOrSlug)),
      );
}

function assigneeFilter(ctx: Ctx, assignee: string): SQL {
  if (assignee === 'none') return isNull(tickets.assigneeId);
  if (assignee === 'me') return ctx.actor.type === 'user' ? eq(tickets.assigneeId, ctx.actor.id) : sql`false`;
  return eq(tickets.assigneeId, assignee);
}

function contactFilter(ctx: Ctx, condition: SQL) {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(contacts)
      .where(and(eq(contacts.id, tickets.contactId), condition)),
  );
}

function tagFilter(ctx: Ctx, tag: string) {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(ticketTags)
      .where(and(eq(ticketTags.ticketId, tickets.id), eq(ticketTags.tag, tag.toLowerCase()))),
  );
}
