import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listEvents } from '#lib/platform/events.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { createTeam } from '#lib/tickets/teams/teams.ts';
import { assignTicket } from '#lib/tickets/update-ticket.ts';
import { createUser, updateUser } from '#lib/users/users.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { openTestAssistant, type TestAssistant } from '#test/world/assistant.ts';
import { createTestMailbox, openTicketWithRun } from '#test/world/world.ts';

let house: TestAssistant;
beforeAll(async () => {
  house = await openTestAssistant();
});
afterAll(() => house.close());

function addUser(name: string, more: Partial<Parameters<typeof createUser>[1]> = {}) {
  const email = `${randomUUID()}@team.example`;
  return createUser(house.ctx, { email, name, role: 'member', ...more });
}

/** Has the assistant hand off a ticket of `assignee` to whom it names. */
async function handOffTo(who: string, assignee: string | null = null, before = async () => {}) {
  const { ctx, inbox } = house;
  const { ticketId, runId } = await openTicketWithRun(ctx, inbox, { text: 'I want a loan car.' });
  if (assignee) await assignTicket(ctx, ticketId, { userId: assignee });
  await before();
  await house.run(runId, [calls(['hand_off', { reason: 'Odd.', who }])]);
  return getTicket(ctx, ticketId);
}

test('the one active user whom a hand-off names by name or address gets the ticket', async () => {
  const zoe = await addUser('Zoë Öberg', { email: 'zoe@team.example' });
  for (const who of [' zoe  OBERG ', 'ZOE@team.example']) {
    const ticket = await handOffTo(who);
    expect(ticket).toMatchObject({ assignee_id: zoe.id, needs_person: 'For Zoë Öberg: Odd.' });
    const events = await listEvents(house.ctx, { ticketId: ticket.id });
    expect(events.find(({ type }) => type === 'ticket.assigned')).toMatchObject({
      actor: { type: 'assistant' },
      data: { before: null, after: zoe.id, name: 'Zoë Öberg' },
    });
  }
});

test('whom a hand-off names stays in words when that is nobody, several, a viewer or out of reach', async () => {
  const elsewhere = await createTestMailbox(house.ctx, { address: 'elsewhere@shop.example' });
  await addUser('Vic View', { role: 'viewer' });
  await addUser('Far Away', { mailbox_ids: [elsewhere.id] });
  await addUser('Sam Same');
  await addUser('Sam Same');
  await updateUser(house.ctx, (await addUser('Gwen Gone')).id, { disabled: true });
  for (const who of ['Vic View', 'Far Away', 'Sam Same', 'Sam', 'Gwen Gone', 'Compliance'])
    expect(await handOffTo(who)).toMatchObject({ assignee_id: null, needs_person: `For ${who}: Odd.` });
});

test('an assignment stands when a hand-off names another user, unless its user is disabled', async () => {
  const [mia, ben] = [await addUser('Mia Moss'), await addUser('Ben Birch')];
  const stands = { assignee_id: ben.id, needs_person: 'For Mia Moss: Odd.' };
  expect(await handOffTo('mia moss', ben.id)).toMatchObject(stands);
  const disable = async () => void (await updateUser(house.ctx, ben.id, { disabled: true }));
  expect(await handOffTo('mia moss', ben.id, disable)).toMatchObject({ assignee_id: mia.id });
});

test('a team that a hand-off names gives the ticket to who is next in its round', async () => {
  const tess = await addUser('Tess Tarn');
  const team = { name: 'Compliance crew', mode: 'round_robin' as const, member_ids: [tess.id] };
  const { id } = await createTeam(house.ctx, team);
  expect(await handOffTo('compliance CREW')).toMatchObject({
    assignee_id: tess.id,
    assignee_team_id: id,
    needs_person: 'For Compliance crew: Odd.',
  });
});
