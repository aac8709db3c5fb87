import { z } from 'zod';
import type { Ctx } from '#lib/platform/context.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { countFound, listTickets, sortOf, type TicketsQuery, ticketsQuery } from './list-tickets.ts';
import { ticketRowSchema } from './schema.ts';
import { findWhere, foundNowhere } from './search/found-in.ts';
import { misreadTerms } from './search/query.ts';
import { parseSearch } from './search.ts';

/** The hits of a search are counted up to so many. */
const maxCounted = 1000;

const foundTicketSchema = ticketRowSchema
  .extend({
    matched_in: z
      .enum(['number', 'subject', 'mail', 'note', 'file', 'contact'])
      .nullable()
      .describe('Where the words of `q` were found; null where it asks for none.'),
    matched_file: z.string().nullable().describe('The name of the file that they were found in.'),
    snippet: z
      .array(z.object({ text: z.string(), marked: z.boolean() }))
      .nullable()
      .describe('The words around, as plain text in pieces; `marked` are the words that were found.'),
  })
  .meta({ id: 'FoundTicket' });

export const foundPageSchema = pageSchema(foundTicketSchema).extend({
  total: z
    .number()
    .int()
    .nullable()
    .describe(
      `How many tickets a search finds, on all pages; ${maxCounted} at most. Null without \`q\`, and when counting takes long.`,
    ),
  sorted_by: ticketsQuery.shape.sort
    .unwrap()
    .describe('How the tickets are sorted: as asked, or else as fits the query.'),
  total_is_exact: z.boolean().nullable().describe('False when there are more than `total`.'),
  read_as_text: z
    .array(z.object({ text: z.string(), problem: z.enum(['unknown_operator', 'bad_value']) }))
    .describe('What in `q` looks like an operator and is none, or has a value that it does not take.'),
});
export type FoundPage = z.infer<typeof foundPageSchema>;

const notCounted = { total: null, total_is_exact: null, read_as_text: [] };

/**
 * One page as `listTickets` answers it; where the query searches, with the number of hits, and for each ticket where
 * the words stand.
 * @throws Refusal `unavailable` when the search takes too long.
 */
export async function searchTickets(ctx: Ctx, query: TicketsQuery): Promise<FoundPage> {
  const q = query.q?.trim() ?? '';
  const search = q ? await parseSearch(ctx, q) : null;
  const page = await listTickets(ctx, query, search);
  if (!search) {
    const data = page.data.map((row) => ({ ...row, ...foundNowhere }));
    return { ...page, data, sorted_by: sortOf(query, null), ...notCounted };
  }
  const ids = page.data.map(({ id }) => id);
  const places = await findWhere(ctx, ids, { found: search.found, q });
  const isAll = !query.cursor && !page.has_more;
  const counted = isAll ? ids.length : await countFound(ctx, { query, search, most: maxCounted + 1 });
  return {
    ...page,
    data: page.data.map((row) => ({ ...row, ...(places.get(row.id) ?? foundNowhere) })),
    sorted_by: sortOf(query, search),
    total: counted === null ? null : Math.min(counted, maxCounted),
    total_is_exact: counted === null ? null : counted <= maxCounted,
    read_as_text: misreadTerms(q),
  };
}
