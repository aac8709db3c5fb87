import type { QueryKey } from '@tanstack/react-query';
import { queryKeys } from '#components/data/query-keys.ts';
import { getRun, listRuns } from '#lib/assistant/runs.ts';
import { getContact } from '#lib/contacts/read-contacts.ts';
import { ticketView } from '#lib/desk/ticket-view.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { toTodo } from '#lib/tickets/todo-schema.ts';
import { listTodos } from '#lib/tickets/todos.ts';
import { orNotFound } from './or-not-found.ts';

/** Everything that an open ticket shows, named as the browser's queries name it. */
export async function ticketData(ctx: Ctx, number: number): Promise<[QueryKey, unknown][]> {
  const ticket = await orNotFound(ticketView(ctx, String(number)));
  const contact = await getContact(ctx, ticket.contact.id);
  const [events, runs, todos, earlier] = await Promise.all([
    listEvents(ctx, { ticketId: ticket.id, newest: true, limit: 500 }),
    listRuns(ctx, { ticket: ticket.id, limit: 10 }),
    listTodos(ctx, { ticketId: ticket.id }),
    listTickets(ctx, ticketsQuery.parse({ person: contact.id, status: 'all', limit: 6 })),
  ]);
  const newest = runs.data[0] ? await getRun(ctx, runs.data[0].id) : null;
  return [
    [queryKeys.ticket(number), ticket],
    [queryKeys.timeline(ticket.id), events.reverse()],
    [queryKeys.runs(ticket.id), runs.data],
    [queryKeys.todos(ticket.id), todos.map(toTodo)],
    [queryKeys.contact(ticket.contact.id), contact],
    [queryKeys.earlierTickets(ticket.contact.id), earlier.data],
    ...(newest ? [[queryKeys.run(newest.id), newest] as [QueryKey, unknown]] : []),
  ];
}
