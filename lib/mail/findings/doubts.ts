/** Why a mail may not come from whom it seems to, by the flag that its message bears; each the end of a sentence. */
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

/** What speaks against believing who wrote a mail, in words; null when nothing does. */
export function doubtOf(flags: string[]): string | null {
  const flag = flags.find((each) => doubts[each]);
  return flag ? doubts[flag]! : null;
}
