import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contacts } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { errorRecord, errorText } from './error-record.ts';
import { guardConsole } from './guard-console.ts';
import { createLog } from './log.ts';

const canary = 'Wheatear of Rügen 4711';
let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => Promise.reject(new Error('It should have failed.')),
    (error: unknown) => error,
  );
}

async function databaseFailures(): Promise<Record<string, unknown>> {
  const { db } = test_.ctx;
  await db.execute(sql`create table birds (name text unique check (length(name) > 3), seen int)`);
  await db.execute(sql`insert into birds values (${canary}, 1)`);
  return {
    duplicate: await failure(db.execute(sql`insert into birds values (${canary}, 1)`)),
    check: await failure(db.execute(sql`insert into birds values (${'Wh'}, ${canary.length})`)),
    cast: await failure(db.execute(sql`select ${canary}::int`)),
    json: await failure(db.execute(sql`select ${`{"a": ${canary}`}::jsonb`)),
    search: await failure(db.execute(sql`select to_tsquery(${`${canary} & & (`})`)),
    raised: await failure(
      db.execute(sql.raw(`do $$ begin raise exception 'Refused: %', '${canary}'; end $$`)),
    ),
    insert: await failure(
      db.insert(contacts).values({ address: canary, name: canary, createdAt: sql`${canary}` }),
    ),
  };
}

describe('an error in the log holds no words of customers', () => {
  test('when a query fails, whatever PostgreSQL says of its values', async () => {
    const failures = await databaseFailures();
    for (const [name, error] of Object.entries(failures)) {
      expect(`${name} ${JSON.stringify(errorRecord(error))}`).not.toMatch(/wheatear|rügen|4711/i);
    }
    expect(errorRecord(failures.duplicate)).toMatchObject({
      message: 'A query failed: insert birds',
      stack: expect.stringContaining('lib/platform/error-record.test.ts'),
      cause: { code: '23505', constraint_name: 'birds_name_key', table_name: 'birds' },
    });
  });

  test('when a library says what it was given', () => {
    const parse = () => {
      try {
        JSON.parse(canary);
      } catch (error) {
        return error;
      }
    };
    const url = Object.assign(new Error(`550 <ada@wheatear.example> unknown`), {
      responseCode: 550,
      response: canary,
    });
    const refused = Object.assign(new Error(`400 Bad request: ${canary}`), { status: 400, body: canary });
    const many = new AggregateError(
      [new TypeError(`The "url" must be a string. Received '${canary}'`)],
      canary.slice(0, 0),
    );
    const thrown: unknown = canary;
    for (const error of [parse(), url, refused, many, thrown, new Error('x', { cause: { message: canary } })])
      expect(errorText(error)).not.toMatch(/wheatear|rügen|4711/i);
    expect(errorRecord(url)).toMatchObject({ responseCode: 550 });
  });

  test('and what happened can still be told', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'subject')");
    expect(errorText(error)).toMatch(
      /^TypeError: Cannot read properties of undefined \(reading 'subject'\)\n {4}at /,
    );
    const full = Object.assign(new Error('could not extend file "base/5/16385": No space left on device'), {
      severity: 'ERROR',
      code: '53100',
    });
    expect(errorRecord(full).message).toContain('No space left on device');
  });

  test('under any name, and on the console', async () => {
    const { duplicate } = { duplicate: await failure(test_.ctx.db.execute(sql`select ${canary}::int`)) };
    let written = '';
    const sink = new Writable({
      write: (chunk, _, done) => {
        written += chunk;
        done();
      },
    });
    createLog('info', 'test', sink).error({ err: duplicate, cause: duplicate }, 'It failed');
    createLog('info', 'test', sink).error(duplicate);
    const guarded = Object.assign(Object.create(console), {
      error: (...all: unknown[]) => (written += all.join(' ')),
    });
    guardConsole(guarded);
    guarded.error('⨯', duplicate, { error: duplicate });
    guarded.error((duplicate as Error).stack);
    expect(written).toContain('A query failed');
    expect(written).not.toMatch(/wheatear|rügen|4711/i);
  });
});
