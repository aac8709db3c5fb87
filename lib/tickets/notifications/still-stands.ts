import { type SQL, sql } from 'drizzle-orm';
import { notifications, tickets, todos } from '#db/schema/index.ts';

/**
 * The condition that the cause of a notification is not gone: its todo is open, or its ticket is still the user's and was
 * not merged away. A mention stands with its note. For a query of `notifications` joined with `tickets`.
 */
export const stillStands: SQL = sql`case ${notifications.kind}
  when 'mention' then true
  when 'todo_due' then exists (
    select from ${todos} where ${todos.id} = ${notifications.todoId} and ${todos.doneAt} is null)
  else ${tickets.assigneeId} is not distinct from ${notifications.userId} and ${tickets.mergedIntoId} is null
  end`;
