import { cancelRun } from '#lib/assistant/cancel.ts';
import { createModelServer } from '#lib/assistant/model-servers/model-servers.ts';
import { updateAssistant } from '#lib/assistant/versions/assistants.ts';
import { recordingAct } from '#lib/desk/acts/record-act.ts';
import { listTicketActs } from '#lib/desk/acts/ticket-acts.ts';
import { mergeTickets } from '#lib/desk/merge/merge-tickets.ts';
import { updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import { withActor } from '#lib/platform/context.ts';
import { linkTickets } from '#lib/tickets/link-tickets.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { createTodo } from '#lib/tickets/todos.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { present } from '#test/present.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { proposeReply } from '#test/world/replies.ts';
import { addMailWithRun } from '#test/world/world.ts';
import { addCanaryFile, createCanaryTicket, type RequestMaker, type Subject, uniqueName } from './subject.ts';

/** The requests of routes on tickets and what stands in them. */
export const ticketRequests: Record<string, RequestMaker> = {
  'GET /tickets': async (subject) => {
    await createCanaryTicket(subject);
    return { path: `/tickets?q=${subject.canary}` };
  },
  'POST /tickets/preview': async ({ mailbox, canary }) => ({
    path: '/tickets/preview',
    body: {
      mailbox_id: mailbox.id,
      to: [{ address: `${uniqueName()}@${canary}.example` }],
      subject: `About ${canary}`,
      body: 'Your parcel has come back to us.',
    },
  }),
  'POST /tickets': async ({ mailbox, canary }) => ({
    path: '/tickets',
    body: {
      mailbox_id: mailbox.id,
      to: [{ address: `${uniqueName()}@${canary}.example`, name: 'Ada' }],
      subject: `About ${canary}`,
      body: 'Your parcel has come back to us.',
    },
  }),
  'GET /tickets/count': async () => ({ path: '/tickets/count?status=all' }),
  'GET /ticket-acts': async (subject) => {
    await closeAsCaller(subject);
    return { path: '/ticket-acts?limit=100' };
  },
  'POST /ticket-acts': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return {
      path: '/ticket-acts',
      body: { act: { kind: 'tag', add: [uniqueName()] }, ticket_ids: [ticketId] },
    };
  },
  'GET /ticket-acts/{id}': async (subject) => ({ path: `/ticket-acts/${await closeAsCaller(subject)}` }),
  'POST /ticket-acts/{id}/undo': async (subject) => ({
    path: `/ticket-acts/${await closeAsCaller(subject)}/undo`,
    body: {},
  }),
  'GET /tickets/{id}': onTicket(''),
  'PATCH /tickets/{id}': onTicket('', () => ({ priority: 'urgent', tags: [uniqueName()] })),
  'PUT /tickets/{id}/contact': onTicket('/contact', ({ canary }) => ({
    address: `${uniqueName()}@${canary}.example`,
  })),
  'POST /tickets/{id}/form-sender/trust': async ({ ctx, mailbox, canary }) => {
    const headers = [`Reply-To: ${uniqueName()}@${canary}.example`];
    const mail = {
      from: `no-reply@${uniqueName()}.${canary}.example`,
      to: mailbox.address,
      headers,
      body: canary,
    };
    const { ticketId } = await receiveMail(ctx, mail);
    return { path: `/tickets/${ticketId}/form-sender/trust` };
  },
  'POST /tickets/{id}/reply': onTicket('/reply', () => ({ body: 'It comes tomorrow.' })),
  'POST /tickets/{id}/reply/preview': onTicket('/reply/preview', () => ({ body: 'It comes tomorrow.' })),
  'POST /tickets/{id}/forward': onTicket('/forward', ({ canary }) => ({
    to: [{ address: `${uniqueName()}@${canary}.example` }],
    body: 'Please look at this.',
  })),
  'POST /tickets/{id}/notes': onTicket('/notes', () => ({ body: 'She has called, too.' })),
  'POST /tickets/{id}/close': onTicket('/close', () => ({ resolution: 'Settled by phone.' })),
  'POST /tickets/{id}/reopen': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    await closeTicket(subject.ctx, ticketId, {});
    return { path: `/tickets/${ticketId}/reopen` };
  },
  'POST /tickets/{id}/snooze': onTicket('/snooze', () => ({ until: inADay() })),
  'DELETE /tickets/{id}/follow-up': async (subject) => {
    const { ctx, mailbox } = subject;
    await updateMailbox(ctx, mailbox.id, { check_in_hours: 48 });
    const { ticketId } = await createCanaryTicket(subject);
    await queueReply(ctx, ticketId, { body: 'Which colour would you like?' });
    return { path: `/tickets/${ticketId}/follow-up` };
  },
  'POST /tickets/{id}/assign': onTicket('/assign', () => ({ user_id: null })),
  'POST /tickets/{id}/split': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    const second = await addCanaryFile(subject, ticketId);
    return { path: `/tickets/${ticketId}/split`, body: { message_ids: [second] } };
  },
  'POST /tickets/{id}/merge': async (subject) => {
    const [from, into] = [await createCanaryTicket(subject), await createCanaryTicket(subject)];
    return { path: `/tickets/${from.ticketId}/merge`, body: { into: into.ticketId, other_contact: true } };
  },
  'POST /tickets/{id}/unmerge': async (subject) => {
    const [from, into] = [await createCanaryTicket(subject), await createCanaryTicket(subject)];
    await mergeTickets(subject.ctx, from.ticketId, { into: into.ticketId, otherContact: true });
    return { path: `/tickets/${from.ticketId}/unmerge`, body: {} };
  },
  'POST /tickets/{id}/links': async (subject) => {
    const [one, other] = [await createCanaryTicket(subject), await createCanaryTicket(subject)];
    return { path: `/tickets/${one.ticketId}/links`, body: { ticket: other.ticketId } };
  },
  'DELETE /tickets/{id}/links/{other}': async (subject) => {
    const [one, other] = [await createCanaryTicket(subject), await createCanaryTicket(subject)];
    await linkTickets(subject.ctx, one.ticketId, other.ticketId);
    return { path: `/tickets/${one.ticketId}/links/${other.ticketId}` };
  },
  'POST /tickets/{id}/read': onTicket('/read', () => ({})),
  'POST /tickets/{id}/unread': onTicket('/unread', () => ({})),
  'GET /tickets/{id}/messages': onTicket('/messages'),
  'GET /tickets/{id}/events': onTicket('/events'),
  'GET /tickets/{id}/runs': onTicket('/runs'),
  'GET /tickets/{id}/summary': onTicket('/summary'),
  'POST /tickets/{id}/summary': async (subject) => {
    const { ticketId } = await createLongTicket(subject);
    return { path: `/tickets/${ticketId}/summary`, body: { language: 'en' } };
  },
  'POST /messages/{id}/translations': async (subject) => {
    const { messageId } = await createLongTicket(subject);
    return { path: `/messages/${messageId}/translations`, body: { language: 'de' } };
  },
  'POST /drafts/{id}/translations': async (subject) => {
    const draftId = await proposeReply(subject.ctx, await createLongTicket(subject), { body: 'It comes.' });
    return { path: `/drafts/${draftId}/translations`, body: { language: 'de' } };
  },
  'POST /tickets/{id}/run': onTicket('/run', () => ({ instruction: 'Offer a replacement instead.' })),

  'GET /drafts': async (subject) => {
    await proposeIn(subject);
    return { path: '/drafts?limit=100' };
  },
  'POST /drafts': async (subject) => {
    const { ticketId, messageId } = await createCanaryTicket(subject);
    const body = 'Hello Ada,\n\nthank you for your mail. We look into it.\n\nKind regards';
    return { path: '/drafts', body: { ticket_id: ticketId, body, based_on_message_id: messageId } };
  },
  'POST /messages': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: '/messages', body: { ticket_id: ticketId, body: 'It comes tomorrow.' } };
  },
  'PUT /tickets/{id}/tags/{name}': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: `/tickets/${ticketId}/tags/${uniqueName()}` };
  },
  'DELETE /tickets/{id}/tags/{name}': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    const tag = uniqueName();
    await updateTicket(subject.ctx, ticketId, { tags: [tag] });
    return { path: `/tickets/${ticketId}/tags/${tag}` };
  },
  'GET /drafts/{id}': onDraft(''),
  'PATCH /drafts/{id}': onDraft('', () => ({ body: 'It comes on Friday.' })),
  'POST /drafts/{id}/approve': onDraft('/approve', () => ({ body: 'It comes on Friday.' })),
  'POST /drafts/{id}/reject': onDraft('/reject', () => ({ reason: 'Not so.' })),

  'GET /runs': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    await addMailWithRun(subject.ctx, ticketId, {});
    return { path: '/runs?limit=100' };
  },
  'GET /runs/{id}': onRun(''),
  'POST /runs/{id}/cancel': onRun('/cancel', () => ({})),
  'POST /runs/{id}/resume': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    const { runId } = await addMailWithRun(subject.ctx, ticketId, {});
    await cancelRun(subject.ctx, runId);
    return { path: `/runs/${runId}/resume`, body: {} };
  },

  'GET /todos': async (subject) => {
    await addTodo(subject);
    return { path: '/todos' };
  },
  'POST /todos': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: '/todos', body: { ticket_id: ticketId, title: 'Call her.' } };
  },
  'POST /todos/{id}/done': async (subject) => ({ path: `/todos/${await addTodo(subject)}/done`, body: {} }),

  'GET /tags': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    await updateTicket(subject.ctx, ticketId, { tags: [`tag-${subject.canary}`] });
    return { path: '/tags' };
  },
  'PATCH /tags/{name}': async (subject) => ({
    path: `/tags/${await addTag(subject)}`,
    body: { name: uniqueName(), color: 'teal' },
  }),
  'POST /tags/{name}/merge': async (subject) => ({
    path: `/tags/${await addTag(subject)}/merge`,
    body: { into: await addTag(subject) },
  }),
  'DELETE /tags/{name}': async (subject) => ({ path: `/tags/${await addTag(subject)}` }),
  'GET /counts': async (subject) => {
    await createCanaryTicket(subject);
    return { path: '/counts' };
  },
};

