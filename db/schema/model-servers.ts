import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import type { Noted } from './noted.ts';

/** A model as its server lists it; what it does not tell is null. Prices are micro-dollars per million tokens. */
export type ListedModel = {
  name: string;
  contextLength: number | null;
  price: { in: number; cached: number; out: number } | null;
};

/** A server that speaks OpenAI's chat completions, beside the one that the environment names. */
export const modelServers = pgTable(
  'model_servers',
  {
    id: id('mds')('id')
      .primaryKey()
      .$defaultFn(() => newId('mds')),
    name: text('name').notNull(),
    baseUrl: text('base_url').notNull(),
    /** Encrypted. */
    apiKey: text('api_key'),
    /** Tokens; null when nobody said. */
    contextLength: integer('context_length'),
    /** What it listed when it was last asked. */
    models: jsonb('models').$type<ListedModel[]>().notNull().default([]),
    testedAt: at('tested_at'),
    testPassed: boolean('test_passed'),
    testResponse: text('test_response'),
    testTold: jsonb('test_told').$type<Noted>(),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
    updatedAt: at('updated_at'),
    updatedBy: text('updated_by'),
    removedAt: at('removed_at'),
    removedBy: text('removed_by'),
  },
  (t) => [
    uniqueIndex('model_servers_name_key').on(sql`lower(${t.name})`).where(sql`${t.removedAt} is null`),
    index('model_servers_list_idx').on(t.createdAt, t.id).where(sql`${t.removedAt} is null`),
  ],
);

/** What a model at a server costs, in micro-dollars per million tokens, as a person set it. No row: see its list. */
export const modelPrices = pgTable(
  'model_prices',
  {
    modelServerId: id('mds')('model_server_id')
      .notNull()
      .references(() => modelServers.id),
    model: text('model').notNull(),
    inMicros: bigint('in_micros', { mode: 'number' }).notNull(),
    cachedMicros: bigint('cached_micros', { mode: 'number' }).notNull(),
    outMicros: bigint('out_micros', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.modelServerId, t.model] })],
);
