import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { createLog } from '#lib/platform/log.ts';
import { createQueue } from '#lib/platform/queue.ts';
import { createProductEnvironment, type ProductEnvironment } from '#test/product.ts';
import { startSinkServer, startWorker } from './programs.ts';
import { queueReplies } from './replies.ts';
import { showTable, type TableRow } from './table.ts';

const run = promisify(execFile);
const rounds = 2;
const scenarios = [
  { connections: 1, count: 2_000 },
  { connections: 10, count: 4_000 },
];

/**
 * Replies sent per second: our worker, which claims, marks and records each, against a bare nodemailer pool.
 * The pool composes and sends the same mails. They take turns with the same server.
 */
export async function measureSending(): Promise<void> {
  const port = await freePort();
  const environment = await createProductEnvironment();
  const nextServer = await startSinkServer(port);
  const rows: TableRow[] = [];
  try {
    for (const { connections, count } of scenarios) {
      const rates = { bare: 0, ours: 0 };
      for (let round = 0; round < rounds; round += 1) {
        rates.bare = Math.max(rates.bare, await baselineRate({ port, connections, count }));
        rates.ours = Math.max(rates.ours, await productRate(environment, { port, connections, count }));
      }
      rows.push({
        name: `${connections} connection${connections > 1 ? 's' : ''}: sent`,
        figure: rates.ours,
        limit: rates.bare,
        unit: '/s',
        aim: { text: 'at least 0.60', reached: rates.ours / rates.bare >= 0.6 },
      });
    }
  } finally {
    await nextServer.stop();
    await environment.drop();
  }
  showTable('Replies sent, each claimed and its answer written down, beside a bare nodemailer pool', rows);
}

type SendingLoad = { port: number; connections: number; count: number };

async function baselineRate(load: SendingLoad): Promise<number> {
  const { stdout } = await run(process.execPath, ['bench/baseline-sender.ts', JSON.stringify(load)]);
  return Number(stdout);
}

async function productRate(
  environment: ProductEnvironment,
  { port, connections, count }: SendingLoad,
): Promise<number> {
  const SMTP_URL = `smtp://127.0.0.1:${port}?maxConnections=${connections}`;
  const sql = postgres(environment.env.DATABASE_URL, { max: 1, onnotice: () => {} });
  const queue = createQueue(environment.env.DATABASE_URL, createLog('error', 'bench'), { owner: false });
  await queue.start();
  const worker = await startWorker({ ...environment.env, SMTP_URL });
  try {
    const send = async (count: number) => {
      const ids = await queueReplies(sql, count);
      await queue.insert(
        'outbound.deliver',
        ids.map((deliveryId) => ({ data: { deliveryId } })),
      );
      const isDone = async () => {
        const left = await sql`select 1 from deliveries where status <> 'sent' limit 1`;
        return left.length === 0;
      };
      if (!(await waitFor(isDone, { limitMs: 120_000, everyMs: 100 })))
        throw new Error('Not all replies were sent within two minutes.');
    };
    await send(300);
    await sql`truncate attempts, deliveries cascade`;
    await send(count);
    const rows = await sql<{ rate: number }[]>`
      select (count(*) / extract(epoch from max(sent_at) - min(sent_at)))::float8 as rate from deliveries`;
    return firstOrThrow(rows).rate;
  } finally {
    await worker.stop();
    await queue.stop({ graceful: false });
    await sql`truncate attempts, deliveries, messages, tickets cascade`;
    await sql`delete from pgboss.job`;
    await sql.end();
  }
}
