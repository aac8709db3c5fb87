import postgres from 'postgres';
import { say } from '#bin/start/terminal.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import type { ProductEnvironment } from '#test/product.ts';
import { median, quantile } from './quantile.ts';
import { seedTickets } from './seed.ts';
import { fetchSessionCookie } from './session-cookie.ts';
import { showTable, type TableRow } from './table.ts';

const times = 150;

/** Measures lists and tickets among `tickets` over HTTP, against the bare SELECT that each needs. */
export async function measureAtScale(environment: ProductEnvironment, tickets: number): Promise<void> {
  const sql = postgres(environment.env.DATABASE_URL, { max: 1, onnotice: () => {} });
  try {
    const startedAt = performance.now();
    await seedTickets(sql, tickets);
    const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`select count(*)::int as n from messages`;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    say(
      `\n  Filled with ${tickets.toLocaleString('en')} tickets and ${n.toLocaleString('en')} entries in ${seconds} s.`,
    );
    await measure(environment, sql, tickets);
  } finally {
    await sql.end();
  }
}

async function measure({ env, key }: ProductEnvironment, sql: postgres.Sql, tickets: number) {
  const sample = await sql<
    { number: string; id: string }[]
  >`select number, id from tickets order by random() limit ${times}`;
  const at = (round: number) => sample[round % sample.length] ?? firstOrThrow(sample);
  const api = (path: (round: number) => string) =>
    timesOf(async (round) =>
      read(
        await fetch(`${env.APP_URL}/api/v1${path(round)}`, { headers: { Authorization: `Bearer ${key}` } }),
      ),
    );
  const cookie = await fetchSessionCookie(env);
  const page = (path: (round: number) => string) =>
    timesOf(async (round) =>
      read(await fetch(`${env.APP_URL}${path(round)}`, { headers: { Cookie: cookie } })),
    );

  const bareList = await timesOf(
    () => sql`
    select t.*, c.name, c.address from tickets t join contacts c on c.id = t.contact_id
     where t.status in ('open', 'in_progress') order by t.last_message_at desc, t.id desc limit 51`,
  );
  const bareTicket = await timesOf(async (round) => {
    await sql`select t.*, c.name, c.address from tickets t join contacts c on c.id = t.contact_id where t.number = ${at(round).number}`;
    await sql`select * from messages where ticket_id = ${at(round).id} order by created_at, id`;
  });
  const list = await api(() => '/tickets?limit=50');
  const day = (back: number) => new Date(Date.now() - back * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const report = await api(() => `/reports/overview?from=${day(29)}&to=${day(0)}&zone=Europe/Berlin`);
  const q = (words: string) => `/tickets?limit=50&status=all&q=${encodeURIComponent(words)}`;
  const rows = [
    row('inbox list (API)', list, { limit: bareList, aimMs: 30 }),
    row('by priority', await api(() => '/tickets?limit=50&sort=priority'), { limit: bareList }),
    row('closed', await api(() => '/tickets?limit=50&status=closed'), { limit: bareList }),
    row('report of 30 days', report, { aimMs: 500 }),
    row('unread', await api(() => '/tickets?limit=50&unread=true')),
    row('closed, with a tag', await api(() => '/tickets?limit=50&status=closed&tag=invoice')),
    row('search for words', await api((round) => q(`order ${(round * 31) % 90000}`))),
    row('search for an address', await api((round) => q(`person${round + 7}@`))),
    row('search for common words', await api(() => q('invoices parcel'))),
    row('search for a phrase', await api(() => q('"copy of the invoice"'))),
    row(
      'search by operators',
      await api((round) => `/tickets?limit=50&q=from%3Aperson${round + 7}%20is%3Aclosed%20-buckle`),
    ),
    row('a ticket with its entries (API)', await api((round) => `/tickets/${at(round).number}`), {
      limit: bareTicket,
    }),
    row('counts beside the lists (API)', await api(() => '/counts')),
    row('inbox as a page, signed in', await page(() => '/inbox'), { limit: bareList, aimMs: 50 }),
    row('a ticket as a page, signed in', await page((round) => `/tickets/${at(round).number}`), {
      limit: bareTicket,
      aimMs: 50,
    }),
  ];
  showTable(
    `Among ${tickets.toLocaleString('en')} tickets: p95 of ${times} requests, beside the bare SELECT`,
    rows,
  );
}

function row(name: string, took: Took, { limit, aimMs }: { limit?: Took; aimMs?: number } = {}): TableRow {
  return {
    name: `${name}, p50 ${took.p50.toFixed(1)} ms`,
    figure: took.p95,
    unit: 'ms',
    ...(limit ? { limit: limit.p95 } : {}),
    ...(aimMs ? { aim: { text: `under ${aimMs} ms`, reached: took.p95 < aimMs } } : {}),
  };
}

/** How long a request takes, in milliseconds: half of them, and all but one in twenty. */
type Took = { p50: number; p95: number };

async function timesOf(work: (round: number) => Promise<unknown>): Promise<Took> {
  const tookMs: number[] = [];
  for (let round = -10; round < times; round += 1) {
    const startedAt = performance.now();
    await work(Math.max(0, round));
    if (round >= 0) tookMs.push(performance.now() - startedAt);
  }
  return { p50: median(tookMs), p95: quantile(tookMs, 0.95) };
}

async function read(answer: Response): Promise<void> {
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${body.slice(0, 300)}`);
}
