import { sql } from 'drizzle-orm';
import { isAnyOf } from '#db/rows.ts';
import { attachments, contacts, messages, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type SnippetPart, snippetOf } from './mark-words.ts';
import type { WordQuery } from './words.ts';

/** Where a search found a ticket, and the words around. All of it is null where it asked for no words. */
export type FoundIn = {
  matched_in: 'number' | 'subject' | 'mail' | 'note' | 'file' | 'contact' | null;
  matched_file: string | null;
  snippet: SnippetPart[] | null;
};

export const foundNowhere: FoundIn = { matched_in: null, matched_file: null, snippet: null };

/** How much of a text is looked through for the words; the index holds more. */
const readCharacters = 60_000;

/**
 * Where the words of a search stand in each of these tickets, by the ticket's id. It is one entry, file or contact: the
 * newest that has most of them. Assistants are shown no notes. The tickets must be within reach.
 */
export async function findWhere(
  ctx: Ctx,
  ticketIds: string[],
  { found, q }: { found: WordQuery[]; q: string },
): Promise<Map<string, FoundIn>> {
  if (found.length === 0 || ticketIds.length === 0) return new Map();
  const number = /^#?(\d{1,15})$/.exec(q)?.[1];
  const rows = await selectPlaces(ctx, ticketIds, found);
  return new Map(
    rows.map((row) => [
      String(tickets.id.mapFromDriverValue(row.ticket_id)),
      number && Number(row.number) === Number(number)
        ? { ...foundNowhere, matched_in: 'number' }
        : toFoundIn(row, found),
    ]),
  );
}

type Row = {
  ticket_id: string;
  number: string;
  kind: 'inbound' | 'outbound' | 'note' | null;
  subject: string | null;
  text: string | null;
  has_all: boolean | null;
  file_name: string | null;
  file_text: string | null;
  file_has_all: boolean | null;
  contact: string | null;
};

async function selectPlaces(ctx: Ctx, ticketIds: string[], found: WordQuery[]): Promise<Row[]> {
  const queries = found.map(({ query }) => query);
  const any = sql`${queries.join(' | ')}::tsquery`;
  const all = sql`${queries.join(' & ')}::tsquery`;
  const shown = ctx.actor.type === 'assistant' ? sql`and ${messages.kind} <> 'note'` : sql``;
  const start = (text: unknown) => sql`left(${text}, ${readCharacters}::int)`;
  return ctx.db.execute<Row>(sql`
    select ${tickets.id} as ticket_id, ${tickets.number} as number, entry.*, file.*,
           case when ${contacts.search} @@ ${any} then concat_ws(' ', ${contacts.name}, ${contacts.address}) end as contact
      from ${tickets}
      join ${contacts} on ${contacts.id} = ${tickets.contactId}
      left join lateral (
        select ${messages.kind}, ${messages.subject},
               ${start(sql`coalesce(${messages.newText}, ${messages.visibleText})`)} as text,
               ${messages.search} @@ ${all} as has_all
          from ${messages}
         where ${messages.ticketId} = ${tickets.id} and ${messages.search} @@ ${any} ${shown}
         order by has_all desc, ${messages.createdAt} desc, ${messages.id} desc limit 1) entry on true
      left join lateral (
        select ${attachments.name} as file_name, ${start(sql`coalesce(${attachments.text}, '')`)} as file_text,
               ${attachments.search} @@ ${all} as file_has_all
          from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
         where ${messages.ticketId} = ${tickets.id} and ${attachments.search} @@ ${any} ${shown}
         order by file_has_all desc, ${messages.createdAt} desc, ${attachments.id} desc limit 1) file
        on not coalesce(entry.has_all, false)
     where ${isAnyOf(tickets.id, ticketIds)}`);
}

function toFoundIn(row: Row, terms: WordQuery[]): FoundIn {
  const isFile = row.file_name !== null && (row.file_has_all || row.kind === null);
  if (isFile && row.file_name !== null) return inFile(row.file_name, row.file_text ?? '', terms);
  if (row.kind !== null) return inEntry(row, terms);
  if (row.contact !== null)
    return { ...foundNowhere, matched_in: 'contact', snippet: partsOf(row.contact, terms) };
  return foundNowhere;
}

function inFile(name: string, text: string, terms: WordQuery[]): FoundIn {
  const inText = snippetOf(text, terms);
  const inName = snippetOf(name, terms);
  const { parts } = inName.found > inText.found ? inName : inText;
  return { matched_in: 'file', matched_file: name, snippet: parts };
}

function inEntry({ kind, subject, text }: Row, terms: WordQuery[]): FoundIn {
  const asksSubject = terms.some(({ inMailsOnly }) => inMailsOnly);
  const inText = snippetOf(text ?? '', terms);
  const inSubject = snippetOf(subject ?? '', terms);
  const isSubject = asksSubject ? inSubject.found > 0 : inSubject.found > inText.found;
  if (isSubject) return { ...foundNowhere, matched_in: 'subject', snippet: inSubject.parts };
  return { ...foundNowhere, matched_in: kind === 'note' ? 'note' : 'mail', snippet: inText.parts };
}

const partsOf = (text: string, terms: WordQuery[]) => snippetOf(text, terms).parts;
