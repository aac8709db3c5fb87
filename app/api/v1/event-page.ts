import { z } from 'zod';
import { eventNumber } from '#app/server/event-feed.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type EventType, eventTypeSchema } from '#lib/platform/event-types.ts';
import { type Event, listEvents } from '#lib/platform/events.ts';
import { fault } from '#lib/platform/fault.ts';
import type { Page } from '#lib/platform/pagination.ts';
import { unknownName } from './unknown-name.ts';

/** The id of an event, as its number. */
export const eventId = z
  .string()
  .regex(/^(evt_)?\d{1,15}$/, fault('fields.eventId'))
  .transform((id) => Number(id.replace('evt_', '')));

/** One type, several with commas between, or the parameter several times. */
export const eventTypes = z
  .union([z.string().max(2000), z.array(z.string().max(100)).max(100)])
  .optional()
  .transform((given, check) => {
    if (given === undefined) return undefined;
    const names = [given].flat().flatMap((each) => each.split(','));
    const types: EventType[] = [];
    for (const name of names.map((each) => each.trim()).filter(Boolean)) {
      const { data, success } = eventTypeSchema.safeParse(name);
      if (success) types.push(data);
      else check.addIssue({ code: 'custom', message: fault(unknownName(name, eventTypeSchema.options)) });
    }
    return types;
  })
  .describe('Only these types: the parameter several times, or commas between.');

export const eventsQuery = z.object({
  type: eventTypes,
  after: eventId.optional().describe('The last event that you have.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: eventId.optional(),
});

/** A page of the log, oldest first, within the actor's reach. */
export async function eventPage(
  ctx: Ctx,
  { type: types, after, cursor, limit, ticketId }: z.infer<typeof eventsQuery> & { ticketId?: string },
): Promise<Page<Event>> {
  const events = await listEvents(ctx, { types, ticketId, after: cursor ?? after, limit: limit + 1 });
  const data = events.slice(0, limit);
  const last = data.at(-1);
  const hasMore = events.length > limit;
  return { data, next_cursor: hasMore && last ? String(eventNumber(last)) : null, has_more: hasMore };
}
