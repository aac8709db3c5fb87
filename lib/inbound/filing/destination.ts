import type { Sender } from '../trust/sender.ts';
import type { Match } from './match.ts';

/**
 * The ticket that a mail joins; null: a new one, which may continue another. `because` is a sentence for people, `flags`
 * are warnings on the message.
 */
export type Destination = {
  joins: Match | null;
  continues: { id: string; number: number } | null;
  because: string;
  flags: string[];
};

const dayMs = 24 * 3600 * 1000;

/**
 * A participant joins the ticket, unless it was closed more than `reopenDays` ago. A stranger joins an active ticket by
 * its reply address, flagged, and otherwise gets a linked one. Automatic mail reopens nothing, so it always joins.
 */
export function decideDestination(
  match: Match | null,
  sender: Sender,
  { automatic, reopenDays, now }: { automatic: boolean; reopenDays: number | null; now: Date },
): Destination {
  if (!match) return toNewTicket(null, 'It answers no mail of ours, so it opened a ticket.');
  const { ticket, known, by } = match;
  const { address } = sender.person;
  if (known) {
    const longClosed =
      reopenDays !== null &&
      ticket.closedAt &&
      now.getTime() - ticket.closedAt.getTime() > reopenDays * dayMs;
    return longClosed && !automatic
      ? toNewTicket(
          ticket,
          `It answers #${ticket.number}, which was closed more than ${inDays(reopenDays)} ago.`,
        )
      : toExistingTicket(
          match,
          sender.user ? `${match.because} It is ${sender.user.name}’s, of the team.` : match.because,
        );
  }
  if (by === 'header') {
    const because = `It names a mail of #${ticket.number}, but ${address} is not on that ticket, so it has its own.`;
    return { ...toNewTicket(ticket, because), flags: ['names_other_ticket'] };
  }
  if (inactiveStatuses.has(ticket.status) && !automatic) {
    const because = `It was sent to the reply address of #${ticket.number}, which is ${ticket.status}, and ${address} is not on that ticket, so it has its own.`;
    return { ...toNewTicket(ticket, because), flags: ['names_other_ticket'] };
  }
  const because = `${match.because} Joined by ${address}, not verified: nobody on the ticket has that address.`;
  return { ...toExistingTicket(match, because), flags: ['not_a_participant'] };
}

/** A stranger reopens no ticket, so their mail would wait there unseen. */
const inactiveStatuses = new Set<string>(['closed', 'snoozed']);

function toNewTicket(continued: Destination['continues'], because: string): Destination {
  const continues = continued && { id: continued.id, number: continued.number };
  return { joins: null, continues, because, flags: [] };
}

function toExistingTicket(joins: Match, because: string): Destination {
  return { joins, continues: null, because, flags: [] };
}

const inDays = (days: number) => (days === 1 ? 'a day' : `${days} days`);
