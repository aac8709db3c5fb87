import type { events } from '#db/schema/index.ts';

type EventRow = Pick<
  typeof events.$inferSelect,
  'id' | 'type' | 'actorType' | 'actorId' | 'mailboxId' | 'ticketId' | 'data' | 'createdAt'
>;

/** So that a body stays under 20 kB whatever a merge or an act names. */
const maxIdsPerField = 100;

/** What a webhook is told of an event, as JSON under 20 kB: what kind it is of and ids, none of anybody's words. */
export function webhookBody(event: EventRow): string {
  return JSON.stringify({
    type: event.type,
    timestamp: event.createdAt.toISOString(),
    data: {
      ...idsOf(event.data),
      id: `evt_${event.id}`,
      ticket_id: event.ticketId,
      mailbox_id: event.mailboxId,
      actor: { type: event.actorType, id: event.actorId },
    },
  });
}

/** The body of a test, which is about no event. */
export function testBody(webhookId: string, at: Date): string {
  return JSON.stringify({
    type: 'webhook.test',
    timestamp: at.toISOString(),
    data: { webhook_id: webhookId },
  });
}

function idsOf(data: Record<string, unknown>): Record<string, string | string[] | number> {
  const found: Record<string, string | string[] | number> = {};
  for (const [field, value] of Object.entries(data)) {
    if (isId(value) && field.endsWith('_id')) found[field] = value;
    if (Array.isArray(value) && field.endsWith('_ids'))
      found[field] = value.filter(isId).slice(0, maxIdsPerField);
    if (typeof value === 'number' && (field === 'number' || field === 'version')) found[field] = value;
  }
  return found;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{3}_[0-9a-f]{32}$/.test(value);
}
