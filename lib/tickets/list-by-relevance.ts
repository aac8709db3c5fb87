import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { relevance } from './search/relevance.ts';
import type { WordQuery } from './search/words.ts';

/** So many of the newest tickets that fit are ranked; reading the index of more would keep a list waiting. */
const maxRanked = 300;

type RankedTicket = { id: string; key: unknown[] };

/** Selects the ids of the tickets that fit, and for which the condition holds; order and number are put behind it. */
type SelectIds = (ctx: Ctx, condition: SQL | undefined) => SQL;

type Asked = {
  found: WordQuery[];
  number: string | undefined;
  cursor: string | undefined;
  limit: number;
};

/**
 * The next `limit` tickets by relevance: of those that fit, the newest 300 by how well they do, then the older ones by
 * time. A cursor keeps where these 300 begin, so mail that comes meanwhile moves nothing to another page.
 * @throws Refusal `invalid` for a cursor of another list.
 */
export async function rankTickets(
  ctx: Ctx,
  { found, number, cursor, limit }: Asked,
  selectIds: SelectIds,
): Promise<RankedTicket[]> {
  const after = cursor ? readCursor(cursor) : null;
  if (after?.rank === null) return selectOlder(ctx, { than: after, start: after.start, limit }, selectIds);
  const candidates = await selectCandidates(ctx, { found, number, start: after?.start }, selectIds);
  const start = after?.start ?? candidates[0];
  const last = candidates.at(-1);
  if (!start || !last) return [];
  const ranked = candidates
    .toSorted(byRank)
    .filter((candidate) => !after || byRank(candidate, { ...after, rank: after.rank ?? 0 }) > 0)
    .slice(0, limit)
    .map((candidate) => toRanked(candidate, start));
  if (ranked.length === limit || candidates.length < maxRanked) return ranked;
  const more = await selectOlder(ctx, { than: last, start, limit: limit - ranked.length }, selectIds);
  return [...ranked, ...more];
}

/** Where a ticket stands by time. */
type Place = { at: string; id: string };
type Candidate = Place & { rank: number };

async function selectCandidates(
  ctx: Ctx,
  { found, number, start }: { found: WordQuery[]; number: string | undefined; start: Place | undefined },
  selectIds: SelectIds,
): Promise<Candidate[]> {
  const within = start ? sql`${place} <= ${placeOf(start)}` : undefined;
  const rows = await ctx.db.execute<{ id: string; at: string | Date; rank: number }>(sql`
    with candidates as materialized (
      select ${tickets.id} as id, ${tickets.lastMessageAt} as at, ${tickets.contactId} as contact_id, ${tickets.number} as number
        from ${tickets} where ${tickets.id} = any(array(${selectIds(ctx, within)} order by ${newestFirst} limit ${maxRanked})))
    select id, at, ${relevance(found, number)} as rank from candidates order by at desc, id desc`);
  return [...rows].map(toCandidate);
}

async function selectOlder(
  ctx: Ctx,
  { than, start, limit }: { than: Place; start: Place; limit: number },
  selectIds: SelectIds,
): Promise<RankedTicket[]> {
  const older = sql`${place} < ${placeOf(than)}`;
  const rows = await ctx.db.execute<{ id: string; at: string | Date }>(sql`
    select ${tickets.id} as id, ${tickets.lastMessageAt} as at from ${tickets}
     where ${tickets.id} = any(array(${selectIds(ctx, older)} order by ${newestFirst} limit ${limit}))
     order by ${newestFirst}`);
  return [...rows].map((row) => toRanked({ ...toCandidate({ ...row, rank: 0 }), rank: null }, start));
}

const newestFirst = sql`${tickets.lastMessageAt} desc, ${tickets.id} desc`;
const place = sql`(${tickets.lastMessageAt}, ${tickets.id})`;

function placeOf({ at, id }: Place): SQL {
  return sql`(${at}::timestamptz, ${sql.param(id, tickets.id)}::uuid)`;
}

function toCandidate({ id, at, rank }: { id: string; at: string | Date; rank: number }): Candidate {
  return { id: String(tickets.id.mapFromDriverValue(id)), at: new Date(at).toISOString(), rank };
}

function toRanked({ rank, at, id }: Place & { rank: number | null }, start: Place): RankedTicket {
  return { id, key: [rank, at, id, start.at, start.id] };
}

/** The better first, of equals the newer. ISO times and ids sort as texts. */
function byRank(one: Candidate, other: Candidate): number {
  if (one.rank !== other.rank) return other.rank - one.rank;
  const [a, b] = [`${one.at} ${one.id}`, `${other.at} ${other.id}`];
  return a === b ? 0 : a < b ? 1 : -1;
}

const ticketId = z.string().regex(/^tkt_[0-9a-f]{32}$/);
const time = z.iso.datetime().regex(/^(?!0000)/);
const cursorKeys = z.tuple([z.number().int().nullable(), time, ticketId, time, ticketId]);

function readCursor(cursor: string): Place & { rank: number | null; start: Place } {
  try {
    const text = Buffer.from(cursor, 'base64url').toString();
    const [rank, at, id, startAt, startId] = cursorKeys.parse(JSON.parse(text));
    return { rank, at, id, start: { at: startAt, id: startId } };
  } catch (cause) {
    throw new Refusal('invalid', 'request.badCursor', { cause });
  }
}
