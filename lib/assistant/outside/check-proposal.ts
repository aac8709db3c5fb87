import { firstOrThrow } from '#db/first-or-throw.ts';
import type { ConfidenceFactor } from '#db/schema/index.ts';
import type { Proposal } from '#lib/drafts/propose.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';
import { toldIn } from '#locales/say.ts';
import { sentence } from '#locales/sentence.ts';
import { assessConfidence } from '../confidence/confidence.ts';
import { blockingChecks, checkDraft } from '../evidence/check-draft.ts';
import { type GivenCitation, soundCitations } from '../evidence/checks/citations.ts';
import { citeClaims } from '../evidence/cite-claims.ts';
import { judgeDraft } from '../evidence/judge-draft.ts';
import { checkLinks } from '../guards/output-links.ts';
import { readReplyFacts } from '../guards/reply-facts.ts';
import { doubtWarning, senderDoubt } from '../guards/sender-trust.ts';
import { stripInvisible } from '../prompt/prompt-text.ts';
import { type OutsideCitation, readOutsideSources } from './outside-sources.ts';

export type OutsideReply = {
  body: string;
  citations: OutsideCitation[];
  /** Why it answers so, for the reviewer. */
  reasons: string[];
  /** The proposer's own estimate, 0 to 1. */
  confidence?: number;
};

type CheckedReply = Omit<Proposal, 'ticketId' | 'runId' | 'basedOnMessageId'>;

/**
 * Holds a reply from outside against the ticket, what it cites and what the knowledge base says of the mail.
 * @throws Refusal `invalid` for what must not become a draft; `not_found` for a citation out of reach.
 */
export async function checkProposal(
  ctx: Ctx,
  ticket: TicketRecord,
  given: OutsideReply,
): Promise<CheckedReply> {
  const sources = await readOutsideSources(ctx, ticket, given.citations);
  const citations = given.citations.map(({ kind, id, quote }): GivenCitation => {
    return {
      index: firstOrThrow(sources.filter((each) => each.kind === kind && each.id === id)).index,
      quote,
    };
  });
  const facts = await readReplyFacts(ctx, claimOf(ctx, ticket), sources);
  const links = checkLinks(stripInvisible(given.body), sources, [domainOf(facts.mailboxAddress)]);
  const body = links.body.trim();
  if (!body) throw new Refusal('invalid', 'drafts.empty');
  const cited = citations.map(({ index }) => index);
  const reply = { ...facts, body, sources, cited, citations, today: new Date() };
  const [blocked] = blockingChecks(reply);
  if (blocked) {
    const why = toldIn(ctx.locale ?? 'en', { ...blocked, text: blocked.told });
    throw new Refusal('invalid', sentence('drafts.blocked', { why }), { facts: { check: blocked.kind } });
  }
  const judged = judgeDraft(reply);
  const checks = [...links.checks, ...checkDraft({ ...reply, claims: judged })];
  const cites = citeClaims({ claims: judged, given: soundCitations(citations, sources), sources });
  const doubt = await senderDoubt(ctx, ticket.id);
  const carrying = judged.filter(({ verdict }) => verdict === 'supported').map((each) => each.sourceIndex);
  const assessed = assessConfidence({
    claims: cites.claims,
    checks,
    isDoubtful: doubt !== null,
    carrying: sources.filter(({ index }) => carrying.includes(index)),
    selfReported: given.confidence ?? null,
  });
  return {
    body,
    ...cites,
    checks,
    confidence: assessed.score,
    factors: assessed.factors.map((factor) => (factor.name === 'own' ? ownFactor(factor, given) : factor)),
    reasons: given.reasons,
    warnings: [
      ...(doubt ? [doubtWarning(doubt)] : []),
      ...(cites.citations.length > 0 ? [] : [say('draft.cites_nothing')]),
    ],
  };
}

/** A proposer is held against what an assistant of its name would have been told. */
function claimOf({ actor }: Ctx, ticket: TicketRecord): Parameters<typeof readReplyFacts>[1] {
  return {
    ticketId: ticket.id,
    mailboxId: ticket.mailboxId,
    contactId: ticket.contactId,
    assistant: { name: actor.name },
    version: { instructions: '' },
  };
}

function ownFactor(factor: ConfidenceFactor, { confidence }: OutsideReply): ConfidenceFactor {
  const said =
    confidence === undefined
      ? say('draft.proposer_silent')
      : say('draft.proposer_says', { percent: Math.round(confidence * 100) });
  return { ...factor, ...said, because: toldOf(said).text };
}
