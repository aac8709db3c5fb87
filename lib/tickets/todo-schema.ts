import { z } from 'zod';
import type { todos } from '#db/schema/index.ts';

const when = z.iso.datetime();
export const todoSchema = z
  .object({
    id: z.string(),
    ticket_id: z.string(),
    ticket_number: z.number().int(),
    title: z.string(),
    due_at: when.nullable(),
    created_by: z.string(),
    done_at: when.nullable(),
    created_at: when,
  })
  .meta({ id: 'Todo' });
export type Todo = z.infer<typeof todoSchema>;

export type TodoRecord = typeof todos.$inferSelect & { ticketNumber: number };

/** A todo for the API. */
export function toTodo(todo: TodoRecord): Todo {
  return {
    id: todo.id,
    ticket_id: todo.ticketId,
    ticket_number: todo.ticketNumber,
    title: todo.title,
    due_at: todo.dueAt?.toISOString() ?? null,
    created_by: todo.createdBy,
    done_at: todo.doneAt?.toISOString() ?? null,
    created_at: todo.createdAt.toISOString(),
  };
}
