import { z } from 'zod';
import { contactFieldKind } from '#db/schema/index.ts';

const fieldName = z.string().trim().min(1).max(60);
const choices = z.array(z.string().trim().min(1).max(100)).max(50);

export const contactFieldSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(contactFieldKind.enumValues),
    choices: z.array(z.string()).describe('Of a choice.'),
  })
  .meta({ id: 'ContactField' });
export type ContactField = z.infer<typeof contactFieldSchema>;

export const contactFieldInput = z.strictObject({
  name: fieldName,
  kind: z.enum(contactFieldKind.enumValues),
  choices: choices.default([]).describe('At least one for a choice; none for the other kinds.'),
});
export type ContactFieldInput = z.infer<typeof contactFieldInput>;

/** What a change may give. */
export const contactFieldChanges = z.strictObject({ name: fieldName, choices }).partial();
export type ContactFieldChanges = z.infer<typeof contactFieldChanges>;

const fieldValue = z.union([z.string().trim().min(1).max(1000), z.number()]);

const address = z.object({
  id: z.string(),
  address: z.string(),
  name: z.string().nullable(),
  reply_to: z
    .string()
    .nullable()
    .describe('For whom a form, shop or group at this address writes; null for a person of their own.'),
  suppressed: z.string().nullable().describe('Why we must not write to the address; null when we may.'),
});

export const contactSchema = address
  .extend({
    language: z.string().nullable().describe('The ISO 639-1 code that a person has set.'),
    company: z
      .object({ domain: z.string(), name: z.string().nullable(), set: z.boolean() })
      .nullable()
      .describe('By the domain of the address, unless a person has set it; null for a public mail host.'),
    tickets: z.number().int().describe('Of all addresses, within reach.'),
    fields: z
      .array(contactFieldSchema.extend({ value: fieldValue.nullable() }))
      .describe('The fields of your own, each with what is known.'),
    further_addresses: z
      .array(address.extend({ merged_at: z.iso.datetime(), merged_by: z.string() }))
      .describe('Contacts that were merged into this one.'),
    version: z
      .number()
      .int()
      .describe('Of name, language, company and fields. A change takes it as If-Match.'),
    changed_by: z.string().nullable().describe('Who changed one of these last; null while only mail did.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof contactSchema>;

/** What a change may give. */
export const contactChanges = z
  .strictObject({
    name: z.string().trim().min(1).max(200).nullable().describe('Mail does not change it again.'),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code')
      .nullable(),
    company: z
      .string()
      .trim()
      .toLowerCase()
      .max(253)
      .regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, 'must be a domain such as customer.example')
      .nullable()
      .describe('A domain; null for that of the address.'),
    fields: z
      .record(z.string().max(60), fieldValue.nullable())
      .describe('Values of your own fields by their ids; null empties one, and the others stay.'),
  })
  .partial();
export type ContactChanges = z.infer<typeof contactChanges>;

export const contactNoteSchema = z
  .object({
    id: z.string(),
    contact_id: z.string(),
    body: z.string(),
    written_by: z.string(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'ContactNote' });
export type ContactNote = z.infer<typeof contactNoteSchema>;

export const companySchema = z
  .object({
    domain: z.string(),
    name: z.string().nullable(),
    note: z.string().nullable(),
    contacts: z.number().int().describe('Those with a ticket within reach.'),
    updated_at: z.iso.datetime().nullable(),
    updated_by: z.string().nullable(),
  })
  .meta({ id: 'Company' });
export type Company = z.infer<typeof companySchema>;

/** What a change may give. */
export const companyChanges = z
  .strictObject({
    name: z.string().trim().min(1).max(200).nullable(),
    note: z.string().trim().min(1).max(10_000).nullable(),
  })
  .partial();
export type CompanyChanges = z.infer<typeof companyChanges>;
