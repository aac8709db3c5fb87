import { desc, eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { events, webhookDeliveries } from '#db/schema/index.ts';
import { createWebhook, listWebhooks, removeWebhook } from '#lib/desk/webhooks/webhooks.ts';
import { createCanaryTicket, type RequestMaker, type Subject } from './subject.ts';

/** The requests of routes on webhooks. The address they name is no one's. */
export const webhookRequests: Record<string, RequestMaker> = {
  'GET /webhooks': async (subject) => {
    await addWebhook(subject);
    return { path: '/webhooks' };
  },
  'POST /webhooks': async (subject) => {
    await makeRoom(subject);
    return {
      path: '/webhooks',
      body: {
        url: 'https://hooks.example/new',
        events: ['ticket.created'],
        mailbox_ids: [subject.mailbox.id],
      },
    };
  },
  'GET /webhooks/{id}': onWebhook(''),
  'PATCH /webhooks/{id}': onWebhook('', { events: ['ticket.closed'], enabled: true }),
  'DELETE /webhooks/{id}': onWebhook(''),
  'GET /webhooks/{id}/deliveries': onWebhook('/deliveries?limit=100'),
  'POST /webhooks/{id}/redeliver': async (subject) => {
    const webhookId = await addWebhook(subject);
    return {
      path: `/webhooks/${webhookId}/redeliver`,
      body: { delivery_id: await addDelivery(subject, webhookId) },
    };
  },
  'POST /webhooks/{id}/rotate-secret': onWebhook('/rotate-secret', {}),
  'POST /webhooks/{id}/test': onWebhook('/test', {}),
};

function onWebhook(path: string, body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/webhooks/${await addWebhook(subject)}${path}`, body });
}

async function addWebhook(subject: Subject): Promise<string> {
  await makeRoom(subject);
  const { webhook } = await createWebhook(subject.ctx, {
    url: `https://10-0-0-1.${subject.canary}.invalid/hook`,
    events: [],
    mailbox_ids: [subject.mailbox.id],
  });
  return webhook.id;
}

/** There is room for a few only: those of earlier requests go. */
async function makeRoom({ ctx }: Subject): Promise<void> {
  const all = await listWebhooks(ctx);
  if (all.length >= 40) for (const { id } of all) await removeWebhook(ctx, id);
}

async function addDelivery(subject: Subject, webhookId: string): Promise<string> {
  const { ctx } = subject;
  const { ticketId } = await createCanaryTicket(subject);
  const [event] = await ctx.db
    .select()
    .from(events)
    .where(eq(events.ticketId, ticketId))
    .orderBy(desc(events.id))
    .limit(1);
  const rows = await ctx.db
    .insert(webhookDeliveries)
    .values({
      webhookId,
      eventId: firstOrThrow(event ? [event] : []).id,
      eventType: 'ticket.created',
      status: 'failed',
      problem: 'network',
      excerpt: subject.canary,
    })
    .returning({ id: webhookDeliveries.id });
  return firstOrThrow(rows).id;
}
