import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { attachments, deliveries, drafts, messages, rawEmails, runs, tickets } from '#db/schema/index.ts';
import { executeRun } from '#lib/assistant/run.ts';
import { sweepRuns } from '#lib/assistant/sweep.ts';
import { redraftUndelivered } from '#lib/drafts/redraft-undelivered.ts';
import { extractFile } from '#lib/files/extract-file.ts';
import { processEmail } from '#lib/inbound/process.ts';
import { sweepRawEmails } from '#lib/inbound/raw/sweep.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { sweepOutbox } from '#lib/outbound/delivery/sweep.ts';
import { wakeDeliveries } from '#lib/outbound/delivery/wake-deliveries.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type CutJob, cutJobEverywhere } from '#test/crash-points/cut-job.ts';
import { crashTestTimeoutMs } from '#test/crash-points/cut-points.ts';
import { type CuttingProxy, startCuttingProxy } from '#test/servers/cutting-proxy.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, quickLimits, type TestAssistant } from '#test/world/assistant.ts';
import { acceptMail } from '#test/world/receive-mail.ts';
import { queueFirstDelivery, recordingTransport } from '#test/world/replies.ts';
import { readDelivery, readRun } from '#test/world/rows.ts';
import { addMessage, openTicketWithRun } from '#test/world/world.ts';

let house: TestAssistant;
let proxy: CuttingProxy;
let cut: { ctx: Ctx; close: () => Promise<void> };
beforeAll(async () => {
  house = await openTestAssistant();
  proxy = await startCuttingProxy(house.url);
  const { db, close } = connect(proxy.url, { max: 3 });
  cut = { ctx: { ...house.ctx, db }, close };
});
afterAll(async () => {
  await cut.close();
  await proxy.close();
  await house.close();
});

const cutEverywhere = (job: CutJob) => cutJobEverywhere({ proxy, ctx: cut.ctx }, job);

test('a mail is filed once, wherever its job is cut', { timeout: crashTestTimeoutMs }, async () => {
  const process = (ctx: Ctx, rawEmailId: string) => processEmail(ctx, { rawEmailId }, { parse: parseEmail });
  await cutEverywhere({
    prepare: () => acceptMail(house.ctx, { to: house.inbox.mailbox.address, body: 'Where is it?' }),
    work: process,
    recover: async (id) => {
      await sweepRawEmails(house.ctx);
      for (let attempt = 0; attempt < 3; attempt++) await process(house.ctx, id);
    },
    check: async (id, at) => {
      const filed = await house.ctx.db.select().from(messages).where(eq(messages.rawEmailId, id));
      const [raw] = await house.ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id));
      expect({ at, status: raw?.status, messages: filed.length }).toEqual({
        at,
        status: 'filed',
        messages: 1,
      });
      const ticketId = raw?.ticketId ?? '';
      const queued = await house.ctx.db.select().from(runs).where(eq(runs.ticketId, ticketId));
      expect({ at, runs: queued.length }).toEqual({ at, runs: 1 });
    },
  });
  const strays = await house.ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(sql`not exists (select 1 from ${messages} where ${messages.ticketId} = ${tickets.id})`);
  expect(strays).toEqual([]);
});

test('a run ends in one draft, wherever it is cut', { timeout: crashTestTimeoutMs }, async () => {
  const search = calls(['search_articles', { query: 'return days' }]);
  const reply = calls(['reply_to_inbox', { body: 'Hello, we look into it.', citations: [] }]);
  house.model.play(({ body }) => (body.messages.some(({ role }) => role === 'tool') ? reply : search));
  const execute = (ctx: Ctx, runId: string) => executeRun(ctx, { runId }, { limits: quickLimits });
  await cutEverywhere({
    prepare: async () => (await openTicketWithRun(house.ctx, house.inbox)).runId,
    work: execute,
    recover: async (id) => {
      for (let attempt = 0; attempt < 2; attempt++) {
        await house.ctx.db
          .update(runs)
          .set({ heartbeatAt: sql`now() - interval '1 hour'` })
          .where(sql`${eq(runs.id, id)} and ${runs.status} = 'running'`);
        await sweepRuns(house.ctx);
        await execute(house.ctx, id);
      }
    },
    check: async (id, at) => {
      const run = await readRun(house.ctx, id);
      const proposed = await house.ctx.db.select().from(drafts).where(eq(drafts.ticketId, run.ticketId));
      const found = { at, status: run.status, drafts: proposed.map(({ status }) => status) };
      expect(found).toEqual({ at, status: 'finished', drafts: ['proposed'] });
    },
  });
});

