import { z } from 'zod';
import { Refusal } from '#lib/platform/errors.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { maxTags, ticketPriorities } from '#lib/tickets/schema.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { defineTool } from './tool.ts';

const tag = z.string().trim().toLowerCase().min(1).max(60);

export const updateInboxItem = defineTool({
  name: 'update_inbox_item',
  description:
    'Sets status, priority or tags of the ticket you work on. Use urgent for harm, legal threats, data deletion or a deadline today; high for somebody who is blocked; low for what needs no answer soon. Tags are added to those it has: needs-human when a person must look, billing for invoices and payments. To close or snooze there are tools of their own.',
  kind: 'write',
  input: z
    .strictObject({
      status: z.enum(['open', 'in_progress', 'closed']).nullish(),
      priority: z.enum(ticketPriorities).nullish(),
      tags: z.array(tag).max(10).nullish().describe('Tags to add.'),
      remove_tags: z.array(tag).max(10).nullish(),
    })
    .refine((input) => Object.values(input).some((value) => value != null), 'Nothing to change was given.'),
  run: async (ctx, input) => {
    const { ticketId } = ctx.run.claim;
    const { tags: before } = await getTicket(ctx, ticketId);
    const removed = input.remove_tags ?? [];
    const tags = [...new Set([...before, ...(input.tags ?? [])])].filter((each) => !removed.includes(each));
    if (tags.length > maxTags) throw new Refusal('invalid', `A ticket can bear at most ${maxTags} tags.`);
    await updateTicket(ctx, ticketId, {
      priority: input.priority ?? undefined,
      status: input.status ?? undefined,
      tags: input.tags || input.remove_tags ? tags : undefined,
    });
    const ticket = await getTicket(ctx, ticketId);
    const { status, priority } = ticket;
    return {
      text: JSON.stringify({ status, priority, tags: ticket.tags }),
      ...(status === 'closed' ? { mayEnd: 'Closed without a reply.' } : {}),
    };
  },
});
