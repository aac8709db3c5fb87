import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueRefreshes, rules, tags, ticketTags } from '#db/schema/index.ts';
import { inTransaction, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { listSavedReplies } from '#lib/saved-replies/list-saved-replies.ts';
import { createSavedReply } from '#lib/saved-replies/saved-replies.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { createRule } from '#lib/tickets/rules/rules.ts';
import { createBusinessHours } from '#lib/tickets/sla/business-hours.ts';
import { createSlaPolicy, getSlaPolicy } from '#lib/tickets/sla/policies.ts';
import { tagsOf } from '#lib/tickets/tag-names.ts';
import { listTags } from '#lib/tickets/tags.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { createView, getView } from '#lib/tickets/views/views.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createPerson, createTickets } from '#test/world/ticket-acts.ts';
import { recordingAct } from '../acts/record-act.ts';
import { listTicketActs } from '../acts/ticket-acts.ts';
import { undoTicketAct } from '../acts/undo-act.ts';
import { deleteTag, mergeTag, updateTag } from './edit-tags.ts';
import { sweepRetiredTags } from './sweep-retired-tags.ts';
import { tidyTag } from './tidy-tag.ts';

let house: TestContext;
beforeAll(async () => {
  house = await openTestContext();
});
afterAll(() => house.close());

const refused = (code: string) => expect.objectContaining({ code });

async function tagged(...all: string[][]): Promise<string[]> {
  const { ids } = await createTickets(house.ctx, all.length);
  for (const [at, tags] of all.entries()) await updateTicket(house.ctx, ids[at] ?? '', { tags });
  return ids;
}

async function macroWith(addTags: string[]) {
  const macro = { name: `Macro ${addTags}`, body: 'Hello', add_tags: addTags };
  return (await createSavedReply(house.ctx, macro)).id;
}

async function tagsOfMacro(id: string) {
  return (await listSavedReplies(house.ctx, {})).find((reply) => reply.id === id)?.add_tags;
}

test('what names a renamed tag follows it, and the log has one event', async () => {
  const ids = await tagged(['parcel'], ['parcel', 'late']);
  const macro = await macroWith(['parcel', 'late']);
  const view = await createView(house.ctx, { name: 'Parcels', filter: { tag: 'parcel' } });
  await updateTag(house.ctx, 'parcel', { name: ' Delivery ' });
  expect(await Promise.all(ids.map((id) => tagsOf(house.ctx, id)))).toEqual([
    ['delivery'],
    ['delivery', 'late'],
  ]);
  expect(await tagsOfMacro(macro)).toEqual(['late', 'delivery']);
  expect((await getView(house.ctx, view.id)).filter).toEqual({ tag: 'delivery' });
  const events = await listEvents(house.ctx, { type: 'tag.renamed' });
  expect(events.map(({ data }) => data)).toEqual([{ before: 'parcel', after: 'delivery', tickets: 2 }]);
});

test('an act that set a tag is undone by the tag’s new name', async () => {
  const mia = await createPerson(house.ctx);
  const [id = ''] = await tagged([]);
  await recordingAct(mia, id, (ctx) => updateTicket(ctx, id, { tags: ['colour'] }));
  await updateTag(house.ctx, 'colour', { name: 'shade' });
  const [act] = await listTicketActs(mia, { undoable: true, limit: 1 });
  await undoTicketAct(mia, act?.id ?? '');
  expect(await tagsOf(house.ctx, id)).toEqual([]);
});

test('a merged tag leaves each ticket the other one once', async () => {
  const ids = await tagged(['refunds'], ['refunds', 'refund'], ['refund']);
  const macro = await macroWith(['refunds', 'refund']);
  await mergeTag(house.ctx, 'refunds', 'refund');
  expect(await Promise.all(ids.map((id) => tagsOf(house.ctx, id)))).toEqual([
    ['refund'],
    ['refund'],
    ['refund'],
  ]);
  expect(await tagsOfMacro(macro)).toEqual(['refund']);
  expect((await listTags(house.ctx)).find(({ name }) => name === 'refund')?.tickets).toBe(3);
  await expect(updateTag(house.ctx, 'refunds', { name: 'x' })).rejects.toThrow(refused('not_found'));
});

test('a deleted tag is on no ticket, and a view of it finds nothing', async () => {
  const [id = ''] = await tagged(['odd', 'kept']);
  const view = await createView(house.ctx, { name: 'Odd', filter: { tag: 'odd' } });
  await deleteTag(house.ctx, 'odd');
  expect(await tagsOf(house.ctx, id)).toEqual(['kept']);
  expect((await getView(house.ctx, view.id)).filter).toEqual({ tag: 'odd' });
});

test('a colour is kept, also through a new name', async () => {
  await tagged(['sea']);
  await updateTag(house.ctx, 'sea', { color: 'teal' });
  await updateTag(house.ctx, 'sea', { name: 'ocean' });
  expect((await listTags(house.ctx)).find(({ name }) => name === 'ocean')?.color).toBe('teal');
});

test('a tag that the product sets keeps its name, and a taken name is refused', async () => {
  await tagged(['urgent', 'one', 'two']);
  await expect(updateTag(house.ctx, 'urgent', { name: 'now' })).rejects.toThrow(refused('conflict'));
  await expect(deleteTag(house.ctx, 'urgent')).rejects.toThrow(refused('conflict'));
  await expect(mergeTag(house.ctx, 'needs-human', 'one')).rejects.toThrow(refused('conflict'));
  await expect(updateTag(house.ctx, 'one', { name: 'two' })).rejects.toThrow(refused('conflict'));
  await expect(mergeTag(house.ctx, 'one', 'one')).rejects.toThrow(refused('invalid'));
});

test('only an admin who reaches every mailbox changes tags', async () => {
  await tagged(['mine']);
  const member = await createPerson(house.ctx);
  const narrow = withActor(house.ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'N',
    role: 'admin',
    mailboxIds: [],
  });
  for (const ctx of [member, narrow])
    await expect(updateTag(ctx, 'mine', { name: 'yours' })).rejects.toThrow(refused('forbidden'));
});

