import { sql } from 'drizzle-orm';
import {
  bigint,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, createdAt, id, newId } from '../columns.ts';
import { assistantVersions } from './assistants.ts';
import { messages } from './messages.ts';
import { modelServers } from './model-servers.ts';
import type { Noted, NoteValues } from './noted.ts';
import { tickets } from './tickets.ts';

export const runStatus = pgEnum('run_status', [
  'queued',
  'running',
  'waiting',
  'finished',
  'failed',
  'cancelled',
  'superseded',
]);
export const runSource = pgEnum('run_source', ['inbox_item', 'inbox_reply', 'manual', 'follow_up']);

/** One attempt of the assistant at one ticket. Whoever holds the lease token owns it. */
export const runs = pgTable(
  'runs',
  {
    id: id('run')('id')
      .primaryKey()
      .$defaultFn(() => newId('run')),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    assistantVersionId: id('asv')('assistant_version_id')
      .notNull()
      .references(() => assistantVersions.id),
    source: runSource('source').notNull(),
    status: runStatus('status').notNull().default('queued'),
    basedOnMessageId: id('msg')('based_on_message_id').references(() => messages.id),
    leaseToken: uuid('lease_token'),
    heartbeatAt: at('heartbeat_at'),
    cancelRequestedAt: at('cancel_requested_at'),
    attempt: integer('attempt').notNull().default(1),
    waitingOn: text('waiting_on', { enum: ['model'] }),
    waitingSince: at('waiting_since'),
    /** The model server that it waits for: a key of `model_outages`. */
    waitingFor: text('waiting_for'),
    /** What a person asked of a manual run, and who. */
    instruction: text('instruction'),
    instructedBy: text('instructed_by'),
    model: text('model'),
    modelServerId: id('mds')('model_server_id').references(() => modelServers.id),
    outcome: text('outcome'),
    outcomeTold: jsonb('outcome_told').$type<Noted>(),
    tokensIn: integer('tokens_in').notNull().default(0),
    tokensCached: integer('tokens_cached').notNull().default(0),
    tokensOut: integer('tokens_out').notNull().default(0),
    /** Null when the price of a call is unknown. */
    costMicros: bigint('cost_micros', { mode: 'number' }).default(0),
    error: text('error'),
    errorTold: jsonb('error_told').$type<Noted>(),
    /** What the model's server said, and its HTTP status. */
    errorServerWords: text('error_server_words'),
    errorStatus: integer('error_status'),
    createdAt: createdAt(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
  },
  (t) => [
    uniqueIndex('runs_one_queued_key').on(t.ticketId).where(sql`${t.status} = 'queued'`),
    uniqueIndex('runs_one_running_key').on(t.ticketId).where(sql`${t.status} = 'running'`),
    index('runs_ticket_idx').on(t.ticketId, t.createdAt.desc().nullsFirst()),
    index('runs_status_idx').on(t.status, t.createdAt.desc().nullsFirst()),
    index('runs_list_idx').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('runs_waiting_idx').on(t.waitingFor, t.createdAt).where(sql`${t.status} = 'waiting'`),
  ],
);

/** A model server that does not answer. The row goes when it answers again; one run at a time probes it. */
export const modelOutages = pgTable('model_outages', {
  server: text('server').primaryKey(),
  /** The model and its server, as people know them. */
  label: text('label').notNull(),
  since: at('since').notNull().default(sql`now()`),
  failures: integer('failures').notNull().default(1),
  nextAttemptAt: at('next_attempt_at').notNull(),
  words: text('words').notNull(),
  told: jsonb('told').$type<Noted>(),
  serverWords: text('server_words'),
  status: integer('status'),
});

export const stepStatus = pgEnum('step_status', ['started', 'done', 'failed']);

export const steps = pgTable(
  'steps',
  {
    runId: id('run')('run_id')
      .notNull()
      .references(() => runs.id),
    seq: integer('seq').notNull(),
    kind: text('kind', { enum: ['model', 'tool', 'hand_off'] }).notNull(),
    name: text('name').notNull(),
    status: stepStatus('status').notNull().default('started'),
    inputHash: text('input_hash').notNull(),
    input: jsonb('input').notNull(),
    output: jsonb('output'),
    usage: jsonb('usage').$type<{
      tokensIn: number;
      tokensCached: number;
      tokensOut: number;
      costMicros: number | null;
    }>(),
    startedAt: at('started_at').notNull().default(sql`now()`),
    finishedAt: at('finished_at'),
  },
  (t) => [primaryKey({ columns: [t.runId, t.seq] })],
);

export const draftStatus = pgEnum('draft_status', ['proposed', 'approved', 'rejected', 'superseded']);

export type Citation = {
  index: number;
  kind: 'article' | 'message' | 'attachment';
  id: string;
  title: string;
  quote: string;
};
/** What code found of a sentence of a draft. */
export const verdicts = [
  'supported',
  'from_contact',
  'contradicted',
  'not_found',
  'commitment',
  'no_claim',
] as const;
export type Verdict = (typeof verdicts)[number];
/** A sentence of the proposed body with its verdict; `source_index` is the citation's number. */
/** The code of a sentence of ours and what it names; `told` in the catalogues has the words. Older rows have the text alone. */
type Coded = { code?: string; values?: NoteValues };
export type Claim = Coded & {
  sentence: string;
  verdict: Verdict;
  source_index: number | null;
  because: string;
};

export const checkKinds = [
  'secret',
  'internal',
  'instructions',
  'other_ticket',
  'reasoning',
  'language',
  'link',
  'name',
  'citation',
  'unanswered',
] as const;
export type CheckKind = (typeof checkKinds)[number];
/** What a check found; `quote` is what it is about in the draft, or null. */
export type Check = Coded & { kind: CheckKind; told: string; quote: string | null };

export type ConfidenceFactor = Coded & { name: string; value: number; because: string };

/** What an approval does beside sending a reply. */
export type ProposedAct =
  | { kind: 'close'; resolution: string | null }
  | { kind: 'snooze'; until: string }
  /** `to` is on the mailbox's list; that is checked again later. `proposedNote` is set once a reviewer edits the note. */
  | { kind: 'forward'; to: string; note: string; proposedNote?: string }
  | { kind: 'tool'; name: 'update_inbox_item'; arguments: { priority?: 'urgent'; tags?: string[] } };

/** A proposed reply or act and what became of it; kept for ever, with who approved which words. */
export const drafts = pgTable(
  'drafts',
  {
    id: id('drf')('id')
      .primaryKey()
      .$defaultFn(() => newId('drf')),
    ticketId: id('tkt')('ticket_id')
      .notNull()
      .references(() => tickets.id),
    runId: id('run')('run_id').references(() => runs.id),
    proposedBy: text('proposed_by').notNull(),
    /** Who proposed it when no run did; null for what is older. */
    proposedByType: text('proposed_by_type', { enum: ['user', 'api_key'] }),
    proposedById: text('proposed_by_id'),
    clientId: text('client_id'),
    basedOnMessageId: id('msg')('based_on_message_id')
      .notNull()
      .references(() => messages.id),
    status: draftStatus('status').notNull().default('proposed'),
    /** The chief act. Only a `reply` has a body. */
    act: text('act', { enum: ['reply', 'close', 'snooze', 'forward', 'tool'] })
      .notNull()
      .default('reply'),
    /** The acts beside the reply; in order of their execution. */
    acts: jsonb('acts').$type<ProposedAct[]>().notNull().default([]),
    proposedBody: text('proposed_body').notNull(),
    body: text('body').notNull(),
    confidence: doublePrecision('confidence').notNull(),
    confidenceFactors: jsonb('confidence_factors').$type<ConfidenceFactor[]>().notNull().default([]),
    reasons: text('reasons').array().notNull().default(sql`'{}'`),
    citations: jsonb('citations').$type<Citation[]>().notNull().default([]),
    warnings: text('warnings').array().notNull().default(sql`'{}'`),
    /** The same by their codes, in the same order; those without one have null, or are missing at the end. */
    reasonsTold: jsonb('reasons_told').$type<(Noted | null)[]>().notNull().default([]),
    warningsTold: jsonb('warnings_told').$type<(Noted | null)[]>().notNull().default([]),
    /** A verdict for every sentence of the proposed body. */
    claims: jsonb('claims').$type<Claim[]>().notNull().default([]),
    checks: jsonb('checks').$type<Check[]>().notNull().default([]),
    /** The confidence before it was fitted to what people did; null for drafts that no run made. */
    rawConfidence: doublePrecision('raw_confidence'),
    /** Where it goes instead of the ticket's contact: another address of theirs, once a mail came back. */
    recipient: text('recipient'),
    /** Files of the ticket that the reply carries. */
    attachmentIds: text('attachment_ids').array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
    reviewedAt: at('reviewed_at'),
    reviewedByType: text('reviewed_by_type'),
    reviewedById: text('reviewed_by_id'),
    reviewedByName: text('reviewed_by_name'),
    /** How much of it the signer had been shown, 0 to 1; null when nobody says, as programs do not. */
    shown: doublePrecision('shown'),
    rejectionReason: text('rejection_reason'),
    messageId: id('msg')('message_id'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    foreignKey({ name: 'drafts_message_fk', columns: [t.messageId], foreignColumns: [messages.id] }),
    uniqueIndex('drafts_client_id_key').on(t.clientId).where(sql`${t.clientId} is not null`),
    uniqueIndex('drafts_one_open_key').on(t.ticketId).where(sql`${t.status} = 'proposed'`),
    index('drafts_open_idx').on(t.createdAt, t.id).where(sql`${t.status} = 'proposed'`),
    index('drafts_ticket_idx').on(t.ticketId, t.createdAt.desc().nullsFirst()),
    index('drafts_message_idx')
      .on(t.messageId, t.status, t.reviewedByType)
      .where(sql`${t.messageId} is not null`),
    // Of the reports: what became of the drafts of a period, and who signed in it.
    index('drafts_outcome_idx').on(t.createdAt, t.status, t.reviewedByType, t.ticketId),
    index('drafts_edited_idx')
      .on(t.createdAt, t.ticketId)
      .where(sql`${t.status} = 'approved' and ${t.body} <> ${t.proposedBody}`),
    index('drafts_reviewed_idx')
      .on(t.reviewedAt, t.status, t.reviewedByType, t.reviewedById, t.ticketId)
      .where(sql`${t.reviewedAt} is not null`),
    index('drafts_list_idx').on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
