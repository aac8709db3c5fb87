import { outgoingProblems } from '../problems/outgoing.ts';

const { outgoing } = outgoingProblems;

/** What became of a mail of ours, where no server said it. `words` are a server's, or stand in this catalogue too. */
export const delivery = {
  unknown_sender: outgoing.unknownSender,
  staging: outgoing.staging,
  suppressed: outgoing.suppressed,
  unlisted: outgoing.unlisted,
  mailbox_deleted: outgoing.mailboxDeleted,
  limit:
    'This mailbox sends at most {count, plural, one {# mail} other {# mails}} an hour, so this one waits for its turn.',
  not_composed: 'The mail could not be put together. Nothing left.',
  not_composed_now: 'The mail could not be put together just now. Nothing left.',
  not_signed:
    'The mail could not be signed with the key of its domain. Nothing left. Was APP_SECRET changed? Then remove the domain and make a new key.',
  not_begun: 'The process that was to send it ended before any of it had left.',
  not_heard: 'The process that sent it ended before the answer came.',
  broke_off:
    'The connection broke after the mail was handed over and before the server had answered: {words}',
  given_up: 'Given up after 48 hours. Last answer: {words}',
  restored: 'The database was restored from a backup. Whether this left after the backup is not known.',
  caught: 'Caught in the sandbox. Nothing left, because no relay is set.',
  sample: 'Not sent: this is a sample ticket, of which nothing ever leaves.',
  arrived: 'It has arrived.',
  in_sent_folder: 'It lies in the Sent folder of the mailbox.',
  relay_tries_on: 'The relay has it and tries on: {words}',
  relay_refused: 'The relay did not take it: {words}',
  came_back: 'The mail came back.',
} as const;
