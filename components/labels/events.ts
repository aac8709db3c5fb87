import type { EventData, EventType } from '#lib/platform/event-types.ts';
import type { Event } from '#lib/platform/events.ts';
import { languageName } from './languages.ts';

/** `ticket` is the number of another ticket that the words end in. */
type EventDescription = { who: string | null; label: string; ticket?: number; detail?: string };

/**
 * An event of a ticket as a line of small type: who, what, and what may be read further. Null for what the entries
 * themselves show already.
 */
export function describeEvent(event: Event): EventDescription | null {
  const describer = describers[event.type] as Describer | null;
  const written = describer?.(event.data, event);
  if (!written) return null;
  const line = typeof written === 'string' ? { label: written } : written;
  const who = event.actor.type === 'system' ? null : event.actor.name;
  return { who, ...line };
}

/** Assistants set it on hand-off, which has a label of its own. */
const handOffTag = 'needs-human';

/** What somebody did, or with `who: null` a sentence of its own, which names nobody before it. */
type Line = string | { label: string; ticket?: number; detail?: string; who?: null } | null;
type Describer<Data = Event['data']> = (data: Data, event: Event) => Line;

function withDetail(label: string, detail: string | null | undefined): Line {
  return detail ? { label, detail } : label;
}
function sentence(label: string, detail?: string | null): Line {
  return { who: null, label, ...(detail ? { detail } : {}) };
}

