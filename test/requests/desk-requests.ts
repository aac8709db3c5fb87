import { eq } from 'drizzle-orm';
import { ticketActs } from '#db/schema/index.ts';
import { dismissGettingStarted, resumeGettingStarted } from '#lib/desk/getting-started/dismiss.ts';
import { addSamples } from '#lib/desk/samples/add-samples.ts';
import { removeSamples } from '#lib/desk/samples/remove-samples.ts';
import { withActor } from '#lib/platform/context.ts';
import { createSavedReply } from '#lib/saved-replies/saved-replies.ts';
import { createRule } from '#lib/tickets/rules/rules.ts';
import { createView } from '#lib/tickets/views/views.ts';
import { acceptMail, receiveMail } from '#test/world/receive-mail.ts';
import { createCanaryTicket, type RequestMaker, type Subject, uniqueName } from './subject.ts';

/** The requests of routes on what people keep for their work at the desk. */
export const deskRequests: Record<string, RequestMaker> = {
  'GET /saved-replies': async (subject) => {
    await addSavedReply(subject);
    return { path: '/saved-replies' };
  },
  'GET /macros': async (subject) => {
    await addSavedReply(subject);
    return { path: '/macros' };
  },
  'POST /saved-replies': async ({ mailbox }) => ({
    path: '/saved-replies',
    body: { name: uniqueName(), body: 'Hi {{contact.first_name}}', mailbox_id: mailbox.id, status: 'closed' },
  }),
  'GET /saved-replies/{id}': onSavedReply(''),
  'PATCH /saved-replies/{id}': onSavedReply('', () => ({ body: 'Hello', add_tags: ['shipping'] })),
  'DELETE /saved-replies/{id}': onSavedReply(''),
  'POST /saved-replies/{id}/render': onSavedReply('/render', forTicket),
  'POST /saved-replies/{id}/apply': onSavedReply('/apply', forTicket),

  'GET /reports/overview': onReport(''),
  'GET /reports/overview/csv': onReport('/csv', '&table=mailboxes'),
  'GET /getting-started': async (subject) => {
    await acceptMail(subject.ctx, {}, { envelopeTo: [subject.mailbox.address] });
    return { path: '/getting-started' };
  },
  'POST /getting-started/dismiss': async ({ ctx, caller }) => {
    await resumeGettingStarted(withActor(ctx, caller));
    return { path: '/getting-started/dismiss', body: {} };
  },
  'POST /getting-started/resume': async ({ ctx, caller }) => {
    await dismissGettingStarted(withActor(ctx, caller));
    return { path: '/getting-started/resume', body: {} };
  },

  'GET /sample-data': async ({ ctx, mailbox }) => {
    await addSamples(ctx, { mailbox_id: mailbox.id });
    return { path: '/sample-data' };
  },
  'POST /sample-data': async ({ ctx, mailbox }) => {
    await removeSamples(ctx);
    return { path: '/sample-data', body: { mailbox_id: mailbox.id } };
  },
  'DELETE /sample-data': async ({ ctx, mailbox }) => {
    await addSamples(ctx, { mailbox_id: mailbox.id });
    return { path: '/sample-data' };
  },

  'GET /rules': async (subject) => {
    await addRule(subject);
    return { path: '/rules' };
  },
  'PUT /rules/order': async (subject) => ({
    path: '/rules/order',
    body: { ids: [await addRule(subject), await addRule(subject)] },
  }),
  'POST /rules': async ({ mailbox }) => ({
    path: '/rules',
    body: {
      name: 'Invoices',
      mailbox_ids: [mailbox.id],
      conditions: [{ field: 'subject', op: 'is', values: ['invoice'] }],
      actions: [{ do: 'add_tag', tag: 'billing' }],
      enabled: true,
    },
  }),
  'POST /rules/dry-run': async ({ mailbox }) => ({
    path: '/rules/dry-run',
    body: { mailbox_ids: [mailbox.id], actions: [{ do: 'set_priority', priority: 'high' }] },
  }),
  'GET /rules/{id}': onRule(''),
  'PATCH /rules/{id}': onRule('', { name: 'Renamed', enabled: true }),
  'DELETE /rules/{id}': onRule(''),
  'POST /rules/{id}/dry-run': onRule('/dry-run'),
  'POST /rules/{id}/apply': async (subject) => {
    const { ctx, mailbox } = subject;
    // One person has few acts at work at one time, and nobody does them here.
    await ctx.db.update(ticketActs).set({ status: 'finished' }).where(eq(ticketActs.status, 'queued'));
    const word = uniqueName();
    await receiveMail(ctx, { to: mailbox.address, subject: word });
    return { path: `/rules/${await addRule(subject, word)}/apply`, body: { days: 30 } };
  },

  'GET /views': async (subject) => {
    await addView(subject);
    return { path: '/views' };
  },
  'GET /views/counts': async (subject) => {
    await addView(subject);
    return { path: '/views/counts' };
  },
  'PUT /views/order': async (subject) => ({
    path: '/views/order',
    body: { ids: [await addView(subject), await addView(subject)] },
  }),
  'POST /views': async ({ mailbox }) => ({
    path: '/views',
    body: {
      name: 'Urgent',
      mailbox_id: mailbox.id,
      filter: { priority: 'urgent', statuses: 'open,snoozed' },
    },
  }),
  'GET /views/{id}': onView(),
  'PATCH /views/{id}': onView({ name: 'Renamed', filter: { assignee: 'none' } }),
  'DELETE /views/{id}': onView(),
};

function onReport(path: string, query = ''): RequestMaker {
  return async (subject) => {
    await createCanaryTicket(subject);
    return { path: `/reports/overview${path}?from=2026-01-01&to=2026-01-31&zone=Europe/Berlin${query}` };
  };
}

async function addRule({ ctx, mailbox, canary }: Subject, word = canary): Promise<string> {
  const conditions = [{ field: 'subject' as const, op: 'is' as const, values: [word] }];
  const actions = [{ do: 'add_tag' as const, tag: word }];
  return (await createRule(ctx, { name: `Of ${canary}`, mailbox_ids: [mailbox.id], conditions, actions })).id;
}

function onRule(path: string, body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/rules/${await addRule(subject)}${path}`, body });
}

async function addView({ ctx, mailbox, canary }: Subject): Promise<string> {
  const view = { name: `Of ${canary}`, mailbox_id: mailbox.id, filter: { tag: canary.slice(0, 60) } };
  return (await createView(ctx, view)).id;
}

function onView(body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/views/${await addView(subject)}`, body });
}

async function addSavedReply({ ctx, mailbox, canary }: Subject): Promise<string> {
  const saved = { name: `About ${canary}`, body: `All about ${canary}.`, status: 'closed' as const };
  return (await createSavedReply(ctx, { ...saved, mailbox_id: mailbox.id })).id;
}

function onSavedReply(path: string, body?: (subject: Subject) => unknown): RequestMaker {
  return async (subject) => ({
    path: `/saved-replies/${await addSavedReply(subject)}${path}`,
    body: await body?.(subject),
  });
}

async function forTicket(subject: Subject) {
  return { ticket_id: (await createCanaryTicket(subject)).ticketId };
}
