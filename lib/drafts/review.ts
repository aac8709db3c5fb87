import { eq, sql } from 'drizzle-orm';
import { assistants, assistantVersions, drafts, messages, runs } from '#db/schema/index.ts';
import { type Ctx, demand, inTransaction } from '../context.ts';
import { Refusal } from '../errors.ts';
import { recordEvent } from '../events.ts';
import { settleUndelivered } from '../outbound/decide-delivery.ts';
import { type Author, queueReply, type Reply } from '../outbound/queue-reply.ts';
import { changeTicket, lockTicket } from '../tickets/change-ticket.ts';
import { messagesAfter } from '../tickets/changes-since.ts';
import { newestCorrespondence } from '../tickets/correspondence.ts';
import { findDraft } from './drafts.ts';
import { supersedeDrafts } from './propose.ts';

type Row = typeof drafts.$inferSelect;

/** The reviewer's own words and wishes; what is not given stays as it was proposed. */
type Approval = Partial<Reply> & {
  ifMatch?: number;
  /** Sends it although somebody has written since. */
  anyway?: boolean;
  /** The autonomy rule that signs it, when no person does. */
  rule?: string;
};

/**
 * Countersigns a draft, as it is or with `body` in its place: the decision, the message, its files, its deliveries and
 * their jobs commit together. `to` is another address than the draft's. Returns the message id.
 * @throws Refusal `conflict` when the draft is decided or, without `anyway`, superseded already, `stale` when somebody has written since
 * or `ifMatch` is not the draft's version, `forbidden` for whoever may not send.
 */
export async function approveDraft(
  ctx: Ctx,
  id: string,
  { body, ifMatch, anyway, rule, ...wishes }: Approval = {},
): Promise<string> {
  demand(ctx, 'send');
  const { ticketId } = await findDraft(ctx, id);
  return inTransaction(ctx, async (ctx) => {
    await lockTicket(ctx, ticketId);
    const draft = await decidable(ctx, id, { ifMatch, anyway });
    if (draft.status === 'superseded') await supersedeDrafts(ctx, ticketId, 'a person answered');
    const newest = await newestCorrespondence(ctx, ticketId);
    if (newest?.id !== draft.basedOnMessageId && !anyway) {
      throw new Refusal('stale', 'Somebody has written on this ticket since the draft. Read that first.', {
        facts: {
          newest_message_id: newest?.id ?? null,
          messages: await messagesAfter(ctx, ticketId, draft.basedOnMessageId),
        },
      });
    }
    const words = body ?? draft.body;
    const messageId = await queueReply(
      ctx,
      ticketId,
      {
        ...wishes,
        body: words,
        to: wishes.to ?? draft.recipient ?? undefined,
        attachmentIds: wishes.attachmentIds ?? draft.attachmentIds,
      },
      { author: await authorOf(ctx, draft), rule },
    );
    await ctx.db
      .update(drafts)
      .set({
        ...reviewed(ctx),
        status: 'approved',
        body: words,
        messageId,
        version: sql`${drafts.version} + 1`,
      })
      .where(eq(drafts.id, id));
    if (draft.recipient !== null) await settleUndelivered(ctx, draft.basedOnMessageId, draft.recipient);
    const ticket = await lockTicket(ctx, ticketId);
    await recordEvent(ctx, 'draft.approved', {
      ticketId,
      mailboxId: ticket.mailboxId,
      data: {
        draft_id: id,
        message_id: messageId,
        edited: words !== draft.proposedBody,
        ...(rule === undefined ? {} : { rule }),
      },
    });
    return messageId;
  });
}

