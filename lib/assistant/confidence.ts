import type { ConfidenceFactor } from '#db/schema/index.ts';
import { stopWords } from '#lib/articles/stop-words.ts';
import type { Warning } from '#lib/drafts/propose.ts';
import { plainWords, sentencesOf } from './guards/text.ts';
import type { Source } from './sources.ts';

export type Evidence = {
  reply: string;
  cited: Source[];
  /** The guards' warnings. */
  warnings: Warning[];
  /** The model's own estimate, 0 to 1, or null. */
  selfReported: number | null;
  /** False when reply and sources differ in language, so that terms cannot be compared. */
  comparable: boolean;
};

const weights = { retrieval: 0.35, coverage: 0.25, guards: 0.2, own: 0.2 };

/**
 * Confidence from 0 to 1, with its factors: retrieval, coverage by sources, guards, the model's estimate. Warnings and
 * missing sources cap it.
 */
export function assessConfidence(evidence: Evidence): { confidence: number; factors: ConfidenceFactor[] } {
  const factors = [retrieval(evidence), coverage(evidence), guards(evidence), own(evidence)];
  const mean = factors.reduce(
    (sum, factor) => sum + factor.value * weights[factor.name as keyof typeof weights],
    0,
  );
  const cap = evidence.cited.length === 0 ? 0.3 : evidence.warnings.length > 0 ? 0.5 : 0.97;
  return { confidence: Math.round(Math.min(mean, cap) * 100) / 100, factors };
}

function retrieval({ cited }: Evidence): ConfidenceFactor {
  if (cited.length === 0) return factor('retrieval', 0, 'It cites nothing that it read.');
  const best = cited.reduce((a, b) => ((b.score ?? 0.5) > (a.score ?? 0.5) ? b : a));
  if (best.score === null) return factor('retrieval', 0.5, `It rests on the ticket itself (${best.title}).`);
  const label = best.score >= 0.6 ? 'matches well' : best.score >= 0.3 ? 'matches in part' : 'hardly matches';
  return factor('retrieval', best.score, `“${best.title}” ${label}.`);
}

function coverage({ reply, cited, comparable }: Evidence): ConfidenceFactor {
  if (cited.length === 0) return factor('coverage', 0, 'No source covers the reply.');
  if (!comparable)
    return factor('coverage', 0.6, 'Reply and source are in different languages; compare them yourself.');
  const known = new Set(cited.flatMap((source) => plainWords(source.text)));
  const sentences = sentencesOf(reply)
    .map((sentence) => plainWords(sentence).filter((word) => !stopWords.has(word)))
    .filter((words) => words.length >= 4);
  if (sentences.length === 0) return factor('coverage', 0.5, 'The reply states hardly anything.');
  const covered = sentences.filter(
    (words) => words.filter((word) => known.has(word)).length * 2 >= words.length,
  );
  return factor(
    'coverage',
    covered.length / sentences.length,
    `${covered.length} of ${sentences.length} sentences rest on what it cites.`,
  );
}

function guards({ warnings }: Evidence): ConfidenceFactor {
  if (warnings.length === 0) return factor('guards', 1, 'All checks passed.');
  const found =
    warnings.length === 1 ? 'A check found something.' : `Checks found ${warnings.length} things.`;
  return factor('guards', Math.max(0, 0.5 - 0.15 * (warnings.length - 1)), found);
}

function own({ selfReported }: Evidence): ConfidenceFactor {
  return selfReported === null
    ? factor('own', 0.5, 'The model did not say how sure it is.')
    : factor('own', selfReported, `The model itself says ${Math.round(selfReported * 100)} %.`);
}

function factor(name: keyof typeof weights, value: number, because: string): ConfidenceFactor {
  return {
    name,
    value: Math.round(Math.min(1, Math.max(0, value)) * 100) / 100,
    because,
  };
}
