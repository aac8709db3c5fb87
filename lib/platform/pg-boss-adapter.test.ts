import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Db } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { joinStatement, pgBossVersion } from './pg-boss-adapter.ts';

let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
  await test_.ctx.queue.createQueue('quiet', { notify: false });
  await test_.ctx.queue.createQueue('loud', { notify: true });
  await test_.ctx.db.execute(sql`create table notes (text text not null)`);
});
afterAll(() => test_.close());

test('the installed pg-boss is the version that the adapter was written for', async () => {
  const manifest = new URL('../../node_modules/pg-boss/package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  expect(version.split('.').slice(0, 2).join('.')).toBe(pgBossVersion);
});

test.each([
  { queue: 'quiet', form: /^\s*INSERT INTO pgboss\.\w+ [^;$]*\$1[^;$]*$/ },
  {
    queue: 'loud',
    form: /^\s*WITH ins AS \(\s*INSERT INTO pgboss\.\w+ [^;$]*\$1[^;$]*SELECT id FROM ins [^;$]*$/,
  },
])('an insert into a $queue queue is one statement with one parameter', async ({ queue, form }) => {
  const sent: { text: string; values: unknown[] | undefined }[] = [];
  const recorder: Db = {
    executeSql: async (text, values) => {
      sent.push({ text, values });
      return { rows: [] };
    },
  };
  await test_.ctx.queue.insert(queue, [{ data: { n: 1 } }, { data: { n: 2 } }], { db: recorder });
  expect(sent).toEqual([{ text: expect.stringMatching(form), values: [expect.any(String)] }]);
});

test.each(['quiet', 'loud'])('a row and a job of a %s queue are written by one statement', async (queue) => {
  await write(queue, `for ${queue}`);
  expect(await countNotes(`for ${queue}`)).toBe(1);
  expect(await test_.ctx.queue.findJobs(queue, { data: { text: `for ${queue}` } })).toHaveLength(1);
});

test('a row and its job are both missing when either fails', async () => {
  await expect(write('loud', null)).rejects.toThrow();
  expect(await test_.ctx.queue.findJobs('loud', { data: { text: null } })).toEqual([]);
  const { db } = test_.ctx;
  const failing = (inner: Db) => inner.executeSql('INSERT INTO notes SELECT (1 / $1::int)::text', [0]);
  await expect(joinStatement(db, sql`insert into notes values ('job fails')`, failing)).rejects.toThrow();
  expect(await countNotes('job fails')).toBe(0);
});

test('workers of a queue that notifies are notified of a joined job', async () => {
  const listener = connect(test_.url, { max: 1 });
  const [row] = await test_.ctx.db.execute<{ channel: string }>(
    sql`select 'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24) as channel`,
  );
  const { promise: notified, resolve } = Promise.withResolvers<string>();
  await listener.sql.listen(row?.channel ?? '', resolve);
  await write('loud', 'heard');
  expect(await notified).toBe('loud');
  await listener.close();
});

test.each([
  ['of another form', ['SELECT 1']],
  ['that is not the only one', ['INSERT INTO notes VALUES ($1)', 'INSERT INTO notes VALUES ($1)']],
  ['that is missing', []],
])('a statement of pg-boss %s is refused', async (_, texts) => {
  const { db } = test_.ctx;
  const send = async (inner: Db) => {
    for (const text of texts) await inner.executeSql(text, ['job']);
  };
  await expect(joinStatement(db, sql`insert into notes values ('refused')`, send)).rejects.toThrow(
    'pg-boss sent',
  );
});

function write(queue: string, text: string | null): Promise<void> {
  const statement = sql`insert into notes values (${text})`;
  return joinStatement(test_.ctx.db, statement, (db) =>
    test_.ctx.queue.insert(queue, [{ data: { text } }], { db }),
  );
}

async function countNotes(text: string): Promise<number | undefined> {
  const rows = await test_.ctx.db.execute<{ n: number }>(
    sql`select count(*)::int as n from notes where text = ${text}`,
  );
  return rows[0]?.n;
}
