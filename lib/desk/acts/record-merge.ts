import { and, eq, type SQL, sql } from 'drizzle-orm';
import { type TicketAct, ticketActItems, ticketActs } from '#db/schema/index.ts';
import { mergeContacts, unmergeContact } from '#lib/contacts/merge-contacts.ts';
import { getContact } from '#lib/contacts/read-contacts.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { lockTicketRow } from '#lib/tickets/change-ticket.ts';
import { type MergeInput, mergeTickets } from '../merge/merge-tickets.ts';
import { unmergeTicket } from '../merge/unmerge-ticket.ts';
import { keepAct } from './record-act.ts';

/** Merges tickets; of a person it is kept, so that they can undo it. @throws Refusal as `mergeTickets`. */
export function mergeTicketsAndRecord(
  ctx: Ctx,
  ticketId: string,
  input: MergeInput,
): ReturnType<typeof mergeTickets> {
  return inTransaction(ctx, async (ctx) => {
    const merged = await mergeTickets(ctx, ticketId, input);
    const from = await lockTicketRow(ctx, merged.fromId);
    const into = await lockTicketRow(ctx, merged.intoId);
    const act = { kind: 'merge' as const, into: into.number };
    await keepAct(ctx, act, { ticketId: from.id, version: from.version });
    return merged;
  });
}

/** Undoes a merge of tickets, and with it the act that made it, whosever it was. @throws Refusal as `unmergeTicket`. */
export async function unmergeTicketAndRecord(
  ctx: Ctx,
  ticketId: string,
  options: { ifMatch?: number } = {},
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { fromId } = await unmergeTicket(ctx, ticketId, options);
    const ofTicket = sql`exists (select 1 from ${ticketActItems}
      where ${ticketActItems.actId} = ${ticketActs.id} and ${eq(ticketActItems.ticketId, fromId)})`;
    const acts = await markUndone(ctx, 'merge', ofTicket);
    for (const { id } of acts)
      await ctx.db.update(ticketActItems).set({ status: 'undone' }).where(eq(ticketActItems.actId, id));
  });
}

/** The same for contacts. @throws Refusal as `mergeContacts`. */
export async function mergeContactsAndRecord(
  ctx: Ctx,
  fromId: string,
  { into: intoId }: { into: string },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const [from, into] = [await getContact(ctx, fromId), await getContact(ctx, intoId)];
    await mergeContacts(ctx, fromId, { into: intoId });
    const act = { contact_id: fromId, from: from.name ?? from.address, into: into.name ?? into.address };
    await keepAct(ctx, { kind: 'merge_contacts', ...act });
  });
}

/** The same for contacts. @throws Refusal as `unmergeContact`. */
export async function unmergeContactAndRecord(ctx: Ctx, contactId: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await unmergeContact(ctx, contactId);
    await markUndone(ctx, 'merge_contacts', sql`${ticketActs.act} ->> 'contact_id' = ${contactId}`);
  });
}

/** What is undone already is none of the acts that a person can undo next. */
async function markUndone(ctx: Ctx, kind: TicketAct['kind'], which: SQL): Promise<{ id: string }[]> {
  return ctx.db
    .update(ticketActs)
    .set({ status: 'undone', undoneAt: sql`now()` })
    .where(
      and(
        sql`${ticketActs.act} ->> 'kind' = ${kind}`,
        which,
        eq(ticketActs.bulk, false),
        eq(ticketActs.status, 'finished'),
      ),
    )
    .returning({ id: ticketActs.id });
}
