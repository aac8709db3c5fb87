import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { modelServers } from './model-servers.ts';
import { users } from './users.ts';

export const assistants = pgTable(
  'assistants',
  {
    id: id('ast')('id')
      .primaryKey()
      .$defaultFn(() => newId('ast')),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    enabled: boolean('enabled').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('assistants_slug_key').on(t.slug)],
);

export type ActPermission = 'auto' | 'approve' | 'never';

/**
 * What a version may do: `auto` acts for itself, `approve` waits for a person, `never` is refused. Acts without an entry
 * wait. Nothing asks `reply` yet: every draft waits for a person.
 */
export type AssistantPolicy = {
  reply: Record<string, ActPermission>;
  acts?: Partial<Record<'close' | 'snooze' | 'urgent' | 'forward', ActPermission>>;
};

/** Prompt, tools and policy are one version; the newest published one is in force, and a run keeps the one it ran on. */
export const assistantVersions = pgTable(
  'assistant_versions',
  {
    id: id('asv')('id')
      .primaryKey()
      .$defaultFn(() => newId('asv')),
    assistantId: id('ast')('assistant_id')
      .notNull()
      .references(() => assistants.id),
    number: integer('number').notNull(),
    instructions: text('instructions').notNull(),
    /** Null: the server that the environment names, or the built-in model. */
    modelServerId: id('mds')('model_server_id').references(() => modelServers.id),
    model: text('model'),
    /** What is asked while the first is away; null for none. */
    fallbackModelServerId: id('mds')('fallback_model_server_id').references(() => modelServers.id),
    fallbackModel: text('fallback_model'),
    temperature: doublePrecision('temperature').notNull().default(0.2),
    tools: jsonb('tools').$type<Record<string, boolean>>().notNull().default({}),
    policy: jsonb('policy').$type<AssistantPolicy>().notNull().default({ reply: {} }),
    createdAt: createdAt(),
    publishedAt: at('published_at'),
    publishedBy: id('usr')('published_by').references(() => users.id),
  },
  (t) => [
    uniqueIndex('assistant_versions_number_key').on(t.assistantId, t.number),
    index('assistant_versions_published_idx')
      .on(t.assistantId, t.publishedAt)
      .where(sql`${t.publishedAt} is not null`),
  ],
);
