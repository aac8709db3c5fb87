import { sql } from 'drizzle-orm';
import { ensureErasedContact } from '#lib/contacts/erased-contact.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { deleteRows } from './blank-rows.ts';
import { eraseEntries } from './erase-entries.ts';
import type { Counter } from './proof.ts';
import { type ErasureRecord, isTheirs } from './subject.ts';

const batchSize = 10;

/**
 * Ends what runs and what waits to leave of a person's tickets.
 * @returns whether nothing of it is at work any more.
 */
export async function stopWork({ db }: Ctx, erasure: ErasureRecord): Promise<boolean> {
  const theirs = sql`(select id from tickets where ${isTheirs(erasure)})`;
  const mails = sql`(select id from messages where ticket_id in ${theirs})`;
  await db.execute(sql`select id from tickets where ${isTheirs(erasure)} order by id for update`);
  await db.execute(sql`update runs set status = 'cancelled', finished_at = now(), waiting_on = null, waiting_since = null, waiting_for = null
    where ticket_id in ${theirs} and status in ('queued', 'waiting')`);
  await db.execute(sql`update runs set cancel_requested_at = coalesce(cancel_requested_at, now())
    where ticket_id in ${theirs} and status = 'running'`);
  await db.execute(sql`update deliveries set status = 'cancelled', waits_for = null, updated_at = now()
    where message_id in ${mails} and status in ('queued', 'deferred')`);
  const [atWork] = await db.execute<{ n: number }>(sql`
    select (select count(*) from runs where ticket_id in ${theirs} and status = 'running')::int
      + (select count(*) from deliveries where message_id in ${mails} and status = 'sending')::int as n`);
  return atWork?.n === 0;
}

/** Erases some of a person's tickets. @returns how many; 0 when none is left. */
export async function eraseTickets(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<number> {
  const { db } = ctx;
  await ensureErasedContact(ctx);
  const rows = await db.execute<{ id: string; messages: string[] }>(sql`
    select id, array(select 'msg_' || messages.id from messages where ticket_id = tickets.id) as messages
    from tickets where ${isTheirs(erasure)} order by id limit ${batchSize} for update`);
  if (rows.length === 0) return 0;
  const ticketIds = [...rows].map(({ id }) => `tkt_${id.replaceAll('-', '')}`);
  const messageIds = [...rows].flatMap(({ messages }) => messages.map((id) => id.replaceAll('-', '')));
  const told = sql.param(ticketIds.map((id) => `%${id}%`));
  const answers = await deleteRows(ctx, 'idempotency_keys', sql`response::text like any(${told}::text[])`);
  counter.add('idempotency_keys', 'deleted', answers);
  await eraseEntries(ctx, { ticketIds, messageIds }, counter);
  return rows.length;
}
