/** Why a ticket needs a person, by the kind of reason. `words` are a server's or a model's, or stand in this catalogue too. */
export const need = {
  delivery_uncertain:
    'It is not known whether {forward, select, true {the forward} other {the reply}} to {recipient} left.',
  delivery_failed:
    '{forward, select, true {The forward} other {The reply}} to {recipient} was refused: {words}',
  delivery_suppressed:
    '{forward, select, true {The forward} other {The reply}} to {recipient} was not sent. {words}',
  delivery_bounced: '{forward, select, true {The forward} other {The reply}} to {recipient} bounced: {words}',
  reply_cancelled:
    'A reply by {name} that waited for its time was taken back, because the contact wrote first.',
  sender_not_participant: '{name}, who was not on this ticket, wrote to its reply address.',
  forward_answered: '{name} answered the forward.',
  draft_rejected: '{name} rejected the draft.',
  assistant_hand_off: '{words}',
  assistant_hand_off_to: 'For {name}: {words}',
  assistant_disabled: '{name} was switched off before it began.',
  run_failed: '{words}',
  run_failed_quoting: '{words} It said: “{quoted}”',
  run_crashed: 'The assistant met an unexpected error; the log of the worker tells more.',
  run_timed_out: 'The assistant did not come to an end in time.',
  run_attempts_exhausted: 'The assistant was cut off {attempts} times while it worked on this.',
  run_cancelled: '{name} stopped the assistant.',
  run_cancelled_by_person: 'A person stopped the assistant.',
  model_away:
    '{name} does not answer. The assistant goes on by itself when it is back; answer now if it cannot wait.',
  model_away_quoting:
    '{name} does not answer (“{words}”). The assistant goes on by itself when it is back; answer now if it cannot wait.',
  run_superseded: 'The contact wrote again while the assistant was working.',
} as const;
