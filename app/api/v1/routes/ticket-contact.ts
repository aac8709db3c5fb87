import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { changeContact } from '#lib/desk/change-contact.ts';
import { trustFormSender } from '#lib/desk/form-sender-offer.ts';
import { fault } from '#lib/platform/fault.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { ticketSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  jsonBody,
  jsonResponse,
  subjectLine,
  ticketIdOrNumber,
} from '../openapi-helpers.ts';
import { ticketIdOf } from '../ticket-id.ts';

const ticketResponse = { 200: jsonResponse(ticketSchema) };

/** Whose ticket it is. */
export const ticketContact = createRouter()
  .openapi(
    createRoute({
      method: 'put',
      path: '/tickets/{id}/contact',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Give the ticket another contact: a former one by id, or anybody by address. Takes If-Match.',
      request: {
        ...ticketIdOrNumber,
        ...jsonBody(
          z
            .strictObject({
              id: idField('con').optional().describe('A contact that the ticket had before.'),
              address: z.string().min(1).max(254).optional(),
              name: subjectLine.nullable().optional(),
            })
            .refine(({ id, address }) => (id === undefined) !== (address === undefined), {
              path: ['address'],
              message: fault('fields.idOrAddress'),
            }),
        ),
      },
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await changeContact(c.get('ctx'), id, { ...c.req.valid('json'), ifMatch: ifMatch(c) });
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/form-sender/trust',
      ...access('admin', 'mailbox'),
      summary:
        'Trust the form, shop or group that wrote this ticket’s mail: its Reply-To is the contact from now on.',
      request: ticketIdOrNumber,
      responses: ticketResponse,
    }),
    async (c) => {
      const id = await ticketIdOf(c);
      await trustFormSender(c.get('ctx'), id);
      return c.json(await getTicket(c.get('ctx'), id), 200);
    },
  );
