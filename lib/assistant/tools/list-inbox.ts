import { z } from 'zod';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { senderDoubt } from '../guards/sender-trust.ts';
import { newBoundary } from '../prompt/prompt.ts';
import { toSingleLine } from '../prompt/prompt-text.ts';
import { defineTool } from './tool.ts';

export const listInbox = defineTool({
  name: 'list_inbox',
  description:
    'Lists the tickets of the contact you are answering, newest first. Use it when the mail speaks of something earlier ("as I wrote last week"). Other contacts’ tickets cannot be seen. Pass next_cursor to see more.',
  kind: 'read',
  input: z.strictObject({
    status: z.enum(['active', 'open', 'in_progress', 'snoozed', 'closed', 'all']).default('all'),
    limit: z.number().int().min(1).max(20).default(10),
    cursor: z.string().max(500).nullish(),
  }),
  run: async (ctx, { status, limit, cursor }) => {
    const { mailboxId, contactId } = ctx.run.claim;
    const page = await listTickets(
      ctx,
      ticketsQuery.parse({
        status,
        limit,
        mailbox: mailboxId,
        contact: contactId,
        cursor: cursor ?? undefined,
      }),
    );
    const doubtful = (await senderDoubt(ctx, ctx.run.claim.ticketId)) !== null;
    const seen = page.data.filter(({ id }) => !doubtful || id === ctx.run.claim.ticketId);
    const tickets = seen.map((ticket) => ({
      id: ticket.id,
      number: ticket.number,
      subject: toSingleLine(ticket.subject ?? '', 160),
      status: ticket.status,
      priority: ticket.priority,
      tags: ticket.tags,
      last_message_at: ticket.last_message_at,
    }));
    const boundary = newBoundary();
    const list = JSON.stringify({ tickets, next_cursor: doubtful ? null : page.next_cursor });
    return {
      text: `=== ${boundary} tickets, with subjects as the contact wrote them\n${list}\n=== ${boundary} end`,
    };
  },
});
