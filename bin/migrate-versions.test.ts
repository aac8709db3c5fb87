import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readiness } from '#app/server/readiness.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startWorker } from '#workers/main.ts';
import { migrate } from './migrate.ts';
import { checkSchema } from './start/checks.ts';

let test_: TestContext;
beforeEach(async () => {
  test_ = await openTestContext();
});
afterEach(() => test_.close());

const newer =
  /^The database is newer than this program, which does not know 1 of its \d+ migrations: start the version that made them, or a later one\.$/;
const older =
  /^The database is older than this program, which brings 1 more migrations: run npm run migrate first\.$/;

/** As a later version leaves it. */
function addUnknownMigration() {
  return test_.ctx.db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of a later version', 99999999999999)`,
  );
}

function removeLastMigration() {
  return test_.ctx.db.execute(
    sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
  );
}

test('a program on the data of a later version refuses in one sentence, and changes nothing', async () => {
  await addUnknownMigration();
  for (const start of [
    () => checkSchema(test_.url),
    () => migrate(test_.url),
    () => startWorker(test_.ctx.env),
  ])
    await expect(start()).rejects.toThrow(newer);
  const { checks } = await readiness(async () => test_.ctx, 30_000);
  expect(checks.database).toMatchObject({ ok: false, detail: expect.stringMatching(newer) });
});

test('a web or worker that starts before the migration refuses in one sentence', async () => {
  await removeLastMigration();
  for (const start of [() => checkSchema(test_.url), () => startWorker(test_.ctx.env)])
    await expect(start()).rejects.toThrow(older);
  const { checks } = await readiness(async () => test_.ctx, 30_000);
  expect(checks.database).toMatchObject({ ok: false, detail: expect.stringMatching(older) });
});
