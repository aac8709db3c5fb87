import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBuilt } from '#bin/build.ts';
import { migrate } from '#bin/migrate.ts';
import { startPostgres } from '#bin/postgres/start-postgres.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitUntilReady } from '#bin/start/ready.ts';
import type { Env } from '#lib/platform/env.ts';
import { present } from '#test/present.ts';
import { type CrashingWorker, startCrashingWorker } from '#test/processes/crashing-worker.ts';
import { createProductEnvironment, type ProductEnvironment, startPart } from '#test/product.ts';
import { type Clamd, startClamd } from '#test/servers/clamd.ts';
import { openSession } from '#test/smtp-client.ts';

/** As PostgreSQL comes, but for what nothing outlives. */
const stock = { max_connections: '100', fsync: 'off', full_page_writes: 'off' };
const mails = 600;
const sessionsPerDoor = 40;
const takeOverMs = 15_000;
/** Six processes start at once. */
const startMs = 150_000;

let dataDir: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let product: ProductEnvironment;
let sql: postgres.Sql;
/** The last worker's scanner, which falls silent. */
let scanner: Clamd;
let scannerSays = 'stream: OK';
let webs: { stop: () => Promise<void> }[] = [];
let workers: { env: Env; worker: CrashingWorker }[] = [];

beforeAll(async () => {
  if (!(await isBuilt())) throw new Error('Not run: the web is not built.');
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-many-'));
  server = await startPostgres({ dataDir, settings: stock, isForTests: true });
  await migrate(server.url);
  product = await createProductEnvironment({ DATABASE_URL: server.url, ASSISTANT_DELAY_MS: '0' });
  sql = postgres(server.url, { max: 1, onnotice: () => {}, connection: { application_name: 'observer' } });
  scanner = await startClamd(() => scannerSays);
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const envs = ports.map((port) => ({ ...product.env, PORT: port, SMTP_PORT: port }));
  const withSilentWorld = { CLAMD_URL: scanner.url };
  const workerEnvs = envs.slice(2).map((env, index) => (index < 3 ? env : { ...env, ...withSilentWorld }));
  workers = await Promise.all(
    workerEnvs.map(async (env) => ({ env, worker: await startCrashingWorker(env, startMs) })),
  );
  webs = envs.slice(0, 2).map((env) => startPart('web', env, () => {}));
  for (const env of envs.slice(0, 2)) await waitUntilReady(env, new AbortController().signal, startMs);
}, 600_000);

afterAll(async () => {
  await Promise.all([...webs, ...workers.map(({ worker }) => worker)].map((each) => each.stop()));
  await sql?.end();
  await Promise.all([scanner?.close(), product?.drop()]);
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function mail(number: number): Buffer {
  return Buffer.from(
    `From: Ada <ada-${number}@customer.example>\r\nTo: ${product.address}\r\nSubject: Parcel ${number}\r\nMessage-ID: <${number}@customer.example>\r\n\r\nWhere is my parcel ${number}?`,
  );
}

/** Hands mails `from` to `to` to the doors, all at once; gives back what was answered but 250. */
async function pour(
  doors: number[],
  { from, to, sessions }: { from: number; to: number; sessions: number },
): Promise<string[]> {
  const refused: string[] = [];
  let next = from;
  const send = async (door: number) => {
    const session = await openSession(door, { limitMs: 60_000 });
    while (next < to) {
      const number = next;
      next += 1;
      const reply = await session
        .send(`ada-${number}@customer.example`, product.address, mail(number))
        .catch((error: Error) => error.message);
      if (!reply.startsWith('250')) refused.push(reply);
    }
    session.quit();
  };
  const senders = doors.flatMap((door) => Array.from({ length: sessions }, () => send(door)));
  await Promise.all(senders);
  return refused;
}

/** Counts the connections to the server, but the one that counts, until it is stopped. */
function countConnections() {
  let peak = 0;
  let over = false;
  const counting = (async () => {
    while (!over) {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity where usename is not null and pid <> pg_backend_pid()`;
      peak = Math.max(peak, row?.n ?? 0);
      await pause(50);
    }
  })();
  return async () => {
    over = true;
    await counting;
    return peak;
  };
}

async function count(what: postgres.PendingQuery<postgres.Row[]>): Promise<number> {
  const [row] = await what;
  return row?.n ?? 0;
}

const unfiled = () => count(sql`select count(*)::int as n from raw_emails where status = 'received'`);

test('two webs and four workers fit a stock PostgreSQL: no mail is turned away, and each becomes a ticket', async () => {
  // Its runs would only take the time of the mail.
  await sql`update assistants set enabled = false`;
  const stopCounting = countConnections();
  const doors = workers.slice(0, 3).map(({ env }) => env.SMTP_PORT);
  const startedAt = performance.now();
  const refused = await pour(doors, { from: 0, to: mails, sessions: sessionsPerDoor });
  const takenAfter = performance.now() - startedAt;
  await expect.poll(unfiled, { timeout: 60_000 }).toBe(0);
  const filedAfter = performance.now() - startedAt;
  const peak = await stopCounting();
  process.stdout.write(
    `${mails} mails taken in ${(takenAfter / 1000).toFixed(1)} s, filed in ${(filedAfter / 1000).toFixed(1)} s, at most ${peak} connections\n`,
  );
  expect(refused).toEqual([]);
  expect(await count(sql`select count(*)::int as n from tickets`)).toBe(mails);
  expect(peak).toBeLessThan(80);
}, 120_000);

test('mail of a worker that is killed is taken over within 15 seconds', async () => {
  const doomed = present(workers.at(-1));
  scannerSays = 'silence';
  const scanned = scanner.received.length;
  const door = doomed.env.SMTP_PORT;
  let sent = mails;
  const send = async (count: number) => {
    expect(await pour([door], { from: sent, to: sent + count, sessions: 4 })).toEqual([]);
    sent += count;
  };
  const inHand = async () => {
    await send(12);
    await pause(500);
    return scanner.received.length - scanned;
  };
  await expect.poll(inHand, { timeout: 60_000, interval: 500 }).toBeGreaterThan(0);
  // What another worker has in hand is done soon; what is left is the one's.
  await pause(2_000);
  const held = await sql<{ id: string }[]>`select id from raw_emails where status = 'received'`;
  expect(held.length).toBeGreaterThan(0);
  await doomed.worker.kill();
  const killedAt = performance.now();
  await expect.poll(unfiled, { timeout: 90_000, interval: 50 }).toBe(0);
  const tookMs = performance.now() - killedAt;
  process.stdout.write(`${held.length} mails taken over after ${(tookMs / 1000).toFixed(1)} s\n`);
  expect(tookMs).toBeLessThan(takeOverMs);
}, 200_000);
