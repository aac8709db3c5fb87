import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { tickets, todos } from '#db/schema/index.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { notify } from './notify.ts';

/** Notifies who made a todo, and whose ticket it is on, once it is due: once, however many workers tick. */
export async function notifyDueTodos(ctx: Ctx): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const due = await ctx.db
      .select({ todo: todos, mailboxId: tickets.mailboxId, assigneeId: tickets.assigneeId })
      .from(todos)
      .innerJoin(tickets, eq(tickets.id, todos.ticketId))
      .where(and(isNull(todos.doneAt), isNull(todos.dueNotifiedAt), lte(todos.dueAt, sql`now()`)))
      .orderBy(asc(todos.dueAt))
      .limit(200)
      .for('update', { of: todos, skipLocked: true });
    if (due.length === 0) return;
    const ids = due.map(({ todo }) => todo.id);
    await ctx.db.update(todos).set({ dueNotifiedAt: sql`now()` }).where(inArray(todos.id, ids));
    for (const { todo, mailboxId, assigneeId } of due) {
      const userIds = [...new Set([assigneeId, todo.createdById])].filter((id) => id !== null);
      await notify(ctx, { id: todo.ticketId, mailboxId }, { kind: 'todo_due', todoId: todo.id, userIds });
      const { ticketId } = todo;
      await recordEvent(ctx, 'todo.due', { ticketId, mailboxId, data: { todo_id: todo.id } });
    }
  });
}
