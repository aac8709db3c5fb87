import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Client } from './keyed-write.ts';

const limitMs = 240_000;
const everyMs = 2_000;

/**
 * Waits until no mail, run or delivery is under way. What waits an hour for a relay that is back is tried now, as a
 * person would. Resolves after four minutes at most: what is not at rest by then is for the audit.
 */
export async function waitForRest(sql: postgres.Sql, client: Client, signal: AbortSignal): Promise<number> {
  const startedAt = performance.now();
  const passedMs = () => performance.now() - startedAt;
  while (passedMs() < limitMs && !signal.aborted && (await countUnderWay(sql)) > 0) {
    await retryWaiting(sql, client);
    await pause(everyMs);
  }
  return passedMs();
}

async function countUnderWay(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select ((select count(*) from raw_emails where status = 'received')
          + (select count(*) from runs where status in ('queued', 'running', 'waiting'))
          + (select count(*) from deliveries where status in ('queued', 'sending', 'deferred')))::int as count`.catch(
    stillAway,
  );
  return row?.count ?? Number.POSITIVE_INFINITY;
}

/** The last kill may be a moment ago. */
const stillAway = () => [];

async function retryWaiting(sql: postgres.Sql, client: Client): Promise<void> {
  const waiting = await sql<{ id: string }[]>`
    select id from deliveries
     where status in ('queued', 'deferred') and attempts > 0 and next_attempt_at > now() + interval '10 seconds'`.catch(
    stillAway,
  );
  for (const { id } of waiting) {
    const path = `/deliveries/dlv_${id.replaceAll('-', '')}/retry`;
    await client.write({ name: 'retry', method: 'POST', path, body: {}, effects: [] });
  }
}
