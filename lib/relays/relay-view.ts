import { and, eq, inArray, sql } from 'drizzle-orm';
import { attempts, deliveries, type relays } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { keptTold } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import type { Relay } from './schema.ts';

export type RelayRow = typeof relays.$inferSelect;

/** Relays with how much mail waits because they would not have it: the last attempt at each tells. */
export async function withWaiting(ctx: Ctx, rows: RelayRow[]): Promise<Relay[]> {
  if (rows.length === 0) return [];
  const waiting = await ctx.db
    .select({
      relayId: attempts.relayId,
      number: sql<number>`count(*)::int`,
      words: sql<string | null>`(array_agg(${attempts.response} order by ${attempts.startedAt} desc))[1]`,
      told: sql<Said | null>`(array_agg(${attempts.responseTold} order by ${attempts.startedAt} desc))[1]`,
    })
    .from(deliveries)
    .innerJoin(
      attempts,
      and(eq(attempts.deliveryId, deliveries.id), eq(attempts.number, deliveries.attempts)),
    )
    .where(
      and(
        inArray(deliveries.status, ['queued', 'deferred']),
        inArray(
          attempts.relayId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(attempts.relayId);
  return rows.map((row) =>
    toRelay(
      row,
      waiting.find(({ relayId }) => relayId === row.id),
    ),
  );
}

/** A relay as answers show it; left out, `waiting` is nothing. */
export function toRelay(
  row: RelayRow,
  waiting?: { number: number; words: string | null; told: Said | null },
): Relay {
  return {
    id: row.id,
    mailbox_id: row.mailboxId,
    rank: row.rank,
    host: row.host,
    port: row.port,
    security: row.security,
    username: row.username,
    has_password: row.password !== null,
    max_connections: row.maxConnections,
    tested_at: row.testedAt?.toISOString() ?? null,
    test_passed: row.testPassed,
    test_response: row.testResponse,
    test_told: keptTold(row.testResponse, row.testTold),
    waiting: waiting?.number ?? 0,
    waiting_words: waiting?.words ?? null,
    waiting_told: keptTold(waiting?.words, waiting?.told),
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
  };
}
