import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';
import { blankRows, countOf, deleteRows } from './blank-rows.ts';
import { eraseEntries } from './erase-entries.ts';
import type { Counter } from './proof.ts';
import { addressesOf, contactsOf, type ErasureRecord, mentions } from './subject.ts';

const batchSize = 100;

/** Erases some of the messages that a person wrote on others' tickets. @returns how many; 0 when none is left. */
export async function eraseOwnMessages(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<number> {
  const contactIds = sql`(select 'con_' || replace(id::text, '-', '') from ${contactsOf(erasure)} own)`;
  const rows = await ctx.db.execute<{ id: string }>(sql`
    select id from messages
    where kind = 'inbound' and author_name <> ''
      and (lower(sender->>'address') = any(${addressesOf(erasure)}) or author_id in ${contactIds})
    order by id limit ${batchSize} for update`);
  if (rows.length === 0) return 0;
  const messageIds = [...rows].map(({ id }) => `msg_${id.replaceAll('-', '')}`);
  await eraseEntries(ctx, { ticketIds: [], messageIds }, counter);
  return rows.length;
}

/** Takes a person off others' mail, and erases what no ticket leads to: held mail, imports, what was to be sent to them. */
export async function eraseMailOf(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<void> {
  const theirs = addressesOf(erasure);
  counter.add('raw_emails', 'kept:mail_of_others', await countOthersMail(ctx, erasure));
  counter.add('messages', 'blanked', await leaveRecipients(ctx, erasure));
  const mine = sql`(lower(from_address) = any(${theirs}) or lower(envelope_from) = any(${theirs}))
    and status <> 'received' and size > 0`;
  const ignored = {
    size: sql`0`,
    status: sql`case when status = 'held' then 'ignored'::raw_email_status else status end`,
  };
  counter.add('raw_emails', 'blanked', await blankRows(ctx, 'raw_emails', { where: mine, set: ignored }));
  await leaveDeliveries(ctx, erasure, counter);
  await eraseByAddress(ctx, erasure, counter);
}

const lists = ['to', 'cc', 'bcc', 'reply_to'];

/** The mail of others that names them as it came, byte for byte. */
async function countOthersMail({ db }: Ctx, erasure: ErasureRecord): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from messages where raw_email_id is not null and kind = 'inbound' and author_name <> ''
      and ${mentions(sql`("to"::text || cc::text || bcc::text || reply_to::text || text)`, erasure)}`);
  return row?.n ?? 0;
}

function leaveRecipients(ctx: Ctx, erasure: ErasureRecord): Promise<number> {
  const theirs = addressesOf(erasure);
  const without = (column: string): SQL => sql`${sql.identifier(column)} = (
    select coalesce(jsonb_agg(one order by at), '[]') from jsonb_array_elements(${sql.identifier(column)}) with ordinality as all_of (one, at)
    where lower(one->>'address') <> all(${theirs}))`;
  const forwarded = sql`forwarded_from = case when lower(forwarded_from->>'address') = any(${theirs}) then null else forwarded_from end`;
  const named = sql`("to"::text || cc::text || bcc::text || reply_to::text || coalesce(forwarded_from::text, ''))`;
  return countOf(
    ctx,
    sql`update messages set ${sql.join([...lists.map(without), forwarded], sql`, `)} where ${mentions(named, erasure)}`,
  );
}

/** What was sent to them beside its own recipients; what has not left does not. */
async function leaveDeliveries(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<void> {
  const theirs = sql`lower(recipient) = any(${addressesOf(erasure)})`;
  const sends = sql`delivery_id in (select id from deliveries where ${theirs})`;
  await ctx.db.execute(sql`update deliveries set status = 'cancelled', waits_for = null, updated_at = now()
    where ${theirs} and status in ('queued', 'deferred')`);
  counter.add('caught_mails', 'deleted', await deleteRows(ctx, 'caught_mails', sends));
  counter.add('attempts', 'blanked', await blankRows(ctx, 'attempts', { where: sends }));
  const nobody = sql`'erased-' || id || '@erased.invalid'`;
  counter.add(
    'deliveries',
    'blanked',
    await blankRows(ctx, 'deliveries', {
      where: sql`${theirs} and status <> 'sending'`,
      set: { recipient: nobody, return_token: sql`gen_random_uuid()::text` },
    }),
  );
}

async function eraseByAddress(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<void> {
  const theirs = addressesOf(erasure);
  const ids = sql`(select 'con_' || replace(id::text, '-', '') from ${contactsOf(erasure)} own)`;
  const deleted: Record<string, SQL> = {
    idempotency_keys: mentions(sql`response::text`, erasure),
    trusted_image_senders: sql`address = any(${theirs})`,
    unsent_mails: mentions(sql`(content::text || subject || body)`, erasure),
    ticket_acts: sql`act->>'kind' = 'merge_contacts' and (act->>'contact_id' in ${ids} or ${mentions(sql`act::text`, erasure)})`,
  };
  for (const [table, where] of Object.entries(deleted))
    counter.add(table, 'deleted', await deleteRows(ctx, table, where));
  const blanked: Record<string, SQL> = {
    import_people: sql`lower(address) = any(${theirs})`,
    mail_import_skips: sql`lower(from_address) = any(${theirs})`,
    mail_imports: mentions(sql`file_name`, erasure),
  };
  for (const [table, where] of Object.entries(blanked))
    counter.add(table, 'blanked', await blankRows(ctx, table, { where, set: setOf[table] ?? {} }));
}

/** What stays: the key of a row, which says nothing outside of its export; what another text pass looks through. */
const setOf: Record<string, Record<string, SQL>> = {
  import_people: { external_id: sql`external_id` },
  mail_imports: { error: sql`error`, error_told: sql`error_told` },
};
