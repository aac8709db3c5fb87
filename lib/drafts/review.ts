import { eq, sql } from 'drizzle-orm';
import { assistants, assistantVersions, drafts, messages, runs } from '#db/schema/index.ts';
import { resolveUndelivered } from '#lib/outbound/delivery/resolve-delivery.ts';
import { type Author, queueReply, type Reply } from '#lib/outbound/queue-reply.ts';
import { saveSnapshot } from '#lib/outbound/reply/undo-snapshot.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { changeTicket, lockTicket, type TicketRecord } from '#lib/tickets/change-ticket.ts';
import { messagesAfter } from '#lib/tickets/changes-since.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { needsPersonColumns } from '#lib/tickets/needs-person.ts';
import { afterReply, changeProperties, executeActs, executeForwards } from './acts.ts';
import { assertMayDecide, lockDecidableDraft } from './decidable-draft.ts';
import { saveDraftSnapshots } from './draft-snapshots.ts';
import { findDraft } from './drafts.ts';
import { wasNoteEdited } from './forward-notes.ts';
import { supersedeByReply } from './supersede.ts';

type Row = typeof drafts.$inferSelect;

/** Overrides by the reviewer; omitted fields stay as proposed. */
type Approval = Partial<Reply> & {
  ifMatch?: number;
  /** Approves although somebody has written since. */
  anyway?: boolean;
  /** How much of it the signer had been shown, 0 to 1. */
  shown?: number;
  /** The autonomy rule that approves, when no person does. */
  rule?: string;
};

/**
 * Approves a draft, optionally with another `body` or recipient `to`; decision, acts, message, deliveries and jobs commit
 * together. Returns the id of the reply, else of the forward, else null.
 * @throws Refusal `conflict` when the draft is decided or, without `anyway`, superseded.
 * @throws Refusal `stale` when somebody has written since, or `ifMatch` is not its version.
 * @throws Refusal `forbidden` for an actor who may not send.
 */
export async function approveDraft(
  ctx: Ctx,
  id: string,
  { body, ifMatch, anyway, rule, shown, ...overrides }: Approval = {},
): Promise<string | null> {
  assertScope(ctx, 'send');
  const { ticketId } = await findDraft(ctx, id);
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const draft = await lockDecidableDraft(ctx, id, { ifMatch, anyway });
    const newest = await newestCorrespondence(ctx, ticketId);
    if (newest?.id !== draft.basedOnMessageId && !anyway) {
      throw new Refusal('stale', 'drafts.writtenSince', {
        facts: {
          newest_message_id: newest?.id ?? null,
          messages: await messagesAfter(ctx, ticketId, draft.basedOnMessageId),
        },
      });
    }
    if (draft.act !== 'reply') {
      return approveActs(ctx, ticket, { draft, reply: { body, ...overrides }, rule });
    }
    const approvedBody = body ?? draft.body;
    const author = await authorOf(ctx, draft);
    const messageId = await queueReply(
      ctx,
      ticketId,
      {
        ...afterReply(draft.acts),
        ...overrides,
        body: approvedBody,
        to: overrides.to ?? draft.recipient ?? undefined,
        attachmentIds: overrides.attachmentIds ?? draft.attachmentIds,
      },
      { author, isCheckIn: await isCheckIn(ctx, draft), rule },
    );
    await changeProperties(ctx, ticketId, draft.acts);
    await executeForwards(ctx, ticket, { acts: draft.acts, draftId: id, author, rule });
    await ctx.db
      .update(drafts)
      .set({
        ...reviewColumns(ctx),
        status: 'approved',
        body: approvedBody,
        messageId,
        shown: shown ?? null,
        version: sql`${drafts.version} + 1`,
      })
      .where(eq(drafts.id, id));
    await saveDraftSnapshots(ctx, messageId, [draft]);
    if (draft.status === 'superseded') await supersedeByReply(ctx, ticketId, messageId);
    if (draft.recipient !== null) {
      const { basedOnMessageId, recipient } = draft;
      await resolveUndelivered(ctx, basedOnMessageId, { recipient, replacedBy: messageId });
    }
    await recordEvent(ctx, 'draft.approved', {
      ticketId,
      mailboxId: ticket.mailboxId,
      data: {
        draft_id: id,
        message_id: messageId,
        edited: approvedBody !== draft.proposedBody || draft.acts.some(wasNoteEdited),
        ...(rule === undefined ? {} : { rule }),
        ...(shown === undefined ? {} : { shown }),
      },
    });
    return messageId;
  });
}

