import type { EventData, EventType } from '#lib/platform/event-types.ts';
import type { Event } from '#lib/platform/events.ts';
import type { events as words } from '#locales/en/events.ts';
import type { Locale } from '#locales/locale.ts';
import { languageName } from './languages.ts';

/** An event of a ticket as a line of small type: which words with which values, and what may be read further. */
export type EventLine = {
  key: keyof typeof words.lines;
  values: Record<string, string | number>;
  /** The number of another ticket that the line leads to. */
  ticket?: number;
  detail?: string;
};

/** Null for what the entries themselves show already. */
export function describeEvent(event: Event, locale: Locale): EventLine | null {
  const describer = describers[event.type] as Describer | null;
  const described = describer?.(event.data, { event, locale });
  return described ? { values: {}, ...described } : null;
}

/** Assistants set it on hand-off, which has a line of its own. */
const handOffTag = 'needs-human';

type Described = (Omit<EventLine, 'values'> & { values?: EventLine['values'] }) | null;
type Describer<Data = Event['data']> = (data: Data, read: { event: Event; locale: Locale }) => Described;

function line(key: EventLine['key'], values: EventLine['values'] = {}): Described {
  return { key, values };
}
function withDetail(key: EventLine['key'], detail: string | null | undefined): Described {
  return detail ? { key, detail } : { key };
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

  'company.updated': null,

  'contact_field.archived': null,
  'contact_field.created': null,
  'contact_field.updated': null,

  'contact.merged': null,
  'contact.noted': null,
  'contact.unmerged': null,
  'contact.updated': null,

  'rule.archived': null,
  'rule.created': null,
  'rule.ordered': null,
  'rule.updated': null,
  'business_hours.archived': null,
  'business_hours.created': null,
  'business_hours.updated': null,

  'sla_policy.applied': null,
  'sla_policy.archived': null,
  'sla_policy.created': null,
  'sla_policy.ordered': null,
  'sla_policy.updated': null,

  'saved_reply.archived': null,
  'saved_reply.created': null,
  'saved_reply.updated': null,

  'tag.colored': null,
  'tag.deleted': null,
  'tag.merged': null,
  'tag.renamed': null,

  'team.archived': null,
  'team.created': null,
  'team.updated': null,

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
  'domain.checked': null,

  'draft.approved': ({ shown }) =>
    shown !== undefined && shown < 0.99 ? line('draftPartlySeen', { shown }) : null,
  'draft.edited': ({ reply, notes = [] }, { locale }) =>
    notes.length && !reply
      ? line('noteEdited', { to: new Intl.ListFormat(locale).format(notes.map(({ to }) => to)) })
      : line('draftEdited'),
  'draft.proposed': null,
  'draft.rejected': ({ reason }) => withDetail('draftRejected', reason),
  'draft.reopened': () => line('draftReopened'),
  'draft.superseded': ({ because }) => withDetail('draftDiscarded', because),

  'follow_up.cancelled': ({ kind }) => line(kind === 'close' ? 'closingCancelled' : 'checkInCancelled'),

  'getting_started.dismissed': null,
  'getting_started.resumed': null,

  'imap_account.changed': null,
  'imap_account.mail_refused': null,
  'imap_account.removed': null,

  'inbound.topic_joined': null,
  'inbound.topic_left': null,

  'mail_import.cancelled': null,
  'mail_import.failed': null,
  'mail_import.finished': null,
  'mail_import.progressed': null,
  'mail_import.started': null,

  'mailbox.created': null,
  'mailbox.deleted': null,
  'mailbox.secret_made': null,
  'mailbox.updated': null,

  'message.bounce_claimed': ({ text, recipient }) => ({
    ...withDetail('bounceClaimed', text),
    key: 'bounceClaimed',
    values: { recipient },
  }),
  'message.bounced': ({ text, recipient }) => ({
    ...withDetail('bounced', text),
    key: 'bounced',
    values: { recipient: recipient ?? 'none' },
  }),
  'message.cancelled': ({ because, forward }) =>
    because
      ? withDetail('scheduledCancelled', because)
      : line(forward ? 'forwardCancelled' : 'replyCancelled'),
  'message.clicked': null,
  'message.complained': () => line('complained'),
  'message.deferred': null,
  'message.delayed': () => line('delayed'),
  'message.delivered': ({ recipient }) => line('delivered', { recipient }),
  'message.discarded': null,
  'message.failed': () => line('sendingFailed'),
  'message.forwarded': null,
  'message.held': null,
  'message.hurried': () => line('sentNow'),
  'message.ignored': null,
  'message.imported': null,
  'message.let_go': ({ recipient }) => line('letGo', { recipient: recipient ?? 'none' }),
  'message.moved': (data, { event }) => moved(data, event.ticket_id),
  'message.opened': null,
  'message.postponed': ({ text }) => withDetail('postponed', text),
  'message.proven': ({ by, outcome }) => line('proven', { by, outcome }),
  'message.queued': null,
  'message.read': () => line('readReceipt'),
  'message.received': null,
  'message.released': null,
  'message.requeued': () => line('sentAgain'),
  'message.resolved': () => line('saidSent'),
  'message.sent': null,
  'message.sent_by_user': () => line('sentByOwnProgram'),
  'message.suppressed': ({ text }) => withDetail('suppressed', text),
  'message.uncertain': () => line('uncertain'),
  'message.unresolved': ({ recipient }) => line('undelivered', { recipient }),

  'model_server.changed': null,
  'model_server.created': null,
  'model_server.removed': null,
  'model_server.tested': null,

  'note.added': null,

  'passkey.created': null,
  'passkey.removed': null,
  'passkey.renamed': null,

  'recovery_code.created': null,
  'recovery_code.used': null,

  'relay.changed': null,
  'relay.created': null,
  'relay.removed': null,
  'relay.tested': null,

  'run.cancel_requested': null,
  'run.cancelled': () => line('runStopped'),
  'run.failed': ({ error }) => withDetail('runFailed', error),
  'run.finished': null,
  'run.queued': ({ source, instruction }) => (source === 'manual' ? withDetail('asked', instruction) : null),
  'run.resumed': null,
  'run.started': null,
  'run.superseded': null,
  'run.waiting': ({ words }) => withDetail('waitsForModel', words),

  'second_factor.reset': null,

  'sender.blocked': null,
  'sender.distrusted': ({ address }) => line('imagesHidden', { address }),
  'sender.trusted': ({ address }) => line('imagesShown', { address }),
  'sender.unblocked': null,

  'step.finished': null,

  'summary.failed': null,
  'summary.finished': null,
  'summary.requested': null,

  'suppression.created': null,
  'suppression.lifted': null,

  'ticket.contact_changed': ({ before, after }) =>
    line('contactChanged', { before: before.address, after: after.address }),
  'ticket.assigned': ({ name, team }) => assigned(name, team?.name ?? null),
  'ticket.closed': ({ rule }) => line(rule === 'no_answer' ? 'closedUnanswered' : 'closed'),
  'ticket.created': null,
  'ticket.handed_off': ({ reason }) => withDetail('handedOff', reason),
  'ticket.imported': ({ name }) => line('imported', { name }),
  'ticket.in_progress': null,
  'ticket.language_detected': null,
  'ticket.language_set': ({ after }, { locale }) =>
    line('languageSet', { language: after === null ? 'none' : languageName(after, locale) }),
  'ticket.linked': ({ other }) => ({ key: 'linked', ticket: other.number }),
  'ticket.merged': (merge, { event }) => merged('merged', merge, event.ticket_id),
  'ticket.moved': ({ name }) => (name ? line('movedToAssistant', { name }) : line('takenFromAssistant')),
  'ticket.opened': null,
  'ticket.prioritized': ({ after }) => line('prioritized', { priority: after }),
  'ticket.renamed': ({ after }) => line('renamed', { subject: after ?? '' }),
  'ticket.reopened': ({ cause }) =>
    cause === 'undone' || cause === 'asked'
      ? line(cause === 'undone' ? 'closingUndone' : 'reopened')
      : line('reopenedItself', { cause }),
  'ticket.reopening_limited': ({ times }) => line('reopeningLimited', { times }),
  'ticket.replied': null,
  'ticket.sla_breached': ({ kind }) => line('slaBreached', { kind }),
  'ticket.sla_due_soon': ({ kind }) => line('slaDueSoon', { kind }),
  'ticket.snoozed': () => line('snoozed'),
  'ticket.tagged': ({ before, after }, { event: { actor } }) =>
    tagged(
      before,
      after.filter((tag) => tag !== handOffTag || actor.type !== 'assistant'),
    ),
  'ticket.unanswered': null,
  'ticket.unlinked': ({ other }) => ({ key: 'unlinked', ticket: other.number }),
  'ticket.unmerged': (merge, { event }) => merged('unmerged', merge, event.ticket_id),
  'ticket.updated': null,
  'ticket.withdrawn': () => line('withdrawn'),
  'ticket.woken': ({ cause }) =>
    cause === 'asked' || cause === 'undone' ? line('woken') : line('wokenItself', { cause }),

  'session.ended': null,
  'session.started': null,

  'ticket_act.finished': null,
  'ticket_act.progressed': null,
  'ticket_act.started': null,
  'ticket_act.undone': null,
  'ticket_act.undoing': null,

  'totp.disabled': null,
  'totp.enabled': null,

  'translation.failed': null,
  'translation.finished': null,
  'translation.requested': null,

  'todo.created': ({ title }) => ({ key: 'todoAdded', detail: title }),
  'todo.done': () => line('todoDone'),
  'todo.due': null,
  'todo.reopened': null,

  'review_notice.mail_failed': null,
  'review_notice.mailed': null,

  'user.created': null,
  'user.updated': null,
};

/** A team that was given the ticket, and who of it got it. */
function assigned(name: string | null, team: string | null): Described {
  if (team === null) return name ? line('assigned', { name }) : line('unassigned');
  return name ? line('assignedByTeam', { team, name }) : line('assignedToTeam', { team });
}

/** Both tickets have the event, each from its own side. */
function moved(
  { message_ids, before, after, undoes }: EventData['message.moved'],
  here: string | null,
): Described {
  const arrived = after.ticket_id === here;
  const values = { count: message_ids.length, back: String(undoes) };
  return { key: arrived ? 'movedHere' : 'movedAway', values, ticket: (arrived ? before : after).number };
}

/** Both tickets have the event, each from its own side. */
function merged(
  act: 'merged' | 'unmerged',
  { from, into }: EventData['ticket.merged'],
  here: string | null,
): Described {
  return into.ticket_id === here
    ? { key: `${act}Here`, ticket: from.number }
    : { key: `${act}Away`, ticket: into.number };
}

function tagged(before: string[], after: string[]): Described {
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  if (!added.length && !removed.length) return null;
  const change = added.length ? (removed.length ? 'both' : 'added') : 'removed';
  return line('tagged', { change, added: added.join(', '), removed: removed.join(', ') });
}
