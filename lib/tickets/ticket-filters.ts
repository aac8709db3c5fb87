import { and, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { contains } from '#db/like.ts';
import { isAnyOf } from '#db/rows.ts';
import { assistants, contacts, drafts, notifications, tickets, todos } from '#db/schema/index.ts';
import { isContactOf, isContactOfCompany } from '#lib/contacts/contact-ids.ts';
import { startOfDay } from '#lib/platform/actor-zone.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import { ticketPriorities } from './schema.ts';
import { languageCondition } from './search/filters.ts';
import { ratingSchema } from './surveys/schema.ts';
import { isRated } from './surveys/surveys.ts';
import { bearsOneOf, bearsTag } from './tag-names.ts';
import { unread } from './ticket-columns.ts';

/** Several statuses at once, as they stand in a URL. */
export const statusesSchema = z
  .string()
  .regex(
    /^(?:open|in_progress|snoozed|closed)(?:,(?:open|in_progress|snoozed|closed)){0,3}$/,
    'must be statuses, separated by commas',
  );

/** A day, or so many days ago, as it stands in a URL. */
export const momentSchema = z.union(
  [z.iso.date().regex(/^[12]/), z.string().regex(/^[1-9]\d{0,3}d$/)],
  'must be a day such as 2026-01-31, or days ago such as 7d',
);

/** What a list of tickets can be narrowed to. */
export const ticketFilters = z.object({
  status: z.enum(['active', 'open', 'in_progress', 'snoozed', 'closed', 'all']).default('active'),
  statuses: statusesSchema.optional().describe('Several, separated by commas; instead of `status`.'),
  mailbox: z.string().optional(),
  assistant: z.string().optional(),
  assignee: z.string().optional(),
  team: z.string().optional().describe('A team that it is assigned to, whoever of it has it.'),
  contact: z.string().optional(),
  person: z.string().optional().describe('A contact, with the contacts that were merged into it.'),
  company: z.string().max(253).optional().describe('A domain: the tickets of its people.'),
  tag: z.string().optional(),
  priority: z.enum(ticketPriorities).optional(),
  language: z
    .string()
    .regex(/^([a-z]{2}|none)$/, 'must be an ISO 639-1 code, or none')
    .optional(),
  from: z.string().max(254).optional(),
  q: z.string().max(200).optional(),
  unread: z.stringbool().optional(),
  last_writer: z
    .enum(['contact', 'us'])
    .optional()
    .describe('Who wrote last; automatic answers of theirs do not count.'),
  last_message_after: momentSchema
    .optional()
    .describe('Last message on this day (UTC) or later, or within so many days: 2026-01-31 or 7d.'),
  last_message_before: momentSchema
    .optional()
    .describe('Last message before this day (UTC), or more than so many days ago.'),
  mentioned: z.literal('me').optional().describe('Whether a note of somebody else mentions you.'),
  draft: z.stringbool().optional().describe('Whether a draft waits for review.'),
  overdue: z.stringbool().optional().describe('Whether a todo is past its time.'),
  due: z
    .enum(['overdue', '24h', 'any'])
    .optional()
    .describe('By its SLA: past its time, due within the next 24 hours, or either and later.'),
  rating: ratingSchema.optional().describe('What the contact said of our answer.'),
  updated_after: z.iso.datetime({ offset: true }).optional(),
  ids: z
    .string()
    .regex(/^tkt_[0-9a-f]{32}(,tkt_[0-9a-f]{32}){0,99}$/, 'must be up to 100 ids, with commas between')
    .optional()
    .describe('Only these tickets, up to 100.'),
});
export type TicketFilters = z.infer<typeof ticketFilters>;

/** What the filters ask of a ticket within reach; of `q` only whether it is a number. Reads `ticket_reads` of the actor. */
export function filterConditions(ctx: Ctx, query: TicketFilters & { tagIds?: string[] }): SQL | undefined {
  return and(
    withinReach(ctx, tickets.mailboxId),
    query.ids ? isAnyOf(tickets.id, query.ids.split(',')) : undefined,
    listedFilter(query),
    query.statuses
      ? inArray(tickets.status, query.statuses.split(',') as TicketStatus[])
      : statusFilter(query.status),
    query.mailbox ? eq(tickets.mailboxId, query.mailbox) : undefined,
    query.assistant ? assistantFilter(ctx, query.assistant) : undefined,
    query.assignee ? assigneeFilter(ctx, query.assignee) : undefined,
    query.team ? eq(tickets.assigneeTeamId, query.team) : undefined,
    query.contact ? eq(tickets.contactId, query.contact) : undefined,
    query.person ? isContactOf(tickets.contactId, query.person) : undefined,
    query.company ? isContactOfCompany(tickets.contactId, query.company) : undefined,
    query.priority ? eq(tickets.priority, query.priority) : undefined,
    query.language ? languageCondition(query.language) : undefined,
    query.tag ? bears(query.tag, query.tagIds) : undefined,
    query.from ? contactFilter(ctx, contains(contacts.address, query.from)) : undefined,
    query.updated_after ? gt(tickets.updatedAt, new Date(query.updated_after)) : undefined,
    query.last_writer ? eq(tickets.lastWriter, query.last_writer) : undefined,
    query.last_message_after
      ? gte(tickets.lastMessageAt, momentOf(ctx, query.last_message_after))
      : undefined,
    query.last_message_before
      ? lt(tickets.lastMessageAt, momentOf(ctx, query.last_message_before))
      : undefined,
    query.mentioned ? mentioned(ctx) : undefined,
    query.draft === undefined ? undefined : query.draft ? drafted : sql`not ${drafted}`,
    query.overdue === undefined ? undefined : query.overdue ? overdue : sql`not ${overdue}`,
    query.due ? dueFilter(query.due) : undefined,
    query.rating ? isRated(query.rating) : undefined,
    query.unread === undefined ? undefined : query.unread ? unread : sql`not ${unread}`,
  );
}

/** A merged or withdrawn ticket is found by its id or number, and by programs that ask what has changed. */
function listedFilter({ ids, updated_after, q = '' }: TicketFilters): SQL | undefined {
  if (ids || updated_after) return undefined;
  const number = /^#?(\d{1,15})$/.exec(q.trim())?.[1];
  const isListed = and(isNull(tickets.mergedIntoId), isNull(tickets.withdrawnAt));
  return number ? or(isListed, eq(tickets.number, Number(number))) : isListed;
}

type TicketStatus = (typeof tickets.$inferSelect)['status'];

/** A day is the reader's own, also in a view that many share. */
function momentOf(ctx: Ctx, moment: string): SQL {
  const days = /^(\d+)d$/.exec(moment)?.[1];
  return days === undefined
    ? startOfDay(ctx, moment)
    : sql`now() - make_interval(days => ${Number(days)}::int)`;
}

const drafted = sql`exists (select 1 from ${drafts}
  where ${drafts.ticketId} = ${tickets.id} and ${drafts.status} = 'proposed')`;

const overdue = sql`exists (select 1 from ${todos}
  where ${todos.ticketId} = ${tickets.id} and ${todos.doneAt} is null and ${todos.dueAt} < now())`;

function dueFilter(due: NonNullable<TicketFilters['due']>): SQL | undefined {
  if (due === 'any') return isNotNull(tickets.dueAt);
  const passed = lt(tickets.dueOrder, sql`now()`);
  if (due === 'overdue') return passed;
  return and(gte(tickets.dueOrder, sql`now()`), lt(tickets.dueOrder, sql`now() + interval '24 hours'`));
}

function statusFilter(status: TicketFilters['status']): SQL | undefined {
  if (status === 'all') return undefined;
  if (status === 'active') return sql`${tickets.status} in ('open', 'in_progress')`;
  return eq(tickets.status, status);
}

function assistantFilter(ctx: Ctx, idOrSlug: string): SQL {
  return idOrSlug.startsWith('ast_')
    ? eq(tickets.assistantId, idOrSlug)
    : eq(
        tickets.assistantId,
        ctx.db.select({ id: assistants.id }).from(assistants).where(eq(assistants.slug, idOrSlug)),
      );
}

function assigneeFilter(ctx: Ctx, assignee: string): SQL {
  if (assignee === 'none') return isNull(tickets.assigneeId);
  if (assignee === 'me') return ctx.actor.type === 'user' ? eq(tickets.assigneeId, ctx.actor.id) : sql`false`;
  return eq(tickets.assigneeId, assignee);
}

function mentioned({ actor }: Ctx): SQL {
  if (actor.type !== 'user') return sql`false`;
  return sql`exists (select 1 from ${notifications}
    where ${notifications.ticketId} = ${tickets.id} and ${notifications.kind} = 'mention'
      and ${notifications.userId} = ${sql.param(actor.id, notifications.userId)})`;
}

function contactFilter(ctx: Ctx, condition: SQL) {
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(contacts)
      .where(and(eq(contacts.id, tickets.contactId), condition)),
  );
}

/** By the ids of the tag, where they are known already. */
function bears(tag: string, ids: string[] | undefined): SQL {
  return ids ? bearsOneOf(ids) : bearsTag(tag.toLowerCase());
}
