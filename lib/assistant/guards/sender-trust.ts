import type { Ctx } from '../../context.ts';
import { doubtOf } from '../../mail/doubts.ts';
import { cameSinceWeWrote } from '../../tickets/correspondence.ts';

/**
 * Why the mail that a run answers may not come from whom it seems to, in words; null when nothing speaks against it. All
 * that came in since we last wrote counts, because one reply answers it all. Such a run can only draft, and sees nothing
 * of the contact but the ticket itself.
 */
export async function doubtAbout(ctx: Ctx, ticketId: string): Promise<string | null> {
  const answered = await cameSinceWeWrote(ctx, ticketId);
  return doubtOf(answered.flatMap(({ flags }) => flags));
}

/** What the reviewer of such a run's draft is told first. */
export const doubtWarning = (doubt: string) =>
  `Who wrote this mail is not certain: ${doubt}. The assistant saw nothing but this ticket.`;
