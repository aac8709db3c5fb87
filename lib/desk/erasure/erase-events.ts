import { sql } from 'drizzle-orm';
import { erasedAddress } from '#lib/contacts/erased-contact.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { lastAllocatedEventId } from '#lib/platform/events.ts';
import { countOf } from './blank-rows.ts';
import type { Counter } from './proof.ts';
import { type ErasureRecord, mentions } from './subject.ts';
import { withoutPerson, withoutWords } from './without-words.ts';

const batchSize = 5000;

type Row = {
  id: string;
  data: unknown;
  actor_type: string;
  actor_id: string | null;
  is_theirs: boolean;
};

/**
 * The one door through which the log is written again: of some events, words and addresses of a person are blanked. What
 * happened, when and by whom of the team stays.
 * @returns the last id that was read; null when it has read all.
 */
export async function eraseEvents(
  ctx: Ctx,
  erasure: ErasureRecord,
  counter: Counter,
): Promise<number | null> {
  const last = await lastAllocatedEventId(ctx);
  const [from, to] = [erasure.position, erasure.position + batchSize];
  const ids = new Set(erasure.contactIds);
  const rows = await ctx.db.execute<Row>(sql`
    select events.id::text, data, actor_type, actor_id, ticket.id is not null as is_theirs
    from events left join (
      select tickets.id from tickets join contacts on contacts.id = contact_id where contacts.address = ${erasedAddress}
    ) ticket on ticket.id = events.ticket_id
    where events.id > ${from} and events.id <= ${to} and (ticket.id is not null or actor_id = any(${sql.param([...ids])}::text[])
      or ${mentions(sql`data::text`, erasure)} or ${mentions(sql`actor_name`, erasure)}
      or data::text like any(${sql.param([...ids].map((id) => `%${id}%`))}::text[]))`);
  const changed = [...rows].flatMap((row) => blanked(row, erasure));
  if (changed.length > 0) {
    const given = sql`jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as given (id bigint, data jsonb, nobody boolean)`;
    const count = await countOf(
      ctx,
      sql`update events set data = given.data,
        actor_name = case when nobody then '' else actor_name end, actor_id = case when nobody then null else actor_id end
        from ${given} where events.id = given.id`,
    );
    counter.add('events', 'blanked', count);
    const told = sql`event_id in (select id from ${given})`;
    const answers = await countOf(
      ctx,
      sql`update webhook_deliveries set excerpt = null where excerpt is not null and ${told}`,
    );
    counter.add('webhook_deliveries', 'blanked', answers);
  }
  return to >= last ? null : to;
}

function blanked({ id, data, actor_type, actor_id, is_theirs }: Row, erasure: ErasureRecord) {
  const isNamed = (text: string) =>
    erasure.addresses.some((address) => text.toLowerCase().includes(address)) ||
    erasure.contactIds.includes(text);
  const after = is_theirs ? withoutWords(data) : aboutThem(data, isNamed);
  const nobody = actor_type === 'contact' && (is_theirs || erasure.contactIds.includes(actor_id ?? ''));
  const isSame = JSON.stringify(after) === JSON.stringify(data) && !(nobody && actor_id !== null);
  return isSame ? [] : [{ id, data: after, nobody }];
}

/** Of an event about their contact, all words; of others, what names them. */
function aboutThem(data: unknown, isNamed: (text: string) => boolean): unknown {
  const contactId = (data as { contact_id?: unknown } | null)?.contact_id;
  return typeof contactId === 'string' && isNamed(contactId)
    ? withoutWords(data)
    : withoutPerson(data, isNamed);
}
