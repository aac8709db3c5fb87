import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '#bin/start/wait-for.ts';
import { deliveries, messages } from '#db/schema/index.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import {
  type CrashingSender,
  type CrashPoint,
  crashingApplication,
} from '#test/processes/crashing-sender.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { queueFirstDelivery } from '#test/world/replies.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { deliver } from './deliver.ts';
import { listDeliveries } from './delivery/deliveries.ts';
import { closeRelays } from './delivery/relay-failover.ts';
import { resolveDelivery } from './delivery/resolve-delivery.ts';
import { sweepOutbox } from './delivery/sweep.ts';

/** Each kill ends a process of its own with its share of the replies in its hands; a long run may ask for fifty. */
const kills = Number(process.env.KILLS_PER_POINT ?? 2);
const replies = Math.max(20, kills);
const mailsOfEach = replies / kills;
const processesAtOnce = 5;

let test_: TestContext;
let sink: SmtpSink;
let tickets: string[];

beforeAll(async () => {
  sink = await startSmtpSink();
  test_ = await openTestContext({ SMTP_URL: `${sink.url}?maxConnections=${mailsOfEach}` });
  tickets = await createTickets(replies);
});
afterAll(async () => {
  closeRelays();
  await Promise.all([test_.close(), sink.close()]);
});

async function createTickets(count: number): Promise<string[]> {
  const mailbox = await createTestMailbox(test_.ctx);
  const worlds = Array.from({ length: count }, () => createWorld(test_.ctx, { mailbox }));
  return (await Promise.all(worlds)).map(({ ticketId }) => ticketId);
}

/** Kills everywhere at the point, some processes at a time. */
async function killAll(point: CrashPoint, deliveryIds: string[]): Promise<void> {
  const maxAtOnce = processesAtOnce * mailsOfEach;
  for (let from = 0; from < deliveryIds.length; from += maxAtOnce) {
    const some = deliveryIds.slice(from, from + maxAtOnce);
    await killAt(point, some, { processes: some.length / mailsOfEach });
  }
}

/** Lets processes of their own bring the deliveries to the point, all of which end by -9 there. */
async function killAt(
  point: CrashPoint,
  deliveryIds: string[],
  { processes = 1, connections = mailsOfEach, inData = deliveryIds.length },
): Promise<void> {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const SMTP_URL = `${sink.url}?maxConnections=${connections}`;
  const env = Object.entries({ ...test_.ctx.env, SMTP_URL }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const start = (dying: CrashingSender) =>
    spawn(process.execPath, ['test/processes/crashing-sender.ts', JSON.stringify(dying)], {
      env: { PATH, NODE_COMPILE_CACHE, ...Object.fromEntries(env) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  if (point === 'inside DATA') sink.behave({ at: 'DATA', act: 'hold' });
  const each = deliveryIds.length / processes;
  // Some mails are short, so that all of them lies in the server's hands when their sender dies; some are not.
  const children = Array.from({ length: processes }, (_, index) =>
    start({
      point,
      deliveryIds: deliveryIds.slice(index * each, (index + 1) * each),
      padBytes: index % 2 === 0 ? 0 : 12 * 1024 * 1024,
    }),
  );
  const ends = children.map(endOf);
  if (point === 'inside DATA') {
    expect(await inDataAre(inData)).toBe(true);
    for (const child of children) child.kill('SIGKILL');
  }
  for (const { signal, words } of await Promise.all(ends)) expect(signal, words).toBe('SIGKILL');
  expect(await theDeadHoldNothing()).toBe(true);
  sink.behave(null);
  expect(await inDataAre(0)).toBe(true);
}

function inDataAre(count: number) {
  return waitFor(async () => sink.inData() === count, { limitMs: 60_000, everyMs: 20 });
}

/** The database notices a moment later that somebody died, and holds the rows of an open transaction until then. */
function theDeadHoldNothing() {
  return waitFor(
    async () => {
      const [left] = await test_.ctx.db.execute(sql`
        select 1 from pg_stat_activity
         where datname = current_database() and application_name = ${crashingApplication}`);
      return left === undefined;
    },
    { limitMs: 60_000, everyMs: 20 },
  );
}

async function endOf(child: ChildProcess) {
  const words = text(present(child.stderr));
  const signal = await new Promise((ended) => child.once('exit', (_code, signal) => ended(signal)));
  return { signal, words: await words };
}

/** What any worker does when the dead one's lease has ended: here it has ended at once. */
async function recover(ids: string[]) {
  const { ctx } = test_;
  await ctx.db
    .update(deliveries)
    .set({ leaseUntil: sql`now() - interval '1 second'` })
    .where(eq(deliveries.status, 'sending'));
  await sweepOutbox(ctx);
  await Promise.all(ids.map((deliveryId) => deliver(ctx, { deliveryId })));
}

function read(ids: string[]) {
  return test_.ctx.db
    .select({
      id: deliveries.id,
      status: deliveries.status,
      ticketId: messages.ticketId,
      messageId: messages.internetMessageId,
    })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(and(inArray(deliveries.id, ids)));
}

function copiesOf(messageId: string | null) {
  return sink.mails.filter(({ mail }) => mail.messageId === messageId).length;
}

test.each<[CrashPoint, 'sent' | 'uncertain']>([
  ['before the claim', 'sent'],
  ['after the claim', 'sent'],
  ['inside DATA', 'uncertain'],
  ['after 250, before the record', 'uncertain'],
  ['after the record', 'sent'],
  ['during undo', 'sent'],
])(
  'killed %s: replies are each %s, at most once, and none has vanished',
  async (point, expected) => {
    const { ctx } = test_;
    const ids = await Promise.all(tickets.map((ticketId) => queueFirstDelivery(ctx, ticketId)));
    await killAll(point, ids);
    await recover(ids);

    const rows = await read(ids);
    expect(rows.map(({ status }) => status)).toEqual(ids.map(() => expected));
    const inSight = new Set(
      (await listDeliveries(ctx, { status: 'outbox', limit: 100 })).data.map(({ id }) => id),
    );
    for (const { id, status, messageId, ticketId } of rows) {
      const copies = copiesOf(messageId);
      if (status === 'sent') expect(copies).toBe(1);
      else {
        expect(copies).toBeLessThanOrEqual(1);
        expect(inSight).toContain(id);
        expect(await getTicket(ctx, ticketId)).toMatchObject({
          status: 'open',
          needs_person: expect.stringContaining('not known'),
        });
        // A person asks the contact, and says so.
        await resolveDelivery(ctx, id, { outcome: copies ? 'sent' : 'send_again' });
      }
    }
    await recover(ids);
    for (const { status, messageId } of await read(ids))
      expect([status, copiesOf(messageId)]).toEqual(['sent', 1]);
  },
  240_000 * Math.ceil(kills / processesAtOnce),
);

test('killed with two mails inside DATA and eight in line for the same server: only the two are uncertain', async () => {
  const ids = await Promise.all(tickets.slice(0, 10).map((id) => queueFirstDelivery(test_.ctx, id)));
  await killAt('inside DATA', ids, { connections: 2, inData: 2 });
  await recover(ids);

  const rows = await read(ids);
  expect(rows.map(({ status }) => status).sort()).toEqual([
    ...Array.from({ length: 8 }, () => 'sent'),
    ...Array.from({ length: 2 }, () => 'uncertain'),
  ]);
  for (const { status, messageId } of rows) {
    if (status === 'sent') expect(copiesOf(messageId)).toBe(1);
    else expect(copiesOf(messageId)).toBeLessThanOrEqual(1);
  }
}, 240_000);
