import { type SQL, sql } from 'drizzle-orm';
import { attachments, contacts, messages } from '#db/schema/index.ts';
import type { WordQuery } from './words.ts';

/** Weights of the index, from D to A: a subject has A, a text D. */
const weights = sql`'{0.1, 0.2, 0.4, 1.0}'::float4[]`;

/**
 * How well a ticket of `candidates` (id, contact_id, number) fits the words, as a whole number; the more, the better.
 * Words in a subject count most, then the contact's name, then texts, then files; whole words more than beginnings, and
 * several entries more than one. The index holds no places of words in texts, so their nearness does not count.
 */
export function relevance(found: WordQuery[], number: string | undefined): SQL {
  const any = sql`${found.map(({ query }) => query).join(' | ')}::tsquery`;
  const all = sql`${found.map(({ query }) => query).join(' & ')}::tsquery`;
  const whole = wholeWords(found);
  const exact = whole ? sql`+ ts_rank(${weights}, ${messages.search}, ${whole}::tsquery)` : sql``;
  const entries = sql`(select max(ts_rank(${weights}, ${messages.search}, ${any}) ${exact}
        + ts_rank_cd(${weights}, ${messages.search}, ${all})) * (1 + 0.2 * ln(greatest(count(*), 1)))
    from ${messages} where ${messages.ticketId} = candidates.id and ${messages.search} @@ ${any})`;
  const files = sql`(select 0.05 from ${attachments} join ${messages} on ${messages.id} = ${attachments.messageId}
    where ${messages.ticketId} = candidates.id and ${attachments.search} @@ ${any} limit 1)`;
  const person = sql`(select 0.5 from ${contacts} where ${contacts.id} = candidates.contact_id and ${contacts.search} @@ ${any})`;
  const isNumber = number
    ? sql`+ case when candidates.number = ${number}::bigint then 100 else 0 end`
    : sql``;
  return sql`round((coalesce(${entries}, 0) + coalesce(${person}, 0) + coalesce(${files}, 0) ${isNumber}) * 10000)::int`;
}

/** The words as they were typed, any of them; null when there are none. */
function wholeWords(found: WordQuery[]): string | null {
  const words = found.flatMap((term) => term.words.flatMap(([word = '']) => word));
  const plain = words.filter((word) => /^[\p{L}\p{N}\p{M}]+$/u.test(word));
  return plain.length > 0 ? plain.map((word) => `'${word}'`).join(' | ') : null;
}
