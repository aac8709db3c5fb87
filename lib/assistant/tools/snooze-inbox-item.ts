import { z } from 'zod';
import { snoozeTicket } from '#lib/tickets/status.ts';
import { defineTool } from './tool.ts';

export const snoozeInboxItem = defineTool({
  name: 'snooze_inbox_item',
  description:
    'Hides the ticket you work on until a time in the future; a new mail of the contact wakes it earlier. For matters where nothing can be done before a day that the contact or the team has named. It tells the contact nothing.',
  kind: 'write',
  input: z.strictObject({
    until: z.iso.datetime({ offset: true }).describe('ISO 8601 with zone, as 2030-05-04T09:00:00Z.'),
  }),
  run: async (ctx, { until }) => {
    await snoozeTicket(ctx, ctx.run.claim.ticketId, { until: new Date(until) });
    const text = `Snoozed until ${new Date(until).toISOString()}.`;
    return { text, mayEnd: text };
  },
});
