import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contacts } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { readTicket, replyAddressOf, runsOf } from '#test/world/rows.ts';
import { mia } from '#test/world/shop.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { getCompany, listCompanies, updateCompany } from './companies.ts';
import { addContactNote, listContactNotes } from './contact-notes.ts';
import { mergeContacts, unmergeContact } from './merge-contacts.ts';
import { getContact, listContacts } from './read-contacts.ts';
import { updateContact } from './update-contact.ts';

let house: TestAssistant;
let ctx: Ctx;
let support: string;
let sales: { id: string; address: string };
beforeAll(async () => {
  house = await openTestAssistant();
  support = house.inbox.mailbox.address;
  sales = await createTestMailbox(house.ctx, { address: 'sales@shop.example' });
  ctx = withActor(house.ctx, mia);
});
afterAll(() => house.close());

let writers = 0;
async function write({ to = support, domain = 'customer.example' }: { to?: string; domain?: string } = {}) {
  writers += 1;
  const address = `writer${writers}@${domain}`;
  const mail = await receiveMail(house.ctx, {
    to,
    from: `Writer ${writers} <${address}>`,
    subject: 'Parcel',
  });
  return { id: (await readTicket(ctx, mail.ticketId)).contactId, address, ticketId: mail.ticketId };
}
const rows = () => ctx.db.select().from(contacts).orderBy(contacts.id);
async function ticketIdsOf(person: string) {
  const { data } = await listTickets(ctx, ticketsQuery.parse({ person, status: 'all' }));
  return data.map(({ id }) => id).sort();
}
const only = (mailboxIds: string[]) => withActor(ctx, { ...mia, mailboxIds });

test('merged contacts are one person with the tickets and notes of both, and the undo restores every row', async () => {
  const [one, two, three] = [await write(), await write(), await write()];
  const before = await rows();
  await addContactNote(ctx, three.id, { body: 'Calls at noon.' });
  await mergeContacts(ctx, three.id, { into: two.id });
  await mergeContacts(ctx, two.id, { into: one.id });
  for (const { id } of [one, two, three])
    expect(await getContact(ctx, id)).toMatchObject({
      id: one.id,
      tickets: 3,
      further_addresses: [
        { id: two.id, address: two.address, merged_by: 'Mia' },
        { id: three.id, address: three.address, merged_by: 'Mia' },
      ],
    });
  expect(await ticketIdsOf(one.id)).toEqual([one, two, three].map(({ ticketId }) => ticketId).sort());
  expect((await listContactNotes(ctx, one.id, { limit: 10 })).data).toMatchObject([
    { body: 'Calls at noon.', written_by: 'Mia' },
  ]);
  const found = await listContacts(ctx, { q: three.address, limit: 10 });
  expect(found.data.map(({ id }) => id)).toEqual([one.id]);

  await unmergeContact(ctx, two.id);
  expect(await getContact(ctx, one.id)).toMatchObject({ tickets: 1, further_addresses: [] });
  expect(await getContact(ctx, three.id)).toMatchObject({ id: two.id, tickets: 2 });
  await unmergeContact(ctx, three.id);
  expect(await rows()).toEqual(before);
});

test('a merge and its undo are in the log with who did them', async () => {
  const [from, into] = [await write(), await write()];
  await mergeContacts(ctx, from.id, { into: into.id });
  await unmergeContact(ctx, from.id);
  const events = (await listEvents(ctx, { newest: true })).filter(({ type }) =>
    /^contact\..*merged$/.test(type),
  );
  expect(events.slice(0, 2)).toMatchObject(
    ['contact.unmerged', 'contact.merged'].map((type) => ({
      type,
      actor: { name: 'Mia' },
      data: { from: { contact_id: from.id, address: from.address }, into: { contact_id: into.id } },
    })),
  );
});

