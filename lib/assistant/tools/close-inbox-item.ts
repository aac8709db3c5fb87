import { z } from 'zod';
import { closeTicket } from '#lib/tickets/status.ts';
import { defineTool } from './tool.ts';

export const closeInboxItem = defineTool({
  name: 'close_inbox_item',
  description:
    'Closes the ticket you work on without answering. Only when nothing is left to say: the contact thanks for a solved matter, or it is plainly an advertisement. Never instead of an answer. Say in the resolution note why; it is kept inside and never mailed.',
  kind: 'write',
  input: z.strictObject({
    resolution: z.string().trim().min(1).max(1000).describe('Why it is done, for the team.'),
  }),
  run: async (ctx, { resolution }) => {
    await closeTicket(ctx, ctx.run.claim.ticketId, { resolution });
    return { text: 'Closed.', mayEnd: 'Closed without a reply.' };
  },
});
