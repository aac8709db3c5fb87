import { doubtfulFlag, doubtOf } from '#lib/mail/findings/doubts.ts';
import { type Checks, isUnproven } from '#lib/mail/findings/vouched-for.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { inboundSinceLastReply } from '#lib/tickets/correspondence.ts';
import type { Said } from '#locales/told.ts';

/** Why a sender is unverified: the flag of a mail, or that nothing vouches for it; and in words for a model. */
export type SenderDoubt = { kind: string; words: string };

/**
 * Why the sender is unverified, or null. All mail since our last reply counts, because one reply answers it
 * all. Such a run may only draft and sees only its own ticket.
 */
export async function senderDoubt(ctx: Ctx, ticketId: string): Promise<SenderDoubt | null> {
  const answered = await inboundSinceLastReply(ctx, ticketId);
  const unproven = answered.some(({ auth, authDetails }) =>
    isUnproven({ auth, details: authDetails as Checks['details'] }),
  );
  const flags = answered.flatMap((mail) => mail.flags);
  const kind = doubtfulFlag(flags);
  if (kind !== null) return { kind, words: doubtOf(flags) ?? kind };
  return unproven ? { kind: 'unproven', words: nothingProves } : null;
}

const nothingProves = 'its sender’s domain has no DMARC policy, and neither DKIM nor SPF vouches for it';

/** The first warning on a draft to an unverified sender. */
export function doubtWarning({ kind }: SenderDoubt): Said {
  return say('draft.sender_doubt', { doubt: kind });
}
