import { asc, eq, inArray, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  attachments,
  deliveries,
  drafts,
  engagements,
  events,
  messages,
  rawEmails,
  relays,
  ticketMoves,
  ticketStatusChanges,
  tickets,
  trackedLinks,
} from '#db/schema/index.ts';
import { moveMessages } from '#lib/desk/move-messages.ts';
import { extractFile } from '#lib/files/extract-file.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { getDelivery } from '#lib/outbound/delivery/deliveries.ts';
import { resolveDelivery } from '#lib/outbound/delivery/resolve-delivery.ts';
import { wakeDeliveries } from '#lib/outbound/delivery/wake-deliveries.ts';
import { cancelMessage } from '#lib/outbound/reply/cancel-message.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { needsNobody } from '#lib/tickets/needs-person.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createOldDatabase } from '#test/database.ts';
import { runWakeJobs } from '#test/world/replies.ts';
import { migrate } from './migrate.ts';

let test_: TestContext;
/** Of each ticket that needed a person, the sentence that said why. */
let sentences: Map<string, string>;
let rowsBefore: Record<string, number>;

beforeAll(async () => {
  const database = await createOldDatabase('0011_article_client_id', 'before-state-as-data.sql');
  const old = postgres(database.url, { max: 1, onnotice: () => {} });
  const said = await old<{ id: string; needs_person: string }[]>`
    select id, needs_person from tickets where needs_person is not null`;
  sentences = new Map(said.map(({ id, needs_person }) => [named('tkt', id), needs_person]));
  rowsBefore = await rowsOf(old).finally(() => old.end());
  await migrate(database.url);
  test_ = await openTestContext({}, database);
});
afterAll(() => test_.close());

const named = (prefix: string, uuid: string) => `${prefix}_${uuid.replaceAll('-', '')}`;
function numbered(prefix: string, noun: number) {
  return (n: number) => `${prefix}_000000000000700080000000000${noun}${String(n).padStart(4, '0')}`;
}
const ticket = numbered('tkt', 1);
const message = numbered('msg', 2);
const delivery = numbered('dlv', 3);
const run = numbered('run', 4);
const attachment = numbered('att', 5);

async function rowsOf(db: postgres.Sql) {
  const tables = await db<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  const counts: [string, number][] = [];
  for (const { name } of tables) {
    const [row] = await db<{ n: number }[]>`select count(*)::int as n from ${db(name)}`;
    counts.push([name, row?.n ?? 0]);
  }
  return Object.fromEntries(counts);
}

test('a migration of a filled database loses no row', async () => {
  const db = postgres(test_.url, { max: 1 });
  const { counted_links: trackedLinks, ...others } = rowsBefore;
  expect(await rowsOf(db)).toMatchObject({ ...others, tracked_links: trackedLinks });
  await db.end();
});

test('a ticket that was closed or snoozed before has that change of its status, by which the backlog is counted', async () => {
  const { db } = test_.ctx;
  const left = await db
    .select({ ticketId: tickets.id, after: tickets.status })
    .from(tickets)
    .where(inArray(tickets.status, ['closed', 'snoozed']))
    .orderBy(asc(tickets.id));
  expect(left.length).toBeGreaterThan(0);
  const { ticketId, after } = ticketStatusChanges;
  const kept = await db.select({ ticketId, after }).from(ticketStatusChanges).orderBy(asc(ticketId));
  expect(kept).toEqual(left);
});

test('a renamed column or table keeps its data', async () => {
  const { db } = test_.ctx;
  expect(await db.select().from(relays)).toMatchObject([{ testResponse: 'Bad password' }]);
  expect(await db.select().from(trackedLinks)).toMatchObject([{ url: 'https://shop.example/returns' }]);
  expect(await db.select().from(engagements)).toMatchObject([{ bot: true }]);
});

