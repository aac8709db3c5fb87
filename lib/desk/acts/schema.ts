import { z } from 'zod';
import { type TicketAct, ticketActItems, ticketActs, ticketPriority } from '#db/schema/index.ts';
import { ticketsQuery } from '#lib/tickets/list-tickets.ts';

const when = z.iso.datetime();
function idOf(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `must be an id such as ${prefix}_…`);
}
const tag = z.string().trim().toLowerCase().min(1).max(60);

/** What can be done to many tickets at once. */
const bulkActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('close'), resolution: z.string().max(20_000).optional() }),
  z.strictObject({ kind: z.literal('reopen') }),
  z.strictObject({ kind: z.literal('snooze'), until: z.iso.datetime({ offset: true }) }),
  z
    .strictObject({
      kind: z.literal('assign'),
      user_id: idOf('usr').nullable().optional().describe('Null: nobody.'),
      team_id: idOf('tem').optional().describe('Instead: a team, which gives each to one of its members.'),
    })
    .refine(({ user_id: user, team_id: team }) => (user === undefined) !== (team === undefined), {
      message: 'needs a user or a team',
    }),
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(ticketPriority.enumValues) }),
  z.strictObject({
    kind: z.literal('tag'),
    add: z.array(tag).max(10).default([]),
    remove: z.array(tag).max(10).default([]),
  }),
  z.strictObject({
    kind: z.literal('move'),
    assistant_id: idOf('ast').nullable().describe('Whose inbox they move to; null: no assistant’s.'),
  }),
  z.strictObject({ kind: z.literal('approve') }),
]) satisfies z.ZodType<TicketAct>;

/** The tickets of one request, and the drafts that may be approved by it. */
const maxIds = 1000;

export const ticketActInput = z.strictObject({
  act: bulkActSchema,
  ticket_ids: z.array(idOf('tkt')).min(1).max(maxIds).optional(),
  filter: ticketsQuery
    .omit({ limit: true, cursor: true, sort: true, ids: true })
    .extend({ unread: z.boolean().optional() })
    .strict()
    .optional()
    .describe('All that match now, as in the list of tickets; who writes later is not among them.'),
  except: z.array(idOf('tkt')).max(maxIds).optional().describe('With a filter: but for these.'),
  drafts: z
    .array(
      z.strictObject({
        id: idOf('drf'),
        version: z.number().int().positive(),
        shown: z.number().min(0).max(1).optional().describe('How much of it the signer was shown.'),
      }),
    )
    .min(1)
    .max(maxIds)
    .optional()
    .describe('With `approve`: the drafts, each in the version that the signer was shown.'),
});
export type TicketActInput = z.infer<typeof ticketActInput>;

const ticketRef = z.object({ id: z.string(), number: z.number().int(), subject: z.string().nullable() });
const count = z.number().int();

export const ticketActSchema = z
  .object({
    id: z.string(),
    kind: z.enum([
      'close',
      'reopen',
      'status',
      'snooze',
      'assign',
      'priority',
      'tag',
      'move',
      'approve',
      'reply',
      'unread',
      'merge',
      'merge_contacts',
      'rule',
    ] satisfies TicketAct['kind'][]),
    act: z.record(z.string(), z.unknown()).describe('The same with its arguments.'),
    bulk: z.boolean().describe('On many tickets, in the background.'),
    status: z.enum(ticketActs.status.enumValues),
    total: count,
    waiting: count,
    done: count,
    skipped: count,
    undone: count,
    left: count.describe('Of an undo: what somebody has changed since, and so stays.'),
    ticket: ticketRef.nullable().describe('Of an act on one ticket.'),
    message_id: z.string().nullable().describe('Of an act on one ticket: the reply that it sent.'),
    created_at: when,
    finished_at: when.nullable(),
    undone_at: when.nullable(),
  })
  .meta({ id: 'TicketAct' });
export type TicketActView = z.infer<typeof ticketActSchema>;

export const ticketActDetailSchema = ticketActSchema
  .extend({
    exceptions: z
      .array(
        z.object({
          ticket: ticketRef,
          status: z.enum(['skipped', 'left']),
          reason: z.enum(ticketActItems.reason.enumValues),
          detail: z.string().nullable().describe('The reason in words.'),
          changed_by: z.array(z.string()).describe('Who has changed the ticket since the act.'),
        }),
      )
      .describe('The first 100 tickets that it skipped, or that the undo left as they are, and why.'),
  })
  .meta({ id: 'TicketActDetail' });
export type TicketActDetail = z.infer<typeof ticketActDetailSchema>;

export const ticketActsQuery = z.object({
  bulk: z.stringbool().optional(),
  undoable: z.stringbool().optional().describe('Only the last 20, and of these what is not undone yet.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type TicketActsQuery = z.infer<typeof ticketActsQuery>;
