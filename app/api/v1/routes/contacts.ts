import { createRoute } from '@hono/zod-openapi';
import { contactsQuery, getContact, listContacts } from '#lib/contacts/contacts.ts';
import { contactSchema, toContact } from '#lib/contacts/schema.ts';
import { mapPage, pageSchema } from '#lib/platform/pagination.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { ticketRowSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { createRouter, idParam, jsonResponse } from '../openapi-helpers.ts';

const contactId = idParam('con', 'contact');

const contactTicketsQuery = ticketsQuery
  .pick({ status: true, sort: true, limit: true, cursor: true })
  .extend({ status: ticketsQuery.shape.status.unwrap().default('all') });

export const contacts = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts',
      ...access('read', 'mailbox'),
      summary: 'List the contacts who have a ticket within reach, newest first.',
      request: { query: contactsQuery },
      responses: { 200: jsonResponse(pageSchema(contactSchema)) },
    }),
    async (c) => c.json(mapPage(await listContacts(c.get('ctx'), c.req.valid('query')), toContact), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a contact.',
      request: contactId,
      responses: { 200: jsonResponse(contactSchema) },
    }),
    async (c) => c.json(toContact(await getContact(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}/tickets',
      ...access('read', 'mailbox'),
      summary: "List a contact's tickets within reach, newest first.",
      request: { ...contactId, query: contactTicketsQuery },
      responses: { 200: jsonResponse(pageSchema(ticketRowSchema)) },
    }),
    async (c) => {
      const contact = await getContact(c.get('ctx'), c.req.valid('param').id);
      return c.json(await listTickets(c.get('ctx'), { ...c.req.valid('query'), contact: contact.id }), 200);
    },
  );
