import type { ApiCaller, Json } from './call-api.ts';
import { ticketPath } from './mcp-tool.ts';

/** Proposes a reply, an act or both for a ticket by id or number. `key` makes it repeatable. */
export async function proposeFor(
  call: ApiCaller,
  ticket: string,
  { key, ...proposal }: Json & { key?: string },
): Promise<Json & { said: string }> {
  const id = ticket.startsWith('tkt_') ? ticket : (await call.ask('GET', ticketPath(ticket))).id;
  const draft = await call.ask('POST', '/drafts', { body: { ...proposal, ticket_id: id }, key });
  return { ...draft, said: 'Nothing has left or changed: this is a draft, and a person decides about it.' };
}