describe('why a ticket needs a person', () => {
  test('reads as it did, in every sentence that there was', async () => {
    expect(sentences.size).toBe(20);
    for (const [id, sentence] of sentences)
      expect((await getTicket(test_.ctx, id)).needs_person).toBe(sentence);
  });

  test.each([
    [1, { kind: 'delivery_uncertain', delivery_id: delivery(1), run_id: null }],
    [2, { kind: 'delivery_failed', delivery_id: delivery(2), run_id: null }],
    [3, { kind: 'delivery_suppressed', delivery_id: delivery(3), run_id: null }],
    [4, { kind: 'delivery_bounced', delivery_id: delivery(4), run_id: null }],
    [5, { kind: 'reply_cancelled', delivery_id: delivery(5), run_id: null }],
    [6, { kind: 'sender_not_participant', delivery_id: null, run_id: null }],
    [7, { kind: 'draft_rejected', delivery_id: null, run_id: null }],
    [8, { kind: 'assistant_hand_off', delivery_id: null, run_id: run(8) }],
    [9, { kind: 'assistant_hand_off', delivery_id: null, run_id: run(9) }],
    [10, { kind: 'assistant_disabled', delivery_id: null, run_id: run(10) }],
    [11, { kind: 'run_failed', delivery_id: null, run_id: run(11) }],
    [12, { kind: 'run_crashed', delivery_id: null, run_id: run(12) }],
    [13, { kind: 'run_timed_out', delivery_id: null, run_id: run(13) }],
    [14, { kind: 'run_attempts_exhausted', delivery_id: null, run_id: run(14) }],
    [15, { kind: 'run_cancelled', delivery_id: null, run_id: run(15) }],
    [16, { kind: 'run_cancelled', delivery_id: null, run_id: run(16) }],
    [17, { kind: 'run_superseded', delivery_id: null, run_id: run(17) }],
    [18, { kind: 'assistant_hand_off', delivery_id: null, run_id: run(18) }],
    [19, { kind: 'assistant_hand_off', delivery_id: null, run_id: run(19) }],
    [20, { kind: 'assistant_hand_off', delivery_id: null, run_id: null }],
  ])('of ticket %i has its kind and what it is about', async (n, cause) => {
    expect((await getTicket(test_.ctx, ticket(n))).needs_person_cause).toEqual(cause);
  });

  test('keeps its facts apart from its words', async () => {
    const rows = await test_.ctx.db
      .select({ id: tickets.id, detail: tickets.needsPersonDetail })
      .from(tickets)
      .where(inArray(tickets.id, [ticket(2), ticket(8), ticket(14), ticket(16)]))
      .orderBy(asc(tickets.id));
    expect(rows.map(({ detail }) => detail)).toEqual([
      { recipient: 'ada2@customer.example', words: '550 5.7.1 Not wanted: it was refused: twice' },
      { name: 'Mara', words: 'Asks for a loan car: today.' },
      { attempts: 3 },
      {},
    ]);
  });

  test('goes with the delivery that it is about, not with another one to the same address', async () => {
    const { ctx } = test_;
    await resolveDelivery(ctx, delivery(51), { outcome: 'let_go' });
    expect(await getTicket(ctx, ticket(1))).toMatchObject({ needs_person: sentences.get(ticket(1)) });
    await resolveDelivery(ctx, delivery(1), { outcome: 'sent' });
    expect(await getTicket(ctx, ticket(1))).toMatchObject({ status: 'in_progress', needs_person: null });
  });
});

describe('a delivery', () => {
  const waiting = [60, 61, 62, 63, 64, 65, 66];
  const read = () =>
    test_.ctx.db
      .select()
      .from(deliveries)
      .where(inArray(deliveries.id, waiting.map(delivery)))
      .orderBy(asc(deliveries.id));
  const due = async () =>
    (await read()).flatMap((row, index) => (row.nextAttemptAt <= new Date() ? [waiting[index]] : []));

  test('a waiting delivery knows what for, and keeps what was last said of it', async () => {
    expect((await read()).map(({ waitsFor, smtpCode, response }) => [waitsFor, smtpCode, response])).toEqual([
      ['send_limit', null, null],
      ['send_limit', 450, '450 4.2.1 Later'],
      ['relay', null, 'The relay at mx.shop.example:587 cannot be reached: nothing listens there.'],
      ['server', 451, '451 4.3.0 Try later'],
      ['time', null, null],
      ['time', null, 'The mail could not be put together just now. Nothing left.'],
      ['time', 550, '550 5.7.1 Not wanted'],
    ]);
    expect((await getDelivery(test_.ctx, delivery(60))).text).toBe(
      'This mailbox sends at most 2 mails an hour, so this one waits for its turn.',
    );
  });

  test('a waiting delivery is woken by what it waits for and by nothing else', async () => {
    const { ctx } = test_;
    expect(await due()).toEqual([66]);
    await wakeDeliveries(ctx, { mailboxId: null, waitingFor: 'relay' });
    expect(await due()).toEqual([62, 66]);
    const [mailbox] = await ctx.db
      .select({ id: messages.mailboxId })
      .from(messages)
      .where(eq(messages.id, message(130)));
    await updateMailbox(ctx, mailbox?.id ?? '', { sends_per_hour: 5 });
    await runWakeJobs(ctx);
    expect(await due()).toEqual([60, 61, 62, 66]);
  });

  test('a delivery that no longer waits waits for nothing, and keeps the code of its last answer', async () => {
    const rows = await test_.ctx.db
      .select({ waitsFor: deliveries.waitsFor, smtpCode: deliveries.smtpCode })
      .from(deliveries)
      .where(inArray(deliveries.id, [2, 4, 5].map(delivery)))
      .orderBy(asc(deliveries.id));
    expect(rows).toEqual([
      { waitsFor: null, smtpCode: 550 },
      { waitsFor: null, smtpCode: 550 },
      { waitsFor: null, smtpCode: null },
    ]);
  });
});

