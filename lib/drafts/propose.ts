import { firstOrThrow } from '#db/first-or-throw.ts';
import { type Check, type Claim, type ConfidenceFactor, drafts, type ProposedAct } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { changeTicket, lockTicket } from '#lib/tickets/change-ticket.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { needsNobody } from '#lib/tickets/needs-person.ts';
import type { Said } from '#locales/told.ts';
import { chiefAct } from './acts.ts';
import type { Citation } from './schema.ts';
import { supersedeDrafts } from './supersede.ts';

export type Proposal = {
  ticketId: string;
  runId: string | null;
  /** The newest message when the proposer read the ticket. */
  basedOnMessageId: string;
  /** Markdown. */
  body: string;
  /** 0 to 1. */
  confidence: number;
  factors: ConfidenceFactor[];
  reasons: string[];
  citations: Citation[];
  /** What to know about the sender and the sources. */
  warnings: Said[];
  /** A verdict for each sentence, and what checks found. */
  claims?: Claim[];
  checks?: Check[];
  /** 0 to 1, before it was fitted. */
  rawConfidence?: number;
  /** Files of the ticket to attach. */
  attachmentIds?: string[];
  /** What signing does beside sending the reply, or without one when the body is empty. */
  acts?: ProposedAct[];
  /** By which a proposal from outside is known again. */
  clientId?: string;
};

/**
 * Proposes a reply, acts or both for review. A ticket has one open draft: an older one is superseded. Returns null without proposing
 * when somebody has written since.
 */
export function proposeDraft(ctx: Ctx, proposal: Proposal): Promise<string | null> {
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, proposal.ticketId);
    const newest = await newestCorrespondence(ctx, ticket.id);
    if (newest?.id !== proposal.basedOnMessageId) return null;
    await supersedeDrafts(ctx, ticket.id, say('change.newer_draft'));
    const { factors, body, acts = [], warnings, ...columns } = proposal;
    const act = body === '' ? chiefAct(acts) : 'reply';
    const draft = firstOrThrow(
      await ctx.db
        .insert(drafts)
        .values({
          ...columns,
          warnings: warnings.map((said) => toldOf(said).text),
          warningsTold: warnings,
          act,
          acts,
          proposedBody: body,
          body,
          confidenceFactors: factors,
          proposedBy: ctx.actor.name,
          ...proposerColumns(ctx),
        })
        .returning({ id: drafts.id }),
    );
    await changeTicket(ctx, ticket, needsNobody, {
      type: 'draft.proposed',
      data: { draft_id: draft.id, run_id: proposal.runId, confidence: proposal.confidence, act },
    });
    return draft.id;
  });
}

/** A run names its assistant; who else proposes is kept by id. */
function proposerColumns({ actor }: Ctx) {
  const { type } = actor;
  return type === 'user' || type === 'api_key' ? { proposedByType: type, proposedById: actor.id } : {};
}
