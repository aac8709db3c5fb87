import { connect } from '#db/connection.ts';
import { directDatabaseUrl, type Env } from './env.ts';
import type { Log } from './log.ts';
import { readServerRoom, type ServerRoom } from './server-room.ts';

type Part = 'web' | 'worker';

/** What a process takes where two webs and four workers share a stock PostgreSQL, 97 connections of which are usable. */
const usual: Record<Part, number> = { web: 10, worker: 14 };
const expected: Record<Part, number> = { web: 2, worker: 4 };
const least: Record<Part, number> = { web: 4, worker: 6 };
const most: Record<Part, number> = { web: 16, worker: 38 };
/** What is left goes to others: backups, a person's psql, the next version as it starts. */
const oursOfServer = 0.8;

/** What two webs and four workers take together, of whatever server gives them `share`. */
export function sumOfShares(room: ServerRoom): number {
  return expected.web * plannedShare('web', room) + expected.worker * plannedShare('worker', room);
}

/** How many connections a process of this part takes: its part of what the server has, and no more than is free. */
export function fairShare(part: Part, room: ServerRoom): number {
  return Math.max(least[part], Math.min(plannedShare(part, room), room.usable - room.used));
}

function plannedShare(part: Part, { usable }: Pick<ServerRoom, 'usable'>): number {
  const whole = expected.web * usual.web + expected.worker * usual.worker;
  const share = Math.floor((usual[part] * oursOfServer * usable) / whole);
  return Math.max(least[part], Math.min(most[part], share));
}

export type WebPools = { requests: number; queue: number };
export type WorkerPools = { smtp: number; jobs: number; queue: number };

/** The pools of a web that takes `share` connections. One more listens for events. */
export function splitWebShare(share: number = usual.web): WebPools {
  return { queue: 1, requests: share - 2 };
}

/** The pools of a worker that takes `share` connections. One more listens for jobs, and one holds leases. */
export function splitWorkerShare(share: number = usual.worker): WorkerPools {
  const pooled = share - 2;
  const quarter = Math.max(1, Math.min(8, Math.round(pooled / 4)));
  return { smtp: quarter, queue: quarter, jobs: pooled - 2 * quarter };
}

/**
 * Asks the server how many connections it has, says what this process takes of them, and gives that back. A setting
 * decides over what the server says. @throws whatever the database answers
 */
export async function takeShare(part: Part, env: Env, log: Log): Promise<number> {
  const { db, close } = connect(directDatabaseUrl(env), { max: 1, application: 'countersign-start' });
  try {
    const room = await readServerRoom({ db });
    const set = part === 'web' ? env.WEB_CONNECTIONS : env.WORKER_CONNECTIONS;
    const takes = set ?? fairShare(part, room);
    // The one that asks is given back.
    const free = room.usable - room.used + 1;
    const figures = { takes, usable: room.usable, free, webs_and_workers: sumOfShares(room) };
    if (takes > free) log.warn(figures, `The database has too few connections left for this ${part}`);
    else log.info(figures, `This ${part} takes its share of the connections`);
    return takes;
  } finally {
    await close();
  }
}
