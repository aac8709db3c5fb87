import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { updateOwnAccount } from '#lib/users/own-account.ts';
import { updateUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createPerson, createTickets, nTimes } from '#test/world/ticket-acts.ts';
import { getTicket } from '../get-ticket.ts';
import { listTickets, ticketsQuery } from '../list-tickets.ts';
import { listNotifications } from '../notifications/notifications.ts';
import { closeTicket } from '../status.ts';
import { assignTicket } from '../update-ticket.ts';
import type { Team } from './schema.ts';
import { archiveTeam, createTeam, listTeams, updateTeam } from './teams.ts';

let house: TestContext;
beforeAll(async () => {
  house = await openTestContext();
});
afterAll(() => house.close());

const refused = (code: string) => expect.objectContaining({ code });
const idOf = ({ actor }: Ctx) => actor.id ?? '';
let made = 0;

async function teamOf(people: Ctx[], mode: Team['mode'], mailboxIds: string[] | null = null): Promise<Team> {
  made += 1;
  const member_ids = people.map(idOf);
  return createTeam(house.ctx, { name: `Team ${made}`, mode, member_ids, mailbox_ids: mailboxIds });
}

async function ticketIds(howMany: number): Promise<{ ids: string[]; mailboxId: string }> {
  const { ids, mailbox } = await createTickets(house.ctx, howMany);
  return { ids, mailboxId: mailbox.id };
}

async function give(id: string, team: Team): Promise<string | null> {
  await assignTicket(house.ctx, id, { teamId: team.id });
  return (await getTicket(house.ctx, id)).assignee_id;
}

const people = (howMany: number) => Promise.all(nTimes(howMany, () => createPerson(house.ctx)));

test('a round gives each member a ticket in turn, and tells them', async () => {
  const [ada, bob, cy] = (await people(3)) as [Ctx, Ctx, Ctx];
  const team = await teamOf([ada, bob, cy], 'round_robin');
  const { ids } = await ticketIds(4);
  const got = [];
  for (const id of ids) got.push(await give(id, team));
  expect(got).toEqual([ada, bob, cy, ada].map(idOf));
  const { data } = await listNotifications(bob, { limit: 10 });
  expect(data.map(({ kind, ticket }) => [kind, ticket.id])).toEqual([['assigned', ids[1]]]);
});

test('who is away, without access or out of reach is passed over, and the round goes on from their place', async () => {
  const { ids } = await ticketIds(3);
  const [ada, bob, cy, dan] = (await people(4)) as [Ctx, Ctx, Ctx, Ctx];
  const eve = await createPerson(house.ctx, []);
  const team = await teamOf([ada, bob, eve, cy, dan], 'round_robin');
  await give(ids[0] ?? '', team);
  await updateOwnAccount(ada, { away: true }, null);
  await updateOwnAccount(bob, { away: true }, null);
  await updateUser(house.ctx, idOf(cy), { disabled: true });
  expect(await give(ids[1] ?? '', team)).toBe(idOf(dan));
  await updateOwnAccount(bob, { away: false }, null);
  expect(await give(ids[2] ?? '', team)).toBe(idOf(bob));
});

test('a ticket waits for its team when nobody of it is there, and is given out by the next try', async () => {
  const [ada] = (await people(1)) as [Ctx];
  await updateOwnAccount(ada, { away: true }, null);
  const team = await teamOf([ada], 'least_busy');
  const { ids } = await ticketIds(1);
  expect(await give(ids[0] ?? '', team)).toBeNull();
  expect((await getTicket(house.ctx, ids[0] ?? '')).assignee_team_id).toBe(team.id);
  await updateOwnAccount(ada, { away: false }, null);
  expect(await give(ids[0] ?? '', team)).toBe(idOf(ada));
});

test('the least busy gets it: who has the fewest active tickets, then who comes first', async () => {
  const [ada, bob] = (await people(2)) as [Ctx, Ctx];
  const team = await teamOf([ada, bob], 'least_busy');
  const { ids } = await ticketIds(4);
  expect(await give(ids[0] ?? '', team)).toBe(idOf(ada));
  expect(await give(ids[1] ?? '', team)).toBe(idOf(bob));
  await closeTicket(house.ctx, ids[1] ?? '', {});
  expect(await give(ids[2] ?? '', team)).toBe(idOf(bob));
  expect(await give(ids[3] ?? '', team)).toBe(idOf(ada));
});

test.each(['round_robin', 'least_busy'] as const)(
  'assignments at once are shared out evenly (%s)',
  async (mode) => {
    const members = await people(3);
    const team = await teamOf(members, mode);
    const { ids } = await ticketIds(9);
    const got = await Promise.all(ids.map((id) => give(id, team)));
    for (const member of members) expect(got.filter((id) => id === idOf(member))).toHaveLength(3);
  },
);

test('a team that assigns by hand keeps the ticket for whoever takes it', async () => {
  const [ada] = (await people(1)) as [Ctx];
  const team = await teamOf([ada], 'by_hand');
  const { ids } = await ticketIds(1);
  const [id = ''] = ids;
  expect(await give(id, team)).toBeNull();
  await assignTicket(ada, id, { userId: idOf(ada) });
  const ticket = await getTicket(house.ctx, id);
  expect([ticket.assignee_id, ticket.assignee_team_id]).toEqual([idOf(ada), team.id]);
  const found = await listTickets(house.ctx, ticketsQuery.parse({ team: team.id }));
  expect(found.data.map((row) => row.id)).toEqual([id]);
  await assignTicket(ada, id, { userId: null });
  expect((await getTicket(house.ctx, id)).assignee_team_id).toBeNull();
});

test('a team of other mailboxes, or one that has ended, takes no ticket', async () => {
  const { ids } = await ticketIds(1);
  const { mailboxId: elsewhere } = await ticketIds(1);
  const [id = ''] = ids;
  const other = await teamOf([], 'by_hand', [elsewhere]);
  const ended = await teamOf([], 'by_hand');
  await archiveTeam(house.ctx, ended.id);
  for (const { id: teamId } of [other, ended])
    await expect(assignTicket(house.ctx, id, { teamId })).rejects.toThrow(refused('not_found'));
});

test('who reaches one mailbox sees the teams that serve it, and of their mailboxes that one', async () => {
  const { mailboxId: here } = await ticketIds(1);
  const { mailboxId: elsewhere } = await ticketIds(1);
  const both = await teamOf([], 'by_hand', [here, elsewhere]);
  const other = await teamOf([], 'by_hand', [elsewhere]);
  const seen = await listTeams(await createPerson(house.ctx, [here]));
  expect(seen.find(({ id }) => id === both.id)?.mailbox_ids).toEqual([here]);
  expect(seen.map(({ id }) => id)).not.toContain(other.id);
});

test('a name is taken once, whatever its case, and members are replaced in their order', async () => {
  const [ada, bob] = (await people(2)) as [Ctx, Ctx];
  const team = await teamOf([ada, bob], 'by_hand');
  const taken = createTeam(house.ctx, { name: team.name.toUpperCase() });
  await expect(taken).rejects.toThrow(refused('conflict'));
  await inTransaction(house.ctx, (ctx) => updateTeam(ctx, team.id, { member_ids: [idOf(bob), idOf(ada)] }));
  const after = (await listTeams(house.ctx)).find(({ id }) => id === team.id);
  expect(after?.member_ids).toEqual([idOf(bob), idOf(ada)]);
  await expect(createTeam(ada, { name: 'Mine' })).rejects.toThrow(refused('forbidden'));
});
