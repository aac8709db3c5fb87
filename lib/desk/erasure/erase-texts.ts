import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Ctx } from '#lib/platform/context.ts';
import { countOf, wordColumns } from './blank-rows.ts';
import { contactWords, type KeepReason } from './contact-words.ts';
import type { Counter } from './proof.ts';
import { addressPattern, contactsOf, type ErasureRecord, mentions } from './subject.ts';

/** Of these, the address is the key, or part of an identifier: their rows have gone already. */
const withKeys = ['known_message_ids', 'erasures', 'blobs', 'client_contents', 'idempotency_keys'];
const replaced = Object.entries(contactWords)
  .filter(([table, { act }]) => act !== 'keep' && !withKeys.includes(table))
  .map(([table]) => table);

/**
 * Replaces a person's addresses in whatever others wrote, in one table. `position` counts the tables.
 * @returns whether there are more tables.
 */
export async function eraseFromTexts(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<boolean> {
  const table = replaced[erasure.position];
  if (table === undefined) return false;
  const columns = textColumns(table);
  if (columns.length === 0) return true;
  const sets = columns.map(
    (column) =>
      sql`${sql.identifier(column.name)} = regexp_replace(${asText(column)}, ${addressPattern(erasure)}, 'erased@erased.invalid', 'gi')::${sql.raw(column.getSQLType())}`,
  );
  // Of the person themselves, and of mail that comes meanwhile, the last step takes the whole row.
  const others = table === 'contacts' ? sql`id not in ${contactsOf(erasure)}` : sql`true`;
  const count = await countOf(
    ctx,
    sql`update ${sql.identifier(table)} set ${sql.join(sets, sql`, `)} where ${hasOne(columns, erasure)} and ${others}`,
  );
  counter.add(table, 'blanked', count);
  return true;
}

/** Counts the rows that keep an address, and says why. */
export async function countKept(ctx: Ctx, erasure: ErasureRecord, counter: Counter): Promise<void> {
  for (const [table, words] of Object.entries(contactWords)) {
    const columns = textColumns(table);
    if (words.act !== 'keep' || columns.length === 0) continue;
    const because: KeepReason = words.because;
    const [row] = await ctx.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(table)} where ${hasOne(columns, erasure)}`,
    );
    counter.add(table, `kept:${because}`, row?.n ?? 0);
  }
}

function textColumns(table: string): PgColumn[] {
  return wordColumns(table).filter((column) => /text|json|char/.test(column.getSQLType()));
}

function asText(column: PgColumn): SQL {
  return sql`${sql.identifier(column.name)}::text`;
}

function hasOne(columns: PgColumn[], erasure: ErasureRecord): SQL {
  const each = columns.map((column) => mentions(asText(column), erasure));
  return sql`(${sql.join(each, sql` or `)})`;
}
