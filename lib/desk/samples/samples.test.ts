import { and, eq, getTableName, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  articles,
  articleVersions,
  caughtMails,
  contacts,
  deliveries,
  drafts,
  messages,
  notifications,
  rawEmails,
  runs,
  tickets,
} from '#db/schema/index.ts';
import { publishArticle } from '#lib/articles/publish-article.ts';
import { approveDraft } from '#lib/drafts/review.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { addNote } from '#lib/tickets/note.ts';
import { createTodo } from '#lib/tickets/todos.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { mergeTickets } from '../merge/merge-tickets.ts';
import { moveMessages } from '../move-messages.ts';
import { readReport } from '../reports/report.ts';
import { addSamples } from './add-samples.ts';
import { removalSteps } from './removal-steps.ts';
import { removeSamples } from './remove-samples.ts';
import { getSampleData } from './sample-data.ts';

let test_: TestContext;
let ctx: Ctx;
beforeEach(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 0 });
  ctx = test_.ctx;
  await createTestMailbox(ctx);
});
afterEach(() => test_.close());

const none = { tickets: 0, contacts: 0, articles: 0 };
const all = { tickets: 12, contacts: 8, articles: 5 };

async function sampleWith(subject: string) {
  const [row] = await ctx.db
    .select()
    .from(tickets)
    .where(and(tickets.sample, eq(tickets.subject, subject)));
  if (!row) throw new Error(`no sample “${subject}”`);
  return row;
}

/** What there is of everything, by table. */
async function contents(): Promise<Record<string, number>> {
  const [row] = await ctx.db.execute<{ counts: Record<string, number> }>(sql`
    select jsonb_object_agg(name, n) as counts from (
      select c.relname as name, (xpath('/row/n/text()',
        query_to_xml(format('select count(*) as n from %I.%I', s.nspname, c.relname), false, true, '')))[1]::text::int as n
      from pg_class c join pg_namespace s on s.oid = c.relnamespace
      where s.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition) counted`);
  return row?.counts ?? {};
}

test('samples are added once, in several languages and states, with a draft to review, and start nothing', async () => {
  expect(await getSampleData(ctx)).toEqual(none);
  expect(await addSamples(ctx)).toEqual(all);
  expect(await addSamples(ctx)).toEqual(all);
  const rows = await ctx.db.select().from(tickets);
  expect(rows.every(({ sample }) => sample)).toBe(true);
  expect(new Set(rows.map(({ status }) => status)).size).toBe(4);
  expect(new Set(rows.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'fr', 'es']));
  expect(await ctx.db.$count(drafts, eq(drafts.status, 'proposed'))).toBe(1);
  for (const table of [runs, deliveries, notifications, rawEmails])
    expect(await ctx.db.$count(table)).toBe(0);
  const people = await ctx.db.select({ address: contacts.address }).from(contacts);
  expect(people.filter(({ address }) => !address.endsWith('@example.com'))).toEqual([]);
  const states = await ctx.db.selectDistinct({ status: articles.status }).from(articles);
  expect(states).toEqual([{ status: 'draft' }]);
});

test('nothing of a sample is sent, though a relay is set: the mail is kept, and the attempt says so', async () => {
  await addSamples(ctx);
  const ticket = await sampleWith('Where is my parcel?');
  const [draft] = await ctx.db.select().from(drafts).where(eq(drafts.ticketId, ticket.id));
  await approveDraft(ctx, draft?.id ?? '', {});
  const [delivery] = await ctx.db.select().from(deliveries);
  let handed = 0;
  await deliver(ctx, { deliveryId: delivery?.id ?? '' }, async () => {
    handed += 1;
    return { outcome: 'sent', code: '250', response: 'ok' };
  });
  expect(handed).toBe(0);
  const [sent] = await ctx.db.select().from(deliveries);
  expect(sent).toMatchObject({
    status: 'sent',
    code: 'sandbox',
    response: 'Not sent: this is a sample ticket, of which nothing ever leaves.',
  });
  expect(await ctx.db.$count(caughtMails)).toBe(1);
});

