import type { EventData, EventType } from '#lib/platform/event-types.ts';
import type { Event } from '#lib/platform/events.ts';
import type { events as words } from '#locales/en/events.ts';
import type { Locale } from '#locales/locale.ts';
import type { Told } from '#locales/told.ts';
import type { eventsWithoutLine } from './events-without-line.ts';
import { languageName } from './languages.ts';

/** An event of a ticket as a line of small type: which words with which values, and what may be read further. */
export type EventLine = {
  key: keyof typeof words.lines;
  values: Record<string, string | number>;
  /** The number of another ticket that the line leads to. */
  ticket?: number;
  detail?: string;
  /** The same by its code, where the product itself said it. */
  told?: Told;
};

/** Null for what the entries themselves show already. */
export function describeEvent(event: Event, locale: Locale): EventLine | null {
  const describer = describers[event.type as ToldType] as Describer | undefined;
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
function withTold(
  key: EventLine['key'],
  text: string,
  told?: { code: string; values: unknown } | null,
): Described {
  return { key, detail: text, ...(told ? { told: { ...told, text } as Told } : {}) };
}

type ToldType = Exclude<EventType, (typeof eventsWithoutLine)[number]>;

/** Each type of event that has a line, in words. */
const describers: { [Type in ToldType]: Describer<EventData[Type]> } = {
  'draft.approved': ({ shown }) =>
    shown !== undefined && shown < 0.99 ? line('draftPartlySeen', { shown }) : null,
  'draft.edited': ({ reply, notes = [] }, { locale }) =>
    notes.length && !reply
      ? line('noteEdited', { to: new Intl.ListFormat(locale).format(notes.map(({ to }) => to)) })
      : line('draftEdited'),
  'draft.rejected': ({ reason }) => withDetail('draftRejected', reason),
  'draft.reopened': () => line('draftReopened'),
  'draft.superseded': ({ because, told }) => withTold('draftDiscarded', because, told),

  'follow_up.cancelled': ({ kind }) => line(kind === 'close' ? 'closingCancelled' : 'checkInCancelled'),

  'message.bounce_claimed': ({ text, recipient }) => ({
    ...withDetail('bounceClaimed', text),
    key: 'bounceClaimed',
    values: { recipient },
  }),
  'message.bounced': ({ text, told, recipient }) => ({
    ...withTold('bounced', text, told),
    key: 'bounced',
    values: { recipient: recipient ?? 'none' },
  }),
  'message.cancelled': ({ because, told, forward }) =>
    because
      ? withTold('scheduledCancelled', because, told)
      : line(forward ? 'forwardCancelled' : 'replyCancelled'),
  'message.complained': () => line('complained'),
  'message.delayed': () => line('delayed'),
  'message.delivered': ({ recipient }) => line('delivered', { recipient }),
  'message.failed': () => line('sendingFailed'),
  'message.hurried': () => line('sentNow'),
  'message.let_go': ({ recipient }) => line('letGo', { recipient: recipient ?? 'none' }),
  'message.moved': (data, { event }) => moved(data, event.ticket_id),
  'message.postponed': ({ text, told }) => withTold('postponed', text, told),
  'message.proven': ({ by, outcome }) => line('proven', { by, outcome }),
  'message.read': () => line('readReceipt'),
  'message.requeued': () => line('sentAgain'),
  'message.resolved': () => line('saidSent'),
  'message.sent_by_user': () => line('sentByOwnProgram'),
  'message.suppressed': ({ text, told }) => withTold('suppressed', text, told),
  'message.uncertain': () => line('uncertain'),
  'message.unresolved': ({ recipient }) => line('undelivered', { recipient }),

  'run.cancelled': () => line('runStopped'),
  'run.failed': ({ error, told }) => withTold('runFailed', error, told),
  'run.queued': ({ source, instruction }) => (source === 'manual' ? withDetail('asked', instruction) : null),
  'run.waiting': ({ words, told }) => withTold('waitsForModel', words, told),

  'sender.distrusted': ({ address }) => line('imagesHidden', { address }),
  'sender.trusted': ({ address }) => line('imagesShown', { address }),

  'ticket.contact_changed': ({ before, after }) =>
    line('contactChanged', { before: before.address, after: after.address }),
  'ticket.assigned': ({ name, team }) => assigned(name, team?.name ?? null),
  'ticket.closed': ({ rule }) => line(rule === 'no_answer' ? 'closedUnanswered' : 'closed'),
  'ticket.handed_off': ({ reason, told }) => withTold('handedOff', reason, told),
  'ticket.imported': ({ name, files_left, files }) =>
    files_left
      ? {
          key: 'importedWithoutFiles',
          values: { name, count: files_left },
          detail: files?.join(', ') ?? '',
        }
      : line('imported', { name }),
  'ticket.language_set': ({ after }, { locale }) =>
    line('languageSet', { language: after === null ? 'none' : languageName(after, locale) }),
  'ticket.linked': ({ other }) => ({ key: 'linked', ticket: other.number }),
  'ticket.merged': (merge, { event }) => merged('merged', merge, event.ticket_id),
  'ticket.moved': ({ name }) => (name ? line('movedToAssistant', { name }) : line('takenFromAssistant')),
  'ticket.prioritized': ({ after }) => line('prioritized', { priority: after }),
  'ticket.renamed': ({ after }) => line('renamed', { subject: after ?? '' }),
  'ticket.reopened': ({ cause }) =>
    cause === 'undone' || cause === 'asked'
      ? line(cause === 'undone' ? 'closingUndone' : 'reopened')
      : line('reopenedItself', { cause }),
  'ticket.reopening_limited': ({ times }) => line('reopeningLimited', { times }),
  'survey.answered': ({ rating, before }) => line(before === null ? 'rated' : 'ratedAnew', { rating }),
  'survey.asked': () => line('ratingAsked'),

  'ticket.sla_breached': ({ kind }) => line('slaBreached', { kind }),
  'ticket.sla_due_soon': ({ kind }) => line('slaDueSoon', { kind }),
  'ticket.snoozed': () => line('snoozed'),
  'ticket.tagged': ({ before, after }, { event: { actor } }) =>
    tagged(
      before,
      after.filter((tag) => tag !== handOffTag || actor.type !== 'assistant'),
    ),
  'ticket.unlinked': ({ other }) => ({ key: 'unlinked', ticket: other.number }),
  'ticket.unmerged': (merge, { event }) => merged('unmerged', merge, event.ticket_id),
  'ticket.withdrawn': () => line('withdrawn'),
  'ticket.woken': ({ cause }) =>
    cause === 'asked' || cause === 'undone' ? line('woken') : line('wokenItself', { cause }),

  'todo.created': ({ title }) => ({ key: 'todoAdded', detail: title }),
  'todo.done': () => line('todoDone'),
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
