import { and, asc, type Column, count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { isAnyOf } from '#db/rows.ts';
import { contacts, ticketReads, tickets, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { rankTickets } from './list-by-relevance.ts';
import type { TicketRow } from './schema.ts';
import { type SearchLimits, searchBothWays } from './search/both-ways.ts';
import { parseSearch, type Search } from './search.ts';
import { tagIdsOf } from './tag-names.ts';
import { readsOf, ticketColumns, toTicket } from './ticket-columns.ts';
import { filterConditions, type TicketFilters, ticketFilters } from './ticket-filters.ts';
import {
  deliveryTrouble,
  draftAct,
  hasAttachments,
  messageCount,
  preview,
  runStatus,
} from './ticket-state.ts';
import { writers } from './unsent-texts.ts';

export const ticketsQuery = ticketFilters.extend({
  sort: z
    .enum(['recent', 'oldest', 'priority', 'due', 'relevance'])
    .optional()
    .describe(
      'Without it, a search for words is sorted by relevance and any other list by time, newest first. Relevance ranks the newest 300 that fit; older ones follow by time.',
    ),
  ...pageQuery,
});
export type TicketsQuery = z.infer<typeof ticketsQuery>;
type Sort = NonNullable<TicketsQuery['sort']>;

/**
 * One page of tickets within reach. `assistant` is an id or slug, `assignee` an id, `me` or `none`. `from` is part of
 * the contact's address; `q` is text, a #number or an address. `search`: the same as it was read already. Without words
 * there is no relevance: such a list is sorted by time.
 */
export async function listTickets(
  ctx: Ctx,
  query: TicketsQuery,
  search?: Search | null,
): Promise<Page<TicketRow>> {
  const q = query.q?.trim();
  const read = search === undefined && q ? await parseSearch(ctx, q) : search;
  const sort = sortOf(query, read);
  const rows =
    sort === 'relevance' && read
      ? await searching(ctx, { query, search: read }, (ctx, query, condition) =>
          selectRanked(ctx, query, { condition, search: read }),
        )
      : await searching(ctx, { query, search: read }, selectRows);
  return toPage(
    rows,
    query.limit,
    (row) => row.key,
    (row) => ({
      ...toTicket(row),
      preview: row.preview ?? '',
      draft_waiting: row.draftAct !== null,
      draft_act: row.draftAct,
      run_status: row.runStatus,
      delivery_trouble: row.deliveryTrouble,
      assignee_name: row.assigneeName,
      message_count: row.messageCount,
      has_attachments: row.hasAttachments,
      writers: row.writers,
    }),
  );
}

/** How a list is sorted: as it is asked to be, where it can. */
export function sortOf({ sort }: TicketsQuery, search: Search | null | undefined): Sort {
  const hasWords = (search?.found.length ?? 0) > 0;
  if (sort === undefined || sort === 'relevance') return hasWords ? 'relevance' : 'recent';
  return sort;
}

/** How many tickets within reach a list with these filters has. */
export function countTickets(ctx: Ctx, query: TicketFilters): Promise<number> {
  return searching(ctx, { query }, async (ctx, query, condition) => {
    const [row] = await ctx.db
      .select({ count: count() })
      .from(tickets)
      .leftJoin(ticketReads, readsOf(ctx))
      .where(and(filterConditions(ctx, query), condition));
    return row?.count ?? 0;
  });
}

/**
 * The same, counted up to `most`, with what is known of the search; null when it takes longer than a list should wait.
 */
export async function countFound(
  ctx: Ctx,
  { query, search, most }: { query: TicketFilters; search: Search; most: number },
): Promise<number | null> {
  try {
    return await searching(ctx, { query, search, limits: countLimitsMs }, async (ctx, query, condition) => {
      const fitting = selectIds(ctx, and(filterConditions(ctx, query), condition)).limit(most);
      const [row] = await ctx.db.execute<{ n: number }>(
        sql`select count(*)::int as n from ${fitting} fitting`,
      );
      return row?.n ?? 0;
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unavailable') return null;
    throw error;
  }
}

const countLimitsMs = { viaIndex: [200], perTicket: [300] };

/** The same without a search, as a part of a statement that counts more. */
export function ticketCount(ctx: Ctx, query: Omit<TicketFilters, 'q'>): SQL {
  return sql`(select count(*)::int from ${selectIds(ctx, filterConditions(ctx, query))} fitting)`;
}

/** The ids of the tickets that such a list has, in no order; `limit` of them at most. */
export function listTicketIds(ctx: Ctx, query: TicketFilters, limit: number): Promise<string[]> {
  return searching(ctx, { query }, async (ctx, query, condition) => {
    const rows = await selectIds(ctx, and(filterConditions(ctx, query), condition)).limit(limit);
    return rows.map(({ id }) => id);
  });
}

type Searching<Query> = { query: Query; search?: Search | null | undefined; limits?: SearchLimits };

/** Selects with the condition of the words that the query searches for, if it does. */
async function searching<Query extends TicketFilters, Found>(
  ctx: Ctx,
  { query: asked, search: read, limits }: Searching<Query>,
  select: (ctx: Ctx, query: Query, condition?: SQL) => Promise<Found>,
): Promise<Found> {
  const query = asked.tag ? { ...asked, tagIds: await tagIdsOf(ctx, asked.tag.toLowerCase()) } : asked;
  const q = query.q?.trim();
  const search = read === undefined && q ? await parseSearch(ctx, q) : read;
  if (!search) return select(ctx, query);
  const searched = searchedIn(query, search);
  return searchBothWays(ctx, search, (ctx, condition) => select(ctx, searched, condition), limits);
}

/** A search that names a status is not narrowed to the list's own. */
function searchedIn<Query extends TicketFilters>(query: Query, { namesStatus }: Search): Query {
  return namesStatus ? { ...query, status: 'all' } : query;
}

async function selectRows(ctx: Ctx, query: TicketsQuery, condition?: SQL) {
  const { columns, order, key } = orders[query.sort === 'relevance' ? 'recent' : (query.sort ?? 'recent')];
  const sorted = columns.map(order === 'down' ? desc : asc);
  const filtered = and(filterConditions(ctx, query), condition, afterCursor(query.cursor, columns, order));
  const limit = query.limit + 1;
  const rows = await selectShown(
    ctx,
    condition
      ? // An array is read first; the planner would join all tickets to a subquery that it takes for dear.
        sql`${tickets.id} = any(array(${selectIds(ctx, filtered)
          .orderBy(...sorted)
          .limit(limit)}))`
      : filtered,
  )
    .orderBy(...sorted)
    .limit(limit);
  return rows.map((row) => ({ ...row, key: key(row.ticket) }));
}

async function selectRanked(
  ctx: Ctx,
  query: TicketsQuery,
  { condition, search }: { condition: SQL | undefined; search: Search },
) {
  const { found, number } = search;
  const asked = { found, number, cursor: query.cursor, limit: query.limit + 1 };
  const ranked = await rankTickets(
    ctx,
    asked,
    (ctx, within) => sql`${selectIds(ctx, and(filterConditions(ctx, query), condition, within)).getSQL()}`,
  );
  const ids = ranked.map(({ id }) => id);
  const rows = await selectShown(ctx, isAnyOf(tickets.id, ids));
  return ranked.flatMap(({ id, key }) => {
    const row = rows.find(({ ticket }) => ticket.id === id);
    return row ? [{ ...row, key }] : [];
  });
}

/** Tickets with what a row of a list shows. */
function selectShown(ctx: Ctx, where: SQL | undefined) {
  return ctx.db
    .select({
      ...ticketColumns,
      preview,
      draftAct,
      runStatus,
      deliveryTrouble,
      messageCount,
      hasAttachments,
      assigneeName: users.name,
      writers,
    })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.contactId))
    .leftJoin(ticketReads, readsOf(ctx))
    .leftJoin(users, eq(users.id, tickets.assigneeId))
    .where(where)
    .$dynamic();
}

/** The tickets of a page alone: what a row shows would be read for every match of a search, before they are sorted. */
function selectIds(ctx: Ctx, filtered: SQL | undefined) {
  return ctx.db.select({ id: tickets.id }).from(tickets).leftJoin(ticketReads, readsOf(ctx)).where(filtered);
}

type Row = typeof tickets.$inferSelect;
type Order = { columns: [Column, ...Column[]]; order: 'down' | 'up'; key: (row: Row) => unknown[] };

const byTime: [Column, Column] = [tickets.lastMessageAt, tickets.id];
const timeKey = (row: Row) => [row.lastMessageAt.toISOString(), row.id];

const orders: Record<Exclude<Sort, 'relevance'>, Order> = {
  recent: { columns: byTime, order: 'down', key: timeKey },
  oldest: { columns: byTime, order: 'up', key: timeKey },
  priority: {
    columns: [tickets.priority, ...byTime],
    order: 'down',
    key: (row) => [row.priority, ...timeKey(row)],
  },
  // What is not due comes last.
  due: {
    columns: [tickets.dueOrder, tickets.id],
    order: 'up',
    key: (row) => [row.dueOrder.toISOString(), row.id],
  },
};
