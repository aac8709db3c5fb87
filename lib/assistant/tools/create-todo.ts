import { z } from 'zod';
import { createTodo } from '#lib/tickets/todos.ts';
import { assertTodoQuota } from '../run/run-quota.ts';
import { defineTool } from './tool.ts';

export const createTodoTool = defineTool({
  name: 'create_todo',
  description:
    'Notes something that a person of the team must do about this ticket, as "Check with the warehouse whether the parcel left". It links back to the ticket by itself. It is not seen by the contact, so never promise it as done.',
  kind: 'write',
  input: z.strictObject({
    title: z.string().trim().min(1).max(200),
    due: z.iso.datetime({ offset: true }).nullish().describe('ISO 8601 with zone.'),
  }),
  run: async (ctx, { title, due }) => {
    await assertTodoQuota(ctx, ctx.run.claim.runId);
    const id = await createTodo(ctx, ctx.run.claim.ticketId, { title, dueAt: due ? new Date(due) : null });
    return { text: JSON.stringify({ id, title }) };
  },
});
