import { type SQL, sql } from 'drizzle-orm';
import { lastOfAll } from '#db/schema/index.ts';
import { erasedAddress } from '#lib/contacts/erased-contact.ts';
import { removeUnusedBlob } from '#lib/files/blobs.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { blankRows, deleteRows } from './blank-rows.ts';
import { contactWords } from './contact-words.ts';
import { type ErasedEntries, isOneOf, rowsOf, uuids } from './erased-entries.ts';
import type { Counter } from './proof.ts';

type Set = Record<string, SQL>;

const nobody = sql`'erased-' || id || '@erased.invalid'`;
const noText = sql`case when status = 'done' then '' end`;
const ended = sql`case when status = 'waiting' then 'failed'::model_text_status else status end`;

/** Beside the columns that are emptied: what cannot be empty, and what ends. Figures and who of the team did it stay. */
const setOf: Record<string, Set> = {
  // A late report finds none of them.
  deliveries: { recipient: nobody, return_token: sql`gen_random_uuid()::text` },
  drafts: {
    // Whether it was edited is a figure of the reports.
    proposed_body: sql`case when body <> proposed_body then '-' else '' end`,
    status: sql`case when status = 'proposed' then 'superseded'::draft_status else status end`,
    attachment_ids: sql`'{}'`,
  },
  messages: {
    author_id: sql`case when author_type <> 'contact' then author_id end`,
    author_name: sql`case when author_type <> 'contact' then author_name else '' end`,
    internet_message_id: sql`case when kind <> 'note' then '<' || id || '@erased.invalid>' end`,
    content_hash: sql`case when kind = 'inbound' then md5(id::text) end`,
    flags: sql`'{}'`,
  },
  raw_emails: {
    size: sql`0`,
    status: sql`case when status = 'held' then 'ignored'::raw_email_status else status end`,
  },
  summaries: { text: noText, status: ended },
  surveys: { recipient: nobody },
  tickets: {
    contact_id: sql`(select id from contacts where address = ${erasedAddress})`,
    status: sql`'closed'`,
    closed_at: sql`coalesce(closed_at, now())`,
    closed_by: sql`closed_by`,
    snoozed_until: sql`null`,
    withdrawn_at: sql`now()`,
    reply_token: sql`gen_random_uuid()`,
    needs_person_kind: sql`null`,
    needs_person_delivery_id: sql`null`,
    needs_person_run_id: sql`null`,
    due_at: sql`null`,
    due_kind: sql`null`,
    due_soon_at: sql`null`,
    breached_at: sql`null`,
    due_order: sql`${lastOfAll}`,
    updated_at: sql`now()`,
    version: sql`version + 1`,
  },
  translations: { text: noText, status: ended, content_hash: sql`id::text` },
};

/** Tables of which no column leads to their rows as their path says. */
const whereOf: Record<string, (scope: ErasedEntries) => SQL> = {
  client_contents: ({ ticketIds, messageIds }) =>
    sql`resource_id = any(${sql.param([...ticketIds, ...messageIds])}::text[])
      or resource_id in (select 'drf_' || replace(id::text, '-', '') from drafts where ${isOneOf('ticket_id', ticketIds)})`,
  messages: ({ messageIds }) => isOneOf('id', messageIds),
  raw_emails: ({ ticketIds, messageIds }) =>
    sql`status <> 'received' and (${isOneOf('message_id', messageIds)} or ${isOneOf('ticket_id', ticketIds)}
      or id in (select raw_email_id from messages where ${isOneOf('id', messageIds)}))`,
  tickets: ({ ticketIds }) => isOneOf('id', ticketIds),
  translations: (scope) => sql`(${rowsOf('message', scope)} or ${rowsOf('draft', scope)})`,
};

const elsewhere = ['events', 'ticket_merges'];

/** Erases tickets, or single messages of others' tickets, with all that hangs on them. Call it in a transaction. */
export async function eraseEntries(ctx: Ctx, scope: ErasedEntries, counter: Counter): Promise<void> {
  const { db } = ctx;
  const files = await db.execute<{ sha256: string }>(
    sql`select distinct sha256 from attachments where ${isOneOf('message_id', scope.messageIds)} order by 1`,
  );
  const ends = { deleted: [] as string[], blanked: [] as string[] };
  for (const [table, { act }] of Object.entries(contactWords))
    if (act !== 'keep' && !elsewhere.includes(table) && rowsOfTable(table, scope))
      ends[act === 'delete' ? 'deleted' : 'blanked'].push(table);
  for (const table of ends.deleted)
    counter.add(table, 'deleted', await deleteRows(ctx, table, rowsOfTable(table, scope) ?? sql`false`));
  for (const table of ends.blanked)
    counter.add(
      table,
      'blanked',
      await blankRows(ctx, table, {
        where: rowsOfTable(table, scope) ?? sql`false`,
        set: setOf[table] ?? {},
      }),
    );
  await db.execute(sql`update follow_ups set status = 'cancelled', decided_at = now()
    where ${isOneOf('message_id', scope.messageIds)} and status = 'pending'`);
  await blankMerges(ctx, scope, counter);
  const before = await blobCount(ctx, files);
  for (const { sha256 } of files) await removeUnusedBlob(ctx, sha256);
  counter.add('blobs', 'deleted', before - (await blobCount(ctx, files)));
}

function rowsOfTable(table: string, scope: ErasedEntries): SQL | null {
  const by = contactWords[table]?.by ?? 'text';
  return whereOf[table]?.(scope) ?? rowsOf(by, scope);
}

async function blankMerges(ctx: Ctx, { ticketIds }: ErasedEntries, counter: Counter): Promise<void> {
  const ids = uuids(ticketIds);
  const unless = (column: string, value: string) =>
    sql`case when ${sql.identifier(column)} = any(${ids}) then '{}'::jsonb else ${sql.identifier(value)} end`;
  const set = {
    from_before: unless('from_ticket_id', 'from_before'),
    into_before: unless('into_ticket_id', 'into_before'),
    into_after: unless('into_ticket_id', 'into_after'),
  };
  const where = sql`from_ticket_id = any(${ids}) or into_ticket_id = any(${ids})`;
  counter.add('ticket_merges', 'blanked', await blankRows(ctx, 'ticket_merges', { where, set }));
}

async function blobCount({ db }: Ctx, files: Iterable<{ sha256: string }>): Promise<number> {
  const hashes = [...files].map(({ sha256 }) => sha256);
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from blobs where sha256 = any(${sql.param(hashes)}::text[])`,
  );
  return row?.n ?? 0;
}