test('tickets read as merged at once, and their rows follow in the background, once each', async () => {
  const ids = await tagged(['wrong'], ['wrong', 'right'], ['right'], ['wrong', 'left']);
  const before = await tagIdOf('wrong');
  await mergeTag(house.ctx, 'wrong', 'right');
  const seen = async () => ({
    borne: await Promise.all(ids.map((id) => tagsOf(house.ctx, id))),
    listed: (await listTickets(house.ctx, ticketsQuery.parse({ tag: 'right', status: 'all' }))).data.length,
    found: (await listTickets(house.ctx, ticketsQuery.parse({ q: 'tag:right', status: 'all' }))).data.length,
    shown: (await listTickets(house.ctx, ticketsQuery.parse({ tag: 'right', status: 'all' }))).data
      .map(({ tags }) => tags)
      .toSorted((one, other) => one.length - other.length),
    counted: (await listTags(house.ctx)).find(({ name }) => name === 'right')?.tickets,
  });
  const merged = {
    borne: [['right'], ['right'], ['right'], ['left', 'right']],
    listed: 4,
    found: 4,
    shown: [['right'], ['right'], ['right'], ['left', 'right']],
    counted: 4,
  };
  expect(await seen()).toEqual(merged);
  expect(await rowsLeft(before.tagId)).toBe(3);
  await tidyTag(house.ctx, before);
  expect(await seen()).toEqual(merged);
  expect(await rowsLeft(before.tagId)).toBe(0);
  expect(await house.ctx.db.$count(tags, eq(tags.id, before.tagId))).toBe(0);
});

test('a ticket loses, and gains again, a tag whose rows have not followed yet', async () => {
  const [id = ''] = await tagged(['olden', 'kept'], ['newer']);
  const retired = await tagIdOf('olden');
  await mergeTag(house.ctx, 'olden', 'newer');
  await updateTicket(house.ctx, id, { tags: ['kept'] });
  expect(await tagsOf(house.ctx, id)).toEqual(['kept']);
  await updateTicket(house.ctx, id, { tags: ['kept', 'newer'] });
  await updateTicket(house.ctx, id, { tags: ['kept', 'newer', 'olden'] });
  await tidyTag(house.ctx, retired);
  expect(await tagsOf(house.ctx, id)).toEqual(['kept', 'newer', 'olden']);
});

