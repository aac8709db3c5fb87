import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { events, unsentTexts, users } from '#db/schema/index.ts';
import { replyToTicket } from '#lib/drafts/reply-to-ticket.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createWorld } from '#test/world/world.ts';
import { listTickets } from './list-tickets.ts';
import { addNote } from './note.ts';
import { keepUnsentText, listUnsentTexts } from './unsent-texts.ts';

let test_: TestContext;
let ada: Ctx;
let grace: Ctx;
beforeAll(async () => {
  test_ = await openTestContext();
  ada = await signedIn('Ada', null);
  grace = await signedIn('Grace', null);
});
afterAll(() => test_.close());

async function signedIn(name: string, mailboxIds: string[] | null): Promise<Ctx> {
  const { ctx } = test_;
  const email = `${name.toLowerCase()}@team.example`;
  const { id } = await createUser(ctx, { email, name, role: 'member', mailbox_ids: mailboxIds });
  return withActor(ctx, { type: 'user', id, name, role: 'member', mailboxIds });
}

const written = { body: 'It **left** on Monday.', version: 0 };

test('a text is kept for its writer alone, and the list names them', async () => {
  const { ticketId, mailbox } = await createWorld(test_.ctx);
  await keepUnsentText(ada, { ticketId, kind: 'reply' }, written);
  expect((await listUnsentTexts(ada, ticketId)).map(({ body, version }) => [body, version])).toEqual([
    [written.body, 1],
  ]);
  expect(await listUnsentTexts(grace, ticketId)).toEqual([]);
  const { data } = await listTickets(grace, { mailbox: mailbox.id, status: 'all', sort: 'recent', limit: 5 });
  expect(data[0]?.writers).toEqual([{ id: ada.actor.id, name: 'Ada' }]);
});

test('copies, files and the macro of a reply are kept with it', async () => {
  const place = { ticketId: (await createWorld(test_.ctx)).ticketId, kind: 'reply' } as const;
  const options = {
    to: null,
    cc: ['bo@shop.example'],
    bcc: [],
    files: [{ id: `upl_${'0'.repeat(32)}`, name: 'a.pdf', type: 'application/pdf', size: 1 }],
    quote: false,
    macro: {
      saved_reply_ids: ['x'],
      add_tags: ['refund'],
      status: 'closed' as const,
      assignee: { id: null, name: null },
    },
  };
  await keepUnsentText(ada, place, { ...written, options });
  expect((await listUnsentTexts(ada, place.ticketId))[0]?.options).toEqual(options);
});

test('a version that another window has replaced is refused, and nothing is overwritten', async () => {
  const place = { ticketId: (await createWorld(test_.ctx)).ticketId, kind: 'reply' } as const;
  await keepUnsentText(ada, place, written);
  await keepUnsentText(ada, place, { body: 'Newer', version: 1 });
  for (const version of [0, 1, 7])
    await expect(keepUnsentText(ada, place, { body: 'Older', version })).rejects.toMatchObject({
      code: 'stale',
    });
  await expect(keepUnsentText(ada, place, { body: '', version: 1 })).rejects.toMatchObject({ code: 'stale' });
  expect((await listUnsentTexts(ada, place.ticketId))[0]?.body).toBe('Newer');
  await keepUnsentText(ada, place, { body: '', version: 2 });
  expect(await listUnsentTexts(ada, place.ticketId)).toEqual([]);
});

test('what is sent is kept no more; what others write, and notes, stay', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  for (const kind of ['reply', 'note'] as const) await keepUnsentText(ada, { ticketId, kind }, written);
  await keepUnsentText(grace, { ticketId, kind: 'reply' }, written);
  await replyToTicket(ada, ticketId, { body: written.body });
  expect((await listUnsentTexts(ada, ticketId)).map(({ kind }) => kind)).toEqual(['note']);
  await addNote(ada, ticketId, { body: 'Done' });
  expect(await listUnsentTexts(ada, ticketId)).toEqual([]);
  expect(await listUnsentTexts(grace, ticketId)).toHaveLength(1);
});

test('a ticket out of reach keeps nothing, and programs neither', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const stranger = await signedIn('Stranger', []);
  const place = { ticketId, kind: 'reply' } as const;
  await expect(keepUnsentText(stranger, place, written)).rejects.toMatchObject({ code: 'not_found' });
  expect(await listUnsentTexts(stranger, ticketId)).toEqual([]);
  await expect(keepUnsentText(test_.ctx, place, written)).rejects.toMatchObject({ code: 'forbidden' });
});

test('the words stand in no event, and go with their writer’s account', async () => {
  const { ticketId } = await createWorld(test_.ctx);
  const leaving = await signedIn('Leaving', null);
  await keepUnsentText(leaving, { ticketId, kind: 'reply' }, written);
  const rows = await test_.ctx.db.select().from(events).where(eq(events.ticketId, ticketId));
  expect(JSON.stringify(rows)).not.toContain('Monday');
  await test_.ctx.db.delete(users).where(eq(users.id, String(leaving.actor.id)));
  const left = await test_.ctx.db.select().from(unsentTexts).where(eq(unsentTexts.ticketId, ticketId));
  expect(left).toEqual([]);
});
