import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { messages, rawEmails } from '#db/schema/index.ts';
import { releaseMail } from '#lib/inbound/raw/held.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import type { Env } from '#lib/platform/env.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startCrashingWorker } from '#test/processes/crashing-worker.ts';
import { openSession } from '#test/smtp-client.ts';

const rounds = 3;
let test_: TestContext;
let env: Env;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-crash-'));
  test_ = await openTestContext({ DATA_DIR: dataDir });
  env = { ...test_.ctx.env, SMTP_PORT: await freePort(), HOST: '127.0.0.1' };
  await createMailbox(test_.ctx, { address: 'support@shop.example' });
});
afterAll(async () => {
  await test_.close();
  await rm(env.DATA_DIR, { recursive: true, force: true });
});

/** Every tenth is sent to the database in chunks. The last line break is the end of DATA. */
function mail(number: number): Buffer {
  const body = number % 10 === 0 ? `${randomBytes(57).toString('base64')}\r\n`.repeat(40_000) : '';
  return Buffer.from(
    `From: Ada <ada-${number}@customer.example>\r\nSubject: ${number}\r\nMessage-ID: <${number}@customer.example>\r\n\r\n${body}Hello`,
  );
}

/** Senders that retry each mail until it is acknowledged by a 250. */
function pour(senders: number) {
  const acknowledged = new Map<string, string>();
  const tries = { all: 0 };
  let next = 0;
  let over = false;
  const send = async () => {
    while (!over) {
      next += 1;
      const number = next;
      const content = mail(number);
      while (!(await tryOnce(number, content))) await pause(30);
      acknowledged.set(
        `<${number}@customer.example>`,
        createHash('sha256').update(content).update('\r\n').digest('hex'),
      );
    }
  };
  const tryOnce = async (number: number, content: Buffer) => {
    tries.all += 1;
    try {
      const session = await openSession(env.SMTP_PORT, { limitMs: 5_000 });
      try {
        await session.send(`ada-${number}@customer.example`, 'support@shop.example', content);
        return true;
      } finally {
        session.quit();
      }
    } catch {
      return false;
    }
  };
  const all = Promise.all(Array.from({ length: senders }, send));
  return {
    acknowledged,
    tries,
    finish: async () => {
      over = true;
      await all;
    },
  };
}

/** Releases mail that is held after too many kills, or because a busy machine parsed it too slowly. */
async function releaseHeld() {
  const { ctx } = test_;
  const held = await ctx.db.select({ id: rawEmails.id }).from(rawEmails).where(eq(rawEmails.status, 'held'));
  for (const { id } of held) await releaseMail(ctx, id);
  return ledger(ctx);
}

test('a worker killed at any moment loses no acknowledged mail, and a mail sent again is filed once', async () => {
  const { db } = test_.ctx;
  const senders = pour(6);
  for (let round = 0; round < rounds; round += 1) {
    const worker = await startCrashingWorker(env);
    const enough = async () => senders.acknowledged.size >= 8 * (round + 1);
    expect(await waitFor(enough, { limitMs: 60_000, everyMs: 10 })).toBe(true);
    await pause(Math.random() * 1_000);
    await worker.kill();
  }
  // The sweep retries mail after a minute; this makes the minute pass at once.
  await db.update(rawEmails).set({ receivedAt: sql`now() - interval '2 minutes'` });
  const last = await startCrashingWorker(env);
  try {
    await senders.finish();
    await expect.poll(releaseHeld, { timeout: 60_000 }).toMatchObject({ pending: 0, held: 0 });
  } finally {
    await last.stop();
  }

  expect(senders.acknowledged.size).toBeGreaterThan(20);
  expect(senders.tries.all).toBeGreaterThan(senders.acknowledged.size);
  const stored = await db
    .select({
      id: rawEmails.internetMessageId,
      sha256: sql<string>`encode(sha256(${rawEmails.content}), 'hex')`,
    })
    .from(rawEmails);
  const lost = [...senders.acknowledged].filter(
    ([id, sha256]) => !stored.some((raw) => raw.id === id && raw.sha256 === sha256),
  );
  expect(lost).toEqual([]);
  const filed = await db
    .select({ id: messages.internetMessageId, times: count() })
    .from(messages)
    .where(eq(messages.kind, 'inbound'))
    .groupBy(messages.internetMessageId);
  expect(filed.filter(({ times }) => times > 1)).toEqual([]);
  expect(filed.map(({ id }) => id)).toEqual(expect.arrayContaining([...senders.acknowledged.keys()]));
  const left = firstOrThrow(
    await db.execute<{ n: number }>(sql`select count(*)::int as n from pg_largeobject_metadata`),
  );
  expect(left.n).toBe(0);
}, 240_000);
