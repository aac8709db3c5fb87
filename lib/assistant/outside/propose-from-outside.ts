import { and, eq, ne } from 'drizzle-orm';
import { drafts, type ProposedAct } from '#db/schema/index.ts';
import { findDraft } from '#lib/drafts/drafts.ts';
import { type Proposal, proposeDraft } from '#lib/drafts/propose.ts';
import { acquireAdvisoryLock } from '#lib/platform/advisory-lock.ts';
import { assertSameContent, rememberContent } from '#lib/platform/client-content.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { messagesAfter } from '#lib/tickets/changes-since.ts';
import { newestCorrespondence } from '#lib/tickets/correspondence.ts';
import { actsWithoutReply } from '../run/proposed-acts.ts';
import { checkProposal, type OutsideReply } from './check-proposal.ts';

type OutsideProposal = Omit<OutsideReply, 'body'> & {
  ticketId: string;
  /** Markdown; without it the acts alone are proposed. */
  body?: string;
  acts: ProposedAct[];
  /** The newest message that the proposer has read; the ticket's newest where they do not say. */
  basedOnMessageId?: string;
  /** The ticket's version that they have read. */
  ifMatch?: number;
  /** A second proposal with it is not made: the first is returned. */
  clientId?: string;
};

/**
 * Proposes a reply, acts or both for whoever is not the assistant: checked and judged as its drafts are, and never signed but
 * by who may send. The open draft of the ticket is superseded.
 * @returns the draft's id, and `created` false for a `clientId` that was used before.
 * @throws Refusal `forbidden` for who may not propose; `not_found` for a ticket or a citation out of reach.
 * @throws Refusal `stale` when somebody has written since; `invalid` for words that must not become a draft.
 * @throws Refusal `conflict` when a person has edited the open draft, or `clientId` came with other content.
 */
export async function proposeFromOutside(
  ctx: Ctx,
  { ifMatch, clientId, ...proposal }: OutsideProposal,
): Promise<{ draftId: string; created: boolean }> {
  assertScope(ctx, 'propose');
  return inTransaction(ctx, async (ctx) => {
    const existing = clientId === undefined ? null : await findByClientId(ctx, clientId);
    if (existing !== null) {
      await assertSameContent(ctx, existing, contentOf(proposal));
      return { draftId: existing, created: false };
    }
    const ticket = await lockTicket(ctx, proposal.ticketId, ifMatch);
    const basedOnMessageId = await assertNewest(ctx, ticket.id, proposal.basedOnMessageId);
    await assertNobodyEdits(ctx, ticket.id);
    const { body, acts } = proposal;
    const checked =
      body === undefined ? actsWithoutReply : await checkProposal(ctx, ticket, { ...proposal, body });
    const whole: Proposal = {
      ...checked,
      ticketId: ticket.id,
      runId: null,
      basedOnMessageId,
      acts,
      clientId,
    };
    if (body === undefined) whole.reasons = proposal.reasons;
    const draftId = await proposeDraft(ctx, whole);
    if (draftId === null) throw new Error('Somebody has written on a locked ticket.');
    if (clientId !== undefined) await rememberContent(ctx, draftId, contentOf(proposal));
    return { draftId, created: true };
  });
}

/** What must be the same when a `client_id` comes again, by the API's names. */
function contentOf(proposal: Omit<OutsideProposal, 'ifMatch' | 'clientId'>): Record<string, unknown> {
  const { ticketId, body, citations, acts, reasons, confidence, basedOnMessageId } = proposal;
  const based_on_message_id = basedOnMessageId;
  return { ticket_id: ticketId, body, citations, act: acts, reasons, confidence, based_on_message_id };
}

/** Serialized by `client_id`, so that the same call twice at a time proposes once. */
async function findByClientId(ctx: Ctx, clientId: string): Promise<string | null> {
  await acquireAdvisoryLock(ctx, `draft client_id ${clientId}`);
  const [row] = await ctx.db.select({ id: drafts.id }).from(drafts).where(eq(drafts.clientId, clientId));
  if (!row) return null;
  await findDraft(ctx, row.id).catch(() => {
    throw new Refusal('conflict', 'drafts.clientIdTaken');
  });
  return row.id;
}

async function assertNewest(ctx: Ctx, ticketId: string, read: string | undefined): Promise<string> {
  const newest = await newestCorrespondence(ctx, ticketId);
  if (!newest) throw notFound('message');
  if (read !== undefined && read !== newest.id) {
    throw new Refusal('stale', 'drafts.writtenSinceRead', {
      facts: { newest_message_id: newest.id, messages: await messagesAfter(ctx, ticketId, read) },
    });
  }
  return newest.id;
}

/** The words of a person are not replaced by a program's. */
async function assertNobodyEdits(ctx: Ctx, ticketId: string): Promise<void> {
  const isEdited = and(
    eq(drafts.ticketId, ticketId),
    eq(drafts.status, 'proposed'),
    ne(drafts.body, drafts.proposedBody),
  );
  const [edited] = await ctx.db.select({ id: drafts.id }).from(drafts).where(isEdited);
  if (edited) throw new Refusal('conflict', 'drafts.beingEdited', { facts: { draft_id: edited.id } });
}