describe('what could be undone', () => {
  test('a reply that is taken back leaves its ticket to the person who had it before', async () => {
    await cancelMessage(test_.ctx, message(140));
    expect(await getTicket(test_.ctx, ticket(40))).toMatchObject({
      status: 'open',
      needs_person: 'For Mara: It is urgent.',
      needs_person_cause: { kind: 'assistant_hand_off', run_id: run(40) },
    });
  });

  test('a reply that is taken back leaves its ticket closed, when, by whom and with what note', async () => {
    await cancelMessage(test_.ctx, message(141));
    const [row] = await test_.ctx.db
      .select()
      .from(tickets)
      .where(eq(tickets.id, ticket(41)));
    expect(row).toMatchObject({
      status: 'closed',
      snoozedUntil: null,
      closedAt: new Date('2026-11-01T10:00:00.000Z'),
      closedBy: 'Grace',
      resolutionNote: 'Found it.',
      ...needsNobody,
    });
  });

  test('a mail that is moved back stands for its old reason, and both tickets are what they were', async () => {
    const { ctx } = test_;
    await moveMessages(ctx, [message(50)], { ticket: ticket(50) });
    const [entry] = await ctx.db
      .select()
      .from(messages)
      .where(eq(messages.id, message(50)));
    expect(entry).toMatchObject({
      ticketId: ticket(50),
      filedBecause: 'Its In-Reply-To names a reply of ours.',
      flags: ['not_a_participant', 'no_date'],
    });
    expect(await getTicket(ctx, ticket(50))).toMatchObject({
      status: 'open',
      needs_person: 'Bob, who was not on this ticket, wrote to its reply address.',
    });
    const [target] = await ctx.db
      .select()
      .from(tickets)
      .where(eq(tickets.id, ticket(51)));
    expect(target).toMatchObject({ status: 'closed', closedBy: 'Grace' });
  });

  test('an earlier move is known with the one that undid it', async () => {
    const moves = await test_.ctx.db.select().from(ticketMoves).orderBy(asc(ticketMoves.id)).limit(3);
    expect(moves).toMatchObject([
      { fromTicketId: ticket(50), toTicketId: ticket(51), undoesMoveId: null, movedBy: 'Mia' },
      { fromTicketId: ticket(52), toTicketId: ticket(53), undoesMoveId: null },
      { fromTicketId: ticket(53), toTicketId: ticket(52), undoesMoveId: moves[1]?.id },
    ]);
  });
});

test('an event of a ticket that came back says why as a code', async () => {
  const rows = await test_.ctx.db
    .select({ cause: sql<string>`${events.data} ->> 'cause'` })
    .from(events)
    .where(inArray(events.type, ['ticket.reopened', 'ticket.woken']))
    .orderBy(asc(events.id))
    .limit(7);
  expect(rows.map(({ cause }) => cause)).toEqual([
    'delivery_uncertain',
    'delivery_failed',
    'delivery_suppressed',
    'delivery_bounced',
    'contact_wrote',
    'asked',
    'snooze_ended',
  ]);
});

test('a draft from before claims keeps its warnings, and has no claims', async () => {
  const [draft] = await test_.ctx.db.select().from(drafts);
  expect(draft).toMatchObject({ claims: [], checks: [], rawConfidence: null });
  expect(draft?.warnings).toHaveLength(2);
  // One is known word for word, and so can be said in other languages.
  expect(draft?.warningsTold).toEqual([{ code: 'draft.cites_nothing', values: {} }, null]);
});

test('a file whose reading had begun twice is not read a third time', async () => {
  const read = () => test_.ctx.db.select().from(attachments).orderBy(asc(attachments.id));
  expect((await read()).map(({ textAttempts, textNote }) => [textAttempts, textNote])).toEqual([
    [0, null],
    [1, null],
    [2, null],
    [0, 'It is damaged.'],
  ]);
  await extractFile(test_.ctx, { attachmentId: attachment(3) });
  expect((await read())[2]).toMatchObject({ textStatus: 'failed' });
});

test('a mail that is not filed yet keeps that its author could not be read', async () => {
  const [raw] = await test_.ctx.db.select().from(rawEmails);
  expect(raw?.authDetails).toMatchObject({ dmarc: { author_unreadable: true } });
});

test('all of a mail’s text is found, also what was taken for a signature', async () => {
  const rows = await test_.ctx.db
    .select({ id: messages.id, newText: messages.newText })
    .from(messages)
    .where(sql`${messages.search} @@ to_tsquery('simple', 'zeppelin')`);
  expect(rows.map(({ id }) => id)).toEqual([message(6)]);
  expect(rows[0]?.newText).toMatch(/^Hello\n\n--\n\nCancel zeppelin /);
  expect(rows[0]?.newText).not.toMatch(/\S{61}/);
});
