import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contacts, events } from '#db/schema/index.ts';
import { addContactNote } from '#lib/contacts/contact-notes.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { addNote } from '#lib/tickets/note.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { exportPerson } from './export-person.ts';

let test_: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
});
afterAll(() => test_.close());

const mona = 'mona.petrova@walrus.example';

async function unpack(ctx: Ctx, contactId: string): Promise<Map<string, string>> {
  const parts: Uint8Array[] = [];
  for await (const part of await exportPerson(ctx, contactId)) parts.push(part);
  return new Map(
    Object.entries(unzipSync(Buffer.concat(parts))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

test('a person’s ZIP has who they are, their tickets, files and mails; nothing of others or out of reach', async () => {
  const mailbox = await createTestMailbox(ctx);
  const other = await createTestMailbox(ctx, { address: 'sales@shop.example' });
  const content = Buffer.alloc(2_500_000, 'The manual. ');
  const { ticketId } = await receiveMail(
    ctx,
    {
      from: `Mona <${mona}>`,
      subject: 'Kettle',
      body: 'It sings.',
      files: [{ name: '../a/b.bin', content }],
    },
    { envelopeFrom: mona },
  );
  await receiveMail(ctx, { from: 'Bert <bert@otter.example>', subject: 'Bert', body: 'Of Bert.' });
  await receiveMail(
    ctx,
    { from: `Mona <${mona}>`, to: 'sales@shop.example', subject: 'Elsewhere', body: 'To sales.' },
    { envelopeFrom: mona },
  );
  await addNote(ctx, ticketId, { body: 'She is kind.' });
  const [contact] = await ctx.db.select().from(contacts).where(eq(contacts.address, mona));
  const contactId = contact?.id ?? '';
  await addContactNote(ctx, contactId, { body: 'Likes tea.' });

  const whole = await unpack(ctx, contactId);
  const paths = [...whole.keys()];
  expect(paths.filter((path) => path.includes('..')).every((path) => !path.includes('../'))).toBe(true);
  expect(whole.get('person.json')).toContain(mona);
  expect(whole.get('notes.json')).toContain('Likes tea.');
  const told = paths
    .filter((path) => path.endsWith('ticket.json'))
    .map((path) => whole.get(path))
    .join();
  for (const words of ['It sings.', 'She is kind.', 'To sales.']) expect(told).toContain(words);
  expect([...whole.values()].join()).not.toContain('Of Bert.');
  const file = paths.find((path) => path.endsWith('b.bin')) ?? '';
  expect(whole.get(file)?.length).toBe(content.length);
  expect(paths.filter((path) => path.endsWith('.eml'))).toHaveLength(2);

  const member = { type: 'user', id: 'usr_'.padEnd(36, '0'), name: 'Mia', role: 'member' } as const;
  const within = await unpack(withActor(ctx, { ...member, mailboxIds: [mailbox.id] }), contactId);
  expect([...within.values()].join()).not.toContain('To sales.');
  expect([...within.keys()].filter((path) => path.endsWith('.eml'))).toHaveLength(1);
  const lines = await ctx.db.select().from(events).where(eq(events.type, 'contact.exported'));
  expect(lines.map(({ data }) => data)).toEqual([
    { contact_id: contactId, tickets: 2 },
    { contact_id: contactId, tickets: 1 },
  ]);
  const nobody = withActor(ctx, { ...member, mailboxIds: [] });
  await expect(exportPerson(nobody, contactId)).rejects.toMatchObject({ code: 'not_found' });
  const viewer = withActor(ctx, { ...member, role: 'viewer', mailboxIds: [other.id] });
  await expect(exportPerson(viewer, contactId)).rejects.toMatchObject({ code: 'forbidden' });
});
