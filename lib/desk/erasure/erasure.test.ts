import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { erasures, events, rawEmails, suppressions, tickets } from '#db/schema/index.ts';
import { listContacts } from '#lib/contacts/read-contacts.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import {
  contactIdOf,
  createPersonWithTraces,
  hers,
  mona,
  secondAddress,
} from '#test/world/person-with-traces.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { deliveriesOf } from '#test/world/rows.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { readReport } from '../reports/report.ts';
import { getErasure, previewErasure, startErasure } from './erasures.ts';
import { executeErasure } from './execute-erasure.ts';

let test_: TestContext;
let ctx: Ctx;
beforeEach(async () => {
  test_ = await openTestContext({ UNDO_SEND_MS: 0 });
  ctx = test_.ctx;
  await createTestMailbox(ctx);
});
afterEach(() => test_.close());

/** How often a text stands in each table: in any column of any type, bytes included. */
async function found(needle: string): Promise<Record<string, number>> {
  const names = await ctx.db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const hex = Buffer.from(needle).toString('hex');
  const hits: Record<string, number> = {};
  for (const { name } of names) {
    const [row] = await ctx.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(name)} one where one::text ilike ${`%${needle}%`} or one::text like ${`%${hex}%`}`,
    );
    if (row && row.n > 0) hits[name] = row.n;
  }
  return hits;
}

/** Every row that leads to a contact’s ticket, as text. */
async function rowsOfTicket(ticketId: string): Promise<string[]> {
  const names = await ctx.db.execute<{ name: string; key: string }>(sql`
    select table_name as name, column_name as key from information_schema.columns
    where table_schema = 'public' and (column_name = 'ticket_id' or (table_name = 'tickets' and column_name = 'id'))
    order by 1`);
  const id = ticketId.slice(4);
  const rows: string[] = [];
  for (const { name, key } of names)
    for (const row of await ctx.db.execute<{ row: string }>(
      sql`select one::text as row from ${sql.identifier(name)} one where ${sql.identifier(key)} = ${id}::uuid order by 1`,
    ))
      rows.push(`${name} ${row.row}`);
  return rows;
}

async function eraseWhole(contactId: string): Promise<string> {
  const { id } = await startErasure(ctx, contactId, { address: mona });
  await executeErasure(ctx, { erasureId: id });
  return id;
}

test('nothing of a person is left in any column of any table, but what the proof names', async () => {
  const { contactId } = await createPersonWithTraces(ctx);
  for (const needle of hers) expect(Object.keys(await found(needle)), needle).not.toEqual([]);
  const id = await eraseWhole(contactId);
  const erasure = await getErasure(ctx, id);
  expect(erasure).toMatchObject({ step: 'done', tickets: 3, tickets_erased: 3 });
  const left = Object.fromEntries(
    await Promise.all(hers.map(async (needle) => [needle, await found(needle)] as const)),
  );
  expect(Object.fromEntries(Object.entries(left).filter(([, hits]) => Object.keys(hits).length > 0))).toEqual(
    { [mona]: { suppressions: 1 } },
  );
  const proof = Object.fromEntries(erasure.proof.map(({ table, ...fate }) => [table, fate]));
  expect(proof.suppressions).toEqual({
    deleted: 0,
    blanked: 0,
    kept: [{ because: 'never_again', rows: 1 }],
  });
  expect(proof.contacts).toEqual({ deleted: 2, blanked: 0, kept: [] });
  expect(proof.attachments?.deleted).toBe(1);
  expect(proof.blobs?.deleted).toBe(1);
  expect(proof.raw_emails?.blanked).toBe(3);
  expect(await ctx.db.$count(suppressions)).toBe(1);
});

test('the log says that somebody was erased and by whom, and not whom; reports and the ledger stay true', async () => {
  const { contactId } = await createPersonWithTraces(ctx);
  const opened = await ctx.db.select({ id: tickets.id }).from(tickets);
  for (const { id } of opened) await closeTicket(ctx, id, { resolution: null });
  await ctx.db.execute(sql`update drafts set status = 'superseded' where status = 'proposed'`);
  const day = new Date().toISOString().slice(0, 10);
  const asked = { from: day, to: day, zone: 'UTC' };
  const before = [await readReport(ctx, asked), await ledger(ctx)];
  const lines = await ctx.db.$count(events);
  const id = await eraseWhole(contactId);
  expect([await readReport(ctx, asked), await ledger(ctx)]).toEqual(before);
  expect(await ctx.db.$count(events)).toBe(lines + 2);
  const told = await ctx.db.select().from(events).where(eq(events.type, 'contact.erased'));
  expect(told).toMatchObject([{ data: { erasure_id: id, requested_by: 'Countersign', tickets: 3 } }]);
  const [row] = await ctx.db.select().from(erasures);
  expect(row).toMatchObject({ contactId: null, contactIds: [], addresses: [] });
});

test('another person’s tickets stay row by row; of those where they were in copy only they themselves go', async () => {
  const apart = await receiveMail(ctx, {
    from: 'Bert <bert@otter.example>',
    subject: 'Mine',
    body: 'My own.',
  });
  const shared = await receiveMail(ctx, {
    from: 'Bert <bert@otter.example>',
    subject: 'Ours',
    body: 'My spout leaks.',
    headers: [`Cc: Mona Petrova <${mona}>, Carl <carl@otter.example>`],
  });
  const { contactId } = await createPersonWithTraces(ctx);
  const rows = await rowsOfTicket(apart.ticketId);
  await eraseWhole(contactId);
  expect(await rowsOfTicket(apart.ticketId)).toEqual(rows);
  const [mail] = await ctx.db.execute<{ text: string; cc: unknown; author_name: string }>(
    sql`select text, cc, author_name from messages where id = ${shared.message.id.slice(4)}`,
  );
  expect(mail).toMatchObject({
    author_name: 'Bert',
    cc: [{ address: 'carl@otter.example', name: 'Carl' }],
  });
  expect(mail?.text).toContain('My spout leaks.');
  const [erasure] = await ctx.db.select().from(erasures);
  expect(erasure?.proof.raw_emails).toMatchObject({ 'kept:mail_of_others': 1 });
});

test('a mail afterwards opens a new ticket of a new contact, and the erased tickets are in no list', async () => {
  const { contactId, ticketId } = await createPersonWithTraces(ctx);
  await eraseWhole(contactId);
  const people = await listContacts(ctx, { limit: 50 });
  expect(people.data).toEqual([]);
  const mail = await receiveMail(
    ctx,
    { from: `Mona Petrova <${mona}>`, subject: 'Re: My kettle sings off key', body: 'It is me.' },
    { envelopeFrom: mona },
  );
  expect(mail.ticketId).not.toBe(ticketId);
  const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, mail.ticketId));
  expect(ticket?.contactId).not.toBe(contactId);
  expect(ticket?.contactId).toBe(await contactIdOf(ctx, mona));
});

/** The signal is read before each batch: the process seems to end after one. */
function stopAfterOne(): AbortSignal {
  const { signal } = new AbortController();
  const answers = [false];
  return Object.defineProperty(signal, 'aborted', { get: () => answers.pop() ?? true });
}

test('an erasure that ends between any two batches goes on to the same end', async () => {
  const { contactId } = await createPersonWithTraces(ctx);
  const { id } = await startErasure(ctx, contactId, { address: mona });
  for (let batch = 0; batch < 200; batch += 1) {
    await executeErasure(ctx, { erasureId: id }, { signal: stopAfterOne() });
    if ((await getErasure(ctx, id)).step === 'done') break;
  }
  expect(await getErasure(ctx, id)).toMatchObject({ step: 'done', tickets_erased: 3 });
  expect(await found(secondAddress)).toEqual({});
});

test('it waits until nothing of theirs is being sent, and takes back what waits', async () => {
  const { contactId, secondTicketId } = await createPersonWithTraces(ctx);
  const waiting = await queueReply(ctx, secondTicketId, { body: 'Later.' });
  const [delivery] = await deliveriesOf(ctx, waiting);
  await ctx.db.execute(
    sql`update deliveries set status = 'sending', waits_for = null, lease_until = now() + interval '1 minute' where id = ${delivery?.id.slice(4)}`,
  );
  const { id } = await startErasure(ctx, contactId, { address: mona });
  await executeErasure(ctx, { erasureId: id });
  expect((await getErasure(ctx, id)).step).toBe('waiting');
  await ctx.db.execute(
    sql`update deliveries set status = 'deferred', waits_for = 'server', lease_until = null where id = ${delivery?.id.slice(4)}`,
  );
  await executeErasure(ctx, { erasureId: id });
  expect((await getErasure(ctx, id)).step).toBe('done');
  const [after] = await deliveriesOf(ctx, waiting);
  expect(after?.status).toBe('cancelled');
});

test('one at a time for a person; the address must be one of theirs, typed again', async () => {
  const { contactId } = await createPersonWithTraces(ctx);
  expect(await previewErasure(ctx, contactId)).toEqual({
    addresses: [mona, secondAddress],
    tickets: 3,
    messages: 5,
    files: 1,
    notes: 1,
  });
  await expect(startErasure(ctx, contactId, { address: 'bert@otter.example' })).rejects.toMatchObject({
    code: 'invalid',
  });
  const one = await startErasure(ctx, contactId, { address: ` ${mona.toUpperCase()} ` });
  expect(await startErasure(ctx, contactId, { address: secondAddress })).toEqual(one);
});

test('only an admin of every mailbox erases, and an unknown contact is not found', async () => {
  const { contactId } = await createPersonWithTraces(ctx);
  const actor = (role: 'admin' | 'member', mailboxIds: string[] | null): Actor => ({
    type: 'user',
    id: 'usr_'.padEnd(36, '0'),
    name: 'Mia',
    role,
    mailboxIds,
  });
  for (const one of [actor('member', null), actor('admin', [])])
    await expect(startErasure(withActor(ctx, one), contactId, { address: mona })).rejects.toMatchObject({
      code: 'forbidden',
    });
  const unknown = 'con_'.padEnd(36, '0');
  await expect(startErasure(ctx, unknown, { address: mona })).rejects.toMatchObject({ code: 'not_found' });
  expect(await ctx.db.$count(rawEmails, eq(rawEmails.size, 0))).toBe(0);
});
