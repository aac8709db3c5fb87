import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { addContactNote, listContactNotes } from '#lib/contacts/contact-notes.ts';
import { contactsQuery, getContact, listContacts } from '#lib/contacts/read-contacts.ts';
import { contactChanges, contactNoteSchema, contactSchema } from '#lib/contacts/schema.ts';
import { updateContact } from '#lib/contacts/update-contact.ts';
import { mergeContactsAndRecord, unmergeContactAndRecord } from '#lib/desk/acts/record-merge.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { ticketRowSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
  pageQuery,
} from '../openapi-helpers.ts';

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
      summary: 'List the people who have a ticket within reach, newest first.',
      request: { query: contactsQuery },
      responses: { 200: jsonResponse(pageSchema(contactSchema)) },
    }),
    async (c) => c.json(await listContacts(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a person. The id of a merged contact answers the one that it was merged into.',
      request: contactId,
      responses: { 200: jsonResponse(contactSchema) },
    }),
    async (c) => {
      const contact = await getContact(c.get('ctx'), c.req.valid('param').id);
      etag(c, contact);
      return c.json(contact, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/contacts/{id}',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Change a person’s name, language, company or fields. Takes If-Match.',
      request: { ...contactId, ...jsonBody(contactChanges) },
      responses: { 200: jsonResponse(contactSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await updateContact(c.get('ctx'), id, { ...c.req.valid('json'), ifMatch: ifMatch(c) });
      const contact = await getContact(c.get('ctx'), id);
      etag(c, contact);
      return c.json(contact, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}/tickets',
      ...access('read', 'mailbox'),
      summary: 'List a person’s tickets within reach, of all their addresses, newest first.',
      request: { ...contactId, query: contactTicketsQuery },
      responses: { 200: jsonResponse(pageSchema(ticketRowSchema)) },
    }),
    async (c) => {
      const { id: person } = await getContact(c.get('ctx'), c.req.valid('param').id);
      return c.json(await listTickets(c.get('ctx'), { ...c.req.valid('query'), person }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}/notes',
      ...access('read', 'mailbox'),
      summary: 'List the notes about a person, newest first.',
      request: { ...contactId, query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(contactNoteSchema)) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await listContactNotes(c.get('ctx'), id, c.req.valid('query')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/contacts/{id}/notes',
      ...access('write', 'mailbox'),
      summary: 'Note something about a person. It is never sent.',
      request: {
        ...contactId,
        ...jsonBody(z.strictObject({ body: z.string().trim().min(1).max(10_000) })),
      },
      responses: { 201: jsonResponse(contactNoteSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await addContactNote(c.get('ctx'), id, c.req.valid('json')), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/contacts/{id}/merge',
      ...access('write', 'mailbox'),
      summary:
        'Make a contact a further address of another person. Its mail is filed and trusted as before. /unmerge undoes it.',
      request: {
        ...contactId,
        ...jsonBody(z.strictObject({ into: idField('con').describe('The contact that stays.') })),
      },
      responses: { 200: jsonResponse(contactSchema, 'The contact that stays.') },
    }),
    async (c) => {
      const { into } = c.req.valid('json');
      await mergeContactsAndRecord(c.get('ctx'), c.req.valid('param').id, { into });
      return c.json(await getContact(c.get('ctx'), into), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/contacts/{id}/unmerge',
      ...access('write', 'mailbox'),
      summary: 'Undo the merge of a contact, by its own id.',
      request: { ...contactId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(contactSchema, 'The contact that is on its own again.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await unmergeContactAndRecord(c.get('ctx'), id);
      return c.json(await getContact(c.get('ctx'), id), 200);
    },
  );
