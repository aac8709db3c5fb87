import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/wait-for.ts';
import { createLog } from '#lib/log.ts';
import { createQueue } from '#lib/queue.ts';
import { makePlace, openNextServer, openWorker, type Place } from './place.ts';
import { queueReplies } from './replies.ts';
import { type Row, showTable } from './table.ts';

const run = promisify(execFile);
const rounds = 2;
const shapes = [
  { connections: 1, count: 2_000 },
  { connections: 10, count: 4_000 },
];

/**
 * How many replies leave a second, by the worker as it is, which claims each, marks it as handed over and writes its
 * answer down, and by a bare pool of nodemailer that composes and sends the same ones; in turns, to the same server.
 */
export async function measureSending(): Promise<void> {
  const port = await freePort();
  const place = await makePlace();
  const nextServer = await openNextServer(port);
  const rows: Row[] = [];
  try {
    for (const { connections, count } of shapes) {
      const rates = { bare: 0, ours: 0 };
      for (let round = 0; round < rounds; round += 1) {
        rates.bare = Math.max(rates.bare, await bareRate({ port, connections, count }));
        rates.ours = Math.max(rates.ours, await ourRate(place, { port, connections, count }));
      }
      rows.push({
        name: `${connections} connection${connections > 1 ? 's' : ''}: sent`,
        figure: rates.ours,
        limit: rates.bare,
        unit: '/s',
        aim: { words: 'at least 0.60', reached: rates.ours / rates.bare >= 0.6 },
      });
    }
  } finally {
    await nextServer.stop();
    await place.drop();
  }
  showTable('Replies sent, each claimed and its answer written down, beside a bare nodemailer pool', rows);
}

type Load = { port: number; connections: number; count: number };

async function bareRate(load: Load): Promise<number> {
  const { stdout } = await run(process.execPath, ['bin/bench/bare-sender.ts', JSON.stringify(load)]);
  return Number(stdout);
}

async function ourRate(place: Place, { port, connections, count }: Load): Promise<number> {
  const SMTP_URL = `smtp://127.0.0.1:${port}?maxConnections=${connections}`;
  const sql = postgres(place.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
  const queue = createQueue(place.env.DATABASE_URL!, createLog('error', 'bench'), { owner: false });
  await queue.start();
  const worker = await openWorker({ ...place, env: { ...place.env, SMTP_URL } });
  try {
    const send = async (count: number) => {
      const ids = await queueReplies(sql, count);
      await queue.insert(
        'outbound.deliver',
        ids.map((deliveryId) => ({ data: { deliveryId } })),
      );
      const isDone = async () => {
        const [row] = await sql<{ left: number }[]>`
          select count(*)::int as left from deliveries where status <> 'sent'`;
        return row!.left === 0;
      };
      if (!(await waitFor(isDone, { limitMs: 120_000, everyMs: 100 })))
        throw new Error('Not all replies were sent within two minutes.');
    };
    await send(300);
    await sql`truncate attempts, deliveries cascade`;
    await send(count);
    const [row] = await sql<{ rate: number }[]>`
      select (count(*) / extract(epoch from max(sent_at) - min(sent_at)))::float8 as rate from deliveries`;
    return row!.rate;
  } finally {
    await worker.stop();
    await queue.stop({ graceful: false });
    await sql`truncate attempts, deliveries, messages, tickets cascade`;
    await sql`delete from pgboss.job`;
    await sql.end();
  }
}
