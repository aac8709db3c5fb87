import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { mailImports, messages } from '#db/schema/index.ts';
import { getMailImport } from '#lib/inbound/history/mail-imports.ts';
import type { Env } from '#lib/platform/env.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startCrashingWorker } from '#test/processes/crashing-worker.ts';
import { packMbox, startMboxImport } from '#test/world/mail-imports.ts';
import { createTestMailbox } from '#test/world/world.ts';

const count = 1_500;
let test_: TestContext;
let env: Env;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-past-mail-'));
  test_ = await openTestContext({ DATA_DIR: dataDir });
  env = { ...test_.ctx.env, SMTP_PORT: await freePort(), HOST: '127.0.0.1' };
});
afterAll(async () => {
  await test_.close();
  await rm(env.DATA_DIR, { recursive: true, force: true });
});

const ids = Array.from({ length: count }, (_, at) => `mail-${String(at).padStart(4, '0')}`);

async function importedIds(): Promise<string[]> {
  const rows = await test_.ctx.db.select({ id: messages.internetMessageId }).from(messages);
  return rows.map(({ id }) => id?.replace(/^<|@past\.example>$/g, '') ?? '').sort();
}

test('an import of past mail whose worker is killed midway is finished by the next, each mail once', {
  timeout: 300_000,
}, async () => {
  const { ctx } = test_;
  const mailbox = await createTestMailbox(ctx);
  const mails = ids.map((id, at) => {
    const from = `person-${at % 50}@customer.example`;
    return { id, from, to: mailbox.address, subject: `About ${id}`, day: (at % 28) + 1 };
  });
  const { id } = await startMboxImport(ctx, mailbox.id, { content: packMbox(mails), partBytes: 100_000 });
  const first = await startCrashingWorker(env);
  const isMidway = async () => (await importedIds()).length > 100;
  expect(await waitFor(isMidway, { limitMs: 120_000, everyMs: 10 })).toBe(true);
  await first.kill();
  expect((await importedIds()).length).toBeLessThan(count);

  // A dead worker's lease runs out after 20 seconds; this makes them pass at once.
  const lapsed = { leaseUntil: sql`least(lease_until, now() - interval '1 second')` };
  await ctx.db.update(mailImports).set(lapsed).where(eq(mailImports.id, id));
  const next = await startCrashingWorker(env);
  try {
    await expect
      .poll(async () => (await getMailImport(ctx, id)).status, { timeout: 180_000 })
      .toBe('finished');
  } finally {
    await next.stop();
  }
  expect(await importedIds()).toEqual(ids);
  expect(await getMailImport(ctx, id)).toMatchObject({ mails_read: count, mails_filed: count, skipped: [] });
});
