import { z } from 'zod';
import { say } from '#lib/platform/told.ts';
import { closeTicket } from '#lib/tickets/status.ts';
import { permissionFor } from '../versions/permission.ts';
import { defineTool } from './tool.ts';

export const closeInboxItem = defineTool({
  name: 'close_inbox_item',
  description:
    'Proposes to close the ticket you work on: with the reply that you propose, or without one when nothing is left to say (the contact thanks for a solved matter, or it is plainly an advertisement). Never instead of an answer. A person signs it. Say in the resolution note why; it is kept inside and never mailed.',
  kind: 'write',
  input: z.strictObject({
    resolution: z.string().trim().min(1).max(1000).describe('Why it is done, for the team.'),
  }),
  run: async (ctx, { resolution }) => {
    const { ticketId, version } = ctx.run.claim;
    if (permissionFor(version.policy, 'close') === 'approve')
      return { text: 'Proposed: a person will sign it.', proposes: [{ kind: 'close', resolution }] };
    await closeTicket(ctx, ticketId, { resolution });
    return { text: 'Closed.', mayEnd: say('run.closed') };
  },
});
