import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOldDatabase, type TestDatabase } from '#test/database.ts';
import { migrate } from './migrate.ts';

type Rows = Record<string, Record<string, unknown>[]>;

let database: TestDatabase;
let before: Rows;
let after: Rows;
beforeAll(async () => {
  database = await createOldDatabase(
    '0011_article_client_id',
    'before-state-as-data.sql',
    'every-old-column.sql',
  );
  before = await readRows(database.url);
  await migrate(database.url);
  after = await readRows(database.url);
});
afterAll(() => database.drop());

async function readRows(url: string): Promise<Rows> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
    const rows: Rows = {};
    for (const { name } of tables)
      rows[name] = (await sql`select to_jsonb(t) as row from ${sql(name)} t`).map(({ row }) => row);
    return rows;
  } finally {
    await sql.end();
  }
}

test('every table and column of the first version holds something before it is upgraded', () => {
  const empty = Object.entries(before).flatMap(([table, rows]) => {
    if (rows.length === 0) return [table];
    const columns = Object.keys(rows[0] ?? {});
    return columns
      .filter((column) => rows.every((row) => row[column] === null))
      .map((column) => `${table}.${column}`);
  });
  expect(empty).toEqual([]);
});

/** What later migrations rename, rewrite as data or derive anew; migrate.test.ts follows the words of each. */
const rewritten = {
  gone: [
    'articles.search',
    'counted_links',
    'engagements.robot',
    'messages.turned',
    'relays.test_words',
    'sign_in_failures.since',
    'ticket_tags.tag',
    'tickets.needs_person',
  ],
  changed: [
    'attachments.search',
    'attachments.text_note',
    'deliveries.response',
    'events.data',
    'messages.search',
    'raw_emails.auth_details',
  ],
};

test('an upgrade keeps each value of each column that it does not carry over into another form', () => {
  const columns = Object.entries(before).flatMap(([table, rows]) =>
    Object.keys(rows[0] ?? {}).map((column) => ({ table, column })),
  );
  const gone = columns.filter(({ table, column }) => !(column in (after[table]?.[0] ?? {})));
  const changed = columns.filter(
    (each) => !gone.includes(each) && valuesOf(before, each) !== valuesOf(after, each),
  );
  const names = (some: typeof columns) => [
    ...new Set(some.map(({ table, column }) => (after[table] ? `${table}.${column}` : table))),
  ];
  expect({ gone: names(gone), changed: names(changed) }).toEqual(rewritten);
});

test('a sentence of a server is changed only where it was our own', () => {
  const words = (rows: Rows) => (rows.deliveries ?? []).map(({ response }) => response);
  const changed = words(before).filter((response) => !words(after).includes(response));
  for (const response of changed) expect(response).not.toMatch(/^\d{3} /);
});

function valuesOf(rows: Rows, { table, column }: { table: string; column: string }): string | undefined {
  return JSON.stringify(rows[table]?.map((row) => JSON.stringify(row[column])).sort());
}
