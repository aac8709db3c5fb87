import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  drafts,
  type MailAddress,
  messages,
  type ProposedAct,
  suppressions,
  tickets,
} from '#db/schema/index.ts';
import { answerAddresses } from '#lib/outbound/reply/answer-address.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { afterCursor, type Page, pageQuery, toPage } from '#lib/platform/pagination.ts';
import { reachesTicket, withinReach } from '#lib/platform/within-reach.ts';
import type { Said } from '#locales/told.ts';
import { currentFindings } from './current-findings.ts';
import { type Draft, draftSchema } from './schema.ts';

export const draftsQuery = z.object({
  status: draftSchema.shape.status.optional(),
  ticket: z.string().optional(),
  ...pageQuery,
});

/** Drafts within reach, newest first; open ones (`status=proposed`) oldest first, by waiting time. */
export async function listDrafts(ctx: Ctx, query: z.infer<typeof draftsQuery>): Promise<Page<Draft>> {
  const waiting = query.status === 'proposed';
  const rows = await select(ctx)
    .where(
      and(
        withinReach(ctx, tickets.mailboxId),
        query.status ? eq(drafts.status, query.status) : undefined,
        query.ticket ? eq(drafts.ticketId, query.ticket) : undefined,
        afterCursor(query.cursor, [drafts.createdAt, drafts.id], waiting ? 'up' : 'down'),
      ),
    )
    .orderBy(...(waiting ? [drafts.createdAt, drafts.id] : [desc(drafts.createdAt), desc(drafts.id)]))
    .limit(query.limit + 1);
  const addresses = await answerAddresses(ctx, ticketsOf(rows));
  return toPage(
    rows,
    query.limit,
    ({ draft }) => [draft.createdAt.toISOString(), draft.id],
    (row) => toDraft(row, addresses),
  );
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getDraft(ctx: Ctx, id: string): Promise<Draft> {
  const [row] = await select(ctx).where(eq(drafts.id, id));
  if (!row || !(await reachesTicket(ctx, { ...row, ticketId: row.draft.ticketId }))) throw notFound('draft');
  return toDraft(row, await answerAddresses(ctx, ticketsOf([row])));
}

/** The row, for review. */
export async function findDraft(ctx: Ctx, id: string) {
  const [row] = await select(ctx).where(eq(drafts.id, id));
  if (!row || !(await reachesTicket(ctx, { ...row, ticketId: row.draft.ticketId }))) throw notFound('draft');
  return row.draft;
}

type SelectedDraft = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const ticketsOf = (rows: SelectedDraft[]) => [...new Set(rows.map(({ draft }) => draft.ticketId))];

function select(ctx: Ctx) {
  return ctx.db
    .select({
      draft: drafts,
      mailboxId: tickets.mailboxId,
      stale: sql<boolean>`exists (
        select 1 from ${messages} newer where newer.ticket_id = ${drafts.ticketId} and newer.kind = 'inbound'
           and newer.forward_id is null and not newer.automatic and newer.created_at > ${drafts.createdAt})`,
      sent: { to: messages.to, cc: messages.cc, bcc: messages.bcc },
      recipientSuppressed: sql<string | null>`coalesce(${suppressions.detail}, ${suppressions.reason})`,
    })
    .from(drafts)
    .innerJoin(tickets, eq(tickets.id, drafts.ticketId))
    .leftJoin(messages, eq(messages.id, drafts.messageId))
    .leftJoin(suppressions, and(eq(suppressions.address, drafts.recipient), isNull(suppressions.liftedAt)))
    .$dynamic();
}

/** Of an approved draft as its message was sent, of any other as it would be. */
function recipientsOf({ draft, sent }: SelectedDraft, addresses: Map<string, MailAddress>) {
  const answerAddress = addresses.get(draft.ticketId);
  const replyTo = draft.recipient ? { name: null, address: draft.recipient } : answerAddress;
  const planned = draft.act === 'forward' ? forwardedTo(draft.acts) : replyTo ? [replyTo] : [];
  const { to, cc, bcc } = sent ?? { to: planned, cc: [], bcc: [] };
  return [
    ...to.map(({ name, address }) => ({ name, address, role: 'to' as const })),
    ...cc.map(({ name, address }) => ({ name, address, role: 'cc' as const })),
    ...bcc.map(({ name, address }) => ({ name, address, role: 'bcc' as const })),
  ];
}

function forwardedTo(acts: ProposedAct[]): MailAddress[] {
  return acts.flatMap((act) => (act.kind === 'forward' ? [{ name: null, address: act.to }] : []));
}

function toAct(act: ProposedAct): Draft['acts'][number] {
  if (act.kind !== 'forward') return act;
  const { proposedNote, ...forward } = act;
  return { ...forward, proposed_note: proposedNote ?? act.note };
}

function toDraft(row: SelectedDraft, addresses: Map<string, MailAddress>): Draft {
  const { draft, stale, recipientSuppressed } = row;
  return {
    id: draft.id,
    ticket_id: draft.ticketId,
    run_id: draft.runId,
    status: draft.status,
    proposed_by: draft.proposedBy,
    act: draft.act,
    acts: draft.acts.map(toAct),
    body: draft.body,
    proposed_body: draft.proposedBody,
    confidence: draft.confidence,
    confidence_factors: draft.confidenceFactors,
    reasons: draft.reasons,
    reasons_told: withCodes(draft.reasons, draft.reasonsTold),
    citations: draft.citations,
    warnings: draft.warnings,
    warnings_told: withCodes(draft.warnings, draft.warningsTold),
    ...currentFindings(draft),
    recipient: draft.recipient,
    recipient_suppressed: recipientSuppressed,
    recipients: recipientsOf(row, addresses),
    attachment_ids: draft.attachmentIds,
    based_on_message_id: draft.basedOnMessageId,
    stale,
    reviewed_by: draft.reviewedByName,
    reviewed_at: draft.reviewedAt?.toISOString() ?? null,
    shown: draft.shown,
    rejection_reason: draft.rejectionReason,
    message_id: draft.messageId,
    created_at: draft.createdAt.toISOString(),
    version: draft.version,
  };
}

function withCodes(texts: string[], told: (Said | null)[]): Draft['warnings_told'] {
  return texts.map((text, at) => ({ text, ...told[at] }));
}
