import { doubtOf } from '#lib/mail/findings/doubts.ts';
import { type Checks, isUnproven } from '#lib/mail/findings/vouched-for.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { inboundSinceLastReply } from '#lib/tickets/correspondence.ts';

/**
 * Why the sender is unverified, as text, or null. All mail since our last reply counts, because one reply answers it
 * all. Such a run may only draft and sees only its own ticket.
 */
export async function senderDoubt(ctx: Ctx, ticketId: string): Promise<string | null> {
  const answered = await inboundSinceLastReply(ctx, ticketId);
  const unproven = answered.some(({ auth, authDetails }) =>
    isUnproven({ auth, details: authDetails as Checks['details'] }),
  );
  return doubtOf(answered.flatMap(({ flags }) => flags)) ?? (unproven ? nothingProves : null);
}

const nothingProves = 'its sender’s domain has no DMARC policy, and neither DKIM nor SPF vouches for it';

/** The first warning on a draft to an unverified sender. */
export function doubtWarning(doubt: string) {
  return `Who wrote this mail is not certain: ${doubt}. The assistant saw nothing but this ticket.`;
}
