import { expect, expectTypeOf, test } from 'vitest';
import type { changeTicket } from '#lib/tickets/change-ticket.ts';
import type { Ctx } from './context.ts';
import { type EventData, eventTypeSchema, type TicketEventType } from './event-types.ts';
import { recordEvent } from './events.ts';

test('an event with an unknown type, or with data of another, does not compile', () => {
  const written = async (ctx: Ctx) => {
    await recordEvent(ctx, 'draft.edited', { data: { draft_id: 'dft_1' } });
    // @ts-expect-error There is no such type.
    await recordEvent(ctx, 'draft.vanished', { data: { draft_id: 'dft_1' } });
    // @ts-expect-error The draft is not named.
    await recordEvent(ctx, 'draft.edited', { data: {} });
    // @ts-expect-error The data says more than was declared.
    await recordEvent(ctx, 'draft.edited', { data: { draft_id: 'dft_1', words: 'more' } });
    // @ts-expect-error It carries nothing.
    await recordEvent(ctx, 'mailbox.secret_made', { data: { secret: 'cs_in_1' } });
  };
  expect(written).toBeTypeOf('function');
});

test('what changes a ticket is recorded with its number and version, which its caller does not give', () => {
  expectTypeOf<EventData['ticket.closed']>().toExtend<{ number: number; version: number }>();
  expectTypeOf<'todo.done'>().not.toExtend<TicketEventType>();
  type Given = Parameters<typeof changeTicket<'ticket.closed'>>[3]['data'];
  expectTypeOf<keyof Given>().toEqualTypeOf<'before' | 'resolution' | 'rule'>();
});

test('each type is a noun and what happened to it', () => {
  for (const type of eventTypeSchema.options) expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
});
