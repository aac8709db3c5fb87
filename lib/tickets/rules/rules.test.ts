import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { events, ruleApplications, runs, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { receiveMail, type TestMail } from '#test/world/receive-mail.ts';
import { signedInAs } from '#test/world/signed-in.ts';
import { createAssistedMailbox, createTestMailbox } from '#test/world/world.ts';
import { tagsOf } from '../tag-names.ts';
import { dryRunRule, dryRunSavedRule } from './dry-run.ts';
import { archiveRule, createRule, getRule, listRules, orderRules, updateRule } from './rules.ts';
import type { RuleAction, RuleCondition, RuleTrial } from './schema.ts';

let test_: TestContext;
let grace: Ctx;
beforeAll(async () => {
  test_ = await openTestContext();
  grace = await signedInAs(test_.ctx, { name: 'Grace', role: 'admin' });
});
afterAll(() => test_.close());
afterEach(async () => {
  for (const { id } of await listRules(grace)) await archiveRule(grace, id);
});

function openMailbox() {
  return createTestMailbox(test_.ctx, { address: `rules-${crypto.randomUUID()}@shop.example` });
}

const refused = (code: string) => expect.objectContaining({ code });
const subjectHas = (...values: string[]): RuleCondition => ({ field: 'subject', op: 'is', values });
const tagged: RuleAction[] = [{ do: 'add_tag', tag: 'found' }];

async function ticketOf(id: string) {
  const [row] = await test_.ctx.db.select().from(tickets).where(eq(tickets.id, id));
  return { ...present(row), tags: await tagsOf(test_.ctx, id) };
}

const newsletter = ['List-Unsubscribe: <https://news.example/off>', 'List-Id: <news.example>'];
const week: TestMail[] = [
  { from: 'News <news@letters.example>', subject: 'Deals of the week', headers: newsletter },
  { from: 'Ada <ada@acme.example>', subject: 'Où est ma FACTURE ?', body: 'Bonjour' },
  { from: 'Bob <bob@acme.example>', subject: 'Hello', body: 'Please send the invoice again.' },
  { from: 'Cy <cy@elsewhere.example>', subject: 'Manufacture', body: 'A question' },
  { from: 'Away <dora@acme.example>', subject: 'Away', headers: ['Auto-Submitted: auto-replied'] },
  {
    from: 'Eve <eve@sub.acme.example>',
    subject: 'A picture',
    files: [{ name: 'a.txt', content: Buffer.from('x') }],
  },
];

const trials: [name: string, trial: Omit<RuleTrial, 'mailbox_ids'>, expected: string[]][] = [
  [
    'newsletters',
    { conditions: [{ field: 'mail', op: 'is', values: ['list'] }], actions: [{ do: 'newsletter' }] },
    ['Deals of the week'],
  ],
  [
    'a word whatever its case and accents, and not inside another',
    { conditions: [subjectHas('facturé')], actions: tagged },
    ['Où est ma FACTURE ?'],
  ],
  [
    'any of two',
    {
      match: 'any',
      conditions: [subjectHas('facture'), { field: 'text', op: 'is', values: ['the invoice'] }],
      actions: [{ do: 'set_priority', priority: 'high' }],
    },
    ['Hello', 'Où est ma FACTURE ?'],
  ],
  [
    'a domain without its subdomains, but no automatic answers',
    {
      conditions: [
        { field: 'sender', op: 'is', values: ['@acme.example'] },
        { field: 'mail', op: 'is_not', values: ['auto_reply'] },
      ],
      actions: [{ do: 'snooze', hours: 5 }],
    },
    ['Hello', 'Où est ma FACTURE ?'],
  ],
  [
    'a file',
    { conditions: [{ field: 'attachment', op: 'is', values: ['any'] }], actions: [{ do: 'close' }] },
    ['A picture'],
  ],
  [
    'a company',
    { conditions: [{ field: 'company', op: 'is', values: ['elsewhere.example'] }], actions: tagged },
    ['Manufacture'],
  ],
  [
    'no priority that a ticket has',
    { conditions: [{ field: 'priority', op: 'is_not', values: ['normal'] }], actions: tagged },
    [],
  ],
];

test.for(trials)(
  'the dry run for %s names the tickets that the rule then changes when the same mails are filed',
  async ([name, trial, expected]) => {
    const [before, after] = [await openMailbox(), await openMailbox()];
    for (const mail of week) await receiveMail(test_.ctx, { ...mail, to: before.address });
    const dry = await dryRunRule(grace, { ...trial, mailbox_ids: [before.id] });
    const inBefore = await listTicketsOf(before.id);
    expect(inBefore).toHaveLength(week.length);
    expect(inBefore.every(({ version }) => version <= 2)).toBe(true);

    const rule = await createRule(grace, { ...trial, name, mailbox_ids: [after.id], enabled: true });
    for (const mail of week) await receiveMail(test_.ctx, { ...mail, to: after.address });
    const changed = (await listTicketsOf(after.id)).filter(({ ruled }) => ruled);

    expect(dry.tickets.map(({ subject }) => subject).sort()).toEqual(expected);
    expect(changed.map(({ subject }) => subject).sort()).toEqual(expected);
    expect(dry).toMatchObject({ tickets_changed: expected.length, complete: true });
    expect((await getRule(grace, rule.id)).applied).toBe(expected.length);
  },
);

async function listTicketsOf(mailboxId: string) {
  const rows = await test_.ctx.db.select().from(tickets).where(eq(tickets.mailboxId, mailboxId));
  const told = await test_.ctx.db.select().from(events).where(eq(events.mailboxId, mailboxId));
  return rows.map(({ id, subject, version }) => ({
    subject,
    version,
    ruled: told.some(({ ticketId, data }) => ticketId === id && data.by_rule !== undefined),
  }));
}

test('the dry run reads each mail once, more than fit on one page', async () => {
  const mailbox = await openMailbox();
  const mails = Array.from({ length: 130 }, (_, n) =>
    receiveMail(test_.ctx, { to: mailbox.address, from: `many${n}@c.example`, subject: `Many ${n}` }),
  );
  const received = await Promise.all(mails);
  const conditions = [subjectHas('many')];
  const dry = await dryRunRule(grace, { conditions, actions: tagged });
  expect(dry).toMatchObject({ mails_fitting: 130, tickets_changed: 130, complete: true });
  expect(dry.mails_read).toBeGreaterThanOrEqual(130);
  expect(dry.tickets).toHaveLength(50);
  expect(received.map(({ ticketId }) => ticketId)).toEqual(
    expect.arrayContaining(dry.tickets.map(({ id }) => id)),
  );
  const times = dry.tickets.map(({ received_at }) => received_at);
  expect(times).toEqual(times.toSorted().reverse());
});

test('what a rule does bears its name, and a newsletter starts no assistant', async () => {
  const { mailbox } = await createAssistedMailbox(test_.ctx);
  const rule = await createRule(grace, {
    name: 'Newsletters',
    mailbox_ids: [mailbox.id],
    conditions: [{ field: 'mail', op: 'is', values: ['list'] }],
    actions: [{ do: 'newsletter' }],
    enabled: true,
  });
  const letter = await receiveMail(test_.ctx, { ...week[0], to: mailbox.address });
  const question = await receiveMail(test_.ctx, { ...week[1], to: mailbox.address });
  expect(await ticketOf(letter.ticketId)).toMatchObject({ status: 'closed', tags: ['newsletter'] });
  expect(await ticketOf(question.ticketId)).toMatchObject({ status: 'open', tags: [] });
  const started = await test_.ctx.db.select().from(runs);
  expect(started.filter(({ ticketId }) => ticketId === letter.ticketId)).toEqual([]);
  expect(started.filter(({ ticketId }) => ticketId === question.ticketId)).toHaveLength(1);
  const [closed] = (
    await test_.ctx.db.select().from(events).where(eq(events.ticketId, letter.ticketId))
  ).filter(({ type }) => type === 'ticket.closed');
  expect(closed).toMatchObject({
    actorType: 'system',
    actorName: 'Newsletters',
    data: { before: 'open', by_rule: { id: rule.id, name: 'Newsletters' } },
  });
});

test('a contact who answers reopens what a rule closed, and the rule reads that mail too', async () => {
  const mailbox = await openMailbox();
  const of = { mailbox_ids: [mailbox.id], enabled: true };
  await createRule(grace, {
    ...of,
    name: 'Close',
    trigger: 'ticket.created',
    conditions: [subjectHas('parcel')],
    actions: [{ do: 'close' }],
  });
  await createRule(grace, {
    ...of,
    name: 'Urgent',
    conditions: [{ field: 'text', op: 'is', values: ['lawyer'] }],
    actions: [{ do: 'set_priority', priority: 'urgent' }],
  });
  const first = await receiveMail(test_.ctx, {
    to: mailbox.address,
    subject: 'My parcel',
    id: '<p1@c.example>',
  });
  expect((await ticketOf(first.ticketId)).status).toBe('closed');
  const next = await receiveMail(test_.ctx, {
    to: mailbox.address,
    subject: 'Re: My parcel',
    body: 'My lawyer will write.',
    headers: ['In-Reply-To: <p1@c.example>'],
  });
  expect(next.ticketId).toBe(first.ticketId);
  expect(await ticketOf(first.ticketId)).toMatchObject({ status: 'open', priority: 'urgent' });
});

test('rules work in their order, each once for a mail, and the later sees what the earlier did', async () => {
  const mailbox = await openMailbox();
  const of = { mailbox_ids: [mailbox.id], enabled: true };
  const second = await createRule(grace, {
    ...of,
    name: 'Second',
    conditions: [{ field: 'tag', op: 'is', values: ['vip'] }],
    actions: [
      { do: 'remove_tag', tag: 'vip' },
      { do: 'set_priority', priority: 'high' },
    ],
  });
  const first = await createRule(grace, { ...of, name: 'First', actions: [{ do: 'add_tag', tag: 'vip' }] });
  const early = await receiveMail(test_.ctx, { to: mailbox.address });
  expect(await ticketOf(early.ticketId)).toMatchObject({ priority: 'normal', tags: ['vip'] });
  await orderRules(grace, [first.id]);
  expect((await listRules(grace)).map(({ name }) => name)).toEqual(['First', 'Second']);
  const late = await receiveMail(test_.ctx, { to: mailbox.address });
  expect(await ticketOf(late.ticketId)).toMatchObject({ priority: 'high', tags: [] });
  const applied = await test_.ctx.db
    .select()
    .from(ruleApplications)
    .where(eq(ruleApplications.messageId, late.message.id));
  expect(applied.map(({ ruleId }) => ruleId).sort()).toEqual([first.id, second.id].sort());
});

test('a rule that is off, archived or of another mailbox changes nothing', async () => {
  const [mailbox, other] = [await openMailbox(), await openMailbox()];
  const rule = { name: 'A', actions: tagged };
  const off = await createRule(grace, { ...rule, mailbox_ids: [mailbox.id] });
  await createRule(grace, { ...rule, mailbox_ids: [other.id], enabled: true });
  const gone = await createRule(grace, { ...rule, mailbox_ids: [mailbox.id], enabled: true });
  await archiveRule(grace, gone.id);
  const { ticketId } = await receiveMail(test_.ctx, { to: mailbox.address });
  expect((await ticketOf(ticketId)).tags).toEqual([]);
  expect((await dryRunSavedRule(grace, off.id)).tickets.map(({ id }) => id)).toEqual([ticketId]);
  await expect(getRule(grace, gone.id)).rejects.toEqual(refused('not_found'));
  const on = await updateRule(grace, off.id, { enabled: true, ifMatch: off.version });
  expect(on).toMatchObject({ enabled: true, enabled_by: 'Grace', disabled_at: null });
  const later = await receiveMail(test_.ctx, { to: mailbox.address });
  expect((await ticketOf(later.ticketId)).tags).toEqual(['found']);
  const again = await updateRule(grace, off.id, { enabled: false });
  expect(again).toMatchObject({ enabled: false, disabled_by: 'Grace', enabled_at: null });
});

test('somebody who lost access gets no ticket by a rule, and the mail is filed all the same', async () => {
  const mailbox = await openMailbox();
  const user = await signedInAs(test_.ctx, { name: 'Lim', role: 'member' });
  const actions: RuleAction[] = [{ do: 'assign', user_id: user.actor.id }, ...tagged];
  await createRule(grace, { name: 'Lim’s', mailbox_ids: [mailbox.id], actions, enabled: true });
  const mine = await receiveMail(test_.ctx, { to: mailbox.address });
  expect(await ticketOf(mine.ticketId)).toMatchObject({ assigneeId: user.actor.id, tags: ['found'] });
  const elsewhere = await openMailbox();
  const limited = await signedInAs(test_.ctx, { name: 'Out', role: 'member', mailboxIds: [elsewhere.id] });
  await expect(
    createRule(grace, {
      name: 'Out',
      mailbox_ids: [mailbox.id],
      actions: [{ do: 'assign', user_id: limited.actor.id }],
    }),
  ).rejects.toEqual(refused('invalid'));
  const all = await createRule(grace, {
    name: 'Out',
    actions: [{ do: 'assign', user_id: limited.actor.id }],
    enabled: true,
  });
  const { ticketId, raw } = await receiveMail(test_.ctx, { to: mailbox.address });
  expect(raw.status).toBe('filed');
  expect((await ticketOf(ticketId)).assigneeId).toBe(user.actor.id);
  expect((await dryRunSavedRule(grace, all.id)).tickets.map(({ id }) => id)).not.toContain(ticketId);
});

test('a stranger who writes to the reply address of a ticket moves no rule to close it', async () => {
  const mailbox = await openMailbox();
  const { ticketId } = await receiveMail(test_.ctx, { to: mailbox.address });
  await createRule(grace, {
    name: 'All',
    mailbox_ids: [mailbox.id],
    actions: [{ do: 'close' }],
    enabled: true,
  });
  const { replyToken } = await ticketOf(ticketId);
  const [local, domain] = mailbox.address.split('@');
  const to = `${local}+${replyToken.replaceAll('-', '')}@${domain}`;
  const stranger = await receiveMail(
    test_.ctx,
    { from: 'Mallory <mallory@evil.example>', to },
    { envelopeFrom: 'mallory@evil.example', envelopeTo: [to] },
  );
  expect(stranger.ticketId).toBe(ticketId);
  expect((await ticketOf(ticketId)).status).toBe('open');
});
