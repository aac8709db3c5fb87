import { expect, test } from 'vitest';
import type { Event } from '#lib/platform/events.ts';
import { describeEvent } from './events.ts';

function event(type: string, data: Record<string, unknown>) {
  return { type, data, actor: { type: 'user', id: 'usr_1', name: 'Mira' } } as unknown as Event;
}

test('an act begins with who did it, a sentence of its own with nobody', () => {
  expect(describeEvent(event('ticket.closed', {}))).toEqual({ who: 'Mira', label: 'closed the ticket' });
  expect(describeEvent(event('draft.superseded', { because: 'a person answered' }))).toEqual({
    who: null,
    label: 'Draft discarded',
    detail: 'a person answered',
  });
});
