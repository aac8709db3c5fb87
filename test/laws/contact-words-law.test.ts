import { readFile } from 'node:fs/promises';
import { is } from 'drizzle-orm';
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { contactWords } from '#lib/desk/erasure/contact-words.ts';
import { columnsWithoutContactWords, tablesWithoutContactWords } from './no-contact-words.ts';

test('every column that can hold words is known to hold a contact’s, or not to, with the reason', () => {
  expect(columnsOf(wordTables()).filter((column) => !sayings().includes(column))).toEqual([]);
});

test('nothing is said of a column that does not exist, and nothing twice', () => {
  const columns = columnsOf(wordTables());
  expect(sayings().filter((column) => !columns.includes(column))).toEqual([]);
  expect(sayings().filter((column, at, all) => all.indexOf(column) !== at)).toEqual([]);
});

test('a table without a contact’s words is one that exists and says nothing of single columns', () => {
  const names = [...wordTables().keys()];
  const claimed = Object.keys(tablesWithoutContactWords);
  expect(claimed.filter((name) => !names.includes(name))).toEqual([]);
  expect(claimed.filter((name) => name in contactWords || name in columnsWithoutContactWords)).toEqual([]);
});

test('docs/data.md tells of every table that holds a contact’s words', async () => {
  const told = await readFile('docs/data.md', 'utf8');
  expect(Object.keys(contactWords).filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

/** The columns of each table that can hold words; a closed set of values holds none. */
function wordTables(): Map<string, string[]> {
  const parts: unknown[] = Object.values(schema);
  const tables = parts.filter((part) => is(part, PgTable));
  return new Map(
    tables.map((table) => {
      const { name, columns } = getTableConfig(table);
      return [name, columns.filter(canHoldWords).map((column) => column.name)];
    }),
  );
}

function canHoldWords(column: PgColumn): boolean {
  const isClosedSet = (column.enumValues?.length ?? 0) > 0;
  return !isClosedSet && /text|json|bytea|tsvector|char|inet/.test(column.getSQLType());
}

function columnsOf(tables: Map<string, string[]>): string[] {
  return [...tables].flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
}

function sayings(): string[] {
  const whole = [...wordTables()].filter(([table]) => table in tablesWithoutContactWords);
  return [
    ...Object.entries(contactWords).flatMap(([table, { columns }]) => named(table, columns)),
    ...Object.entries(columnsWithoutContactWords).flatMap(([table, columns]) =>
      named(table, Object.keys(columns)),
    ),
    ...columnsOf(new Map(whole)),
  ];
}

function named(table: string, columns: string[]): string[] {
  return columns.map((column) => `${table}.${column}`);
}
