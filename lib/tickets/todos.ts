import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { tickets, todos } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { reachesTicket, withinReach } from '#lib/platform/within-reach.ts';
import { lockTicket } from './change-ticket.ts';
import type { TodoRecord } from './todo-schema.ts';

/** Adds a todo to a ticket. Returns its id. */
export async function createTodo(
  ctx: Ctx,
  ticketId: string,
  input: { title: string; dueAt: Date | null },
): Promise<string> {
  assertScope(ctx, 'write');
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    const todo = firstOrThrow(
      await ctx.db
        .insert(todos)
        .values({
          ticketId,
          title: input.title,
          dueAt: input.dueAt,
          createdBy: ctx.actor.name,
          createdById: ctx.actor.type === 'user' ? ctx.actor.id : null,
        })
        .returning({ id: todos.id }),
    );
    const data = { todo_id: todo.id, title: input.title };
    await recordEvent(ctx, 'todo.created', { ticketId, mailboxId: ticket.mailboxId, data });
    return todo.id;
  });
}

/** Todos within reach, by due date, at most 200. */
export async function listTodos(
  ctx: Ctx,
  filter: { id?: string; ticketId?: string; done?: boolean } = {},
): Promise<TodoRecord[]> {
  const rows = await ctx.db
    .select({ todo: todos, number: tickets.number })
    .from(todos)
    .innerJoin(tickets, eq(tickets.id, todos.ticketId))
    .where(
      and(
        filter.id ? eq(todos.id, filter.id) : undefined,
        filter.ticketId ? eq(todos.ticketId, filter.ticketId) : undefined,
        filter.done === undefined ? undefined : filter.done ? isNotNull(todos.doneAt) : isNull(todos.doneAt),
        withinReach(ctx, tickets.mailboxId),
      ),
    )
    .orderBy(sql`${todos.doneAt} is not null`, sql`${todos.dueAt} asc nulls last`, asc(todos.id))
    .limit(200);
  return rows.map(({ todo, number }) => ({ ...todo, ticketNumber: number }));
}

/** @throws Refusal `not_found`, also out of reach. */
export async function getTodo(ctx: Ctx, id: string): Promise<TodoRecord> {
  const [todo] = await listTodos(ctx, { id });
  if (!todo) throw notFound('todo');
  return todo;
}

/** Completes a todo, or with `done: false` reopens it. */
export async function finishTodo(
  ctx: Ctx,
  id: string,
  { done = true }: { done?: boolean } = {},
): Promise<void> {
  assertScope(ctx, 'write');
  await inTransaction(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({ ticketId: todos.ticketId, mailboxId: tickets.mailboxId })
      .from(todos)
      .innerJoin(tickets, eq(tickets.id, todos.ticketId))
      .where(eq(todos.id, id))
      .for('update', { of: todos });
    if (!row || !(await reachesTicket(ctx, row))) throw notFound('todo');
    await ctx.db
      .update(todos)
      .set(done ? { doneAt: sql`now()`, doneBy: ctx.actor.name } : { doneAt: null, doneBy: null })
      .where(eq(todos.id, id));
    await recordEvent(ctx, done ? 'todo.done' : 'todo.reopened', { ...row, data: { todo_id: id } });
  });
}