/** @returns the name of a tag that a ticket bears. */
async function addTag(subject: Subject): Promise<string> {
  const { ticketId } = await createCanaryTicket(subject);
  const tag = uniqueName();
  await updateTicket(subject.ctx, ticketId, { tags: [tag] });
  return tag;
}

/** An act of the caller on a ticket. @returns its id. */
async function closeAsCaller(subject: Subject): Promise<string> {
  const { ticketId } = await createCanaryTicket(subject);
  const ctx = withActor(subject.ctx, subject.caller);
  await recordingAct(ctx, ticketId, (ctx) => closeTicket(ctx, ticketId, {}));
  const [act] = await listTicketActs(ctx, { limit: 1 });
  return present(act).id;
}

type BodyMaker = (subject: Subject) => unknown;

function onTicket(path: string, body?: BodyMaker): RequestMaker {
  return async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: `/tickets/${ticketId}${path}`, body: body?.(subject) };
  };
}

/** A ticket that can be summed up: its assistant has a language model, and its mail is long. */
async function createLongTicket(subject: Subject) {
  await updateAssistant(subject.ctx, subject.assistantId, {
    model: 'scripted',
    model_server_id: await addModelServer(subject),
  });
  return createCanaryTicket(subject, { text: `Where is ${subject.canary}? `.repeat(200) });
}

async function addModelServer({ ctx, canary }: Subject): Promise<string> {
  const input = { name: `${canary} ${uniqueName()}`, base_url: 'http://127.0.0.1:9/v1', api_key: null };
  return (await createModelServer(ctx, { ...input, context_length: null, prices: [] })).id;
}

function onDraft(path: string, body?: BodyMaker): RequestMaker {
  return async (subject) => ({
    path: `/drafts/${await proposeIn(subject)}${path}`,
    body: body?.(subject),
  });
}

async function proposeIn(subject: Subject): Promise<string> {
  return proposeReply(subject.ctx, await createCanaryTicket(subject), { body: `About ${subject.canary}.` });
}

function onRun(path: string, body?: BodyMaker): RequestMaker {
  return async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    const { runId } = await addMailWithRun(subject.ctx, ticketId, {});
    return { path: `/runs/${runId}${path}`, body: body?.(subject) };
  };
}

async function addTodo(subject: Subject): Promise<string> {
  const { ticketId } = await createCanaryTicket(subject);
  return createTodo(subject.ctx, ticketId, { title: `Call ${subject.canary}`, dueAt: null });
}

const inADay = () => new Date(Date.now() + 86_400_000).toISOString();
