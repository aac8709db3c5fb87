import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { mergeTicketsAndRecord, unmergeTicketAndRecord } from '#lib/desk/acts/record-merge.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { linkTickets, unlinkTickets } from '#lib/tickets/link-tickets.ts';
import { ticketSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
  ticketIdOrNumber,
} from '../openapi-helpers.ts';
import { ticketIdOf } from '../ticket-id.ts';

const { params } = ticketIdOrNumber;
const idOrNumber = z.union([params.shape.id, z.number().int().positive().transform(String)]);

export const ticketMerges = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/merge',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Merge a ticket into another of its mailbox, which has all entries from then on. Takes If-Match. /unmerge undoes it.',
      request: {
        ...ticketIdOrNumber,
        ...jsonBody(
          z.strictObject({
            into: idOrNumber.describe('The id or number of the ticket that stays.'),
            other_contact: z
              .boolean()
              .optional()
              .describe(
                'Says that the tickets may be of different contacts: replies go to the contact of `into`.',
              ),
          }),
        ),
      },
      responses: { 200: jsonResponse(ticketSchema, 'The ticket that stays.') },
    }),
    async (c) => {
      const { into, other_contact: otherContact = false } = c.req.valid('json');
      const { intoId } = await mergeTicketsAndRecord(c.get('ctx'), await ticketIdOf(c), {
        into,
        otherContact,
        ifMatch: ifMatch(c),
      });
      return c.json(await getTicket(c.get('ctx'), intoId), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/unmerge',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Undo the merge of a ticket. Its entries go back to it, with mail received for it since. Takes If-Match.',
      request: { ...ticketIdOrNumber, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(ticketSchema, 'The ticket that was merged.') },
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await unmergeTicketAndRecord(c.get('ctx'), id, { ifMatch: ifMatch(c) });
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/links',
      ...access('write', 'mailbox'),
      summary: 'Link a ticket to another one.',
      request: {
        ...ticketIdOrNumber,
        ...jsonBody(z.strictObject({ ticket: idOrNumber.describe('The id or number of the other ticket.') })),
      },
      responses: { 200: jsonResponse(ticketSchema) },
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await linkTickets(c.get('ctx'), id, c.req.valid('json').ticket);
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/tickets/{id}/links/{other}',
      ...access('write', 'mailbox'),
      summary: 'Remove the link of a ticket to another one.',
      request: { params: params.extend({ other: params.shape.id }) },
      responses: { 200: jsonResponse(ticketSchema) },
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await unlinkTickets(c.get('ctx'), id, c.req.valid('param').other);
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  );
