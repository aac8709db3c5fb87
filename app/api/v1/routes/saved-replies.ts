import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { applySavedReply } from '#lib/desk/apply-saved-reply.ts';
import { fault } from '#lib/platform/fault.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { listSavedReplies, savedRepliesQuery } from '#lib/saved-replies/list-saved-replies.ts';
import { renderSavedReply } from '#lib/saved-replies/render-saved-reply.ts';
import {
  archiveSavedReply,
  createSavedReply,
  getSavedReply,
  updateSavedReply,
} from '#lib/saved-replies/saved-replies.ts';
import {
  renderedReplySchema,
  savedReplyChanges,
  savedReplyInput,
  savedReplySchema,
} from '#lib/saved-replies/schema.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { messageSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const savedReplyId = idParam('srp', 'savedReply');
const values = z
  .record(z.string().max(60), z.string().max(2000))
  .optional()
  .describe('For placeholders, by name; instead of what is known.');
const ticketTarget = z.strictObject({ ticket_id: idField('tkt'), values });
const anyTarget = z
  .strictObject({
    ticket_id: idField('tkt').optional(),
    mailbox_id: idField('mbx').optional().describe('For a new mail from this mailbox, instead of a ticket.'),
    contact: z
      .strictObject({ address: z.string().max(254), name: z.string().max(998).nullish() })
      .nullish()
      .describe('Whom the new mail will go to.'),
    subject: z.string().max(998).nullish().describe('Of the new mail.'),
    values,
  })
  .refine(({ ticket_id, mailbox_id }) => (ticket_id === undefined) !== (mailbox_id === undefined), {
    message: fault('fields.ticketOrMailbox'),
    path: ['ticket_id'],
  });
const forTicket = jsonBody(ticketTarget);

export const savedReplies = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/saved-replies',
      ...access('read', 'mailbox'),
      summary: 'List or search your saved replies and the shared ones, those most used first.',
      request: { query: savedRepliesQuery },
      responses: { 200: jsonResponse(pageSchema(savedReplySchema)) },
    }),
    async (c) => c.json(singlePage(await listSavedReplies(c.get('ctx'), c.req.valid('query'))), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/macros',
      ...access('read', 'mailbox'),
      summary: 'List the saved replies that also tag, assign or change the status.',
      request: { query: savedRepliesQuery.omit({ kind: true }) },
      responses: { 200: jsonResponse(pageSchema(savedReplySchema)) },
    }),
    async (c) => {
      const query = { ...c.req.valid('query'), kind: 'macro' as const };
      return c.json(singlePage(await listSavedReplies(c.get('ctx'), query)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/saved-replies',
      ...access('write', 'mailbox'),
      summary: 'Save a reply, shared unless `personal`; with tags, a status or an assignee it is a macro.',
      request: jsonBody(savedReplyInput),
      responses: { 201: jsonResponse(savedReplySchema, 'The saved reply.') },
    }),
    async (c) => c.json(await createSavedReply(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/saved-replies/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a saved reply.',
      request: savedReplyId,
      responses: { 200: jsonResponse(savedReplySchema) },
    }),
    async (c) => {
      const saved = await getSavedReply(c.get('ctx'), c.req.valid('param').id);
      etag(c, saved);
      return c.json(saved, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/saved-replies/{id}',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Change a saved reply. Takes If-Match.',
      request: { ...savedReplyId, ...jsonBody(savedReplyChanges) },
      responses: { 200: jsonResponse(savedReplySchema) },
    }),
    async (c) => {
      const changes = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      const saved = await updateSavedReply(c.get('ctx'), c.req.valid('param').id, changes);
      etag(c, saved);
      return c.json(saved, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/saved-replies/{id}',
      ...access('write', 'mailbox'),
      summary: 'Archive a saved reply.',
      request: savedReplyId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await archiveSavedReply(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/saved-replies/{id}/render',
      ...access('read', 'mailbox'),
      summary:
        'Fill a saved reply in for a ticket, or for a new mail from a mailbox. Nothing is stored, sent or counted.',
      request: { ...savedReplyId, ...jsonBody(anyTarget) },
      responses: { 200: jsonResponse(renderedReplySchema, 'As it stands in an answer to the ticket.') },
    }),
    async (c) => {
      const {
        ticket_id: ticketId,
        mailbox_id: mailboxId = '',
        contact,
        subject,
        values,
      } = c.req.valid('json');
      const person = contact ? { name: contact.name ?? null, address: contact.address } : null;
      const target =
        ticketId === undefined ? { mailboxId, contact: person, subject: subject ?? null } : { ticketId };
      return c.json(
        await renderSavedReply(c.get('ctx'), c.req.valid('param').id, { ...target, values }),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/saved-replies/{id}/apply',
      ...access('send', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Send a saved reply to the ticket’s contact, with its tags, status and assignee. Refused while a placeholder is left. Takes If-Match of the ticket.',
      request: { ...savedReplyId, ...forTicket },
      responses: { 202: jsonResponse(messageSchema, 'It will be sent.') },
    }),
    async (c) => {
      const { ticket_id: ticketId, values } = c.req.valid('json');
      const application = { ticketId, values, ifMatch: ifMatch(c) };
      const messageId = await applySavedReply(c.get('ctx'), c.req.valid('param').id, application);
      return c.json(await getMessage(c.get('ctx'), messageId), 202);
    },
  );
