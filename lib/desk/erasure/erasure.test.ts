import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contacts, erasures, events, rawEmails, suppressions, tickets } from '#db/schema/index.ts';
import { addContactNote } from '#lib/contacts/contact-notes.ts';
import { mergeContacts } from '#lib/contacts/merge-contacts.ts';
import { listContacts } from '#lib/contacts/read-contacts.ts';
import { updateContact } from '#lib/contacts/update-contact.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { deliver } from '#lib/outbound/deliver.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { type Actor, type Ctx, withActor } from '#lib/platform/context.ts';
import { suppressManually } from '#lib/suppressions/suppress-manually.ts';
import { addNote } from '#lib/tickets/note.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { createTodo } from '#lib/tickets/todos.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply } from '#test/world/replies.ts';
import { deliveriesOf } from '#test/world/rows.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';
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

const mona = 'mona.petrova@walrus.example';
const secondAddress = 'mopet@seal.example';
/** A name, two addresses, and a sentence of everything that was written by, to or about her. */
const hers = [
  mona,
  secondAddress,
  'Mona Petrova',
  'kettle sings off key',
  'glue on the lid',
  'Manual of the kettle',
  'polish it twice',
  'likes tea at dawn',
  'ring her on Monday',
  'a draft on descaling',
  'half a sentence unsent',
  'an inner thought on limescale',
  'steeped question',
];

async function contactIdOf(address: string): Promise<string> {
  const [row] = await ctx.db.select({ id: contacts.id }).from(contacts).where(eq(contacts.address, address));
  return row?.id ?? '';
}

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

/** A person about whom there is something of every kind. */
async function createPerson() {
  const first = await receiveMail(
    ctx,
    {
      from: `Mona Petrova <${mona}>`,
      subject: 'My kettle sings off key',
      body: 'My kettle sings off key since Tuesday.',
      files: [{ name: 'petrova.txt', content: Buffer.from('Manual of the kettle') }],
    },
    { envelopeFrom: mona },
  );
  const { ticketId } = first;
  const other = await receiveMail(
    ctx,
    { from: `Mona P. <${secondAddress}>`, subject: 'Glue', body: 'There is glue on the lid.' },
    { envelopeFrom: secondAddress },
  );
  const contactId = await contactIdOf(mona);
  await mergeContacts(ctx, await contactIdOf(secondAddress), { into: contactId });
  await addContactNote(ctx, contactId, { body: 'She likes tea at dawn.' });
  await updateContact(ctx, contactId, { name: 'Mona Petrova', language: 'de' });
  const replyId = await queueReply(ctx, ticketId, { body: 'Please polish it twice, Mona Petrova.' });
  for (const { id } of await deliveriesOf(ctx, replyId)) await deliver(ctx, { deliveryId: id });
  await addNote(ctx, ticketId, { body: 'We should ring her on Monday.' });
  await createTodo(ctx, ticketId, { title: 'ring her on Monday', dueAt: null });
  const again = await receiveMail(
    ctx,
    { from: `Mona Petrova <${mona}>`, subject: 'Lid', body: 'There is glue on the lid, too.' },
    { envelopeFrom: mona },
  );
  await proposeReply(
    ctx,
    { ticketId: again.ticketId, messageId: again.message.id },
    { body: 'It is a draft on descaling.', reasons: ['Because her kettle sings off key'] },
  );
  await suppressManually(ctx, { address: mona, detail: 'Asked by telephone' });
  await fillByHand(ticketId, first.message.id);
  return { contactId, ticketId, secondTicketId: other.ticketId };
}

