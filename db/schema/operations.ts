import { sql } from 'drizzle-orm';
import { bigint, doublePrecision, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at } from '../columns.ts';

/** What the processes counted, added up, and what is costly to count, as it was counted last. `labels` is JSON. */
export const metricCounts = pgTable(
  'metric_counts',
  {
    name: text('name').notNull(),
    labels: text('labels').notNull(),
    value: doublePrecision('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.labels] })],
);

/** The backups that were written; their files are elsewhere. */
export const backups = pgTable('backups', {
  madeAt: at('made_at').primaryKey().default(sql`now()`),
  rowCount: bigint('row_count', { mode: 'number' }).notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
});
