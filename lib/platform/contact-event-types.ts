import { z } from 'zod';

const text = z.string();
const maybeText = text.nullable();
const values = z.record(z.string(), z.union([text, z.number()]));
const facts = z.object({ name: maybeText, language: maybeText, company: maybeText, fields: values });
const companyFacts = z.object({ name: maybeText, note: maybeText });
const ref = z.object({ contact_id: text, address: text });
const field = { contact_field_id: text, name: text };
const merge = { from: ref, into: ref };

/** The events of what the team keeps about people and companies; part of `eventTypes`. */
export const contactEventTypes = {
  'company.updated': { domain: text, before: companyFacts, after: companyFacts },

  'contact_field.archived': field,
  'contact_field.created': field,
  'contact_field.updated': field,

  /** Never who: that is what was erased. */
  'contact.erased': { erasure_id: text, requested_by: text, tickets: z.number() },
  'contact.erasure_started': { erasure_id: text, tickets: z.number() },
  'contact.exported': { contact_id: text, tickets: z.number() },
  'contact.merged': merge,
  'contact.noted': { contact_id: text, note_id: text },
  'contact.unmerged': merge,
  'contact.updated': { contact_id: text, before: facts, after: facts },
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
