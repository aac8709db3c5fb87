import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { eventTypeSchema } from '#lib/platform/event-types.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { createApiKey } from '#lib/users/api-keys.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createPerson, createTickets } from '#test/world/ticket-acts.ts';
import { auditCsv, listAudit } from './audit.ts';
import { auditKinds, typesOfKind } from './schema.ts';

let house: TestContext;
let mia: Ctx;
let first: Awaited<ReturnType<typeof createTickets>>;
let second: Awaited<ReturnType<typeof createTickets>>;
beforeAll(async () => {
  house = await openTestContext();
  mia = await createPerson(house.ctx);
  first = await createTickets(house.ctx, 2);
  second = await createTickets(house.ctx, 1);
  const [one = '', two = ''] = first.ids;
  await closeTicket(mia, one, { resolution: 'a secret reason' });
  await updateTicket(mia, two, { subject: '=HYPERLINK("http://evil.example")' });
  await createApiKey(house.ctx, { name: '=cmd()', scopes: ['read'] });
});
afterAll(() => house.close());

function adminOf(mailboxIds: string[] | null) {
  return withActor(house.ctx, { type: 'user', id: 'usr_1', name: 'Boss', role: 'admin', mailboxIds });
}

async function all(ctx: Ctx, filters: Parameters<typeof auditCsv>[1] = {}) {
  const entries = [];
  let before: number | undefined;
  do {
    const page = await listAudit(ctx, { ...filters, before, limit: 3 });
    entries.push(...page.data);
    before = page.next_cursor === null ? undefined : Number(page.next_cursor);
  } while (before !== undefined);
  return entries;
}

test('the pages hold every event once, the newest first', async () => {
  const entries = await all(house.ctx);
  const numbers = entries.map(({ id }) => Number(id.slice(4)));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
  expect(entries.map(({ type }) => type)).toContain('api_key.created');
});

test('who reaches one mailbox sees its events alone', async () => {
  const entries = await all(adminOf([second.mailbox.id]));
  expect(entries.length).toBeGreaterThan(0);
  expect([...new Set(entries.map(({ mailbox }) => mailbox))]).toEqual([second.mailbox.address]);
});

test('the log is an admin’s', async () => {
  const asked = listAudit(mia, { limit: 1 });
  await expect(asked).rejects.toThrow(expect.objectContaining({ code: 'forbidden' }));
  await expect(auditCsv(mia, {})).rejects.toThrow(expect.objectContaining({ code: 'forbidden' }));
});

test('each filter leaves what it names', async () => {
  const byMia = await all(house.ctx, { actor: mia.actor.id ?? '' });
  expect(byMia.map(({ type }) => type)).toEqual(expect.arrayContaining(['ticket.renamed', 'ticket.closed']));
  expect(new Set(byMia.map(({ actor }) => actor.name))).toEqual(new Set([mia.actor.name]));
  const people = await all(house.ctx, { kind: 'people' });
  expect(people.map(({ type }) => type)).toEqual(['api_key.created', 'user.created']);
  const number = byMia.at(0)?.ticket ?? 0;
  const onTicket = await all(house.ctx, { ticket: number, actor_type: 'user', kind: 'tickets' });
  expect(onTicket.map(({ type, ticket }) => [type, ticket])).toEqual([['ticket.renamed', number]]);
  const hour = 3_600_000;
  const at = (time: number) => new Date(time).toISOString();
  const now = Date.now();
  expect(await all(house.ctx, { from: at(now - 2 * hour), to: at(now - hour) })).toEqual([]);
  const today = await all(house.ctx, { from: at(now - hour), to: at(now + hour) });
  expect(today).toHaveLength((await all(house.ctx)).length);
});

test('an entry names what it concerns, and nothing that was written', async () => {
  const entries = await all(house.ctx);
  expect(entries.find(({ type }) => type === 'api_key.created')?.about).toBe('=cmd()');
  expect(entries.find(({ type }) => type === 'user.created')?.about).toBe(mia.actor.name);
  const told = `${JSON.stringify(entries)}${await auditCsv(house.ctx, {})}`;
  expect(told).not.toMatch(/secret reason|HYPERLINK/);
});

test('the export has a row for each event, and no cell that a spreadsheet runs', async () => {
  const csv = await auditCsv(house.ctx, { kind: 'people' });
  const [head, key] = csv.split('\r\n');
  expect(head).toBe(
    '\uFEFFcreated_at,type,actor_type,actor_id,actor,ticket,mailbox,about,method,client_address,user_agent,id',
  );
  expect(key).toContain(",'=cmd(),");
});

test('each type of event is of one kind', () => {
  const types = auditKinds.flatMap(typesOfKind);
  expect(types.sort()).toEqual([...eventTypeSchema.options].sort());
});
