import type { Check, Claim, ConfidenceFactor } from '#db/schema/index.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import type { Source } from '../prompt/sources.ts';

export type AssessedReply = {
  claims: Pick<Claim, 'verdict'>[];
  checks: Pick<Check, 'kind'>[];
  /** Whether it is uncertain who wrote the mail. */
  isDoubtful: boolean;
  /** The sources that support a sentence. */
  carrying: Pick<Source, 'title' | 'score'>[];
  /** The model's own estimate, 0 to 1, or null. */
  selfReported: number | null;
};

const weights = { retrieval: 0.35, coverage: 0.25, guards: 0.2, own: 0.2 };

/**
 * Scores a reply from 0 to 1 by fixed weights, with the factors: retrieval, coverage by sources, checks, the model's
 * estimate. `cap` is what findings and missing sources allow at most.
 */
export function assessConfidence(reply: AssessedReply): {
  score: number;
  cap: number;
  factors: ConfidenceFactor[];
} {
  const factors = [retrieval(reply), coverage(reply), guards(reply), own(reply)];
  const mean = factors.reduce(
    (sum, factor) => sum + factor.value * weights[factor.name as keyof typeof weights],
    0,
  );
  const cap = reply.carrying.length === 0 ? 0.3 : findings(reply) > 0 ? 0.5 : 0.97;
  return { score: Math.round(Math.min(mean, cap) * 100) / 100, cap, factors };
}

function retrieval({ carrying }: AssessedReply): ConfidenceFactor {
  const [first, ...rest] = carrying;
  if (!first) return factor('retrieval', 0, say('draft.no_support'));
  const best = rest.reduce((a, b) => ((b.score ?? 0.5) > (a.score ?? 0.5) ? b : a), first);
  if (best.score === null)
    return factor('retrieval', 0.5, say('draft.rests_on_ticket', { title: best.title }));
  const match = best.score >= 0.6 ? 'well' : best.score >= 0.3 ? 'partly' : 'hardly';
  return factor('retrieval', best.score, say('draft.source_match', { title: best.title, match }));
}

/** The sentences that state something, and how many of them a source of ours supports. */
function coverage({ claims }: AssessedReply): ConfidenceFactor {
  const stated = claims.filter(({ verdict }) => verdict !== 'no_claim');
  if (stated.length === 0) return factor('coverage', 0.5, say('draft.states_hardly'));
  const supported = stated.filter(({ verdict }) => verdict === 'supported').length;
  const heard = stated.filter(({ verdict }) => verdict === 'from_contact').length;
  return factor(
    'coverage',
    (supported + heard / 2) / stated.length,
    say('draft.coverage', { supported, stated: stated.length, heard }),
  );
}

function guards(reply: AssessedReply): ConfidenceFactor {
  const count = findings(reply);
  if (count === 0) return factor('guards', 1, say('draft.checks_passed'));
  return factor('guards', Math.max(0, 0.5 - 0.15 * (count - 1)), say('draft.checks_found', { count }));
}

const flagged: ReadonlySet<Claim['verdict']> = new Set(['contradicted', 'not_found', 'commitment']);

function findings({ claims, checks, isDoubtful }: AssessedReply) {
  return claims.filter(({ verdict }) => flagged.has(verdict)).length + checks.length + Number(isDoubtful);
}

function own({ selfReported }: AssessedReply): ConfidenceFactor {
  return selfReported === null
    ? factor('own', 0.5, say('draft.model_silent'))
    : factor('own', selfReported, say('draft.model_says', { percent: Math.round(selfReported * 100) }));
}

function factor(name: keyof typeof weights, value: number, said: Said): ConfidenceFactor {
  return {
    name,
    value: Math.round(Math.min(1, Math.max(0, value)) * 100) / 100,
    ...said,
    because: toldOf(said).text,
  };
}
