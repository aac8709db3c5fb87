import type { Event } from '#lib/platform/events.ts';
import type { Message } from '#lib/tickets/schema.ts';
import { describeEvent } from '../labels/events.ts';

export type TimelineItem =
  | { key: string; message: Message; events?: never }
  | { key: string; message?: never; events: Event[] };

/**
 * Puts entries and events in the order in which they happened; events that follow one another stand together. Of a
 * long ticket all but the newest three entries are `early`, and lie folded.
 */
export function buildTimeline(
  messages: Message[],
  events: Event[],
): { early: TimelineItem[]; late: TimelineItem[] } {
  const visible = events.filter((event) => describeEvent(event, 'en') !== null);
  const all = [
    ...messages.map((message) => ({ at: message.created_at, message })),
    ...visible.map((event) => ({ at: event.created_at, event })),
  ].sort((a, b) => a.at.localeCompare(b.at));

  const parts: TimelineItem[] = [];
  for (const one of all) {
    const last = parts.at(-1);
    if ('message' in one) parts.push({ key: one.message.id, message: one.message });
    else if (last?.events) last.events.push(one.event);
    else parts.push({ key: one.event.id, events: [one.event] });
  }
  const third = messages.at(-3);
  if (!third || messages.length <= 5) return { early: [], late: parts };
  const cut = parts.findIndex(({ key }) => key === third.id);
  return { early: parts.slice(0, cut), late: parts.slice(cut) };
}
