import { sql } from 'drizzle-orm';
import { bigint, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';

/** In this order; `waiting` until nothing of theirs runs or is being sent. */
export const erasureSteps = ['waiting', 'tickets', 'mail', 'events', 'texts', 'person', 'done'] as const;
export type ErasureStep = (typeof erasureSteps)[number];
/** Rows by table and by what was done to them, or why they were kept. */
export type ErasureProof = Record<string, Record<string, number>>;

/** The erasure of a person: how far it is and what it did. Who it was is forgotten when it ends. */
export const erasures = pgTable(
  'erasures',
  {
    id: id('ers')('id')
      .primaryKey()
      .$defaultFn(() => newId('ers')),
    step: text('step', { enum: erasureSteps }).notNull().default('waiting'),
    /** No foreign key: the contact goes before this. */
    contactId: id('con')('contact_id'),
    contactIds: text('contact_ids').array().notNull(),
    addresses: text('addresses').array().notNull(),
    /** Where the step goes on: the last event that was read, or how many tables are done. */
    position: bigint('position', { mode: 'number' }).notNull().default(0),
    tickets: integer('tickets').notNull(),
    ticketsErased: integer('tickets_erased').notNull().default(0),
    proof: jsonb('proof').$type<ErasureProof>().notNull().default({}),
    requestedBy: text('requested_by').notNull(),
    createdAt: createdAt(),
    finishedAt: at('finished_at'),
  },
  (t) => [
    uniqueIndex('erasures_one_of_contact_key').on(t.contactId).where(sql`${t.contactId} is not null`),
    uniqueIndex('erasures_at_work_idx').on(t.id).where(sql`${t.step} <> 'done'`),
  ],
);
