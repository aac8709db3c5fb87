import type { Sender } from '../trust/sender.ts';
import type { Match } from './match.ts';

/**
 * Where a mail goes: into the ticket that it joins, or into one of its own, which may go on from another. `because` says
 * why in words that stay on the message; `flags` say what somebody should know before they believe it.
 */
export type Destination = {
  joins: Match | null;
  continues: { id: string; number: number } | null;
  because: string;
  flags: string[];
};

const dayMs = 24 * 3600 * 1000;

/**
 * Whoever is on the ticket joins it, unless it was closed more than `reopenDays` ago. A stranger who names its mails gets
 * a ticket that is linked to it; one who knows its reply address joins it while people see it, marked. Automatic mail
 * opens nothing again, so it joins however long ago the ticket was closed.
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

/** A stranger brings no ticket back, so what they write would wait there unseen. */
const inactiveStatuses = new Set<string>(['closed', 'snoozed']);

function toNewTicket(goesOnFrom: Destination['continues'], because: string): Destination {
  return {
    joins: null,
    continues: goesOnFrom && { id: goesOnFrom.id, number: goesOnFrom.number },
    because,
    flags: [],
  };
}
function toExistingTicket(joins: Match, because: string): Destination {
  return {
    joins,
    continues: null,
    because,
    flags: [],
  };
}

const inDays = (days: number) => (days === 1 ? 'a day' : `${days} days`);
