import { asc, count, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  deliveries,
  events,
  type ImportSource,
  importPeople,
  messages,
  notifications,
  runs,
  tickets,
} from '#db/schema/index.ts';
import type { Actor } from '#lib/platform/context.ts';
import { withActor } from '#lib/platform/context.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { tagsOf } from '#lib/tickets/tag-names.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { uniqueName } from '#test/requests/subject.ts';
import {
  asJson,
  exportDay,
  freeScoutPage,
  helpScoutPage,
  zendeskLines,
  zendeskTickets,
  zendeskUsers,
  zendeskZip,
} from '#test/world/helpdesk-exports.ts';
import { quickMailImport, startMboxImport } from '#test/world/mail-imports.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';
import { executeMailImport } from '../execute-mail-import.ts';
import { getMailImport, listMailImportSkips } from '../mail-imports.ts';

let test_: TestContext;
let noraId: string;
beforeAll(async () => {
  test_ = await openTestContext();
  const nora = { name: 'Nora Lang', email: 'nora@team.example', role: 'member' as const, mailbox_ids: null };
  noraId = (await createUser(test_.ctx, { ...nora, password: 'wobbly lantern orchard' })).id;
});
afterAll(() => test_.close());

const newMailbox = () => createTestMailbox(test_.ctx, { address: `${uniqueName()}@shop.example` });

type Given = { source: ImportSource; content: Buffer; mailboxId?: string; partBytes?: number };

async function imported({ source, content, mailboxId, ...more }: Given) {
  const { ctx } = test_;
  const into = mailboxId ?? (await newMailbox()).id;
  const name = `${uniqueName()}.json`;
  const { id } = await startMboxImport(ctx, into, { source, content, name, ...more });
  const outcome = await executeMailImport(ctx, { importId: id }, { limits: quickMailImport });
  const rows = await ctx.db
    .select()
    .from(tickets)
    .where(eq(tickets.mailboxId, into))
    .orderBy(asc(tickets.createdAt), asc(tickets.subject));
  const { data: skips } = await listMailImportSkips(ctx, id, { limit: 50 });
  return { id, into, outcome, rows, skips, told: await getMailImport(ctx, id) };
}

/** Another account's, so that the tests do not bring each other's tickets. */
function ofAccount(name: string, all: { id: number }[] = zendeskTickets) {
  return all.map((ticket) => ({ ...ticket, url: `https://${name}.zendesk.example/api/v2/tickets/1.json` }));
}

function entriesOf(ticketId = '') {
  return test_.ctx.db
    .select()
    .from(messages)
    .where(eq(messages.ticketId, ticketId))
    .orderBy(asc(messages.createdAt));
}

test('Zendesk: a ZIP whose people stand behind the tickets becomes tickets with their own dates, states and authors', async () => {
  const content = zendeskZip(ofAccount('whole'));
  const { rows, outcome, told, skips } = await imported({ source: 'zendesk', content, partBytes: 200 });
  expect(outcome).toBe('finished');
  const [bulb, lamp, ...more] = rows;
  expect(more).toEqual([]);
  expect(lamp).toMatchObject({
    subject: 'The lamp flickers',
    status: 'closed',
    priority: 'high',
    assigneeId: noraId,
    language: 'en',
    createdAt: exportDay(1),
    firstReplyAt: exportDay(3),
    lastMessageAt: exportDay(4),
    closedAt: exportDay(5),
  });
  expect(bulb).toMatchObject({ status: 'open', priority: 'normal', assigneeId: null, closedAt: null });
  expect(await tagsOf(test_.ctx, lamp?.id ?? '')).toEqual(['broken', 'lamp']);
  const entries = await entriesOf(lamp?.id);
  expect(
    entries.map(({ kind, authorType, authorName, text }) => [kind, authorType, authorName, text]),
  ).toEqual([
    ['inbound', 'contact', 'Ada Byron', 'It flickers.'],
    ['note', 'user', 'Nora Lang', 'Known fault, see the list.'],
    ['outbound', 'user', 'Nora Lang', 'We send you a new one.'],
    ['inbound', 'contact', 'Ben Byron', 'Thanks, also from me.'],
  ]);
  expect(entries[0]?.html).toBe('<p>It <b>flickers</b>.</p>');
  expect(entries[0]?.sender).toEqual({ address: 'ada@example.com', name: 'Ada Byron' });
  expect(told).toMatchObject({
    mails_read: 5,
    mails_filed: 2,
    tickets_opened: 2,
    bytes_done: content.length,
  });
  expect(skips.map(({ position, reason, subject, detail }) => [position, reason, subject, detail])).toEqual([
    [3, 'deleted', 'Gone', null],
    [4, 'no_sender', 'By telephone', null],
    [5, 'invalid', 'No time', 'created_at: is no time'],
  ]);
});

test('files are named in the ticket’s event, and fetched from nowhere', async () => {
  const { rows } = await imported({ source: 'zendesk', content: zendeskZip(ofAccount('files')) });
  const lamp = rows.find(({ subject }) => subject === 'The lamp flickers');
  const told = await test_.ctx.db
    .select({ data: events.data })
    .from(events)
    .where(eq(events.ticketId, lamp?.id ?? ''));
  expect(told).toEqual([{ data: expect.objectContaining({ files_left: 1, files: ['lamp.jpg'] }) }]);
});