test('a reply leaves once or waits for a person as uncertain, wherever its job is cut', {
  timeout: 300_000,
}, async () => {
  const sent = new Map<string, number>();
  const send = async (ctx: Ctx, deliveryId: string) => {
    const { transport, sentMails } = recordingTransport();
    await deliver(ctx, { deliveryId }, transport).finally(() =>
      sent.set(deliveryId, (sent.get(deliveryId) ?? 0) + sentMails.length),
    );
  };
  await cutEverywhere({
    prepare: async () => {
      const { ticketId } = await openTicketWithRun(house.ctx, house.inbox);
      return queueFirstDelivery(house.ctx, ticketId);
    },
    work: send,
    recover: async (id) => {
      await house.ctx.db
        .update(deliveries)
        .set({ leaseUntil: sql`now() - interval '1 second'` })
        .where(sql`${eq(deliveries.id, id)} and ${deliveries.status} = 'sending'`);
      await sweepOutbox(house.ctx);
      await send(house.ctx, id);
    },
    check: async (id, at) => {
      const { status } = await readDelivery(house.ctx, id);
      const times = sent.get(id);
      expect({ at, status, times }).toEqual(
        status === 'sent'
          ? { at, status, times: 1 }
          : { at, status: 'uncertain', times: expect.toBeOneOf([0, 1]) },
      );
    },
  });
});

test('an undelivered reply is offered again once, wherever its job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  const noSuchUser = {
    outcome: 'failed',
    code: '5.1.1',
    response: '550 No such user',
    noSuchAddress: true,
  } as const;
  const offer = (ctx: Ctx, deliveryId: string) => redraftUndelivered(ctx, { deliveryId });
  await cutEverywhere({
    prepare: async () => {
      const { ticketId } = await openTicketWithRun(house.ctx, house.inbox, { from: newSender() });
      const deliveryId = await queueFirstDelivery(house.ctx, ticketId);
      await deliver(house.ctx, { deliveryId }, recordingTransport(noSuchUser).transport);
      return deliveryId;
    },
    work: offer,
    recover: (id) => offer(house.ctx, id),
    check: async (id, at) => {
      const { messageId } = await readDelivery(house.ctx, id);
      const offered = await house.ctx.db.select().from(drafts).where(eq(drafts.basedOnMessageId, messageId));
      expect({ at, drafts: offered.map(({ status }) => status) }).toEqual({ at, drafts: ['proposed'] });
    },
  });
});

test('a waiting delivery is woken, wherever the job is cut', { timeout: crashTestTimeoutMs }, async () => {
  const wake = (ctx: Ctx) => wakeDeliveries(ctx, { mailboxId: house.inbox.mailbox.id, waitingFor: 'relay' });
  await cutEverywhere({
    prepare: async () => {
      const { ticketId } = await openTicketWithRun(house.ctx, house.inbox, { from: newSender() });
      const id = await queueFirstDelivery(house.ctx, ticketId);
      await house.ctx.db
        .update(deliveries)
        .set({ waitsFor: 'relay', nextAttemptAt: sql`now() + interval '1 hour'` })
        .where(eq(deliveries.id, id));
      return id;
    },
    work: wake,
    // The server may hold the locks of a lost connection for a moment yet, and the job passes over what is locked.
    recover: (id) =>
      expect
        .poll(async () => {
          await wake(house.ctx);
          return (await readDelivery(house.ctx, id)).waitsFor;
        })
        .toBe('time'),
    check: async (id, at) => {
      const { waitsFor, nextAttemptAt } = await readDelivery(house.ctx, id);
      expect({ at, waitsFor, isDue: nextAttemptAt <= new Date() }).toEqual({
        at,
        waitsFor: 'time',
        isDue: true,
      });
    },
  });
});

test('the text of a file is read, or its failure told as it is, wherever the job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  const read = (ctx: Ctx, attachmentId: string) =>
    extractFile(ctx, { attachmentId }, async () => ({ text: 'What it says.', note: null }));
  await cutEverywhere({
    prepare: async () => {
      const { ticketId } = await openTicketWithRun(house.ctx, house.inbox, { from: newSender() });
      const files = [{ name: 'a.txt', content: 'What it says.' }];
      const messageId = await addMessage(house.ctx, ticketId, { files });
      const rows = await house.ctx.db
        .update(attachments)
        .set({ textStatus: 'waiting', text: null })
        .where(eq(attachments.messageId, messageId))
        .returning();
      return firstOrThrow(rows).id;
    },
    work: read,
    recover: (id) => read(house.ctx, id),
    check: async (id, at) => {
      const [file] = await house.ctx.db.select().from(attachments).where(eq(attachments.id, id));
      expect({ at, status: file?.textStatus, text: file?.text }).toEqual({
        at,
        status: 'done',
        text: 'What it says.',
      });
    },
  });
});

/** Whose address no other test has suppressed. */
const newSender = () => ({ name: 'Ada', address: `${randomUUID()}@customer.example` });
