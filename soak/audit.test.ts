import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/columns.ts';
import { deliveries, drafts, messages, rawEmails, runs, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { addNote } from '#lib/tickets/note.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { acceptMail, formatMail, receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply, queueFirstDelivery, sendReply } from '#test/world/replies.ts';
import { readMessage } from '#test/world/rows.ts';
import { ada } from '#test/world/shop.ts';
import { addMessage, createAssistedMailbox, openTicketWithRun } from '#test/world/world.ts';
import { audit } from './audit.ts';
import { createJournal, type Journal, newMark, type Write } from './journal.ts';

let test_: TestContext;
let ctx: Ctx;
let database: postgres.Sql;
let journal: Journal;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  database = postgres(test_.url, { max: 1 });
  await createAssistedMailbox(ctx, { address: 'support@shop.example' });
});
afterAll(async () => {
  await database.end();
  await test_.close();
});

/** A mail that was acknowledged. `isStored` false: and of which nothing is left. */
async function receive({ isStored = true } = {}) {
  const mail = formatMail({});
  const id = /<m\d+@customer\.example>/.exec(mail)?.[0] ?? '';
  journal.mails.set(id, { sha256: createHash('sha256').update(mail).digest('hex'), acknowledged: true });
  return { id, received: isStored ? await receiveMail(ctx, mail) : null, mail };
}

function wrote(place: Write['effects'][number]['place'], outcome: Write['outcome'] = 'done') {
  const mark = newMark();
  const write = { name: place, status: 200, tries: 1, tookMs: 1, outcome, effects: [{ place, mark }] };
  journal.writes.push(write);
  return mark;
}

/** The laws that are broken, each with its cases, in a journal of what `happens`; the desk is cleared after it. */
async function breachesOf(happens: () => Promise<unknown>): Promise<string[]> {
  journal = createJournal();
  await happens();
  const verdicts = await audit(database, journal);
  await database`truncate raw_emails, messages, tickets, runs, drafts, deliveries, events cascade`;
  return verdicts.flatMap(({ breaches }) => breaches);
}