test('Zendesk: a record a line, with users among them; a line that broke off is refused and the rest goes on', async () => {
  const content = zendeskLines([...ofAccount('lines').slice(0, 2), ...zendeskUsers]);
  const { rows, skips } = await imported({ source: 'zendesk', content });
  expect(rows.map(({ subject }) => subject).sort()).toEqual([
    'How do I change the bulb?',
    'The lamp flickers',
  ]);
  expect(skips.map(({ position, reason }) => [position, reason])).toEqual([[2, 'unreadable']]);
});

test('it runs nothing, sends, notifies and answers nothing, and leaves nothing unread, open tickets neither', async () => {
  const { mailbox } = await createAssistedMailbox(test_.ctx, { address: `${uniqueName()}@shop.example` });
  const content = zendeskZip(ofAccount('quiet'));
  const { rows, id } = await imported({ source: 'zendesk', content, mailboxId: mailbox.id });
  const ids = rows.map((row) => row.id);
  const { db } = test_.ctx;
  expect(ids).toHaveLength(2);
  expect(await db.$count(runs, inArray(runs.ticketId, ids))).toBe(0);
  expect(await db.$count(notifications, inArray(notifications.ticketId, ids))).toBe(0);
  const sent = db
    .select({ n: count() })
    .from(deliveries)
    .innerJoin(messages, eq(messages.id, deliveries.messageId))
    .where(inArray(messages.ticketId, ids));
  expect(await sent).toEqual([{ n: 0 }]);
  const types = db.selectDistinct({ type: events.type }).from(events).where(inArray(events.ticketId, ids));
  expect(await types).toEqual([{ type: 'ticket.imported' }]);
  expect(rows.map(({ slaPolicyId, dueAt }) => [slaPolicyId, dueAt])).toEqual([
    [null, null],
    [null, null],
  ]);
  const reader: Actor = { type: 'user', id: noraId, name: 'Nora', role: 'member', mailboxIds: [mailbox.id] };
  const query = ticketsQuery.parse({ status: 'all', unread: 'true' });
  expect((await listTickets(withActor(test_.ctx, reader), query)).data).toEqual([]);
  expect(await db.$count(importPeople, eq(importPeople.importId, id))).toBe(0);
});

test('a second import brings no ticket twice, another account’s ticket of the same number it does', async () => {
  const first = await imported({ source: 'zendesk', content: zendeskZip(ofAccount('twice')) });
  const again = await imported({ source: 'zendesk', content: zendeskZip(ofAccount('twice')) });
  expect([first.rows.length, again.rows.length]).toEqual([2, 0]);
  expect(again.told.skipped).toContainEqual({ reason: 'duplicate', count: 2 });
  const other = await imported({ source: 'zendesk', content: zendeskZip(ofAccount('other')) });
  expect(other.rows).toHaveLength(2);
});

test('Help Scout: notes stay internal, drafts and what was done are left out, spam is counted', async () => {
  const { rows, skips } = await imported({ source: 'help_scout', content: asJson(helpScoutPage) });
  expect(rows).toHaveLength(1);
  const [ticket] = rows;
  expect(ticket).toMatchObject({
    subject: 'My invoice',
    status: 'closed',
    closedAt: exportDay(4),
    assigneeId: noraId,
  });
  expect(await tagsOf(test_.ctx, ticket?.id ?? '')).toEqual(['billing-old']);
  const entries = await entriesOf(ticket?.id);
  expect(entries.map(({ kind, authorName, text }) => [kind, authorName, text])).toEqual([
    ['inbound', 'Ada Byron', 'Where is my invoice?'],
    ['note', 'Nora Lang', 'Paid twice?'],
    ['outbound', 'Nora Lang', 'It is attached.\nNora'],
  ]);
  expect(skips.map(({ reason, subject }) => [reason, subject])).toEqual([['spam', 'Win now']]);
});

test('FreeScout: what waits for the customer is in progress; who is not of this team keeps their name', async () => {
  const { rows } = await imported({ source: 'freescout', content: asJson(freeScoutPage) });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ subject: 'Wo ist mein Paket?', status: 'in_progress', language: 'de' });
  const entries = await entriesOf(rows[0]?.id);
  expect(entries.map(({ kind, authorType, authorName }) => [kind, authorType, authorName])).toEqual([
    ['inbound', 'contact', 'Cleo Falk'],
    ['outbound', 'system', 'Unbekannt'],
  ]);
});

test('a file of another kind is refused at once, a damaged one fails with its reason', async () => {
  const mbox = imported({ source: 'zendesk', content: Buffer.from('From a@b Wed\n\n') });
  await expect(mbox).rejects.toThrow(expect.objectContaining({ code: 'invalid' }));
  const cut = await imported({ source: 'zendesk', content: zendeskZip().subarray(0, 300) });
  expect([cut.outcome, cut.told.error]).toEqual(['failed', expect.stringContaining('ZIP')]);
});
