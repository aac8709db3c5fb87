import { asc, eq, isNull } from 'drizzle-orm';
import { businessHours, slaPolicies, type tickets } from '#db/schema/index.ts';
import { deduped } from '#lib/platform/batching.ts';
import type { SlaTerms } from './targets.ts';

/** A policy that is on, and its hours. */
export type ActivePolicy = {
  policy: typeof slaPolicies.$inferSelect;
  hours: typeof businessHours.$inferSelect;
};

/** The policies that are on, in the order in which they apply; one statement for all that ask at once. */
export const activePolicies = deduped<void, ActivePolicy[]>((ctx) =>
  ctx.db
    .select({ policy: slaPolicies, hours: businessHours })
    .from(slaPolicies)
    .innerJoin(businessHours, eq(businessHours.id, slaPolicies.businessHoursId))
    .where(isNull(slaPolicies.archivedAt))
    .orderBy(asc(slaPolicies.position), asc(slaPolicies.id)),
);

type Ticket = Pick<typeof tickets.$inferSelect, 'mailboxId' | 'priority' | 'mergedIntoId'>;

/** The first whose conditions hold; none for a ticket that was merged into another. */
export function applicablePolicy(
  active: ActivePolicy[],
  { mailboxId, priority, mergedIntoId }: Ticket,
  tags: string[],
): ActivePolicy | null {
  if (mergedIntoId !== null) return null;
  const holds = ({ policy }: ActivePolicy) =>
    (policy.mailboxIds === null || policy.mailboxIds.includes(mailboxId)) &&
    (policy.priorities === null || policy.priorities.includes(priority)) &&
    (policy.tags === null || policy.tags.some((tag) => tags.includes(tag)));
  return active.find(holds) ?? null;
}

export function slaTermsOf({ policy, hours }: ActivePolicy): SlaTerms {
  return {
    since: policy.createdAt,
    hours: { zone: hours.zone, week: hours.week, holidays: hours.holidays.map(({ date }) => date) },
    minutes: {
      first_answer: policy.firstAnswerMinutes,
      next_answer: policy.nextAnswerMinutes,
      resolution: policy.resolutionMinutes,
    },
  };
}
