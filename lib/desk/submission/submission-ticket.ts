import type { mailboxes } from '#db/schema/index.ts';
import { matchTicket } from '#lib/inbound/filing/match.ts';
import { ticketsOfParticipant } from '#lib/inbound/filing/participants.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { actingUser } from '#lib/users/user-actor.ts';
import type { SubmissionRecipients } from './submission-recipients.ts';

type Submitted = {
  mailbox: typeof mailboxes.$inferSelect;
  parsed: ParsedEmail;
  envelopeTo: string[];
  recipients: SubmissionRecipients;
};

/**
 * The id of the ticket that a user's mail belongs to: the one it names, if it goes to somebody who takes part in it, or to
 * its reply address alone. Null for a new one: whoever else gets it must not get into that ticket.
 * @throws Refusal `invalid` for an answer to a forward, which is no word to the contact.
 */
export async function submissionTicket(
  ctx: Ctx,
  { mailbox, parsed, envelopeTo, recipients }: Submitted,
): Promise<string | null> {
  const user = actingUser(ctx);
  const person = parsed.from ?? { name: user.name, address: mailbox.address };
  const sender = { person, user, claimsUser: false };
  const { match } = await matchTicket(ctx, { raw: { mailbox, envelopeTo }, parsed, sender });
  if (!match) return null;
  const people = [...recipients.to, ...recipients.cc, ...recipients.bcc];
  // To the mailbox alone: whether that goes on to the contact is the mailbox's to say.
  if (people.length === 0 && mailbox.userMail === 'note') return null;
  const isOfTicket = async (address: string) => {
    const found = await ticketsOfParticipant(ctx, [match.ticket.id], { address: address.toLowerCase() });
    return found.size > 0;
  };
  const takePart = await Promise.all(people.map(({ address }) => isOfTicket(address)));
  const isAnswer = people.length === 0 || takePart.includes(true);
  if (match.forwardId && !takePart.includes(true)) throw new Refusal('invalid', 'submission.ofForward');
  return isAnswer ? match.ticket.id : null;
}