test('no report counts a sample, nor what was done on one', async () => {
  const day = new Date().toISOString().slice(0, 10);
  const asked = { from: day, to: day, zone: 'UTC' };
  const before = await readReport(ctx, asked);
  await addSamples(ctx);
  const ticket = await sampleWith('Where is my parcel?');
  await queueReply(ctx, ticket.id, { body: 'It is on its way.' });
  await updateTicket(ctx, (await sampleWith('Lampe arrivée cassée')).id, { status: 'closed' });
  expect(await readReport(ctx, asked)).toEqual(before);
});

test('removing takes all of it with what was made on it, and leaves the rest as it was', async () => {
  const real = await receiveMail(ctx);
  await addSamples(ctx);
  await removeSamples(ctx);
  const before = await contents();

  await addSamples(ctx);
  const parcel = await sampleWith('Where is my parcel?');
  const charged = await sampleWith('Charged twice for one order');
  const order = await sampleWith('Bulk order for our office');
  const messageId = await queueReply(ctx, parcel.id, { body: 'It is on its way.' });
  const [delivery] = await ctx.db.select().from(deliveries).where(eq(deliveries.messageId, messageId));
  await deliver(ctx, { deliveryId: delivery?.id ?? '' });
  await addNote(ctx, charged.id, { body: 'A note.' });
  await createTodo(ctx, charged.id, { title: 'Call', dueAt: null });
  await mergeTickets(ctx, charged.id, { into: parcel.id, otherContact: true });
  const [mail] = await ctx.db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.ticketId, order.id), eq(messages.kind, 'inbound')));
  await moveMessages(ctx, [mail?.id ?? ''], { new: true });
  const [article] = await ctx.db.select().from(articles).where(eq(articles.sample, true));
  await publishArticle(ctx, article?.id ?? '');

  expect(await removeSamples(ctx)).toEqual({ ...all, tickets: 13 });
  const { events: _now, ...after } = await contents();
  const { events: _then, ...then } = before;
  expect(after).toEqual(then);
  expect(await ctx.db.$count(tickets, eq(tickets.id, real.ticketId))).toBe(1);
  expect(await removeSamples(ctx)).toEqual(none);
  expect(await ctx.db.$count(articleVersions)).toBe(0);
});

test('a sample and a real ticket are neither merged nor filled from each other', async () => {
  const { ticketId, message } = await receiveMail(ctx);
  await addSamples(ctx);
  const { id } = await sampleWith('Where is my parcel?');
  const refused = expect.objectContaining({ code: 'conflict' });
  await expect(mergeTickets(ctx, ticketId, { into: id, otherContact: true })).rejects.toThrow(refused);
  await expect(mergeTickets(ctx, id, { into: ticketId, otherContact: true })).rejects.toThrow(refused);
  await expect(moveMessages(ctx, [message.id], { ticket: id })).rejects.toThrow(refused);
});

test('a real ticket of a sample contact, and that contact, stay', async () => {
  await addSamples(ctx);
  const { ticketId } = await receiveMail(ctx, { from: 'Mara <mara.lindqvist@example.com>' });
  expect(await removeSamples(ctx)).toEqual({ ...all, contacts: 7 });
  expect(await ctx.db.select({ id: tickets.id }).from(tickets)).toEqual([{ id: ticketId }]);
  const people = ctx.db.select({ sample: contacts.sample }).from(contacts);
  expect(await people).toEqual([{ sample: false }]);
});

test('only an admin of every mailbox adds, removes or counts them', async () => {
  const actor = (role: 'admin' | 'member', mailboxIds: string[] | null): Actor => ({
    type: 'user',
    id: 'usr_'.padEnd(36, '0'),
    name: 'Mia',
    role,
    mailboxIds,
  });
  for (const one of [actor('member', null), actor('admin', [])])
    for (const act of [addSamples, removeSamples, getSampleData])
      await expect(act(withActor(ctx, one))).rejects.toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('no table that hangs on a ticket is forgotten', async () => {
  const rows = await ctx.db.execute<{ name: string }>(sql`
    with recursive hanging(oid) as (
      select 'tickets'::regclass::oid
      union select conrelid from pg_constraint join hanging on confrelid = hanging.oid where contype = 'f')
    select distinct oid::regclass::text as name from hanging order by 1`);
  const removed = removalSteps(ctx, []).map(({ table }) => getTableName(table));
  expect(removed.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});
