import { createRoute } from '@hono/zod-openapi';
import { contactsQuery, getContact, listContacts } from '#lib/contacts/contacts.ts';
import { contactSchema } from '#lib/contacts/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { ticketRowSchema } from '#lib/tickets/schema.ts';
import { idOf, json, routesOf } from '../declare.ts';

const ofContact = idOf('con', 'contact');

const ofTickets = ticketsQuery
  .pick({ status: true, sort: true, limit: true, cursor: true })
  .extend({ status: ticketsQuery.shape.status.unwrap().default('all') });

export const contacts = routesOf()
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts',
      summary: 'List the contacts who have a ticket within reach, newest first.',
      request: { query: contactsQuery },
      responses: { 200: json(pageSchema(contactSchema)) },
    }),
    async (c) => c.json(await listContacts(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}',
      summary: 'Read a contact.',
      request: ofContact,
      responses: { 200: json(contactSchema) },
    }),
    async (c) => c.json(await getContact(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}/tickets',
      summary: "List a contact's tickets within reach, newest first.",
      request: { ...ofContact, query: ofTickets },
      responses: { 200: json(pageSchema(ticketRowSchema)) },
    }),
    async (c) => {
      const contact = await getContact(c.get('ctx'), c.req.valid('param').id);
      return c.json(await listTickets(c.get('ctx'), { ...c.req.valid('query'), contact: contact.id }), 200);
    },
  );
