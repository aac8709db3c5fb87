import postgres from 'postgres';
import type { Child } from '#bin/start/child.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { createProductEnvironment, type ProductEnvironment, startWebAndWorker } from '#test/product.ts';
import { generateLoad, type Load } from './load.ts';
import { showLog, startSmtpProgram } from './programs.ts';
import { median, quantile } from './quantile.ts';
import { showTable, type TableRow } from './table.ts';

const scenarios = [4, 60].flatMap((kilobytes) =>
  [1, 10, 50].map((connections) => ({ kilobytes, connections })),
);
const rounds = 5;
const forMs = 800;

type Program = 'product-smtp' | 'baseline-smtp';

/**
 * Mails accepted per second, by our SMTP listener and by a bare one, each its own process without jobs.
 * Both stay up and take short turns in alternating order; medians count, so other load on the machine hits both.
 */
export async function measureAccepting(): Promise<void> {
  const environment = await createProductEnvironment();
  const programs: (Child & { program: Program; port: number })[] = [];
  const rows: TableRow[] = [];
  try {
    for (const program of ['baseline-smtp', 'product-smtp'] as const) {
      const port = await freePort();
      const env = { ...environment.env, SMTP_PORT: port };
      programs.push({ ...(await startSmtpProgram(env, program)), program, port });
    }
    for (const { kilobytes, connections } of scenarios) {
      const load = { connections, size: kilobytes * 1000, to: environment.address };
      for (const { port } of programs) await generateLoad(port, { ...load, forMs });
      const loads: Record<Program, Load[]> = { 'product-smtp': [], 'baseline-smtp': [] };
      for (let round = 0; round < rounds; round += 1) {
        await truncateMails(environment);
        for (const { program, port } of programs.reverse())
          loads[program].push(await generateLoad(port, { ...load, forMs }));
      }
      rows.push(...toRows(`${kilobytes} kB, ${connections} connection${connections > 1 ? 's' : ''}`, loads));
    }
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
    await environment.drop();
  }
  showTable('Mails accepted: our SMTP server alone, and a bare one that stores bytes and job', rows);
}

function toRows(name: string, loads: Record<Program, Load[]>): TableRow[] {
  const rate = (program: Program) => median(loads[program].map(({ perSecond }) => perSecond));
  const p95 = (program: Program) => median(loads[program].map(({ p95Ms }) => p95Ms));
  const [ours, bare] = [rate('product-smtp'), rate('baseline-smtp')];
  const aim = { text: 'at least 0.80', reached: ours / bare >= 0.8 };
  return [
    { name: `${name}: accepted`, figure: ours, limit: bare, unit: '/s', aim },
    { name: `${name}: p95`, figure: p95('product-smtp'), limit: p95('baseline-smtp'), unit: 'ms' },
  ];
}

/** Between two rounds, so that each begins with the same small tables. */
async function truncateMails({ env }: ProductEnvironment) {
  const sql = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} });
  await sql`truncate raw_emails cascade`;
  await sql`truncate bare_mails`;
  await sql`delete from pgboss.job`;
  await sql`vacuum pgboss.job`;
  await sql.end();
}

/** The same with everything behind it at work: each mail is also read, filed, run and drafted on the same two cores. */
export async function measureWholeWalk(): Promise<void> {
  const environment = await createProductEnvironment();
  const sql = postgres(environment.env.DATABASE_URL, { max: 1, onnotice: () => {} });
  const product = await startWebAndWorker(environment.env, showLog);
  try {
    const startedAt = performance.now();
    const load = await generateLoad(environment.env.SMTP_PORT, {
      connections: 10,
      size: 4000,
      to: environment.address,
      forMs: 4_000,
    });
    const filed = async () => {
      const [row] = await sql<
        { n: number }[]
      >`select count(*)::int as n from raw_emails where status = 'filed'`;
      return (row?.n ?? 0) >= load.sent;
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
    await product.stop();
    await sql.end();
    await environment.drop();
  }
}
