/** Why a mail is in its ticket. A ticket is named by its number. */
export const filing = {
  both: '{first} {next}',
  answers_nothing: 'It answers no mail of ours, so it opened a ticket.',
  long_closed:
    'It answers #{ticket}, which was closed more than {days, plural, one {a day} other {# days}} ago.',
  of_team: 'It is {name}’s, of the team.',
  names_other: 'It names a mail of #{ticket}, but {address} is not on that ticket, so it has its own.',
  addressed_other:
    'It was sent to the reply address of #{ticket}, which is {status, select, closed {closed} other {snoozed}}, and {address} is not on that ticket, so it has its own.',
  stranger: 'Joined by {address}, not verified: nobody on the ticket has that address.',
  reply_address: 'It was sent to the reply address of this ticket.',
  merged_reply_address: 'It was sent to the reply address of #{ticket}, which was merged into this ticket.',
  return_path: 'It was sent to the return path of a reply on this ticket.',
  header:
    'Its {header, select, in_reply_to {In-Reply-To names} other {References name}} a mail {origin, select, mentioned {that this ticket mentions} other {of this ticket}}.',
  forward_reply_address: 'It was sent to the reply address of a forward of this ticket.',
  answers_forward: 'It answers a mail that was forwarded from this ticket.',
  released: '{name} released it.',
  passed_on:
    '{name} of the team passed it on, so the ticket is with {address}, who wrote it as the mail says.',
  note: 'It is kept as a note.',
  not_sent_on: 'It is kept as a note, for it could not be sent on: {why}',
  submitted: '{name} sent it with their own mail program.',
  sent_on: 'It goes on to the contact.',
  sent_by_user: '{name} of the team sent it to {address} with this mailbox in copy.',
  moved: '{name} moved it here from #{ticket}.',
  imported: '{name} imported it from {file}.',
  in_thread: 'It belongs to a thread that is here: a Message-ID that both name shows it.',
  no_thread: 'It names no mail that is here, so it has a ticket of its own.',
  sample: 'It is a sample.',
} as const;
