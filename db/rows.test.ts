import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { newId } from './columns.ts';
import { insertRows, insertRowsReturning, updateRows } from './rows.ts';
import { contacts, mailboxes, rawEmails, tickets } from './schema/index.ts';

let test_: TestContext;
let mailboxId: string;
let contactId: string;
beforeAll(async () => {
  test_ = await openTestContext();
  const { db } = test_.ctx;
  const mailbox = firstOrThrow(
    await db.insert(mailboxes).values({ address: 'rows@desk.example', displayName: 'Desk' }).returning(),
  );
  const contact = firstOrThrow(
    await db.insert(contacts).values({ address: 'rows@customer.example' }).returning(),
  );
  mailboxId = mailbox.id;
  contactId = contact.id;
});
afterAll(() => test_.close());

function ticket(more: Partial<typeof tickets.$inferInsert> = {}) {
  return {
    id: newId('tkt'),
    mailboxId,
    contactId,
    lastMessageAt: new Date('2026-01-02T03:04:05.678Z'),
    ...more,
  };
}

it('rows come back as Drizzle reads them, with what was not given as the table has it', async () => {
  const { db } = test_.ctx;
  const given = [
    ticket({ subject: 'Plain "quoted" \\ back\nline', priority: 'urgent' }),
    ticket({ subject: null }),
    ticket({ subject: '\u{1f375} and ü', lastInboundAt: new Date(0) }),
  ];
  const answered = await insertRowsReturning(db, tickets, given);
  for (const { id } of given) {
    const [read] = await db.select().from(tickets).where(eq(tickets.id, id));
    expect(answered.find((row) => row.id === id)).toEqual(read);
  }
  const [first, second, third] = given.map(({ id }) => firstOrThrow(answered.filter((row) => row.id === id)));
  expect(first).toMatchObject({
    subject: firstOrThrow(given).subject,
    priority: 'urgent',
    status: 'open',
    version: 1,
  });
  expect(second).toMatchObject({ subject: null, priority: 'normal', lastInboundAt: null });
  expect(third).toMatchObject({ subject: given[2]?.subject, lastInboundAt: new Date(0) });
});

it('half a character is mended and does not keep the others out', async () => {
  const { db } = test_.ctx;
  const given = [ticket({ subject: 'half \ud83d of it' }), ticket({ subject: 'whole' })];
  await insertRows(db, tickets, given);
  const read = firstOrThrow(
    await db
      .select()
      .from(tickets)
      .where(eq(tickets.id, firstOrThrow(given).id)),
  );
  expect(read.subject).toBe('half \ufffd of it');
});

it('lists and JSON stand as they were given, and only rows for which the condition holds are changed', async () => {
  const { db } = test_.ctx;
  const content = Buffer.from('x');
  const mail = {
    mailboxId,
    source: 'smtp' as const,
    envelopeFrom: '',
    envelopeTo: ['a', 'b'],
    size: 1,
    content,
  };
  const rows = await db
    .insert(rawEmails)
    .values([mail, { ...mail, status: 'held' as const }])
    .returning();
  const auth = { spf: 'pass', dkim: null, dmarc: 'it’s "none"' };
  const changed = await updateRows(
    db,
    rawEmails,
    rows.map(({ id }) => ({ id, auth, envelopeTo: ['c,d', '{e}', '"f"'], reason: null })),
    { set: sql`processed_at = now()`, still: eq(rawEmails.status, 'received') },
  );
  expect(changed).toEqual(new Set([firstOrThrow(rows).id]));
  const read = firstOrThrow(
    await db
      .select()
      .from(rawEmails)
      .where(eq(rawEmails.id, firstOrThrow(rows).id)),
  );
  expect(read).toMatchObject({ auth, envelopeTo: ['c,d', '{e}', '"f"'], reason: null });
  expect(read.processedAt).toBeInstanceOf(Date);
});
