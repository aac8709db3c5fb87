import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { type ConfidenceFactor, drafts, tickets } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say, toldOf } from '#lib/platform/told.ts';
import { plainWords } from '../guards/text.ts';
import { fitIsotonic } from './isotonic-fit.ts';

/** From so many reviewed drafts on, what people did decides. */
export const minReviewedDrafts = 200;
const maxReviewedDrafts = 1000;
/** The share of words that an approved draft kept, from which it counts as accepted. */
const minKept = 0.9;

/**
 * The confidence of a draft, 0 to 1, by what people did with earlier drafts of the mailbox that had scores like it; the
 * score itself before there are enough of them. The factor says which.
 */
export async function learnConfidence(
  ctx: Ctx,
  mailboxId: string,
  score: number,
): Promise<{ confidence: number; factor: ConfidenceFactor }> {
  const outcomes = await reviewedDrafts(ctx, mailboxId);
  const isLearned = outcomes.length >= minReviewedDrafts;
  const confidence = isLearned ? Math.round(fitIsotonic(outcomes)(score) * 100) / 100 : score;
  const count = outcomes.length;
  const said = isLearned ? say('draft.weighed_learned', { count }) : say('draft.weighed_fixed', { count });
  return { confidence, factor: { name: 'learned', value: confidence, ...said, because: toldOf(said).text } };
}

/** The newest drafts that a person approved or rejected, with the score that they had. */
async function reviewedDrafts(ctx: Ctx, mailboxId: string) {
  const isSame = sql`${drafts.body} = ${drafts.proposedBody}`;
  const rows = await ctx.db
    .select({
      score: drafts.rawConfidence,
      status: drafts.status,
      proposed: sql<string | null>`case when ${isSame} then null else ${drafts.proposedBody} end`,
      approved: sql<string | null>`case when ${isSame} then null else ${drafts.body} end`,
    })
    .from(drafts)
    .innerJoin(tickets, eq(tickets.id, drafts.ticketId))
    .where(
      and(
        eq(tickets.mailboxId, mailboxId),
        isNotNull(drafts.rawConfidence),
        inArray(drafts.status, ['approved', 'rejected']),
        eq(drafts.reviewedByType, 'user'),
      ),
    )
    .orderBy(desc(drafts.createdAt), desc(drafts.id))
    .limit(maxReviewedDrafts);
  return rows.map(({ score, status, proposed, approved }) => ({
    score: score ?? 0,
    accepted: status === 'approved' && keptShare(proposed ?? '', approved ?? '') >= minKept,
  }));
}

/** Which share of the words of two texts they have in common (Dice), 0 to 1. */
function keptShare(proposed: string, approved: string): number {
  const [before, after] = [plainWords(proposed), plainWords(approved)];
  if (before.length + after.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of after) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (before.length + after.length);
}
