import { z } from 'zod';

const text = z.string();
const maybeText = text.nullable();
const facts = z.object({ name: maybeText, language: maybeText, company: maybeText });
const companyFacts = z.object({ name: maybeText, note: maybeText });
const ref = z.object({ contact_id: text, address: text });
const merge = { from: ref, into: ref };

/** The events of what the team keeps about people and companies; part of `eventTypes`. */
export const contactEventTypes = {
  'company.updated': { domain: text, before: companyFacts, after: companyFacts },

  'contact.merged': merge,
  'contact.noted': { contact_id: text, note_id: text },
  'contact.unmerged': merge,
  'contact.updated': { contact_id: text, before: facts, after: facts },
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