/** Declines a draft, with the reason, which the next run may learn from. The ticket waits for a person. */
export async function rejectDraft(
  ctx: Ctx,
  id: string,
  { reason, ifMatch }: { reason: string; ifMatch?: number },
): Promise<void> {
  demand(ctx, 'write');
  refuseAssistant(ctx);
  const { ticketId } = await findDraft(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    await decidable(ctx, id, { ifMatch });
    await ctx.db
      .update(drafts)
      .set({
        ...reviewed(ctx),
        status: 'rejected',
        rejectionReason: reason.trim() || null,
        version: sql`${drafts.version} + 1`,
      })
      .where(eq(drafts.id, id));
    await changeTicket(
      ctx,
      ticket,
      { needsPerson: `${ctx.actor.name} rejected the draft.` },
      {
        type: 'draft.rejected',
        data: { draft_id: id, reason },
      },
    );
  });
}

/** Rewrites the words of a waiting draft without deciding on it. What was proposed is kept beside them. */
export async function editDraft(
  ctx: Ctx,
  id: string,
  { body, ifMatch }: { body: string; ifMatch?: number },
): Promise<void> {
  demand(ctx, 'write');
  refuseAssistant(ctx);
  if (!body.trim()) throw new Refusal('invalid', 'A draft needs some text.');
  const { ticketId } = await findDraft(ctx, id);
  await inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    await decidable(ctx, id, { ifMatch });
    await ctx.db
      .update(drafts)
      .set({ body, version: sql`${drafts.version} + 1` })
      .where(eq(drafts.id, id));
    await recordEvent(ctx, 'draft.edited', { ticketId, mailboxId: ticket.mailboxId, data: { draft_id: id } });
  });
}

/** A draft that was overtaken can still be sent by somebody who has been told so, and says so. */
async function decidable(
  ctx: Ctx,
  id: string,
  { ifMatch, anyway = false }: Pick<Approval, 'ifMatch' | 'anyway'>,
): Promise<Row> {
  const [draft] = await ctx.db.select().from(drafts).where(eq(drafts.id, id)).for('update');
  const { status, ticketId, basedOnMessageId } = draft!;
  if (status !== 'proposed' && !(status === 'superseded' && anyway)) {
    const told = { approved: 'approved', rejected: 'rejected', superseded: 'superseded by something newer' };
    throw new Refusal('conflict', `The draft has been ${told[status]} already.`, {
      facts: {
        status,
        reviewed_by: draft!.reviewedByName,
        message_id: draft!.messageId,
        messages: await messagesAfter(ctx, ticketId, basedOnMessageId),
      },
    });
  }
  if (ifMatch !== undefined && ifMatch !== draft!.version) {
    throw new Refusal('stale', 'The draft has been edited since you read it.', {
      facts: { version: draft!.version, body: draft!.body },
    });
  }
  return draft!;
}

/** The assistant wrote it, whoever signs; what is sent once more is its writer's; a draft from outside a run its proposer's. */
async function authorOf(ctx: Ctx, draft: Row): Promise<Author> {
  if (draft.recipient !== null) return writerOf(ctx, draft.basedOnMessageId);
  const [row] = draft.runId
    ? await ctx.db
        .select({ id: assistants.id, name: assistants.name })
        .from(runs)
        .innerJoin(assistantVersions, eq(assistantVersions.id, runs.assistantVersionId))
        .innerJoin(assistants, eq(assistants.id, assistantVersions.assistantId))
        .where(eq(runs.id, draft.runId))
    : [];
  return row ? { type: 'assistant', ...row } : { type: 'api_key', id: null, name: draft.proposedBy };
}

async function writerOf(ctx: Ctx, messageId: string): Promise<Author> {
  const [row] = await ctx.db
    .select({ type: messages.authorType, id: messages.authorId, name: messages.authorName })
    .from(messages)
    .where(eq(messages.id, messageId));
  return row as Author;
}

const reviewed = (ctx: Ctx) => ({
  reviewedAt: sql`now()`,
  reviewedByType: ctx.actor.type,
  reviewedById: ctx.actor.id,
  reviewedByName: ctx.actor.name,
});

function refuseAssistant(ctx: Ctx) {
  if (ctx.actor.type === 'assistant')
    throw new Refusal('forbidden', 'An assistant cannot decide on a draft.');
}