const stranger = expect.stringMatching(/^#\d+$/);

test('the audit finds nothing where all is well', async () => {
  const breaches = await breachesOf(async () => {
    const { received, mail } = await receive();
    await receiveMail(ctx, mail);
    const { ticketId, message } = received ?? { ticketId: '', message: { id: '' } };
    await ctx.db.update(runs).set({ status: 'finished' });
    await proposeReply(ctx, { ticketId, messageId: message.id });
    await addNote(ctx, ticketId, { body: wrote('note') });
    wrote('note', 'refused');
    const answered = await receive();
    await ctx.db.update(runs).set({ status: 'finished' });
    const sent = await sendReply(ctx, answered.received?.ticketId ?? '', { body: wrote('outbound') });
    journal.received.set(`${sent.internetMessageId} ${ada.address}`, 1);
  });
  expect(breaches).toEqual([]);
});

test('a mail that is lost, refused for good, or pending is found', async () => {
  const lost = await breachesOf(() => receive({ isStored: false }));
  expect(lost).toEqual([
    expect.stringContaining('is lost'),
    expect.stringContaining('became no message, and no copy of it is held'),
  ]);
  const refused = await breachesOf(async () => journal.bounced.push('<a@b.example>: Refused: 550 No'));
  expect(refused).toHaveLength(1);
  expect(await breachesOf(() => acceptMail(ctx))).toEqual([expect.stringContaining('is pending')]);
});

test('a mail that is two messages, is filed twice, or held without a reason is found', async () => {
  const doubled = await breachesOf(async () => {
    const { received, mail } = await receive();
    await receiveMail(ctx, mail);
    const copy = await readMessage(ctx, received?.message.id ?? '');
    const { search: _, ...columns } = copy;
    await ctx.db.insert(messages).values({ ...columns, id: newId('msg'), contentHash: 'other' });
    await ctx.db.update(rawEmails).set({ status: 'filed' });
    await ctx.db.update(runs).set({ status: 'finished' });
    await ctx.db.update(tickets).set({ status: 'closed', closedAt: sql`now()` });
  });
  expect(doubled).toEqual([
    expect.stringContaining('is filed 2 times'),
    expect.stringContaining('is 2 messages'),
    expect.stringContaining('is filed without a message'),
  ]);
  const mute = await breachesOf(async () => {
    const { mail } = await receive({ isStored: false });
    await acceptMail(ctx, mail);
    await ctx.db.update(rawEmails).set({ status: 'held', reason: null });
  });
  expect(mute).toEqual([expect.stringContaining('without a reason')]);
});

test('a write that is done twice or not at all, or though it was refused, or never answered is found', async () => {
  const breaches = await breachesOf(async () => {
    const { ticketId } = await openTicketWithRun(ctx, await createAssistedMailbox(ctx));
    await ctx.db.update(tickets).set({ status: 'closed', closedAt: sql`now()` });
    await ctx.db.update(runs).set({ status: 'finished' });
    const twice = wrote('note');
    for (const body of [twice, twice, wrote('note', 'refused'), newMark()])
      await addNote(ctx, ticketId, { body });
    wrote('note');
    wrote('snooze', 'unanswered');
  });
  expect(breaches).toEqual([
    expect.stringContaining('snooze: the last of 1 answers was 200'),
    expect.stringMatching(/: 2 times, not 1$/),
    expect.stringMatching(/: 1 times, not 0$/),
    expect.stringMatching(/: 0 times, not 1$/),
    expect.stringMatching(/: 1 times, not 0$/),
  ]);
});

test('a reply that came twice, or not though it is sent, or though it is not, or has not left is found', async () => {
  const reply = async (times: number, status: 'sent' | 'failed' | 'queued') => {
    const { ticketId } = await openTicketWithRun(ctx, await createAssistedMailbox(ctx));
    await ctx.db.update(runs).set({ status: 'finished' });
    const id = await queueFirstDelivery(ctx, ticketId);
    const waitsFor = status === 'queued' ? 'time' : null;
    const [row] = await ctx.db
      .update(deliveries)
      .set({ status, waitsFor })
      .where(eq(deliveries.id, id))
      .returning();
    const { internetMessageId } = await readMessage(ctx, row?.messageId ?? '');
    if (times > 0) journal.received.set(`${internetMessageId} ${row?.recipient}`, times);
  };
  const after = async (times: number, status: 'sent' | 'failed' | 'queued') =>
    breachesOf(() => reply(times, status));
  expect(await after(2, 'sent')).toEqual([expect.stringContaining('2 times')]);
  expect(await after(0, 'sent')).toEqual([expect.stringContaining('is sent, and was not received')]);
  expect(await after(1, 'failed')).toEqual([expect.stringContaining('is failed, and was received')]);
  expect(await after(0, 'queued')).toEqual([expect.stringContaining('is queued')]);
  const stray = await breachesOf(async () => journal.received.set('<x@shop.example> ada@b.example', 1));
  expect(stray).toEqual([expect.stringContaining('has no delivery')]);
});

test('a run that is stuck, a draft that somebody wrote after, and a contact nobody answers are found', async () => {
  const open = async () => openTicketWithRun(ctx, await createAssistedMailbox(ctx));
  const stuck = await breachesOf(async () => {
    await open();
    await ctx.db.update(runs).set({ status: 'running', heartbeatAt: sql`now() - interval '5 minutes'` });
  });
  expect(stuck).toEqual([expect.stringMatching(/is running, its last heartbeat 300 s ago$/)]);
  const stale = await breachesOf(async () => {
    const world = await open();
    await ctx.db.update(runs).set({ status: 'finished' });
    await proposeReply(ctx, world);
    await addMessage(ctx, world.ticketId);
    await ctx.db.update(drafts).set({ status: 'proposed' });
  });
  expect(stale).toEqual([expect.stringContaining('somebody has written since')]);
  const stranded = await breachesOf(async () => {
    await open();
    await ctx.db.update(runs).set({ status: 'finished' });
  });
  expect(stranded).toEqual([stranger]);
});

test('an event that a follower missed or saw twice, and a follower who was told to read anew, are found', async () => {
  const follow = async (pick: (ids: number[]) => number[], resets = 0) =>
    breachesOf(async () => {
      await ctx.db.execute(sql`
        insert into events (type, actor_type, actor_name, created_at)
        select 'tag.created', 'system', 'Countersign', now() - interval '1 minute' from generate_series(1, 3)`);
      const rows = await database<{ id: number }[]>`select id::int from events order by id`;
      const ids = rows.map(({ id }) => id);
      journal.followed.push({ from: (ids[0] ?? 0) - 1, ids: pick(ids), resets });
    });
  expect(await follow((ids) => ids)).toEqual([]);
  expect(await follow(([first = 0, ...others]) => [first, first, ...others.slice(1)])).toEqual([
    'follower 1 missed 1 events and saw 1 twice',
  ]);
  expect(await follow((ids) => ids, 1)).toEqual(['follower 1 was told 1 times to read anew']);
});