/**
 * Executes a proposal without a reply. Returns the id of its forward, or null.
 * @throws Refusal `invalid` when the reviewer wrote something to send.
 */
async function approveActs(
  ctx: Ctx,
  ticket: TicketRecord,
  { draft, reply, rule }: { draft: Row; reply: Partial<Reply>; rule: string | undefined },
): Promise<string | null> {
  if (Object.values(reply).some((value) => value !== undefined))
    throw new Refusal('invalid', 'drafts.noReplyToSend');
  const { acts, id: draftId } = draft;
  const forwards = { acts, draftId, author: await authorOf(ctx, draft), rule };
  const [messageId = null] = await executeForwards(ctx, ticket, forwards);
  await ctx.db
    .update(drafts)
    .set({ ...reviewColumns(ctx), status: 'approved', messageId, version: sql`${drafts.version} + 1` })
    .where(eq(drafts.id, draftId));
  await executeActs(ctx, ticket, acts);
  if (messageId) {
    const after = await lockTicket(ctx, ticket.id);
    await saveSnapshot(ctx, messageId, { before: ticket, after, written: { body: null, quote: true } });
    await saveDraftSnapshots(ctx, messageId, [draft]);
  }
  await recordEvent(ctx, 'draft.approved', {
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    data: {
      draft_id: draftId,
      message_id: messageId,
      edited: acts.some(wasNoteEdited),
      ...(rule === undefined ? {} : { rule }),
    },
  });
  return messageId;
}

/** Rejects a draft with a reason, which the next run may learn from. The ticket needs a person. */
export async function rejectDraft(
  ctx: Ctx,
  id: string,
  { reason, ifMatch }: { reason: string; ifMatch?: number },
): Promise<void> {
  assertMayDecide(ctx);
  const { ticketId } = await findDraft(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    await lockDecidableDraft(ctx, id, { ifMatch });
    await ctx.db
      .update(drafts)
      .set({
        ...reviewColumns(ctx),
        status: 'rejected',
        rejectionReason: reason.trim() || null,
        version: sql`${drafts.version} + 1`,
      })
      .where(eq(drafts.id, id));
    await changeTicket(ctx, ticket, needsPersonColumns({ kind: 'draft_rejected', name: ctx.actor.name }), {
      type: 'draft.rejected',
      data: { draft_id: id, reason },
    });
  });
}

/** The author of the sent message: the assistant, the original author of a redraft, or the proposer. */
async function authorOf(ctx: Ctx, draft: Row): Promise<Author> {
  if (draft.recipient !== null) return authorOfMessage(ctx, draft.basedOnMessageId);
  const [row] = draft.runId
    ? await ctx.db
        .select({ id: assistants.id, name: assistants.name })
        .from(runs)
        .innerJoin(assistantVersions, eq(assistantVersions.id, runs.assistantVersionId))
        .innerJoin(assistants, eq(assistants.id, assistantVersions.assistantId))
        .where(eq(runs.id, draft.runId))
    : [];
  if (row) return { type: 'assistant', ...row };
  return { type: draft.proposedByType ?? 'api_key', id: draft.proposedById, name: draft.proposedBy };
}

/** Whether the run of a draft followed up on our own unanswered mail. */
async function isCheckIn(ctx: Ctx, { runId }: Row): Promise<boolean> {
  if (runId === null) return false;
  const [run] = await ctx.db.select({ source: runs.source }).from(runs).where(eq(runs.id, runId));
  return run?.source === 'follow_up';
}

async function authorOfMessage(ctx: Ctx, messageId: string): Promise<Author> {
  const [row] = await ctx.db
    .select({ type: messages.authorType, id: messages.authorId, name: messages.authorName })
    .from(messages)
    .where(eq(messages.id, messageId));
  return row as Author;
}

function reviewColumns(ctx: Ctx) {
  return {
    reviewedAt: sql`now()`,
    reviewedByType: ctx.actor.type,
    reviewedById: ctx.actor.id,
    reviewedByName: ctx.actor.name,
  };
}
