import { z } from 'zod';
import type { AssistantPolicy, ProposedAct } from '#db/schema/index.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { say } from '#lib/platform/told.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { maxTags, type TicketPriority, ticketPriorities } from '#lib/tickets/schema.ts';
import { updateTicket } from '#lib/tickets/update-ticket.ts';
import { sentence } from '#locales/sentence.ts';
import { assertUpdateQuota } from '../run/run-quota.ts';
import { permissionFor } from '../versions/permission.ts';
import { defineTool } from './tool.ts';

const tag = z.string().trim().toLowerCase().min(1).max(60);

export const updateInboxItem = defineTool({
  name: 'update_inbox_item',
  description:
    'Sets status, priority or tags of the ticket you work on. Use urgent for harm, legal threats, data deletion or a deadline today; high for somebody who is blocked; low for what needs no answer soon. Tags are added to those it has: needs-human when a person must look, billing for invoices and payments. To close or snooze there are tools of their own. Marking urgent and closing wait until a person signs.',
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
    const { runId, ticketId, version } = ctx.run.claim;
    await assertUpdateQuota(ctx, runId, input);
    const { now, proposes } = split(input, version.policy);
    const { tags: before } = await getTicket(ctx, ticketId);
    const removed = input.remove_tags ?? [];
    const tags = [...new Set([...before, ...(now.tags ?? [])])].filter((each) => !removed.includes(each));
    if (tags.length > maxTags)
      throw new Refusal('invalid', sentence('tickets.tooManyTags', { max: maxTags }));
    await updateTicket(ctx, ticketId, {
      priority: now.priority ?? undefined,
      status: now.status ?? undefined,
      tags: input.tags || input.remove_tags ? tags : undefined,
    });
    const ticket = await getTicket(ctx, ticketId);
    const { status, priority } = ticket;
    const note = proposes.length ? { note: 'The rest is proposed: a person will sign it.' } : {};
    return {
      text: JSON.stringify({ status, priority, tags: ticket.tags, ...note }),
      proposes,
      ...(status === 'closed' ? { mayEnd: say('run.closed') } : {}),
    };
  },
});

type Changes = {
  status?: 'open' | 'in_progress' | 'closed' | null;
  priority?: TicketPriority | null;
  tags?: string[] | null;
};

/** Splits what may be changed now from what a person must sign: closing, and marking urgent. */
function split(input: Changes, policy: AssistantPolicy): { now: Changes; proposes: ProposedAct[] } {
  const { status, priority, tags } = input;
  const closes = status === 'closed' && permissionFor(policy, 'close') === 'approve';
  const marksUrgent = priority === 'urgent' || tags?.includes('urgent');
  const waits = marksUrgent && permissionFor(policy, 'urgent') === 'approve';
  const urgent: ProposedAct = {
    kind: 'tool',
    name: 'update_inbox_item',
    arguments: {
      ...(priority === 'urgent' ? { priority } : {}),
      ...(tags?.includes('urgent') ? { tags: ['urgent'] } : {}),
    },
  };
  return {
    now: {
      status: closes ? null : status,
      priority: waits && priority === 'urgent' ? null : priority,
      tags: waits ? tags?.filter((tag) => tag !== 'urgent') : tags,
    },
    proposes: [...(waits ? [urgent] : []), ...(closes ? [{ kind: 'close', resolution: null } as const] : [])],
  };
}
