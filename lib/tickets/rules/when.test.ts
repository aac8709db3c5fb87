import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawEmails } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { signedInAs } from '#test/world/signed-in.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { archiveBusinessHours, createBusinessHours } from '../sla/business-hours.ts';
import { tagsOf } from '../tag-names.ts';
import { dryRunRule } from './dry-run.ts';
import { archiveRule, createRule } from './rules.ts';

let test_: TestContext;
let grace: Ctx;
beforeAll(async () => {
  test_ = await openTestContext();
  grace = await signedInAs(test_.ctx, { name: 'Grace', role: 'admin' });
});
afterAll(() => test_.close());

function openMailbox() {
  return createTestMailbox(test_.ctx, { address: `when-${crypto.randomUUID()}@shop.example` });
}
const refused = (code: string) => expect.objectContaining({ code });
const everyDay = [1, 2, 3, 4, 5, 6, 7];

function createHours(weekdays: number[]) {
  const week = weekdays.map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  return createBusinessHours(grace, { name: 'Hours', zone: 'UTC', week });
}

test('a rule for further mail leaves the mail that opens a ticket alone, and reads each that follows', async () => {
  const mailbox = await openMailbox();
  const trial = { mailbox_ids: [mailbox.id], trigger: 'mail.answered' as const };
  const actions = [{ do: 'add_tag' as const, tag: 'wrote-again' }];
  await createRule(grace, { ...trial, name: 'Again', actions, enabled: true });
  const first = await receiveMail(test_.ctx, { to: mailbox.address, id: '<first@c.example>' });
  expect(await tagsOf(test_.ctx, first.ticketId)).toEqual([]);
  expect((await dryRunRule(grace, { ...trial, actions })).tickets).toEqual([]);
  const headers = ['In-Reply-To: <first@c.example>'];
  const next = await receiveMail(test_.ctx, { to: mailbox.address, body: 'Still nothing?', headers });
  expect(next.ticketId).toBe(first.ticketId);
  expect(await tagsOf(test_.ctx, first.ticketId)).toEqual(['wrote-again']);
  const other = { do: 'add_tag' as const, tag: 'other' };
  const dry = await dryRunRule(grace, { ...trial, actions: [other] });
  expect(dry.tickets).toMatchObject([{ id: first.ticketId, message_id: next.message.id, changes: [other] }]);
});

test('mail within and outside business hours is told apart by when it arrived', async () => {
  const mailbox = await openMailbox();
  const [always, never] = [await createHours(everyDay), await createHours([])];
  const rule = (name: string, op: 'is' | 'is_not', id: string) =>
    createRule(grace, {
      name,
      mailbox_ids: [mailbox.id],
      conditions: [{ field: 'business_hours', op, values: [id] }],
      actions: [{ do: 'add_tag', tag: name }],
      enabled: true,
    });
  await rule('within-always', 'is', always.id);
  await rule('outside-always', 'is_not', always.id);
  await rule('within-never', 'is', never.id);
  await rule('outside-never', 'is_not', never.id);
  const { ticketId } = await receiveMail(test_.ctx, { to: mailbox.address });
  expect(await tagsOf(test_.ctx, ticketId)).toEqual(['outside-never', 'within-always']);
});

test('a dry run reads the time at which each mail came, not the one of the run', async () => {
  const mailbox = await openMailbox();
  const today = await receiveMail(test_.ctx, { to: mailbox.address });
  const earlier = await receiveMail(test_.ctx, { to: mailbox.address });
  const threeDaysAgo = new Date(Date.now() - 3 * 24 * 3_600_000);
  await test_.ctx.db
    .update(rawEmails)
    .set({ receivedAt: threeDaysAgo })
    .where(eq(rawEmails.id, earlier.raw.id));
  const hours = await createHours([threeDaysAgo.getUTCDay() || 7]);
  const trial = (op: 'is' | 'is_not') =>
    dryRunRule(grace, {
      mailbox_ids: [mailbox.id],
      conditions: [{ field: 'business_hours', op, values: [hours.id] }],
      actions: [{ do: 'close' }],
    });
  expect((await trial('is')).tickets.map(({ id }) => id)).toEqual([earlier.ticketId]);
  const outside = await trial('is_not');
  expect(outside.tickets.map(({ id }) => id)).toEqual([today.ticketId]);
  expect(outside.as_of_today).toContain('business_hours');
});

test('hours that a rule asks for stay in use, and a rule asks for none that are not', async () => {
  const hours = await createHours(everyDay);
  const input = {
    name: 'Night',
    conditions: [{ field: 'business_hours' as const, op: 'is_not' as const, values: [hours.id] }],
    actions: [{ do: 'set_priority' as const, priority: 'low' as const }],
  };
  const rule = await createRule(grace, input);
  await expect(archiveBusinessHours(grace, hours.id)).rejects.toEqual(refused('conflict'));
  await archiveRule(grace, rule.id);
  await archiveBusinessHours(grace, hours.id);
  await expect(createRule(grace, input)).rejects.toEqual(refused('invalid'));
});
