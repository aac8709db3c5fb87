import postgres from 'postgres';
import { say } from '#bin/start/terminal.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import type { ProductEnvironment } from '#test/product.ts';
import { quantile } from './quantile.ts';
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
    p95Of(async (round) =>
      read(
        await fetch(`${env.APP_URL}/api/v1${path(round)}`, { headers: { Authorization: `Bearer ${key}` } }),
      ),
    );
  const cookie = await fetchSessionCookie(env);
  const page = (path: (round: number) => string) =>
    p95Of(async (round) =>
      read(await fetch(`${env.APP_URL}${path(round)}`, { headers: { Cookie: cookie } })),
    );

  const bareList = await p95Of(
    () => sql`
    select t.*, c.name, c.address from tickets t join contacts c on c.id = t.contact_id
     where t.status in ('open', 'in_progress') order by t.last_message_at desc, t.id desc limit 51`,
  );
  const bareTicket = await p95Of(async (round) => {
    await sql`select t.*, c.name, c.address from tickets t join contacts c on c.id = t.contact_id where t.number = ${at(round).number}`;
    await sql`select * from messages where ticket_id = ${at(round).id} order by created_at, id`;
  });
  const list = await api(() => '/tickets?limit=50');
  const day = (back: number) => new Date(Date.now() - back * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const report = await api(() => `/reports/overview?from=${day(29)}&to=${day(0)}&zone=Europe/Berlin`);
  const rows: TableRow[] = [
    {
      name: 'inbox list (API)',
      figure: list,
      limit: bareList,
      unit: 'ms',
      aim: { text: 'under 30 ms', reached: list < 30 },
    },
    {
      name: 'by priority',
      figure: await api(() => '/tickets?limit=50&sort=priority'),
      limit: bareList,
      unit: 'ms',
    },
    {
      name: 'closed',
      figure: await api(() => '/tickets?limit=50&status=closed'),
      limit: bareList,
      unit: 'ms',
    },
    {
      name: 'report of 30 days',
      figure: report,
      unit: 'ms',
      aim: { text: 'under 500 ms', reached: report < 500 },
    },
    { name: 'unread', figure: await api(() => '/tickets?limit=50&unread=true'), unit: 'ms' },
    {
      name: 'closed, with a tag',
      figure: await api(() => '/tickets?limit=50&status=closed&tag=invoice'),
      unit: 'ms',
    },
    {
      name: 'search for words',
      figure: await api((round) => `/tickets?limit=50&status=all&q=order%20${(round * 31) % 90000}`),
      unit: 'ms',
    },
    {
      name: 'search for an address',
      figure: await api((round) => `/tickets?limit=50&status=all&q=person${round + 7}%40`),
      unit: 'ms',
    },
    {
      name: 'search for common words',
      figure: await api(() => '/tickets?limit=50&status=all&q=invoices%20parcel'),
      unit: 'ms',
    },
    {
      name: 'search for a phrase',
      figure: await api(() => '/tickets?limit=50&status=all&q=%22copy%20of%20the%20invoice%22'),
      unit: 'ms',
    },
    {
      name: 'search by operators',
      figure: await api((round) => `/tickets?limit=50&q=from%3Aperson${round + 7}%20is%3Aclosed%20-buckle`),
      unit: 'ms',
    },
    {
      name: 'a ticket with its entries (API)',
      figure: await api((round) => `/tickets/${at(round).number}`),
      limit: bareTicket,
      unit: 'ms',
    },
    { name: 'counts beside the lists (API)', figure: await api(() => '/counts'), unit: 'ms' },
    { name: 'inbox as a page, signed in', figure: await page(() => '/inbox'), limit: bareList, unit: 'ms' },
    {
      name: 'a ticket as a page, signed in',
      figure: await page((round) => `/tickets/${at(round).number}`),
      limit: bareTicket,
      unit: 'ms',
    },
  ];
  showTable(
    `Among ${tickets.toLocaleString('en')} tickets: p95 of ${times} requests, beside the bare SELECT`,
    rows,
  );
}

async function p95Of(work: (round: number) => Promise<unknown>): Promise<number> {
  const tookMs: number[] = [];
  for (let round = -10; round < times; round += 1) {
    const startedAt = performance.now();
    await work(Math.max(0, round));
    if (round >= 0) tookMs.push(performance.now() - startedAt);
  }
  return quantile(tookMs, 0.95);
}

async function read(answer: Response): Promise<void> {
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${body.slice(0, 300)}`);
}