test('a tag that another was merged into is merged, renamed and deleted with it, before and after it is tidied', async () => {
  const [id = '', other = ''] = await tagged(['aa'], ['bb'], ['cc']);
  const [aa, bb] = [await tagIdOf('aa'), await tagIdOf('bb')];
  await mergeTag(house.ctx, 'aa', 'bb');
  await mergeTag(house.ctx, 'bb', 'cc');
  expect(await tagsOf(house.ctx, id)).toEqual(['cc']);
  await updateTag(house.ctx, 'cc', { name: 'dd' });
  expect([await tagsOf(house.ctx, id), await tagsOf(house.ctx, other)]).toEqual([['dd'], ['dd']]);
  await tidyTag(house.ctx, bb);
  await deleteTag(house.ctx, 'dd');
  expect([await tagsOf(house.ctx, id), await tagsOf(house.ctx, other)]).toEqual([[], []]);
  expect((await listTags(house.ctx)).map(({ name }) => name)).not.toContain('dd');
  await tidyTag(house.ctx, aa);
  expect(await rowsLeft(aa.tagId)).toBe(0);
});

test('a worker that is killed between two batches, or within one, leaves the rest to the next', async () => {
  const ids = await tagged(['halfway'], ['halfway'], ['halfway'], ['whole']);
  const retired = await tagIdOf('halfway');
  await mergeTag(house.ctx, 'halfway', 'whole');
  let asked = 0;
  const stopsAfterOne = {
    get aborted() {
      asked += 1;
      return asked > 1;
    },
  };
  await tidyTag(house.ctx, retired, { most: 1, signal: stopsAfterOne });
  expect(await rowsLeft(retired.tagId)).toBe(2);
  const killed = inTransaction(house.ctx, async (ctx) => {
    await tidyTag(ctx, retired, { most: 1 });
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await rowsLeft(retired.tagId)).toBe(2);
  await tidyTag(house.ctx, retired, { most: 1 });
  expect(await rowsLeft(retired.tagId)).toBe(0);
  for (const id of ids) expect(await tagsOf(house.ctx, id)).toEqual(['whole']);
});

test('a lost job is found by the sweep, and a deleted tag’s name can be had anew', async () => {
  const [id = '', other = ''] = await tagged(['gone'], []);
  const gone = await tagIdOf('gone');
  await deleteTag(house.ctx, 'gone');
  await updateTicket(house.ctx, other, { tags: ['gone'] });
  expect([await tagsOf(house.ctx, id), await tagsOf(house.ctx, other)]).toEqual([[], ['gone']]);
  await house.ctx.db.execute(sql`delete from pgboss.job where name = 'desk.tidy_tag'`);
  expect(await sweepRetiredTags(house.ctx)).toBeGreaterThan(0);
  expect(await sweepRetiredTags(house.ctx)).toBe(0);
  await tidyTag(house.ctx, gone);
  expect([await tagsOf(house.ctx, id), await tagsOf(house.ctx, other)]).toEqual([[], ['gone']]);
});

test('rules and policies follow a renamed and a merged tag', async () => {
  await tagged(['vip'], ['best']);
  const week = [{ weekday: 1, from: '09:00', to: '17:00' }];
  const hours = await createBusinessHours(house.ctx, { name: 'Mondays', zone: 'UTC', week });
  const policy = await createSlaPolicy(house.ctx, {
    name: 'VIP',
    business_hours_id: hours.id,
    tags: ['vip'],
    first_answer_minutes: 5,
  });
  const rule = await createRule(house.ctx, {
    name: 'VIP',
    trigger: 'mail.received',
    match: 'all',
    conditions: [{ field: 'tag', op: 'is', values: ['vip', 'late'] }],
    actions: [{ do: 'remove_tag', tag: 'vip' }],
  });
  const named = async () => ({
    policy: (await getSlaPolicy(house.ctx, policy.id)).tags,
    rule: (await house.ctx.db.select().from(rules).where(eq(rules.id, rule.id))).map(
      ({ conditions, actions }) => [conditions, actions],
    ),
  });
  const by = (name: string) => ({
    policy: [name],
    rule: [[[{ field: 'tag', op: 'is', values: ['late', name] }], [{ do: 'remove_tag', tag: name }]]],
  });
  await updateTag(house.ctx, 'vip', { name: 'dear' });
  expect(await named()).toEqual(by('dear'));
  await mergeTag(house.ctx, 'dear', 'best');
  expect(await named()).toEqual(by('best'));
  expect(await house.ctx.db.$count(dueRefreshes)).toBe(1);
});

async function tagIdOf(name: string): Promise<{ tagId: string }> {
  const [row] = await house.ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(and(eq(tags.name, name), isNull(tags.retiredAt)));
  return { tagId: row?.id ?? '' };
}

const rowsLeft = (tagId: string) => house.ctx.db.$count(ticketTags, eq(ticketTags.tagId, tagId));
