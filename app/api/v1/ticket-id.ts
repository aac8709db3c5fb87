import type { Context } from 'hono';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import type { ApiEnv } from './api-env.ts';

/** The id of the ticket in the path, which may name it by its number. The verb that takes it checks the reach. */
export async function ticketIdOf(c: Context<ApiEnv>): Promise<string> {
  const id = c.req.param('id') ?? '';
  return id.startsWith('tkt_') ? id : reachedTicketIdOf(c);
}

/** The same, looked up: for what is only read by the ticket's id. @throws Refusal `not_found`, also out of reach. */
export async function reachedTicketIdOf(c: Context<ApiEnv>): Promise<string> {
  return (await getTicket(c.get('ctx'), c.req.param('id') ?? '')).id;
}
