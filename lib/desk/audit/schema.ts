import { z } from 'zod';
import { events, signInMethods } from '#db/schema/index.ts';
import { type EventNoun, eventTypeSchema } from '#lib/platform/event-types.ts';

/** What events are about, for a filter of a few words. Each noun stands in exactly one. */
const kindOf = {
  account_link: 'people',
  api_key: 'people',
  app_password: 'people',
  article: 'articles',
  article_gap: 'articles',
  article_import: 'articles',
  article_source: 'articles',
  assistant: 'settings',
  business_hours: 'settings',
  company: 'contacts',
  contact: 'contacts',
  contact_field: 'settings',
  digest: 'mail',
  domain: 'settings',
  draft: 'drafts',
  follow_up: 'tickets',
  getting_started: 'settings',
  imap_account: 'settings',
  mirror: 'settings',
  inbound: 'settings',
  mail_import: 'mail',
  mailbox: 'settings',
  message: 'mail',
  model_server: 'settings',
  note: 'tickets',
  passkey: 'people',
  push: 'people',
  recovery_code: 'people',
  relay: 'settings',
  review_notice: 'mail',
  rule: 'settings',
  run: 'runs',
  sample_data: 'settings',
  saved_reply: 'settings',
  second_factor: 'people',
  sender: 'mail',
  session: 'people',
  sign_in: 'people',
  single_sign_on: 'settings',
  sla_policy: 'settings',
  step: 'runs',
  summary: 'runs',
  suppression: 'mail',
  survey: 'tickets',
  tag: 'settings',
  team: 'settings',
  ticket: 'tickets',
  ticket_act: 'tickets',
  todo: 'tickets',
  totp: 'people',
  translation: 'runs',
  user: 'people',
  view: 'settings',
  webhook: 'settings',
} as const satisfies Record<EventNoun, string>;

export const auditKinds = [
  'tickets',
  'drafts',
  'mail',
  'runs',
  'articles',
  'contacts',
  'people',
  'settings',
] as const satisfies (typeof kindOf)[EventNoun][];
export type AuditKind = (typeof auditKinds)[number];

/** The types of event of a kind. */
export function typesOfKind(kind: AuditKind): string[] {
  return eventTypeSchema.options.filter((type) => kindOf[type.split('.')[0] as EventNoun] === kind);
}

export const auditFilters = z.object({
  actor: z.string().max(100).optional().describe('The id of a user, an assistant or an API key.'),
  actor_type: z.enum(events.actorType.enumValues).optional(),
  kind: z.enum(auditKinds).optional(),
  ticket: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe('The number of a ticket.'),
  from: z.iso.datetime().optional().describe('Not before this time.'),
  to: z.iso.datetime().optional().describe('Before this time.'),
});
export type AuditFilters = z.infer<typeof auditFilters>;

export const auditEntrySchema = z
  .object({
    id: z.string(),
    type: eventTypeSchema,
    actor: z.object({
      type: z.enum(events.actorType.enumValues),
      id: z.string().nullable(),
      name: z.string(),
    }),
    ticket: z.number().int().nullable().describe('The number of its ticket.'),
    mailbox: z.string().nullable().describe('The address of its mailbox.'),
    about: z.string().nullable().describe('The name or address of what it concerns.'),
    object_id: z.string().nullable().describe('The id of what it concerns, where that has a page.'),
    before: z.string().nullable().describe('The former name of a tag.'),
    after: z.string().nullable().describe('The new name of a tag, or what it was merged into.'),
    tickets: z.number().int().nullable().describe('How many tickets it concerned.'),
    signing_in: z
      .object({
        method: z.enum(signInMethods).nullable(),
        client_address: z.string(),
        user_agent: z.string(),
      })
      .nullable()
      .describe('How and from where somebody signed in, or tried to.'),
    created_at: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntrySchema>;
