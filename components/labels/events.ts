import type { Event } from '#lib/platform/events.ts';

/** `ticket` is the number of another ticket that the words end in. */
type EventDescription = { who: string | null; label: string; ticket?: number; detail?: string };

/**
 * An event of a ticket as a line of small type: who, what, and what may be read further. Null for what the entries
 * themselves show already.
 */
export function describeEvent(event: Event): EventDescription | null {
  const write = byType[event.type];
  const written = write?.(event.data, event);
  if (!written) return null;
  const line = typeof written === 'string' ? { label: written } : written;
  const who = event.actor.type === 'system' ? null : event.actor.name;
  return { who, ...line };
}

/** An assistant sets it where it leaves a ticket to a person, which is told in better words. */
const handOffTag = 'needs-human';

type Data = Record<string, unknown>;
/** What somebody did, or with `who: null` a sentence of its own, which names nobody before it. */
type Line = string | { label: string; ticket?: number; detail?: string; who?: null } | null;
const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
function withDetail(label: string, detail: unknown): Line {
  return text(detail) ? { label, detail: text(detail)! } : label;
}
function sentence(label: string, detail?: unknown): Line {
  return {
    who: null,
    label,
    ...(text(detail) ? { detail: text(detail)! } : {}),
  };
}

const byType: Record<string, (data: Data, event: Event) => Line> = {
  'ticket.assigned': ({ name }) =>
    text(name) ? `assigned this to ${text(name)}` : 'took the assignment back',
  'ticket.closed': () => 'closed the ticket',
  'ticket.reopened': ({ cause }) =>
    cause === 'asked' ? 'opened the ticket again' : sentence('The ticket is open again', reopenReason(cause)),
  'ticket.woken': ({ cause }) =>
    cause === 'asked'
      ? 'woke the ticket'
      : sentence(
          cause === 'snooze_ended'
            ? 'Its time came: the ticket is awake'
            : 'The ticket woke: the contact wrote',
        ),
  'ticket.reopening_limited': ({ times }) =>
    sentence(`The contact has opened this ${times} times within an hour; it sleeps until the hour is over`),
  'ticket.snoozed': () => 'snoozed the ticket',
  'ticket.renamed': ({ after }) => `named the ticket “${after}”`,
  'ticket.prioritized': ({ after }) => `set the priority to ${after}`,
  'ticket.tagged': ({ before, after }, { actor }) =>
    tagged(
      list(before),
      list(after).filter((tag) => tag !== handOffTag || actor.type !== 'assistant'),
    ),
  'ticket.handed_off': ({ reason }) => withDetail('left this to a person', reason),
  'draft.edited': () => 'edited the draft',
  'draft.rejected': ({ reason }) => withDetail('rejected the draft', reason),
  'draft.superseded': ({ because }) => sentence('The draft was taken off the table', because),
  'message.bounced': ({ text: told, recipient }) =>
    sentence(`The reply${text(recipient) ? ` to ${recipient}` : ''} bounced`, told),
  'message.bounce_claimed': ({ text: told, recipient }) =>
    sentence(
      `Somebody reports that mail to ${text(recipient) ?? 'the contact'} came back, and nothing proves it`,
      told,
    ),
  'message.delivered': ({ recipient }) =>
    sentence(`The server of ${text(recipient) ?? 'the contact'} says that the reply has arrived`),
  'message.read': () => sentence('A receipt says that the reply was opened'),
  'message.complained': () => sentence('The contact’s provider reported our mail as unwanted'),
  'message.delayed': () => sentence('The reply is delayed on its way'),
  'message.cancelled': ({ because }) =>
    text(because)
      ? sentence('The reply that waited was taken back', because)
      : 'took the reply back before it left',
  'message.hurried': () => 'let the reply leave at once',
  'message.let_go': ({ recipient }) => `left it at that${text(recipient) ? ` with ${recipient}` : ''}`,
  'message.resolved': () => 'said that the reply has left',
  'message.requeued': () => 'had the reply sent again',
  'message.postponed': ({ text: told }) => sentence('The reply waits', told),
  'message.proven': ({ by, outcome }) =>
    sentence(
      `${text(by) ?? 'A log'} shows that the reply ${outcome === 'sent' ? 'left' : outcome === 'failed' ? 'was refused' : 'did not leave'}`,
    ),
  'message.uncertain': () => sentence('It is not certain whether the reply left'),
  'message.suppressed': () => sentence('The reply was not sent: the address is suppressed'),
  'message.failed': () => sentence('The reply could not be sent'),
  'sender.trusted': ({ address }) => `lets the images of ${address} be shown always`,
  'sender.distrusted': ({ address }) => `no longer lets the images of ${address} be shown always`,
  'message.moved': (data, { ticket_id: here }) => moved(data, here),
  'run.failed': ({ error }) => withDetail('could not finish its run', error),
  'run.cancelled': () => 'stopped the run',
  'todo.created': ({ title }) => `noted a todo: ${title}`,
  'todo.done': () => 'ticked off a todo',
};

function reopenReason(cause: unknown): string {
  if (cause === 'contact_wrote') return 'the contact wrote';
  return cause === 'delivery_uncertain' ? 'it is not known whether a reply left' : 'a reply did not arrive';
}

/** The same act stands on both tickets, each time seen from there. */
function moved({ message_ids: ids, before, after, undoes }: Data, here: string | null): Line {
  type End = { ticket_id: string; number: number };
  const [from, to] = [before as End, after as End];
  const what = list(ids).length > 1 ? `${list(ids).length} entries` : 'a mail';
  return to.ticket_id === here
    ? { label: `moved ${what} ${undoes ? 'back' : 'here'} from`, ticket: from.number }
    : { label: `moved ${what} ${undoes ? 'back ' : ''}to`, ticket: to.number };
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
