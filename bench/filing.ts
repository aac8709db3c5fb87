import postgres from 'postgres';
import { waitFor } from '#bin/start/wait-for.ts';
import { createProductEnvironment, type ProductEnvironment } from '#test/product.ts';
import { generateLoad } from './load.ts';
import { startSmtpProgram, startWorker } from './programs.ts';
import { median } from './quantile.ts';
import { showTable, type TableRow } from './table.ts';

const rounds = 5;
const warmUpMails = 500;
const forMs = 1_500;

/**
 * Mails filed per second, from the first one sent to the last ticket: our worker against one bare process.
 * The bare one reads each mail and writes the same rows before it answers. Runs wait meanwhile.
 * They take turns in alternating order, never at once; medians count.
 */
export async function measureFiling(): Promise<void> {
  const environment = await createProductEnvironment({ ASSISTANT_DELAY_MS: '3600000' });
  const sql = postgres(environment.env.DATABASE_URL, { max: 1, onnotice: () => {} });
  const rows: TableRow[] = [];
  try {
    for (const kilobytes of [4, 60]) {
      const rates = { ours: [] as number[], bare: [] as number[] };
      const order: ('bare' | 'ours')[] = ['bare', 'ours'];
      for (let round = 0; round < rounds; round += 1) {
        for (const who of order) rates[who].push(await rateOf(environment, sql, { kilobytes, who }));
        order.reverse();
      }
      const [ours, bare] = [median(rates.ours), median(rates.bare)];
      const aim = { text: 'at least 0.70', reached: ours / bare >= 0.7 };
      rows.push({ name: `${kilobytes} kB: filed`, figure: ours, limit: bare, unit: '/s', aim });
    }
  } finally {
    await sql.end();
    await environment.drop();
  }
  showTable(
    'Mails filed over 10 connections, beside one process that reads and writes the same at once',
    rows,
  );
}

async function rateOf(
  environment: ProductEnvironment,
  sql: postgres.Sql,
  { kilobytes, who }: { kilobytes: number; who: 'ours' | 'bare' },
): Promise<number> {
  const program =
    who === 'ours'
      ? await startWorker(environment.env)
      : await startSmtpProgram(environment.env, 'baseline-filing');
  const load = { connections: 10, size: kilobytes * 1000, to: environment.address };
  await warmUp(environment, load);
  await untilFiled(sql);
  const startedAt = performance.now();
  const { sent } = await generateLoad(environment.env.SMTP_PORT, { ...load, forMs });
  await untilFiled(sql);
  const rate = (sent * 1000) / (performance.now() - startedAt);
  await program.stop();
  await sql`truncate raw_emails, tickets, contacts cascade`;
  await sql`delete from pgboss.job`;
  await sql`vacuum pgboss.job`;
  return rate;
}

/** The same number of mails for both: a program that has just begun runs at a fraction of its speed. */
async function warmUp(
  { env }: ProductEnvironment,
  load: Omit<Parameters<typeof generateLoad>[1], 'forMs'>,
): Promise<void> {
  for (let sent = 0; sent < warmUpMails; )
    sent += (await generateLoad(env.SMTP_PORT, { ...load, forMs: 500 })).sent;
}

async function untilFiled(sql: postgres.Sql): Promise<void> {
  const waits = async () =>
    (await sql`select 1 from raw_emails where status = 'received' limit 1`).length > 0;
  if (!(await waitFor(async () => !(await waits()), { limitMs: 120_000, everyMs: 20 })))
    throw new Error('Not every mail was filed within two minutes.');
}
