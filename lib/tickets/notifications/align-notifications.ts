import { and, eq, inArray, ne } from 'drizzle-orm';
import { messages, notifications, todos } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/** Has the notifications on locked tickets follow their messages and todos to where these now stand. */
export async function alignNotifications(ctx: Ctx, ticketIds: string[]): Promise<void> {
  const onThem = inArray(notifications.ticketId, ticketIds);
  await ctx.db
    .update(notifications)
    .set({ ticketId: messages.ticketId })
    .from(messages)
    .where(
      and(onThem, eq(messages.id, notifications.messageId), ne(messages.ticketId, notifications.ticketId)),
    );
  await ctx.db
    .update(notifications)
    .set({ ticketId: todos.ticketId })
    .from(todos)
    .where(and(onThem, eq(todos.id, notifications.todoId), ne(todos.ticketId, notifications.ticketId)));
}
