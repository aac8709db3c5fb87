import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { attachments, contacts, messages, tickets } from '#db/schema/index.ts';
import type { WordQuery } from './words.ts';

/**
 * Only rare terms use the index, which would return half of all mail for a common one. "is true" keeps the full query
 * off the index; reading it from each match is dear, and needless where all terms are rare.
 */
export function viaIndex(
  terms: WordQuery[],
  { rare = terms, number }: { rare?: WordQuery[]; number?: string | undefined } = {},
): SQL {
  const all = toQuery(terms);
  const driver = rare.length > 0 ? toQuery(rare) : all;
  const isRead = rare.length > 0 && rare.length < terms.length;
  const holds = (search: SQLWrapper) => (isRead ? sql`and (${search} @@ ${all}) is true` : sql``);
  return sql`${tickets.id} in (
  select ${messages.ticketId} from ${messages}
   where ${messages.search} @@ ${driver} ${holds(messages.search)}
  union all
  select ${messages.ticketId} from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
   where ${attachments.search} @@ ${driver} ${holds(attachments.search)}
  union all
  select meant.id from tickets meant join ${contacts} on ${contacts.id} = meant.contact_id where ${contacts.search} @@ ${all}
  ${number ? sql`union all select meant.id from tickets meant where meant.number = ${number}` : sql``})`;
}

/** `offset 0` keeps each subquery with its ticket: planned as one for all tickets, it would read every match first. */
export function perTicket(terms: WordQuery[], { number }: { number?: string | undefined } = {}): SQL {
  const all = toQuery(terms);
  const inMail = sql`exists (select 1 from ${messages} where ${messages.ticketId} = ${tickets.id} and ${messages.search} @@ ${all} offset 0)`;
  if (terms.some((term) => term.inMailsOnly)) return inMail;
  return sql`(${inMail}
  or exists (
    select 1 from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
     where ${messages.ticketId} = ${tickets.id} and ${attachments.search} @@ ${all} offset 0)
  or exists (select 1 from ${contacts} where ${contacts.id} = ${tickets.contactId} and ${contacts.search} @@ ${all} offset 0)
  ${number ? sql`or ${tickets.number} = ${number}` : sql``})`;
}

/** All terms as one tsquery. */
export function toQuery(terms: WordQuery[]): SQL {
  const text = terms.map(({ query }) => query).join(' & ');
  return sql`${text}::tsquery`;
}
