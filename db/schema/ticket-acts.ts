import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { messages } from './messages.ts';
import { drafts } from './runs.ts';
import { type NeedsPersonDetail, type ticketPriority, type ticketStatus, tickets } from './tickets.ts';
import { apiKeys, users } from './users.ts';

type TicketStatus = (typeof ticketStatus.enumValues)[number];
type TicketPriority = (typeof ticketPriority.enumValues)[number];

/** What is done to a ticket, or to many at once, with its arguments. */
export type TicketAct =
  | { kind: 'close'; resolution?: string | undefined }
  | { kind: 'reopen' }
  | { kind: 'status'; status: 'open' | 'in_progress' }
  | { kind: 'snooze'; until: string }
  | { kind: 'assign'; user_id?: string | null | undefined; team_id?: string | undefined }
  | { kind: 'priority'; priority: TicketPriority }
  | { kind: 'tag'; add: string[]; remove: string[] }
  | { kind: 'move'; assistant_id: string | null }
  | { kind: 'approve' }
  | { kind: 'reply' }
  | { kind: 'unread' }
  | { kind: 'merge'; into: number }
  /** Has no ticket. `left` is why its undo could not be, in English; `left_by` the same for any language. */
  | {
      kind: 'merge_contacts';
      contact_id: string;
      from: string;
      into: string;
      left?: string;
      left_by?: KeptSentence;
    }
  /** What a rule says, in this version, of the mail since then. */
  | { kind: 'rule'; rule_id: string; rule_name: string; version: number; since: string };

/** A sentence of the catalogue, by the key that it had when it was kept, with its values. */
export type KeptSentence = { readonly key: string; readonly values?: Readonly<Record<string, unknown>> };

/** The fields of a ticket that an act changed: as it found them, or as it left them. Times are ISO 8601. */
export type TicketFields = {
  status?: {
    status: TicketStatus;
    snoozedUntil: string | null;
    closedAt: string | null;
    closedBy: string | null;
    resolutionNote: string | null;
  };
  need?: {
    needsPersonKind: (typeof tickets.$inferSelect)['needsPersonKind'];
    needsPersonDeliveryId: string | null;
    needsPersonRunId: string | null;
    needsPersonDetail: NeedsPersonDetail | null;
  };
  priority?: TicketPriority;
  assigneeId?: string | null;
  assigneeTeamId?: string | null;
  assistantId?: string | null;
  tags?: string[];
  readAt?: string | null;
};

/** What a person or a program did to tickets, kept for undoing it. `bulk` is done in the background. */
export const ticketActs = pgTable(
  'ticket_acts',
  {
    id: id('act')('id')
      .primaryKey()
      .$defaultFn(() => newId('act')),
    userId: id('usr')('user_id').references(() => users.id),
    apiKeyId: id('key')('api_key_id').references(() => apiKeys.id),
    act: jsonb('act').$type<TicketAct>().notNull(),
    bulk: boolean('bulk').notNull(),
    status: text('status', { enum: ['queued', 'running', 'finished', 'undoing', 'undone'] }).notNull(),
    createdAt: createdAt(),
    finishedAt: at('finished_at'),
    undoneAt: at('undone_at'),
  },
  (t) => [
    check('ticket_acts_of_one_actor', sql`num_nonnulls(${t.userId}, ${t.apiKeyId}) = 1`),
    index('ticket_acts_user_idx').on(t.userId, t.id.desc()).where(sql`${t.userId} is not null`),
    index('ticket_acts_key_idx').on(t.apiKeyId, t.id.desc()).where(sql`${t.apiKeyId} is not null`),
    index('ticket_acts_at_work_idx').on(t.id).where(sql`${t.status} in ('queued', 'running', 'undoing')`),
  ],
);

/** One ticket of an act: whether it is done, why not, and what the ticket was before. */
export const ticketActItems = pgTable(
  'ticket_act_items',
  {
    actId: id('act')('act_id')
      .notNull()
      .references(() => ticketActs.id, { onDelete: 'cascade' }),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    status: text('status', { enum: ['waiting', 'done', 'skipped', 'undone', 'left'] })
      .notNull()
      .default('waiting'),
    /** Why it was skipped, or left as it is by the undo. */
    reason: text('reason', {
      enum: ['unchanged', 'changed', 'conflict', 'forbidden', 'not_found', 'invalid', 'cancelled', 'failed'],
    }),
    /** The refusal in English; `refusal` is the same for any language. */
    detail: text('detail'),
    refusal: jsonb('refusal').$type<KeptSentence>(),
    failures: integer('failures').notNull().default(0),
    before: jsonb('before').$type<TicketFields>(),
    after: jsonb('after').$type<TicketFields>(),
    /** The ticket's version after the act. */
    version: integer('version'),
    /** The draft that is approved, in the version that was shown. */
    draftId: id('drf')('draft_id').references(() => drafts.id),
    draftVersion: integer('draft_version'),
    draftShown: real('draft_shown'),
    /** The reply that the act sent. */
    messageId: id('msg')('message_id').references(() => messages.id),
  },
  (t) => [
    primaryKey({ columns: [t.actId, t.ticketId] }),
    check('ticket_act_items_reason', sql`(${t.status} in ('skipped', 'left')) = (${t.reason} is not null)`),
    check('ticket_act_items_draft', sql`(${t.draftId} is null) = (${t.draftVersion} is null)`),
    index('ticket_act_items_ticket_idx').on(t.ticketId),
    index('ticket_act_items_waiting_idx').on(t.actId, t.status),
  ],
);