/** Each type of event in words. Null: a ticket's timeline has no line for it. */
const describers: { [Type in EventType]: Describer<EventData[Type]> | null } = {
  'account_link.created': null,
  'account_link.mail_failed': null,
  'account_link.mailed': null,
  'account_link.used': null,

  'api_key.created': null,
  'api_key.revoked': null,

  'article_gap.closed': null,
  'article_gap.dismissed': null,
  'article_gap.drafted': null,
  'article_gap.found': null,
  'article_gap.reopened': null,
  'article.archived': null,
  'article.created': null,
  'article.published': null,
  'article.reviewed': null,
  'article.unpublished': null,
  'article.source_gone': null,
  'article.source_returned': null,
  'article.updated': null,

  'article_import.cancelled': null,
  'article_import.failed': null,
  'article_import.finished': null,
  'article_import.progressed': null,
  'article_import.started': null,

  'article_source.removed': null,
  'article_source.updated': null,

  'saved_reply.archived': null,
  'saved_reply.created': null,
  'saved_reply.updated': null,

  'view.created': null,
  'view.deleted': null,
  'view.updated': null,

  'assistant.created': null,
  'assistant.published': null,
  'assistant.updated': null,

  'domain.broken': null,
  'domain.created': null,
  'domain.key_changed': null,
  'domain.key_made': null,
  'domain.mended': null,
  'domain.removed': null,

  'draft.approved': ({ shown }) =>
    shown !== undefined && shown < 0.99
      ? `signed the draft with ${Math.round(shown * 100)} % of it shown`
      : null,
  'draft.edited': () => 'edited the draft',
  'draft.proposed': null,
  'draft.rejected': ({ reason }) => withDetail('rejected the draft', reason),
  'draft.reopened': () => sentence('The draft is open again'),
  'draft.superseded': ({ because }) => sentence('The draft was taken off the table', because),

  'follow_up.cancelled': ({ kind }) =>
    kind === 'close' ? 'kept the ticket from being closed' : 'cancelled the check-in',

  'imap_account.changed': null,
  'imap_account.mail_refused': null,
  'imap_account.removed': null,

  'inbound.topic_joined': null,
  'inbound.topic_left': null,

  'mailbox.created': null,
  'mailbox.deleted': null,
  'mailbox.secret_made': null,
  'mailbox.updated': null,

  'message.bounce_claimed': ({ text, recipient }) =>
    sentence(`Somebody reports that mail to ${recipient} came back, and nothing proves it`, text),
  'message.bounced': ({ text, recipient }) =>
    sentence(`The reply${recipient ? ` to ${recipient}` : ''} bounced`, text),
  'message.cancelled': ({ because, forward }) =>
    because
      ? sentence('The reply that waited was taken back', because)
      : `took the ${forward ? 'forward' : 'reply'} back before it left`,
  'message.clicked': null,
  'message.complained': () => sentence('The contact’s provider reported our mail as unwanted'),
  'message.deferred': null,
  'message.delayed': () => sentence('The reply is delayed on its way'),
  'message.delivered': ({ recipient }) =>
    sentence(`The server of ${recipient} says that the reply has arrived`),
  'message.discarded': null,
  'message.failed': () => sentence('The reply could not be sent'),
  'message.forwarded': null,
  'message.held': null,
  'message.hurried': () => 'let the reply leave at once',
  'message.ignored': null,
  'message.let_go': ({ recipient }) => `left it at that${recipient ? ` with ${recipient}` : ''}`,
  'message.moved': (data, { ticket_id: here }) => moved(data, here),
  'message.opened': null,
  'message.postponed': ({ text }) => sentence('The reply waits', text),
  'message.proven': ({ by, outcome }) => sentence(`${by} shows that the reply ${provenLabels[outcome]}`),
  'message.queued': null,
  'message.read': () => sentence('A receipt says that the reply was opened'),
  'message.received': null,
  'message.released': null,
  'message.requeued': () => 'had the reply sent again',
  'message.resolved': () => 'said that the reply has left',
  'message.sent': null,
  'message.sent_by_user': () => 'sent this with their own mail program',
  'message.suppressed': ({ text }) => sentence('The mail was not sent', text),
  'message.uncertain': () => sentence('It is not certain whether the reply left'),
  'message.unresolved': ({ recipient }) => sentence(`The reply to ${recipient} is undelivered again`),

  'model_server.changed': null,
  'model_server.created': null,
  'model_server.removed': null,

  'note.added': null,

  'passkey.created': null,
  'passkey.removed': null,
  'passkey.renamed': null,

  'recovery_code.created': null,
  'recovery_code.used': null,

  'relay.changed': null,
  'relay.created': null,
  'relay.removed': null,

  'run.cancel_requested': null,
  'run.cancelled': () => 'stopped the run',
  'run.failed': ({ error }) => withDetail('could not finish its run', error),
  'run.finished': null,
  'run.queued': ({ source, instruction }) =>
    source === 'manual' ? withDetail('asked the assistant', instruction) : null,
  'run.resumed': null,
  'run.started': null,
  'run.superseded': null,
  'run.waiting': ({ words }) => withDetail('waits for its model', words),

  'second_factor.reset': null,

  'sender.blocked': null,
  'sender.distrusted': ({ address }) => `no longer lets the images of ${address} be shown always`,
  'sender.trusted': ({ address }) => `lets the images of ${address} be shown always`,
  'sender.unblocked': null,

  'step.finished': null,

  'summary.failed': null,
  'summary.finished': null,
  'summary.requested': null,

  'suppression.created': null,
  'suppression.lifted': null,

  'ticket.contact_changed': ({ before, after }) =>
    `changed the contact from ${before.address} to ${after.address}`,
  'ticket.assigned': ({ name }) => (name ? `assigned this to ${name}` : 'took the assignment back'),
  'ticket.closed': ({ rule }) =>
    rule === 'no_answer' ? sentence('Closed, because the check-in stayed unanswered') : 'closed the ticket',
  'ticket.created': null,
  'ticket.handed_off': ({ reason }) => withDetail('left this to a person', reason),
  'ticket.in_progress': null,
  'ticket.language_detected': null,
  'ticket.language_set': ({ after }) => `set the language to ${languageName(after)}`,
  'ticket.opened': null,
  'ticket.prioritized': ({ after }) => `set the priority to ${after}`,
  'ticket.renamed': ({ after }) => `named the ticket “${after}”`,
  'ticket.reopened': ({ cause }) =>
    cause === 'asked' ? 'opened the ticket again' : sentence('The ticket is open again', reopenReason(cause)),
  'ticket.reopening_limited': ({ times }) =>
    sentence(`The contact has opened this ${times} times within an hour; it sleeps until the hour is over`),
  'ticket.replied': null,
  'ticket.snoozed': () => 'snoozed the ticket',
  'ticket.tagged': ({ before, after }, { actor }) =>
    tagged(
      before,
      after.filter((tag) => tag !== handOffTag || actor.type !== 'assistant'),
    ),
  'ticket.unanswered': null,
  'ticket.updated': null,
  'ticket.woken': ({ cause }) =>
    cause === 'asked'
      ? 'woke the ticket'
      : sentence(
          cause === 'snooze_ended'
            ? 'Its time came: the ticket is awake'
            : `The ticket woke: ${reopenReason(cause)}`,
        ),

  'session.ended': null,
  'session.started': null,

  'totp.disabled': null,
  'totp.enabled': null,

  'translation.failed': null,
  'translation.finished': null,
  'translation.requested': null,

  'todo.created': ({ title }) => `noted a todo: ${title}`,
  'todo.done': () => 'ticked off a todo',
  'todo.reopened': null,

  'review_notice.mail_failed': null,
  'review_notice.mailed': null,

  'user.created': null,
  'user.updated': null,
};

const provenLabels: Record<EventData['message.proven']['outcome'], string> = {
  sent: 'left',
  failed: 'was refused',
  queued: 'did not leave',
};

function reopenReason(cause: EventData['ticket.reopened']['cause']): string {
  if (cause === 'contact_wrote') return 'the contact wrote';
  if (cause === 'forward_answered') return 'the forward was answered';
  return cause === 'delivery_uncertain' ? 'it is not known whether a reply left' : 'a reply did not arrive';
}

/** Both tickets have the event, each from its own side. */
function moved(
  { message_ids, before, after, undoes }: EventData['message.moved'],
  here: string | null,
): Line {
  const what = message_ids.length > 1 ? `${message_ids.length} entries` : 'a mail';
  return after.ticket_id === here
    ? { label: `moved ${what} ${undoes ? 'back' : 'here'} from`, ticket: before.number }
    : { label: `moved ${what} ${undoes ? 'back ' : ''}to`, ticket: after.number };
}

function tagged(before: string[], after: string[]): Line {
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  const parts = [
    added.length ? `tagged this ${added.join(', ')}` : '',
    removed.length ? `took off the tag ${removed.join(', ')}` : '',
  ];
  return parts.filter(Boolean).join(' and ') || null;
}
