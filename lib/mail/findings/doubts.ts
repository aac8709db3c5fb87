/** Why the sender of a message may be false, by its flag; each completes a sentence. */
const doubts: Record<string, string> = {
  dmarc_failed: 'its sender’s domain does not vouch for it',
  not_a_participant: 'its sender was not on the ticket',
  names_other_ticket: 'it names a mail of a ticket that its sender is not on',
  claims_team: 'it bears an address of the team that nothing proves',
  passed_on: 'it was passed on, and its writer is only named in it',
  forged_message_id: 'it answers a message that bears our name and is not ours',
  resembles_another: 'its sender bears a name or a domain that is easily taken for another’s',
  two_from_headers: 'it names two senders',
};

/** The flags of messages whose sender may be false. */
export const doubtfulFlags = Object.keys(doubts);

/** The first doubt about the sender of a message with these flags, in words, or null. */
export function doubtOf(flags: string[]): string | null {
  const flag = doubtfulFlag(flags);
  return flag === null ? null : (doubts[flag] ?? null);
}

/** The flag that the doubt is about. */
export function doubtfulFlag(flags: string[]): string | null {
  return flags.find((flag) => doubtfulFlags.includes(flag)) ?? null;
}
