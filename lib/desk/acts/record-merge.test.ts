import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contacts } from '#db/schema/index.ts';
import { getContact } from '#lib/contacts/read-contacts.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { readTicket } from '#test/world/rows.ts';
import { createPerson, createTickets } from '#test/world/ticket-acts.ts';
import { createTestMailbox } from '#test/world/world.ts';
import {
  mergeContactsAndRecord,
  mergeTicketsAndRecord,
  unmergeContactAndRecord,
  unmergeTicketAndRecord,
} from './record-merge.ts';
import { getTicketAct, listTicketActs } from './ticket-acts.ts';
import { undoTicketAct } from './undo-act.ts';

let test_: TestContext;
let system: Ctx;
beforeAll(async () => {
  test_ = await openTestContext();
  system = test_.ctx;
});
afterAll(() => test_.close());

const undoable = (ctx: Ctx) => listTicketActs(ctx, { undoable: true, limit: 20 });
async function undoLast(ctx: Ctx) {
  const last = present((await undoable(ctx))[0]);
  await undoTicketAct(ctx, last.id);
  return getTicketAct(ctx, last.id);
}
async function twoContacts() {
  const mailbox = await createTestMailbox(system, { address: `${crypto.randomUUID()}@shop.example` });
  const write = async (name: string) => {
    const from = `${name} <${crypto.randomUUID()}@customer.example>`;
    const { ticketId } = await receiveMail(system, { to: mailbox.address, from, subject: 'Parcel' });
    return (await readTicket(system, ticketId)).contactId;
  };
  return { from: await write('Ada'), into: await write('Zoe') };
}

test('the last act takes back a merge of tickets', async () => {
  const ctx = await createPerson(system);
  const [from = '', into = ''] = (await createTickets(system, 2)).ids;
  await mergeTicketsAndRecord(ctx, from, { into, otherContact: true });
  expect(await readTicket(ctx, from)).toMatchObject({ mergedIntoId: into });
  expect(await undoLast(ctx)).toMatchObject({ kind: 'merge', ticket: { id: from }, undone: 1 });
  expect(await readTicket(ctx, from)).toMatchObject({ mergedIntoId: null, status: 'open' });
  expect(await undoable(ctx)).toEqual([]);
});

test('a merge that somebody undid elsewhere stands before no earlier act', async () => {
  const ctx = await createPerson(system);
  const [from = '', into = ''] = (await createTickets(system, 2)).ids;
  await mergeTicketsAndRecord(ctx, from, { into, otherContact: true });
  await unmergeTicketAndRecord(await createPerson(system), from);
  expect(await undoable(ctx)).toEqual([]);
  const pair = await twoContacts();
  await mergeContactsAndRecord(ctx, pair.from, { into: pair.into });
  await unmergeContactAndRecord(await createPerson(system), pair.from);
  expect(await undoable(ctx)).toEqual([]);
});

test('the last act takes back a merge of contacts, and says whose it was', async () => {
  const ctx = await createPerson(system);
  const { from, into } = await twoContacts();
  await mergeContactsAndRecord(ctx, from, { into });
  expect(await getContact(ctx, from)).toMatchObject({ id: into });
  expect(await undoLast(ctx)).toMatchObject({
    kind: 'merge_contacts',
    act: { contact_id: from, from: 'Ada', into: 'Zoe' },
    status: 'undone',
  });
  expect(await getContact(ctx, from)).toMatchObject({ id: from, name: 'Ada' });
});

test('a merge of contacts that cannot be undone any more says why once', async () => {
  const ctx = await createPerson(system);
  const { from, into } = await twoContacts();
  await mergeContactsAndRecord(ctx, from, { into });
  const alone = { mergedIntoId: null, personId: null, mergedAt: null, mergedBy: null };
  await system.db.update(contacts).set(alone).where(eq(contacts.id, from));
  expect(await undoLast(ctx)).toMatchObject({ act: { left: 'This contact is not merged into another.' } });
  expect(await undoable(ctx)).toEqual([]);
});
