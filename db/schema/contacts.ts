import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId, tsvector } from '../columns.ts';

export type ContactFieldValues = Record<string, string | number>;

/**
 * The outside person, known by one address in lower case. A form, shop or group writes for many people by one address.
 * Such mail has a contact for each `replyTo`, so that two of them share nothing.
 */
export const contacts = pgTable(
  'contacts',
  {
    id: id('con')('id')
      .primaryKey()
      .$defaultFn(() => newId('con')),
    address: text('address').notNull(),
    name: text('name'),
    replyTo: text('reply_to'),
    createdAt: createdAt(),
    /** Stored, because a search by tickets reads it for each of them. */
    search: tsvector('search').generatedAlwaysAs(sql`search_vector(coalesce(name, '') || ' ' || address)`),
    /** Name and address as they are compared, so that any part of them is found by an index. */
    folded: text('folded').generatedAlwaysAs(sql`search_fold(coalesce(name, '') || ' ' || address)`),
    language: text('language'),
    /** The domain of a company that a person has set, instead of the address's own. */
    company: text('company'),
    companyDomain: text('company_domain').generatedAlwaysAs(
      (): SQL => sql`coalesce(company, split_part(coalesce(reply_to, address), '@', -1))`,
    ),
    /** Of name, language, company and fields: each change is one more. */
    version: integer('version').notNull().default(1),
    /** Who made the last of these changes; null while only mail did. */
    changedBy: text('changed_by'),
    /** What people entered into fields of their own, by the field’s id. */
    fields: jsonb('fields').$type<ContactFieldValues>().notNull().default({}),
    /**
     * The contact whose further address this is. Only people read it, never a rule about mail: what an address may do is
     * its own.
     */
    mergedIntoId: id('con')('merged_into_id').references((): AnyPgColumn => contacts.id),
    /** Where its merges lead in the end; null while it is merged into none. */
    personId: id('con')('person_id').references((): AnyPgColumn => contacts.id),
    mergedAt: at('merged_at'),
    mergedBy: text('merged_by'),
    /** Made with the sample tickets, and goes with them. */
    sample: boolean('sample').notNull().default(false),
  },
  (t) => [
    uniqueIndex('contacts_address_key').on(t.address, sql`coalesce(${t.replyTo}, '')`),
    index('contacts_search_idx').using('gin', t.search),
    index('contacts_folded_idx').using('gin', t.folded.op('gin_trgm_ops')),
    index('contacts_company_domain_idx').on(t.companyDomain),
    index('contacts_merged_into_idx').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index('contacts_person_idx').on(t.personId).where(sql`${t.personId} is not null`),
    check('contacts_address_lower', sql`${t.address} = lower(${t.address})`),
    check('contacts_reply_to_lower', sql`${t.replyTo} = lower(${t.replyTo})`),
    check('contacts_company_lower', sql`${t.company} = lower(${t.company})`),
    check('contacts_not_into_itself', sql`${t.mergedIntoId} <> ${t.id} and ${t.personId} <> ${t.id}`),
    check(
      'contacts_merged_whole',
      sql`num_nonnulls(${t.mergedIntoId}, ${t.personId}, ${t.mergedAt}, ${t.mergedBy}) in (0, 4)`,
    ),
  ],
);

/** What the team notes about a person, beside their tickets. */
export const contactNotes = pgTable(
  'contact_notes',
  {
    id: id('cnt')('id')
      .primaryKey()
      .$defaultFn(() => newId('cnt')),
    contactId: id('con')('contact_id')
      .notNull()
      .references(() => contacts.id),
    body: text('body').notNull(),
    writtenBy: text('written_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('contact_notes_contact_idx').on(t.contactId, t.id)],
);

/** What a person wrote about a company. One has no row before: the people's domains make it. */
export const companies = pgTable('companies', {
  domain: text('domain').primaryKey(),
  name: text('name'),
  note: text('note'),
  updatedAt: at('updated_at').notNull().default(sql`now()`),
  updatedBy: text('updated_by').notNull(),
});

export const contactFieldKind = pgEnum('contact_field_kind', ['text', 'number', 'date', 'choice']);

/** What the team wants to know of a person beside what mail tells. The values stand with the contacts. */
export const contactFields = pgTable(
  'contact_fields',
  {
    id: id('cfd')('id')
      .primaryKey()
      .$defaultFn(() => newId('cfd')),
    name: text('name').notNull(),
    kind: contactFieldKind('kind').notNull(),
    choices: text('choices').array().notNull().default(sql`'{}'`),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    archivedAt: at('archived_at'),
  },
  (t) => [
    uniqueIndex('contact_fields_name_key').on(sql`lower(${t.name})`).where(sql`${t.archivedAt} is null`),
    check('contact_fields_choices', sql`(${t.kind} = 'choice') = (cardinality(${t.choices}) > 0)`),
  ],
);
