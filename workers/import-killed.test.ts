import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { articleImports, articles } from '#db/schema/index.ts';
import { getImport } from '#lib/articles/imports/imports.ts';
import { startImport } from '#lib/articles/imports/start-import.ts';
import type { Env } from '#lib/platform/env.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startCrashingWorker } from '#test/processes/crashing-worker.ts';
import { packFolder } from '#test/world/article-imports.ts';

const count = 600;
let test_: TestContext;
let env: Env;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-import-'));
  test_ = await openTestContext({ DATA_DIR: dataDir });
  env = { ...test_.ctx.env, SMTP_PORT: await freePort(), HOST: '127.0.0.1' };
});
afterAll(async () => {
  await test_.close();
  await rm(env.DATA_DIR, { recursive: true, force: true });
});

const titles = Array.from({ length: count }, (_, at) => `Question ${String(at).padStart(4, '0')}`);

async function importedTitles(): Promise<string[]> {
  const rows = await test_.ctx.db.select({ title: articles.title }).from(articles);
  return rows.map(({ title }) => title).sort();
}

test('an import whose worker is killed midway is finished by the next, and makes each article once', {
  timeout: 300_000,
}, async () => {
  const { ctx } = test_;
  const files = titles.map((title) => [`${title}.md`, `# ${title}\n\nThe answer to ${title} is yes.`]);
  const file = { name: 'answers.zip', content: packFolder(Object.fromEntries(files)) };
  const { row } = await startImport(ctx, {}, file);
  const first = await startCrashingWorker(env);
  const isMidway = async () => (await importedTitles()).length > 40;
  expect(await waitFor(isMidway, { limitMs: 120_000, everyMs: 10 })).toBe(true);
  await first.kill();
  const left = (await importedTitles()).length;
  expect(left).toBeLessThan(count);

  // A dead worker's lease runs out after 20 seconds; this makes them pass at once.
  const lapsed = { leaseUntil: sql`least(lease_until, now() - interval '1 second')` };
  await ctx.db.update(articleImports).set(lapsed).where(eq(articleImports.id, row.id));
  const next = await startCrashingWorker(env);
  try {
    await expect
      .poll(async () => (await getImport(ctx, row.id)).status, { timeout: 180_000 })
      .toBe('finished');
  } finally {
    await next.stop();
  }
  expect(await importedTitles()).toEqual(titles);
  expect((await getImport(ctx, row.id)).counts).toMatchObject({ new: count });
});
