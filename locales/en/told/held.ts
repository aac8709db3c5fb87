/** Why a mail stays outside the tickets. What a parser or a scanner says is kept as it is. */
export const held = {
  no_sender: 'It names no sender, so nobody could be answered.',
  virus: 'It carries a virus: {virus} (found by ClamAV).',
  forged: 'It may be forged: its sender’s domain does not vouch for it (DMARC fails).',
  from_ourselves: 'It comes from {address}, which is our own address, and names nobody else to answer.',
  unreadable: 'It could not be read: {why}',
  unread: 'Reading it failed {count} times, the last time without an answer.',
  blocked: '{name} has blocked {sender}.',
  duplicate: 'The same mail is filed already, in #{ticket}.',
  released: 'Released by {name}. It was {status, select, held {held} other {ignored}}: {reason}',
  discarded: 'Discarded by {name}. It was held: {reason}',
  no_reason: 'no reason was kept.',
} as const;
