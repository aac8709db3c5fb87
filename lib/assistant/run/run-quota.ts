import { and, eq } from 'drizzle-orm';
import { steps } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { ToolStepInput } from './conversation.ts';
import { toolRefusal } from './tool-refusal.ts';

/** The most that one run may do. */
const runQuota = { todos: 5, tags: 3, priorities: 1, forwards: 3 };

type Asked = { priority?: string | null; tags?: string[] | null };

/** @throws Refusal `too_many` when the run has created as many todos as it may. */
export async function assertTodoQuota(ctx: Ctx, runId: string): Promise<void> {
  const created = await argumentsOf(ctx, runId, 'create_todo');
  if (created.length >= runQuota.todos)
    throw toolRefusal('too_many', `At most ${runQuota.todos} todos in one run.`);
}

/** @throws Refusal `too_many` when the run would add more tags or change the priority more often than it may. */
export async function assertUpdateQuota(ctx: Ctx, runId: string, asked: Asked): Promise<void> {
  const before = (await argumentsOf(ctx, runId, 'update_inbox_item')) as Asked[];
  const tags = new Set([...before, asked].flatMap((each) => each.tags ?? []));
  if (tags.size > runQuota.tags) throw toolRefusal('too_many', `At most ${runQuota.tags} tags in one run.`);
  if (asked.priority && before.filter(({ priority }) => priority).length >= runQuota.priorities)
    throw toolRefusal('too_many', 'The priority can be changed once in a run.');
}

/** @throws Refusal `too_many` when the run has forwarded to this address, or as often as it may. */
export async function assertForwardQuota(ctx: Ctx, runId: string, to: string): Promise<void> {
  const before = (await argumentsOf(ctx, runId, 'forward_inbox_item')) as { to: string }[];
  if (before.some((each) => each.to.toLowerCase() === to))
    throw toolRefusal('too_many', 'This run has forwarded it there already.');
  if (before.length >= runQuota.forwards)
    throw toolRefusal('too_many', `At most ${runQuota.forwards} forwards in one run.`);
}

async function argumentsOf(ctx: Ctx, runId: string, tool: string): Promise<unknown[]> {
  const rows = await ctx.db
    .select({ input: steps.input })
    .from(steps)
    .where(and(eq(steps.runId, runId), eq(steps.name, tool), eq(steps.status, 'done')));
  return rows.map(({ input }) => (input as ToolStepInput).arguments);
}
