import { both, say } from '#lib/platform/told.ts';
import type { Said } from '#locales/told.ts';
import type { Sender } from '../trust/sender.ts';
import type { Match } from './match.ts';

/**
 * The ticket that a mail joins; null: a new one, which may continue another. `because` tells people why, `flags`
 * are warnings on the message.
 */
export type Destination = {
  joins: Match | null;
  continues: { id: string; number: number } | null;
  because: Said;
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
  if (!match) return toNewTicket(null, say('filing.answers_nothing'));
  const { ticket, known, by } = match;
  const { address } = sender.person;
  if (known) {
    const longClosed =
      reopenDays !== null &&
      ticket.closedAt &&
      now.getTime() - ticket.closedAt.getTime() > reopenDays * dayMs;
    return longClosed && !automatic
      ? toNewTicket(ticket, say('filing.long_closed', { ticket: String(ticket.number), days: reopenDays }))
      : toExistingTicket(
          match,
          sender.user
            ? both(match.because, say('filing.of_team', { name: sender.user.name }))
            : match.because,
        );
  }
  if (by === 'header') {
    const because = say('filing.names_other', { ticket: String(ticket.number), address });
    return { ...toNewTicket(ticket, because), flags: ['names_other_ticket'] };
  }
  if (inactiveStatuses.has(ticket.status) && !automatic) {
    const { status } = ticket;
    const because = say('filing.addressed_other', { ticket: String(ticket.number), status, address });
    return { ...toNewTicket(ticket, because), flags: ['names_other_ticket'] };
  }
  const because = both(match.because, say('filing.stranger', { address }));
  return { ...toExistingTicket(match, because), flags: ['not_a_participant'] };
}

/** A stranger reopens no ticket, so their mail would wait there unseen. */
const inactiveStatuses = new Set<string>(['closed', 'snoozed']);

function toNewTicket(continued: Destination['continues'], because: Said): Destination {
  const continues = continued && { id: continued.id, number: continued.number };
  return { joins: null, continues, because, flags: [] };
}

function toExistingTicket(joins: Match, because: Said): Destination {
  return { joins, continues: null, because, flags: [] };
}
