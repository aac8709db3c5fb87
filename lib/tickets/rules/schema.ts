import { z } from 'zod';
import type { rules } from '#db/schema/index.ts';
import { normalizeAddress } from '#lib/mail/headers/addresses.ts';
import { ticketPriorities, ticketStatuses } from '../schema.ts';

const op = z.enum(['is', 'is_not']).describe('`is`: one of the values fits; `is_not`: none does.');
const domain = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const tag = z.string().trim().toLowerCase().min(1).max(60);
const address = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .refine((value) => domain.test(value.replace(/^@/, '')) || normalizeAddress(value) !== null, {
    message: 'must be an address or a domain',
  });
function someOf<T extends z.ZodType>(value: T) {
  return z.array(value).min(1).max(50);
}

/** What a rule asks of a mail, or of the ticket that the mail is on. */
export const conditionSchema = z
  .discriminatedUnion('field', [
    z.strictObject({ field: z.literal('sender'), op, values: someOf(address) }),
    z.strictObject({ field: z.literal('recipient'), op, values: someOf(address) }),
    z.strictObject({
      field: z.enum(['subject', 'text', 'subject_or_text']),
      op,
      values: someOf(z.string().trim().min(1).max(100)),
    }),
    z.strictObject({
      field: z.literal('mail'),
      op,
      values: someOf(z.enum(['person', 'list', 'auto_reply'])).describe(
        '`list`: a mailing list or newsletter, as List-Id, List-Unsubscribe or Precedence say.',
      ),
    }),
    z.strictObject({ field: z.literal('attachment'), op, values: z.tuple([z.literal('any')]) }),
    z.strictObject({
      field: z.literal('language'),
      op,
      values: someOf(z.string().regex(/^[a-z]{2}$/, 'must be an ISO 639-1 code')),
    }),
    z.strictObject({
      field: z.literal('company'),
      op,
      values: someOf(z.string().toLowerCase().regex(domain)),
    }),
    z
      .strictObject({ field: z.literal('business_hours'), op, values: someOf(idSchema('bhr')) })
      .describe('`is`: it arrived within one of these hours; `is_not`: outside all of them.'),
    z.strictObject({ field: z.literal('tag'), op, values: someOf(tag) }),
    z.strictObject({ field: z.literal('priority'), op, values: someOf(z.enum(ticketPriorities)) }),
  ])
  .meta({ id: 'RuleCondition' });
export type RuleCondition = z.infer<typeof conditionSchema>;

/** What a rule does to the ticket. */
export const actionSchema = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('add_tag'), tag }),
    z.strictObject({ do: z.literal('remove_tag'), tag }),
    z.strictObject({
      do: z.literal('assign'),
      user_id: idSchema('usr').nullable().describe('Null for nobody.'),
    }),
    z.strictObject({ do: z.literal('set_priority'), priority: z.enum(ticketPriorities) }),
    z.strictObject({ do: z.literal('snooze'), hours: z.number().int().min(1).max(8760) }),
    z.strictObject({ do: z.literal('close') }),
    z
      .strictObject({ do: z.literal('newsletter') })
      .describe('Tag it `newsletter` and close it. No assistant starts on a ticket that a rule closes.'),
  ])
  .meta({ id: 'RuleAction' });
export type RuleAction = z.infer<typeof actionSchema>;

const fields = {
  name: z.string().trim().min(1).max(80),
  trigger: z
    .enum(['mail.received', 'ticket.created', 'mail.answered'])
    .describe('Every mail of a contact, only the one that opens a ticket, or only further ones on a ticket.'),
  mailbox_ids: z.array(idSchema('mbx')).min(1).max(100).nullable().describe('Null for all mailboxes.'),
  match: z.enum(['all', 'any']).describe('How many of the conditions must hold.'),
  conditions: z.array(conditionSchema).max(20).describe('None: every mail fits.'),
  actions: z.array(actionSchema).min(1).max(10),
  enabled: z.boolean().describe('Whether it works on new mail.'),
};

/** What a change may give. */
export const ruleChanges = z.strictObject(fields).partial();
export const ruleInput = ruleChanges.required({ name: true, actions: true });
/** A rule that need not be saved. */
export const ruleTrial = ruleChanges.omit({ name: true, enabled: true }).required({ actions: true });
export type RuleChanges = z.infer<typeof ruleChanges>;
export type RuleInput = z.infer<typeof ruleInput>;
export type RuleTrial = z.infer<typeof ruleTrial>;

/** Of how many days the mail is read, unless somebody says so. */
export const dryRunDays = 7;
/** What is asked of a saved rule: over the mail of how many days. */
export const ruleDays = z.strictObject({
  days: z.number().int().min(1).max(30).default(dryRunDays).describe('The mail of the last days is read.'),
});

const when = z.iso.datetime();
export const ruleSchema = z
  .object({
    ...fields,
    id: z.string(),
    enabled_at: when.nullable(),
    enabled_by: z.string().nullable(),
    disabled_at: when.nullable().describe('When it was switched off; null for one that never worked.'),
    disabled_by: z.string().nullable(),
    applied: z.number().int().describe('On how many mails it changed a ticket in the last 7 days.'),
    created_by: z.string(),
    created_at: when,
    updated_at: when,
    version: z.number().int(),
  })
  .meta({ id: 'Rule' });
export type Rule = z.infer<typeof ruleSchema>;

export const dryRunSchema = z
  .object({
    since: when,
    mails_read: z.number().int(),
    complete: z
      .boolean()
      .describe('False when there was more mail than is read at once; the newest was read.'),
    mails_fitting: z.number().int(),
    tickets_changed: z.number().int().describe('How many tickets it would change; the list may hold fewer.'),
    as_of_today: z
      .array(z.enum(['tag', 'priority', 'company', 'status', 'assignee', 'business_hours']))
      .describe('What was read as it is now and not as it was when the mail came.'),
    tickets: z.array(
      z.object({
        id: z.string(),
        number: z.number().int(),
        subject: z.string().nullable(),
        mailbox_id: z.string(),
        status: z.enum(ticketStatuses),
        message_id: z.string().describe('Its newest mail that fits.'),
        from: z.string(),
        received_at: when,
        changes: z.array(actionSchema).describe('The actions that would change something.'),
      }),
    ),
  })
  .meta({ id: 'RuleDryRun' });
export type RuleDryRun = z.infer<typeof dryRunSchema>;

export type RuleRecord = typeof rules.$inferSelect;

export function toRule(row: RuleRecord, applied: number): Rule {
  return {
    id: row.id,
    name: row.name,
    trigger: row.trigger,
    mailbox_ids: row.mailboxIds,
    match: row.match,
    conditions: z.array(conditionSchema).parse(row.conditions),
    actions: z.array(actionSchema).parse(row.actions),
    enabled: row.enabledAt !== null,
    enabled_at: row.enabledAt?.toISOString() ?? null,
    enabled_by: row.enabledBy,
    disabled_at: row.disabledAt?.toISOString() ?? null,
    disabled_by: row.disabledBy,
    applied,
    created_by: row.createdBy,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    version: row.version,
  };
}

function idSchema(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id such as ${prefix}_…`);
}
