import postgres from 'postgres';
import type { Child } from '#bin/start/child.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/wait-for.ts';
import { type Load, putLoad } from './load.ts';
import { makePlace, openDoor, openHouse, type Place } from './place.ts';
import { median, quantile } from './quantile.ts';
import { type Row, showTable } from './table.ts';

const shapes = [4, 60].flatMap((kilobytes) => [1, 10, 50].map((connections) => ({ kilobytes, connections })));
const rounds = 5;
const forMs = 800;

type Door = 'our-door' | 'bare-door';

/**
 * How many mails a second are taken, by our door and by the bare one, each a program of its own with no jobs behind it.
 * Both stand open all the time and take short turns, each round in the other order, and the middle of the turns counts:
 * so what else the machine does falls on both.
 */
export async function measureAccepting(): Promise<void> {
  const place = await makePlace();
  const doors: (Child & { program: Door; port: number })[] = [];
  const rows: Row[] = [];
  try {
    for (const program of ['bare-door', 'our-door'] as const) {
      const port = await freePort();
      const own = { ...place, env: { ...place.env, SMTP_PORT: port } };
      doors.push({ ...(await openDoor(own, program)), program, port });
    }
    for (const { kilobytes, connections } of shapes) {
      const load = { connections, size: kilobytes * 1000, to: place.address };
      for (const { port } of doors) await putLoad(port, { ...load, forMs });
      const loads: Record<Door, Load[]> = { 'our-door': [], 'bare-door': [] };
      for (let round = 0; round < rounds; round += 1) {
        await forget(place);
        for (const { program, port } of doors.reverse())
          loads[program].push(await putLoad(port, { ...load, forMs }));
      }
      rows.push(...rowsOf(`${kilobytes} kB, ${connections} connection${connections > 1 ? 's' : ''}`, loads));
    }
  } finally {
    await Promise.all(doors.map((door) => door.stop()));
    await place.drop();
  }
  showTable('Mails accepted: the door alone, beside a bare smtp-server that stores bytes and job', rows);
}

function rowsOf(name: string, loads: Record<Door, Load[]>): Row[] {
  const rate = (door: Door) => median(loads[door].map(({ perSecond }) => perSecond));
  const p95 = (door: Door) => median(loads[door].map(({ p95Ms }) => p95Ms));
  const [ours, bare] = [rate('our-door'), rate('bare-door')];
  const aim = { words: 'at least 0.80', reached: ours / bare >= 0.8 };
  return [
    { name: `${name}: accepted`, figure: ours, limit: bare, unit: '/s', aim },
    { name: `${name}: p95`, figure: p95('our-door'), limit: p95('bare-door'), unit: 'ms' },
  ];
}

/** Between two rounds, so that each begins with the same small tables. */
async function forget({ env }: Place) {
  const sql = postgres(env.DATABASE_URL!, { max: 1, onnotice: () => {} });
  await sql`truncate raw_emails cascade`;
  await sql`truncate bare_mails`;
  await sql`delete from pgboss.job`;
  await sql`vacuum pgboss.job`;
  await sql.end();
}

/** The same with everything behind it at work: each mail is also read, filed, run and drafted on the same two cores. */
export async function measureWholeWalk(): Promise<void> {
  const place = await makePlace();
  const sql = postgres(place.env.DATABASE_URL!, { max: 1, onnotice: () => {} });
  const house = await openHouse(place);
  try {
    const startedAt = performance.now();
    const load = await putLoad(place.env.SMTP_PORT, {
      connections: 10,
      size: 4000,
      to: place.address,
      forMs: 4_000,
    });
    const filed = async () => {
      const [row] = await sql<
        { n: number }[]
      >`select count(*)::int as n from raw_emails where status = 'filed'`;
      return row!.n >= load.sent;
    };
    const done = await waitFor(filed, { limitMs: 60_000, everyMs: 100 });
    const seconds = (performance.now() - startedAt) / 1000;
    const [waits] = await sql<{ ms: number[] }[]>`
      select array_agg((extract(epoch from processed_at - received_at) * 1000)::float8) as ms from raw_emails where processed_at is not null`;
    showTable('The whole walk under load: 4 kB over 10 connections for 4 s, read and filed meanwhile', [
      { name: 'accepted', figure: load.perSecond, unit: '/s' },
      { name: 'p95 of accepting', figure: load.p95Ms, unit: 'ms' },
      { name: done ? 'filed' : 'filed (not all within a minute)', figure: load.sent / seconds, unit: '/s' },
      { name: 'p95 from stored to filed', figure: quantile(waits?.ms ?? [], 0.95), unit: 'ms' },
    ]);
  } finally {
    await house.stop();
    await sql.end();
    await place.drop();
  }
}
