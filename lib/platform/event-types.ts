import { z } from 'zod';
import {
  deliveries,
  dueKind,
  handOffReasons,
  needsPersonKind,
  rawEmailKind,
  rawEmailStatus,
  ticketPriority,
  ticketStatus,
} from '#db/schema/index.ts';
import { accountEventTypes } from './account-event-types.ts';
import { articleEventTypes } from './article-event-types.ts';
import { assistantEventTypes } from './assistant-event-types.ts';
import { contactEventTypes } from './contact-event-types.ts';
import { deskEventTypes } from './desk-event-types.ts';
import { mailEventTypes } from './mail-event-types.ts';

const text = z.string();
const maybeText = text.nullable();
const texts = z.array(text);
const flag = z.boolean();
const number = z.number();
const time = z.iso.datetime();
/** The code of words of ours beside them; what was recorded before there were codes has none. */
const told = z
  .object({ code: text, values: z.record(text, z.unknown()) })
  .nullable()
  .optional();

/**
 * Data of an event that `changeTicket` records: it adds the ticket's number, its version after the change, and the rule
 * that made it, if one did.
 */
function ticketChange<Fields extends z.ZodRawShape>(shape: Fields) {
  return { ...shape, number, version: number, by_rule: z.object({ id: text, name: text }).optional() };
}

const delivery = { message_id: text, delivery_id: text, recipient: text };
const report = { ...delivery, text: maybeText };
/** How an attempt ended, in the server's words, or by the code of ours; `until` when it waits. */
const attempt = { ...delivery, code: maybeText, text, told, until: time.optional() };
const engagement = { ...delivery, url: text.optional() };
const status = z.enum(ticketStatus.enumValues);
const reopened = {
  before: status,
  cause: z.enum(['asked', 'contact_wrote', 'snooze_ended', 'undone', ...needsPersonKind.enumValues]),
  because: text,
  delivery_id: text.optional(),
};
const due = { number, kind: z.enum(dueKind.enumValues), due_at: time, sla_policy_id: text };
/** Many tickets at once; `total` is how many. */
const ticketAct = { act_id: text, kind: text, total: number };
const ticketRef = z.object({ ticket_id: text, number });

/** What a merge or its undo changed of the ticket. */
const changedFields = {
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
};

const contactFacts = z.object({ contact_id: text, address: text, reply_to: maybeText });

/**
 * Every type of event with the shape of its data. The log is never rewritten: a type that was recorded once stays, and
 * its older rows may lack what was added later.
 */
