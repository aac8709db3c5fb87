import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { archiveRule, createRule, updateRule } from '#lib/tickets/rules/rules.ts';
import { reopenTicket } from '#lib/tickets/status.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { signedInAs } from '#test/world/signed-in.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { executeTicketAct } from './execute-act.ts';
import { startRuleAct } from './start-rule-act.ts';
import { getTicketAct } from './ticket-acts.ts';
import { undoTicketAct } from './undo-act.ts';

let house: TestContext;
let system: Ctx;
let grace: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  system = house.ctx;
  grace = await signedInAs(system, { name: 'Grace', role: 'admin' });
});
afterAll(() => house.close());

const refused = (code: string) => expect.objectContaining({ code });
const week = { days: 7 };

/** Mails that are here before the rule is, which is off: two of them fit. */
async function createStory() {
  const mailbox = await createTestMailbox(system, { address: `act-${crypto.randomUUID()}@shop.example` });
  const to = mailbox.address;
  const invoices = [await receiveMail(system, { to, subject: 'Invoice 1' })];
  invoices.push(await receiveMail(system, { to, subject: 'Invoice 2' }));
  const other = await receiveMail(system, { to, subject: 'A tent' });
  const rule = await createRule(grace, {
    name: 'Invoices',
    mailbox_ids: [mailbox.id],
    conditions: [{ field: 'subject', op: 'is', values: ['invoice'] }],
    actions: [{ do: 'add_tag', tag: 'billing' }, { do: 'close' }],
  });
  return { rule, to, ids: invoices.map(({ ticketId }) => ticketId), otherId: other.ticketId };
}

async function stateOf(id: string) {
  const { status, tags } = await getTicket(system, id);
  return { status, tags };
}
const done = { status: 'closed', tags: ['billing'] };
const untouched = { status: 'open', tags: [] };

test('a rule that is off does to tickets that are here what its dry run said, in its own name, and once', async () => {
  const { rule, ids, otherId } = await createStory();
  const { id } = await startRuleAct(grace, rule.id, week);
  expect(await stateOf(ids[0] ?? '')).toEqual(untouched);
  await Promise.all([executeTicketAct(system, { actId: id }), executeTicketAct(system, { actId: id })]);
  expect(await getTicketAct(grace, id)).toMatchObject({ kind: 'rule', status: 'finished', done: 2 });
  for (const ticketId of ids) {
    expect(await stateOf(ticketId)).toEqual(done);
    const recorded = await system.db.select().from(events).where(eq(events.ticketId, ticketId));
    const closed = recorded.filter(({ type }) => type === 'ticket.closed');
    const by_rule = { id: rule.id, name: 'Invoices' };
    expect(closed).toMatchObject([{ actorType: 'system', data: { by_rule } }]);
  }
  expect(await stateOf(otherId)).toEqual(untouched);
  await expect(startRuleAct(grace, rule.id, week)).rejects.toEqual(refused('invalid'));
});

test('it goes on where a worker stopped, and is undone but for what somebody has changed since', async () => {
  const { rule, ids } = await createStory();
  const [first = '', second = ''] = ids;
  const { id } = await startRuleAct(grace, rule.id, week);
  const stopped = new AbortController();
  stopped.abort();
  await executeTicketAct(system, { actId: id }, { signal: stopped.signal });
  expect(await getTicketAct(grace, id)).toMatchObject({ waiting: 2 });
  await executeTicketAct(system, { actId: id });
  const lim = await signedInAs(system, { name: 'Lim', role: 'member' });
  await reopenTicket(lim, second);
  await undoTicketAct(grace, id);
  await executeTicketAct(system, { actId: id });
  expect(await getTicketAct(grace, id)).toMatchObject({ status: 'undone', undone: 1, left: 1 });
  expect(await stateOf(first)).toEqual(untouched);
  expect((await stateOf(second)).tags).toEqual(['billing']);
});

test('a rule that was changed or archived meanwhile does nothing more', async () => {
  for (const change of ['update', 'archive']) {
    const { rule, ids } = await createStory();
    const { id } = await startRuleAct(grace, rule.id, { ...week, ifMatch: rule.version });
    if (change === 'update') await updateRule(grace, rule.id, { name: 'Other' });
    else await archiveRule(grace, rule.id);
    await executeTicketAct(system, { actId: id });
    expect(await getTicketAct(grace, id)).toMatchObject({ status: 'finished', done: 0, skipped: 2 });
    for (const ticketId of ids) expect(await stateOf(ticketId)).toEqual(untouched);
  }
});

test('mail that comes after the start is not of the act', async () => {
  const { rule, ids, to } = await createStory();
  const { id } = await startRuleAct(grace, rule.id, week);
  const late = await receiveMail(system, { to, subject: 'Invoice 3' });
  const [first = '', second = ''] = ids;
  await executeTicketAct(system, { actId: id });
  for (const ticketId of [first, second]) expect(await stateOf(ticketId)).toEqual(done);
  expect(await stateOf(late.ticketId)).toEqual(untouched);
});

test('only an admin of every mailbox applies a rule, in the version that they read', async () => {
  const { rule } = await createStory();
  const member = await signedInAs(system, { name: 'Mem', role: 'member' });
  await expect(startRuleAct(member, rule.id, week)).rejects.toEqual(refused('forbidden'));
  const stale = { ...week, ifMatch: rule.version + 1 };
  await expect(startRuleAct(grace, rule.id, stale)).rejects.toEqual(refused('stale'));
});