test('a merged contact is merged no further, nothing merges into it, and two merges at once make no circle', async () => {
  const [one, two, three] = [await write(), await write(), await write()];
  const results = await Promise.allSettled([
    mergeContacts(ctx, one.id, { into: two.id }),
    mergeContacts(ctx, two.id, { into: one.id }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const merged = results[0].status === 'fulfilled' ? one : two;
  await expect(mergeContacts(ctx, merged.id, { into: three.id })).rejects.toMatchObject({ code: 'conflict' });
  await expect(mergeContacts(ctx, three.id, { into: merged.id })).rejects.toMatchObject({ code: 'conflict' });
  await expect(mergeContacts(ctx, three.id, { into: three.id })).rejects.toMatchObject({ code: 'invalid' });
  await expect(unmergeContact(ctx, three.id)).rejects.toMatchObject({ code: 'conflict' });
});

test('an address gains no trust by a merge: its mail into the other’s ticket stays a stranger’s', async () => {
  const [one, two] = [await write(), await write()];
  await mergeContacts(ctx, two.id, { into: one.id });
  const to = await replyAddressOf(ctx, one.ticketId);
  const mail = await receiveMail(house.ctx, { to, from: `Writer <${two.address}>`, subject: 'Me too' });
  expect(mail.ticketId).toBe(one.ticketId);
  expect(mail.message.flags).toContain('not_a_participant');
  const next = await receiveMail(house.ctx, { to: support, from: `Writer <${two.address}>`, subject: 'New' });
  expect((await readTicket(ctx, next.ticketId)).contactId).toBe(two.id);
});

test('an assistant that reads the ticket of one address sees none of the other', async () => {
  const [one, two] = [await write(), await write()];
  await mergeContacts(ctx, two.id, { into: one.id });
  const { number } = await readTicket(ctx, one.ticketId);
  const [run] = (await runsOf(ctx, two.ticketId)).filter(({ status }) => status === 'queued');
  await house.run(String(run?.id), [
    calls(['list_inbox', {}], ['get_inbox_item', { id: String(number) }]),
    calls(['hand_off', { reason: 'Done.' }]),
  ]);
  const told = JSON.stringify(house.model.requests.map(({ body }) => body.messages));
  expect(told).not.toContain(one.address);
  expect(told).toContain('There is no such ticket.');
});

test('a name that a person has set is not overwritten by mail', async () => {
  const one = await write();
  await updateContact(ctx, one.id, { name: 'Dr Ada', language: 'de' });
  await receiveMail(house.ctx, { to: support, from: `Somebody <${one.address}>`, subject: 'Again' });
  expect(await getContact(ctx, one.id)).toMatchObject({ name: 'Dr Ada', language: 'de' });
  const [event] = await listEvents(ctx, { newest: true }).then((all) =>
    all.filter(({ type }) => type === 'contact.updated'),
  );
  expect(event?.data).toMatchObject({ contact_id: one.id, after: { name: 'Dr Ada', language: 'de' } });
});

test('who reaches one mailbox learns nothing of an address whose tickets lie in another', async () => {
  const [inSupport, inSales] = [await write(), await write({ to: sales.address })];
  await addContactNote(ctx, inSales.id, { body: 'Wants an offer.' });
  await mergeContacts(ctx, inSupport.id, { into: inSales.id });
  const seller = only([sales.id]);
  expect(await getContact(seller, inSales.id)).toMatchObject({ tickets: 1, further_addresses: [] });
  await expect(getContact(seller, inSupport.id)).rejects.toMatchObject({ code: 'not_found' });
  const helper = only([house.inbox.mailbox.id]);
  expect(await getContact(helper, inSupport.id)).toMatchObject({ id: inSupport.id, tickets: 1 });
  await expect(getContact(helper, inSales.id)).rejects.toMatchObject({ code: 'not_found' });
  expect((await listContactNotes(helper, inSupport.id, { limit: 10 })).data).toEqual([]);
  const listed = (await listContacts(helper, { q: inSupport.address, limit: 10 })).data;
  expect(listed.map(({ id }) => id)).toEqual([inSupport.id]);
  expect((await listContacts(helper, { q: inSales.address, limit: 10 })).data).toEqual([]);
  await expect(mergeContacts(helper, inSales.id, { into: inSupport.id })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(unmergeContact(helper, inSupport.id)).rejects.toMatchObject({ code: 'conflict' });
});

test('people of one domain are a company, which a person names; those of a public mail host are not', async () => {
  const [one, two] = [await write({ domain: 'acme.example' }), await write({ domain: 'acme.example' })];
  const free = await write({ domain: 'gmail.com' });
  expect((await getContact(ctx, one.id)).company).toEqual({ domain: 'acme.example', name: null, set: false });
  expect((await getContact(ctx, free.id)).company).toBeNull();
  await expect(getCompany(ctx, 'gmail.com')).rejects.toMatchObject({ code: 'not_found' });
  await expect(updateContact(ctx, one.id, { company: 'gmail.com' })).rejects.toMatchObject({
    code: 'invalid',
  });

  await updateCompany(ctx, 'ACME.example', { name: 'Acme Ltd' });
  await updateContact(ctx, free.id, { company: 'acme.example' });
  expect(await getContact(ctx, free.id)).toMatchObject({ company: { name: 'Acme Ltd', set: true } });
  expect(await getCompany(ctx, 'acme.example')).toMatchObject({
    name: 'Acme Ltd',
    contacts: 3,
    updated_by: 'Mia',
  });
  const people = await listContacts(ctx, { company: 'acme.example', limit: 10 });
  expect(people.data.map(({ id }) => id)).toEqual([free.id, two.id, one.id]);
  const tickets = await listTickets(ctx, ticketsQuery.parse({ company: 'acme.example', status: 'all' }));
  expect(tickets.data).toHaveLength(3);
  expect((await listCompanies(ctx, { q: 'acme', limit: 10 })).data).toMatchObject([
    { domain: 'acme.example' },
  ]);
  await expect(getCompany(only([sales.id]), 'acme.example')).rejects.toMatchObject({ code: 'not_found' });
});

test('companies come in pages, over public mail hosts between them', async () => {
  for (const domain of ['aaa.example', 'gmail.com', 'gmx.de', 'zzz.example']) await write({ domain });
  const domains: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listCompanies(ctx, { limit: 1, cursor });
    domains.push(...page.data.map(({ domain }) => domain));
    if (!page.next_cursor) break;
    cursor = page.next_cursor;
  }
  expect(domains).toEqual(domains.toSorted());
  expect(domains).toEqual(expect.arrayContaining(['aaa.example', 'customer.example', 'zzz.example']));
  expect(domains).not.toContain('gmail.com');
});

test('a contact is found by any part of name or address, folded, and by short parts as words begin', async () => {
  const { id } = await write({ domain: 'quarry-works.example' });
  await ctx.db.update(contacts).set({ name: 'Édith Großmann_50%' }).where(eq(contacts.id, id));
  const find = async (q: string) =>
    (await listContacts(ctx, { q, limit: 50 })).data.map((contact) => contact.id);
  for (const q of [
    'dith',
    'ROSSMAN',
    'arry-wo',
    'mann quarry',
    'Großmann, Édith',
    'y-works.ex',
    'éd gro',
    '_50%',
  ])
    expect([q, await find(q)]).toEqual([q, [id]]);
  for (const q of ['mann brick', 'th gr', '%50', 'dith_g', "'", 'ed:*'])
    expect([q, (await find(q)).includes(id)]).toEqual([q, false]);
  expect(await find('di')).not.toContain(id);
});

test('a change of what somebody has changed meanwhile is refused with their name, and without a version is made', async () => {
  const { id } = await write();
  const { version } = await getContact(ctx, id);
  await updateContact(withActor(ctx, { ...mia, name: 'Tom' }), id, { language: 'de', ifMatch: version });
  await expect(updateContact(ctx, id, { name: 'Ada', ifMatch: version })).rejects.toMatchObject({
    code: 'stale',
    facts: { version: version + 1, changed_by: 'Tom' },
  });
  expect(await getContact(ctx, id)).toMatchObject({ version: version + 1, changed_by: 'Tom' });
  await updateContact(ctx, id, { language: 'de' });
  expect(await getContact(ctx, id)).toMatchObject({ version: version + 1 });
  await updateContact(ctx, id, { name: 'Ada' });
  expect(await getContact(ctx, id)).toMatchObject({ name: 'Ada', version: version + 2, changed_by: 'Mia' });
});

test('a name that mail brings to a nameless contact makes a new version, and no later mail does', async () => {
  const from = (name: string) =>
    receiveMail(house.ctx, { to: support, from: `${name}<nameless@shop.example>`, subject: 'Parcel' });
  const { ticketId } = await from('');
  const id = (await readTicket(ctx, ticketId)).contactId;
  expect(await getContact(ctx, id)).toMatchObject({ name: null, version: 1 });
  await from('Ada ');
  expect(await getContact(ctx, id)).toMatchObject({ name: 'Ada', version: 2 });
  await from('Zoe ');
  expect(await getContact(ctx, id)).toMatchObject({ name: 'Ada', version: 2, changed_by: null });
});
