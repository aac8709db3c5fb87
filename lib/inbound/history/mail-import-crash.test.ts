import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import {
  importedTickets,
  importPeople,
  mailImports,
  messages,
  rawEmails,
  tickets,
} from '#db/schema/index.ts';
import { parseEmail } from '#lib/mail/parse.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { cutJobEverywhere } from '#test/crash-points/cut-job.ts';
import { crashTestTimeoutMs } from '#test/crash-points/cut-points.ts';
import { uniqueName } from '#test/requests/subject.ts';
import { type CuttingProxy, startCuttingProxy } from '#test/servers/cutting-proxy.ts';
import { zendeskTickets, zendeskZip } from '#test/world/helpdesk-exports.ts';
import { packMbox, quickMailImport, startMboxImport } from '#test/world/mail-imports.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { executeMailImport } from './execute-mail-import.ts';
import { getMailImport } from './mail-imports.ts';

let context: TestContext;
let proxy: CuttingProxy;
let cut: { ctx: Ctx; close: () => Promise<void> };
beforeAll(async () => {
  context = await openTestContext();
  proxy = await startCuttingProxy(context.url);
  const { db, close } = connect(proxy.url, { max: 2 });
  cut = { ctx: { ...context.ctx, db }, close };
});
afterAll(async () => {
  await cut.close();
  await proxy.close();
  await context.close();
});

test('each mail of a file is filed exactly once, wherever its job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  const work = (ctx: Ctx, importId: string) =>
    executeMailImport(ctx, { importId }, { parse: parseEmail, limits: quickMailImport });
  await cutJobEverywhere(
    { proxy, ctx: cut.ctx },
    {
      prepare: async () => {
        const mailbox = await createTestMailbox(context.ctx, { address: `${uniqueName()}@shop.example` });
        const mails = ['a', 'b', 'c'].map((id, at) => {
          const from = `${id}@customer.example`;
          return { id: `${id}-${mailbox.id}`, from, to: mailbox.address, subject: `Mail ${id}`, day: at + 1 };
        });
        return (await startMboxImport(context.ctx, mailbox.id, { content: packMbox(mails) })).id;
      },
      work,
      recover: async (id) => {
        const lapsed = { leaseUntil: sql`least(lease_until, now() - interval '1 second')` };
        await context.ctx.db.update(mailImports).set(lapsed).where(eq(mailImports.id, id));
        await work(context.ctx, id);
      },
      check: async (id, at) => {
        const { status, mailbox_id: mailboxId, mails_filed: filed } = await getMailImport(context.ctx, id);
        const { db } = context.ctx;
        expect({
          at,
          status,
          filed,
          messages: await db.$count(messages, eq(messages.mailboxId, mailboxId)),
          rawEmails: await db.$count(rawEmails, eq(rawEmails.mailboxId, mailboxId)),
        }).toEqual({ at, status: 'finished', filed: 3, messages: 3, rawEmails: 3 });
      },
    },
  );
});

test('each ticket of another helpdesk’s export is filed exactly once, wherever its job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  const { ctx } = context;
  const work = (ctx: Ctx, importId: string) =>
    executeMailImport(ctx, { importId }, { limits: quickMailImport });
  await cutJobEverywhere(
    { proxy, ctx: cut.ctx },
    {
      prepare: async () => {
        const mailbox = await createTestMailbox(ctx, { address: `${uniqueName()}@shop.example` });
        const url = `https://${uniqueName()}.zendesk.example/api/v2/tickets/1.json`;
        const content = zendeskZip(zendeskTickets.map((ticket) => ({ ...ticket, url })));
        return (await startMboxImport(ctx, mailbox.id, { content, name: 'old.zip', source: 'zendesk' })).id;
      },
      work,
      recover: async (id) => {
        const lapsed = { leaseUntil: sql`least(lease_until, now() - interval '1 second')` };
        await ctx.db.update(mailImports).set(lapsed).where(eq(mailImports.id, id));
        await work(ctx, id);
      },
      check: async (id, at) => {
        const {
          status,
          mailbox_id: mailboxId,
          mails_read: read,
          mails_filed: filed,
        } = await getMailImport(ctx, id);
        const ofMailbox = eq(tickets.mailboxId, mailboxId);
        expect({
          at,
          status,
          read,
          filed,
          tickets: await ctx.db.$count(tickets, ofMailbox),
          keys: (
            await ctx.db
              .select({ id: importedTickets.externalId })
              .from(importedTickets)
              .innerJoin(tickets, eq(tickets.id, importedTickets.ticketId))
              .where(ofMailbox)
          ).length,
          messages: await ctx.db.$count(messages, eq(messages.mailboxId, mailboxId)),
          people: await ctx.db.$count(importPeople, eq(importPeople.importId, id)),
        }).toEqual({
          at,
          status: 'finished',
          read: 5,
          filed: 2,
          tickets: 2,
          keys: 2,
          messages: 5,
          people: 0,
        });
      },
    },
  );
});
