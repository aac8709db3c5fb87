import { eq } from 'drizzle-orm';
import { attachments, messages, rawEmails } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { addNote } from '#lib/tickets/note.ts';
import { createTodo, listTodos } from '#lib/tickets/todos.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext } from '../context.ts';
import { receiveMail } from './receive-mail.ts';
import { sendReply } from './replies.ts';
import { messagesOf, replyAddressOf } from './rows.ts';
import { mia, shop } from './shop.ts';
import { createAssistedMailbox, createTestMailbox } from './world.ts';

/** `ctx` is of Mia, who merges. */
export type MergeWorld = { system: Ctx; ctx: Ctx; close: () => Promise<void> };

/** A shop with two mailboxes, and Mia. */
export async function openMergeWorld(): Promise<MergeWorld> {
  const test = await openTestContext();
  await createAssistedMailbox(test.ctx, { address: shop.support.address });
  await createTestMailbox(test.ctx, { address: 'sales@shop.example' });
  const { id } = await createUser(test.ctx, { name: 'Mia', email: 'mia@shop.example', role: 'member' });
  return { system: test.ctx, ctx: withActor(test.ctx, { ...mia, id }), close: () => test.close() };
}

/** Two tickets of Ada; the first has a mail with a file, our reply, another mail, a note, a todo and a tag. */
export async function createTwoTickets({ system, ctx }: MergeWorld) {
  const file = { name: 'lid.txt', content: Buffer.from('cracked') };
  const one = await receiveMail(system, { subject: 'Parcel', files: [file] });
  const two = await receiveMail(system, { subject: 'Invoice' });
  const reply = await sendReply(system, one.ticketId);
  const third = await receiveMail(system, {
    to: await replyAddressOf(ctx, one.ticketId),
    subject: 'Re: Parcel',
    body: 'Third',
  });
  await addNote(ctx, one.ticketId, { body: 'She has called.' });
  await createTodo(ctx, one.ticketId, { title: 'Call back', dueAt: null });
  await updateTicket(ctx, one.ticketId, { tags: ['parcel', 'both'], priority: 'high' });
  await updateTicket(ctx, two.ticketId, { tags: ['invoice', 'both'] });
  return { one, two, reply, third, from: one.ticketId, into: two.ticketId };
}

/** Everything of a ticket that a merge moves or changes. */
export async function contentsOf({ ctx }: MergeWorld, ticketId: string) {
  const entries = await messagesOf(ctx, ticketId);
  const files = await ctx.db
    .select({ id: attachments.id, messageId: attachments.messageId })
    .from(attachments)
    .innerJoin(messages, eq(messages.id, attachments.messageId))
    .where(eq(messages.ticketId, ticketId));
  const raws = await ctx.db
    .select({ id: rawEmails.id })
    .from(rawEmails)
    .where(eq(rawEmails.ticketId, ticketId));
  const { version: _, updated_at: __, ...ticket } = await getTicket(ctx, ticketId);
  return {
    entries: entries.map(({ id, filedBecause, flags, newText }) => ({ id, filedBecause, flags, newText })),
    files: files.length,
    raws: raws.map(({ id }) => id).sort(),
    todos: (await listTodos(ctx, { ticketId })).map(({ id }) => id),
    ticket,
  };
}
