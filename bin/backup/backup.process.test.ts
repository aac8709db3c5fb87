import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliveries } from '#db/schema/index.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { sweepRawEmails } from '#lib/inbound/raw/sweep.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { claimDelivery } from '#lib/outbound/delivery/claim.ts';
import { distrustWaitingDeliveries } from '#lib/outbound/delivery/distrust-waiting.ts';
import { resolveDelivery } from '#lib/outbound/delivery/resolve-delivery.ts';
import { sweepOutbox } from '#lib/outbound/delivery/sweep.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createEmptyDatabase, createOldDatabase } from '#test/database.ts';
import { acceptMail, receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply, queueFirstDelivery, recordingTransport, sendReply } from '#test/world/replies.ts';
import { readDelivery } from '#test/world/rows.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

let house: TestContext;
let folder: string;
let path: string;
const contexts: TestContext[] = [];
beforeAll(async () => {
  house = await openTestContext();
  folder = await mkdtemp(join(tmpdir(), 'countersign-backup-'));
  path = join(folder, 'backup.gz');
});
afterAll(async () => {
  await Promise.all([house, ...contexts].map((each) => each.close()));
  await rm(folder, { recursive: true });
});

/** Every row of every table as one text per table; heartbeats and the log of events aside. */
async function contentOf({ db }: Ctx, ...aside: string[]) {
  const tables = await db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    if (['processes', ...aside].includes(name)) continue;
    const [row] = await db.execute<{ text: string }>(
      sql`select coalesce(string_agg(t::text, E'\n' order by t::text collate "C"), '') as text from ${sql.identifier(name)} t`,
    );
    content[name] = row?.text ?? '';
  }
  return content;
}

async function restored() {
  const database = await createEmptyDatabase();
  await restoreBackup(database.url, path);
  const context = await openTestContext({}, database);
  contexts.push(context);
  return context.ctx;
}

test('a restored house has every row, holds back what may have left, and goes on with mail', async () => {
  const { ctx } = house;
  await createTestMailbox(ctx);
  const filed = await receiveMail(ctx, {
    subject: 'Käse\t\\. "quoted"\\N',
    body: 'Line\r\n\\.\r\nnext \u{1f9c0}',
  });
  await receiveMail(ctx, '');
  const pending = await acceptMail(ctx, { subject: 'Not yet read' });
  const world = await createWorld(ctx);
  await proposeReply(ctx, await createWorld(ctx));
  await sendReply(ctx, filed.ticketId);
  const queued = await queueFirstDelivery(ctx, world.ticketId);
  const other = await createWorld(ctx);
  const sending = await queueFirstDelivery(ctx, other.ticketId);
  await claimDelivery(ctx, sending);
  const before = await contentOf(ctx);
  const sums = await ledger(ctx);

  const rows = await writeBackup(house.url, path);
  expect(rows).toBeGreaterThan(20);
  expect((await stat(path)).mode & 0o077).toBe(0);
  const copy = await restored();
  const held = await contentOf(copy, 'deliveries');
  expect(held).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'deliveries')));
  expect(await ledger(copy)).toEqual(sums);

  // Even before they are judged, nothing takes them.
  const { transport, sentMails } = recordingTransport();
  await sweepOutbox(copy);
  for (const deliveryId of [queued, sending]) await deliver(copy, { deliveryId }, transport);
  expect(await distrustWaitingDeliveries(copy)).toBe(2);
  await sweepOutbox(copy);
  for (const deliveryId of [queued, sending]) await deliver(copy, { deliveryId }, transport);
  expect(sentMails).toEqual([]);
  for (const id of [queued, sending]) expect((await readDelivery(copy, id)).status).toBe('uncertain');
  expect(await getTicket(copy, world.ticketId)).toMatchObject({
    status: 'open',
    needs_person_cause: { kind: 'delivery_uncertain', delivery_id: queued },
  });
  expect(await copy.db.$count(deliveries, sql`status = 'sent'`)).toBe(1);

  await resolveDelivery(copy, queued, { outcome: 'send_again' });
  await deliver(copy, { deliveryId: queued }, transport);
  expect(sentMails).toHaveLength(1);
  await copy.db.execute(
    sql`update raw_emails set received_at = now() - interval '1 minute' where id = ${pending.replace('raw_', '')}::uuid`,
  );
  await sweepRawEmails(copy);
  expect((await copy.queue.findJobs('inbound.process')).map(({ data }) => data)).toContainEqual({
    rawEmailId: pending,
  });
  expect((await receiveMail(copy, { subject: 'After' })).raw.status).toBe('filed');
});

test('a backup of an earlier version is restored and brought up to date', async () => {
  const old = await createOldDatabase('0011_article_client_id', 'before-state-as-data.sql');
  const oldPath = join(folder, 'old.gz');
  await writeBackup(old.url, oldPath);
  await old.drop();
  const database = await createEmptyDatabase();
  await restoreBackup(database.url, oldPath);
  const context = await openTestContext({}, database);
  contexts.push(context);
  expect(await context.ctx.db.execute(sql`select count(*)::int as n from tickets`)).not.toEqual([{ n: 0 }]);
});

test('a backup that is cut off, not one, or restored into a used database is refused and leaves no row', async () => {
  await writeBackup(house.url, path);
  const text = gunzipSync(await readFile(path)).toString();
  const broken = join(folder, 'broken.gz');
  const empty = await createEmptyDatabase();
  const ways: [string | Buffer, RegExp][] = [
    ['no backup', /no backup of Countersign/],
    [gzipSync('{}\n'), /no backup of Countersign/],
  ];
  for (const [content, problem] of ways) {
    await writeFile(broken, content);
    await expect(restoreBackup(empty.url, broken)).rejects.toThrow(problem);
  }
  await writeFile(broken, gzipSync(text.slice(0, text.lastIndexOf('{"end"'))));
  await expect(restoreBackup(empty.url, broken)).rejects.toThrow('its end is missing');
  await expect(restoreBackup(house.url, path)).rejects.toThrow('not empty');
  await empty.drop();
});