const eventTypes = {
  ...accountEventTypes,
  ...articleEventTypes,
  ...assistantEventTypes,
  ...contactEventTypes,
  ...deskEventTypes,
  ...mailEventTypes,

  'draft.approved': {
    draft_id: text,
    message_id: maybeText,
    edited: flag,
    rule: text.optional(),
    shown: number.optional(),
  },
  'draft.edited': {
    draft_id: text,
    reply: flag.optional(),
    notes: z.array(z.object({ to: text, before: text, after: text })).optional(),
  },
  'draft.proposed': ticketChange({
    act: text.optional(),
    draft_id: text,
    run_id: maybeText,
    confidence: number.optional(),
    instead_of: text.optional(),
    delivery_id: text.optional(),
  }),
  'draft.rejected': ticketChange({ draft_id: text, reason: text }),
  'draft.reopened': { draft_id: text, message_id: maybeText, because: text, told },
  'draft.superseded': { draft_id: text, message_id: maybeText.optional(), because: text, told },

  'follow_up.cancelled': { message_id: text, kind: z.enum(['check_in', 'close']) },

  'inbound.topic_joined': { topic: text },
  'inbound.topic_left': { topic: text },

  'mailbox.created': { address: text },
  'mailbox.deleted': { address: text },
  'mailbox.secret_made': {},
  'mailbox.updated': {
    before: z.object({ address: text }).loose(),
    after: z.object({ address: text }).loose(),
  },

  'message.bounce_claimed': { message_id: text, recipient: text, text: maybeText },
  'message.bounced': {
    ...delivery,
    class: z.enum(deliveries.bounceClass.enumValues),
    code: maybeText,
    text,
    told,
  },
  'message.cancelled': {
    message_id: text,
    forward: flag.optional(),
    because: text.optional(),
    told,
    number: number.optional(),
    version: number.optional(),
  },
  'message.clicked': engagement,
  'message.complained': { ...delivery, type: text },
  'message.deferred': attempt,
  'message.delayed': report,
  'message.delivered': report,
  'message.discarded': { raw_email_id: text, reason: maybeText },
  'message.failed': attempt,
  'message.forwarded': ticketChange({
    message_id: text,
    author: text,
    to: texts,
    forwarded_message_ids: texts,
    leaves_at: time,
    draft_id: maybeText,
    rule: text.optional(),
  }),
  'message.held': { raw_email_id: text, reason: text },
  'message.hurried': { message_id: text },
  'message.ignored': { raw_email_id: text, kind: z.enum(rawEmailKind.enumValues), reason: text },
  'message.imported': ticketChange({ message_id: text, raw_email_id: text, import_id: text }),
  'message.let_go': delivery,
  'message.moved': ticketChange({
    message_ids: texts,
    before: ticketRef,
    after: ticketRef,
    undoes: flag,
    emptied: flag.optional(),
  }),
  'message.opened': engagement,
  'message.postponed': { ...attempt, code: maybeText.optional() },
  'message.proven': {
    ...delivery,
    outcome: z.enum(['sent', 'failed', 'queued']),
    by: text,
    code: maybeText,
    text,
  },
  'message.queued': {
    message_id: text,
    author: text,
    leaves_at: time,
    rule: text.optional(),
    added: texts.optional(),
    saved_reply_ids: texts.optional(),
  },
  'message.read': report,
  'message.received': ticketChange({
    message_id: text,
    raw_email_id: text,
    automatic: flag,
    forward_id: text.optional(),
  }),
  'message.released': { raw_email_id: text, before: z.enum(rawEmailStatus.enumValues), reason: maybeText },
  'message.requeued': delivery,
  'message.resolved': delivery,
  'message.sent': attempt,
  'message.sent_by_user': ticketChange({ message_id: text, raw_email_id: text }),
  'message.suppressed': attempt,
  'message.uncertain': { ...attempt, code: maybeText.optional() },
  'message.unresolved': delivery,

  'note.added': { message_id: text },

  'ticket.contact_changed': ticketChange({ before: contactFacts, after: contactFacts }),
  'ticket.assigned': ticketChange({
    before: maybeText,
    after: maybeText,
    name: maybeText,
    team: z.object({ before: maybeText, after: maybeText, name: maybeText }).optional(),
  }),
  'ticket.closed': ticketChange({
    before: status,
    resolution: maybeText,
    rule: z.enum(['no_answer']).optional(),
  }),
  'ticket.created': ticketChange({ subject: maybeText, continues_ticket_id: maybeText }),
  'ticket.handed_off': ticketChange({
    run_id: maybeText,
    kind: z.enum(needsPersonKind.enumValues),
    because: z.enum(handOffReasons).nullable().optional(),
    reason: text,
    told,
    before: status,
  }),
  /** `files_left` of its files stayed where it was; `files` names the first of them. */
  'ticket.imported': ticketChange({
    subject: maybeText,
    import_id: text,
    name: text,
    files_left: number.optional(),
    files: texts.optional(),
  }),
  'ticket.in_progress': ticketChange({ before: status }),
  'ticket.language_detected': ticketChange({ before: maybeText, after: maybeText }),
  'ticket.language_set': ticketChange({ before: maybeText, after: maybeText }),
  'ticket.linked': ticketChange({ other: ticketRef }),
  'ticket.merged': ticketChange({ from: ticketRef, into: ticketRef, messages: number, ...changedFields }),
  'ticket.moved': ticketChange({ before: maybeText, after: maybeText, name: maybeText }),
  'ticket.opened': ticketChange({ before: status }),
  'ticket.prioritized': ticketChange({
    before: z.enum(ticketPriority.enumValues),
    after: z.enum(ticketPriority.enumValues),
  }),
  'ticket.renamed': ticketChange({ before: maybeText, after: maybeText }),
  'ticket.reopened': ticketChange(reopened),
  'ticket.reopening_limited': ticketChange({ before: status, until: time, times: number }),
  'ticket.replied': ticketChange({}),
  'ticket.sla_breached': due,
  'ticket.sla_due_soon': due,
  'ticket.snoozed': ticketChange({ before: status, until: time }),
  'ticket.tagged': ticketChange({ before: texts, after: texts }),
  'ticket.unlinked': ticketChange({ other: ticketRef }),
  'ticket.unmerged': ticketChange({ from: ticketRef, into: ticketRef, messages: number, ...changedFields }),
  'ticket.unanswered': ticketChange({
    before: status,
    after: status.optional(),
    message_id: text.optional(),
    assignee: z.object({ before: maybeText, after: maybeText }).optional(),
    because: text.optional(),
  }),
  'ticket.updated': ticketChange({ delivery_id: text, because: text }),
  'ticket.withdrawn': ticketChange({ before: status, message_id: text }),
  'ticket.woken': ticketChange(reopened),

  'ticket_act.finished': { ...ticketAct, done: number, skipped: number },
  'ticket_act.progressed': { ...ticketAct, done: number },
  'ticket_act.started': ticketAct,
  'ticket_act.undone': { ...ticketAct, undone: number, left: number },
  'ticket_act.undoing': ticketAct,

  'todo.created': { todo_id: text, title: text },
  'todo.done': { todo_id: text },
  'todo.due': { todo_id: text },
  'todo.reopened': { todo_id: text },
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;

export type EventType = keyof typeof eventTypes;
export const eventTypeSchema = z.enum(Object.keys(eventTypes) as [EventType, ...EventType[]]);
/** What an event is about: the part of its type before the dot. */
export type EventNoun = EventType extends `${infer Noun}.${string}` ? Noun : never;
export type EventData = { [Type in EventType]: z.output<z.ZodObject<(typeof eventTypes)[Type]>> };

/** The types that `changeTicket` records, and what their callers give of the data. */
export type TicketEventType = {
  [Type in EventType]: 'version' extends keyof EventData[Type] ? Type : never;
}[EventType];
export type TicketEventData<Type extends TicketEventType> = Omit<
  EventData[Type],
  'number' | 'version' | 'by_rule'
>;

/** The data of each type, for the description of the API. */
export const eventDataSchema = z
  .object(Object.fromEntries(Object.entries(eventTypes).map(([type, shape]) => [type, z.object(shape)])))
  .partial()
  .meta({
    id: 'EventData',
    description:
      'What the data of an event carries, by its type. Older events may lack what was added later.',
  });