/** What takes a model, a browser or a program outside to come about. */
async function fillByHand(ticketId: string, messageId: string) {
  const [ticket, message] = [ticketId.slice(4), messageId.slice(4)];
  const thought = 'an inner thought on limescale';
  const { mailbox } = await createAssistedMailbox(ctx);
  const run = '00000000-0000-7000-8000-000000000003';
  const gap = '00000000-0000-7000-8000-000000000004';
  const past = '00000000-0000-7000-8000-000000000005';
  const statements = [
    sql`insert into users (id, email, name, role, password_hash) values ('00000000-0000-7000-8000-000000000001', 'grace@shop.example', 'Grace', 'admin', 'x')`,
    sql`insert into unsent_texts (id, user_id, ticket_id, kind, body) values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', ${ticket}, 'note', 'half a sentence unsent')`,
    sql`insert into unsent_mails (user_id, subject, body, content) values ('00000000-0000-7000-8000-000000000001', 'Dear Mona Petrova', 'half a sentence unsent', ${JSON.stringify({ to: [{ name: null, address: mona }], cc: [], bcc: [], files: [] })}::jsonb)`,
    sql`insert into translations (id, message_id, content_hash, language, status, text, requested_by) values (gen_random_uuid(), ${message}, 'hash', 'de', 'done', ${thought}, 'Grace')`,
    sql`insert into summaries (id, ticket_id, language, status, text, requested_by, through_message_id, covered, total, unproven) values (gen_random_uuid(), ${ticket}, 'en', 'done', ${thought}, 'Grace', ${message}, 1, 1, '{Mona Petrova}')`,
    sql`insert into surveys (id, message_id, recipient, language, own_text_length, rating, comment, rated_at) values (gen_random_uuid(), ${message}, ${mona}, 'en', 3, 'good', ${thought}, now())`,
    sql`insert into tracked_links (id, message_id, position, url) values (gen_random_uuid(), ${message}, 1, ${`https://shop.example/?who=${mona}`})`,
    sql`insert into idempotency_keys (actor, key, request_hash, status, response) values ('usr_x', 'k', 'h', 200, ${JSON.stringify({ ticket_id: ticketId, text: thought })})`,
    sql`insert into webhooks (id, url, event_types, secret, read_up_to, created_by) values ('00000000-0000-7000-8000-000000000002', 'https://x.example', '{}', 's', 0, 'Ada')`,
    sql`insert into webhook_deliveries (id, webhook_id, event_id, event_type, status, excerpt) select gen_random_uuid(), '00000000-0000-7000-8000-000000000002', id, type, 'delivered', ${`Thanks for ${mona}`} from events where ticket_id = ${ticket} limit 1`,
    sql`insert into trusted_image_senders (address, created_by) values (${mona}, 'Grace')`,
    sql`insert into runs (id, ticket_id, assistant_version_id, source, status, instruction, outcome, finished_at) select ${run}, ${ticket}, id, 'manual', 'finished', ${`Answer ${mona}`}, ${thought}, now() from assistant_versions limit 1`,
    sql`insert into steps (run_id, seq, kind, name, status, input_hash, input, output) values (${run}, 1, 'model', 'answer', 'done', 'h', ${JSON.stringify({ text: 'steeped question' })}::jsonb, ${JSON.stringify({ thought })}::jsonb)`,
    sql`insert into article_gaps (id, mailbox_id, last_handed_off_at) values (${gap}, ${mailbox.id.slice(4)}, now())`,
    sql`insert into article_gap_tickets (gap_id, ticket_id, message_id, question, terms) values (${gap}, ${ticket}, ${message}, 'steeped question', '{steeped}')`,
    sql`insert into mail_imports (id, mailbox_id, file_name, file_size, status, started_by) values (${past}, ${mailbox.id.slice(4)}, ${`${mona}.mbox`}, 1, 'finished', 'Grace')`,
    sql`insert into mail_import_skips (import_id, position, reason, subject, from_address) values (${past}, 1, 'unreadable', 'My kettle sings off key', ${mona})`,
    sql`insert into import_people (import_id, external_id, address, name, ours) values (${past}, '7', ${mona}, 'Mona Petrova', false)`,
    sql`insert into imported_tickets (source, account, external_id, ticket_id) values ('zendesk', 'shop', '77', ${ticket})`,
    sql`update tickets set resolution_note = ${thought} where id = ${ticket}`,
    sql`insert into model_outages (server, label, next_attempt_at, words) values ('s', 'Model', now(), ${`Refused ${mona}`})`,
  ];
  for (const statement of statements) await ctx.db.execute(statement);
}

async function eraseWhole(contactId: string): Promise<string> {
  const { id } = await startErasure(ctx, contactId, { address: mona });
  await executeErasure(ctx, { erasureId: id });
  return id;
}

test('nothing of a person is left in any column of any table, but what the proof names', async () => {
  const { contactId } = await createPerson();
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
  const { contactId } = await createPerson();
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
  const { contactId } = await createPerson();
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
  const { contactId, ticketId } = await createPerson();
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
  expect(ticket?.contactId).toBe(await contactIdOf(mona));
});

/** The signal is read before each batch: the process seems to end after one. */
function stopAfterOne(): AbortSignal {
  const { signal } = new AbortController();
  const answers = [false];
  return Object.defineProperty(signal, 'aborted', { get: () => answers.pop() ?? true });
}

test('an erasure that ends between any two batches goes on to the same end', async () => {
  const { contactId } = await createPerson();
  const { id } = await startErasure(ctx, contactId, { address: mona });
  for (let batch = 0; batch < 200; batch += 1) {
    await executeErasure(ctx, { erasureId: id }, { signal: stopAfterOne() });
    if ((await getErasure(ctx, id)).step === 'done') break;
  }
  expect(await getErasure(ctx, id)).toMatchObject({ step: 'done', tickets_erased: 3 });
  expect(await found(secondAddress)).toEqual({});
});

test('it waits until nothing of theirs is being sent, and takes back what waits', async () => {
  const { contactId, secondTicketId } = await createPerson();
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
  const { contactId } = await createPerson();
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
  const { contactId } = await createPerson();
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
