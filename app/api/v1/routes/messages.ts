import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { replyAndRecord } from '#lib/desk/acts/record-act.ts';
import { undoReplyAct } from '#lib/desk/acts/undo-act.ts';
import { moveMessages } from '#lib/desk/move-messages.ts';
import { getRawBytesOf } from '#lib/inbound/raw/raw-emails.ts';
import { sendMessageNow } from '#lib/outbound/reply/cancel-message.ts';
import { fault } from '#lib/platform/fault.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { messageSchema } from '#lib/tickets/schema.ts';
import { showImages } from '#lib/tickets/show-images.ts';
import { zipAttachments } from '#lib/tickets/zip-attachments.ts';
import { access } from '../access.ts';
import { rawEmailResponse, zipResponse } from '../file-response.ts';
import { ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  binaryResponse,
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
  subjectLine,
  ticketIdOrNumber,
} from '../openapi-helpers.ts';
import { wholeReply, wholeReplyOptions } from '../reply-fields.ts';

const messageId = idParam('msg', 'message');

const moveInput = z
  .strictObject({
    ticket: z
      .union([ticketIdOrNumber.params.shape.id, z.number().int().positive().transform(String)])
      .optional()
      .describe('The id or number of a ticket of the same mailbox.'),
    new: z.literal(true).optional().describe('Into a ticket of its own, which goes on from this one.'),
    subject: subjectLine.optional().describe('Of the new ticket.'),
    also: z
      .array(idField('msg'))
      .max(199)
      .default([])
      .describe('Other messages of the same ticket that go along.'),
  })
  .refine(({ ticket, new: fresh }) => (ticket === undefined) !== (fresh === undefined), {
    path: ['ticket'],
    message: fault('fields.ticketOrNew'),
  })
  .refine(({ subject, new: fresh }) => subject === undefined || fresh, {
    path: ['subject'],
    message: fault('fields.subjectOfNew'),
  });

const movedMessageSchema = messageSchema
  .extend({
    ticket_number: z.number().int(),
    moved_from: z.object({ id: z.string(), number: z.number().int() }),
    moved_ids: z.array(z.string()),
  })
  .meta({ id: 'MovedMessage' });

const cancelledMessageSchema = messageSchema
  .extend({
    undone: z.object({
      body: z
        .string()
        .nullable()
        .describe('What it was written as, in Markdown; null for a reply of an older version.'),
      quote: z.boolean().describe('False when its writer left the earlier mail out.'),
      draft_id: z.string().nullable().describe('The draft that is open again.'),
      draft_holds_body: z
        .boolean()
        .describe('That draft is the approved one, so it holds the words; otherwise only `body` does.'),
      ticket_withdrawn: z
        .boolean()
        .describe('It had opened its ticket, which no list shows any more. It is your unsent mail again.'),
    }),
  })
  .meta({ id: 'CancelledMessage' });

export const messages = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/messages',
      ...access('send', 'mailbox'),
      ...takesIfMatch,
      summary:
        'Answer the contact of a ticket: the same as /tickets/{id}/reply. Takes If-Match, the ticket’s version.',
      request: jsonBody(wholeReply.extend({ ticket_id: idField('tkt') })),
      responses: { 202: jsonResponse(messageSchema, 'It will be sent.') },
    }),
    async (c) => {
      const { ticket_id: ticketId, ...fields } = c.req.valid('json');
      const reply = { ...wholeReplyOptions(fields), ifMatch: ifMatch(c) };
      const id = await replyAndRecord(c.get('ctx'), ticketId, reply);
      return c.json(await getMessage(c.get('ctx'), id), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/messages/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a message or note.',
      request: messageId,
      responses: { 200: jsonResponse(messageSchema) },
    }),
    async (c) => c.json(await getMessage(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/messages/{id}/raw',
      ...access('read', 'mailbox'),
      summary: 'Download the exact bytes of a mail that came in.',
      request: messageId,
      responses: { 200: binaryResponse('message/rfc822', 'The bytes, as they came.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return rawEmailResponse(await getRawBytesOf(c.get('ctx'), id), id);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/messages/{id}/attachments',
      ...access('read', 'mailbox'),
      summary: 'Download all files of a message as one ZIP.',
      request: messageId,
      responses: { 200: binaryResponse('application/zip', 'The files, uncompressed.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return zipResponse(await zipAttachments(c.get('ctx'), id), `${id}.zip`);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/messages/{id}/move',
      ...access('write', 'mailbox'),
      summary: 'Put a message into another ticket or a new one. Moving it back undoes it.',
      request: { ...messageId, ...jsonBody(moveInput) },
      responses: { 200: jsonResponse(movedMessageSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { ticket, subject, also } = c.req.valid('json');
      const target = ticket === undefined ? { new: true as const, subject } : { ticket };
      const moved = await moveMessages(c.get('ctx'), [id, ...also], target);
      const message = await getMessage(c.get('ctx'), id);
      const moveResult = {
        ticket_number: moved.to.number,
        moved_from: moved.from,
        moved_ids: moved.messageIds,
      };
      return c.json({ ...message, ...moveResult }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/messages/{id}/images',
      ...access('read', 'mailbox'),
      summary: 'Let the remote images of a mail be fetched, this once or for its sender always.',
      request: { ...messageId, ...jsonBody(z.strictObject({ always: z.boolean() })) },
      responses: { 200: jsonResponse(messageSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await showImages(c.get('ctx'), id, c.req.valid('json')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/messages/{id}/cancel',
      ...access('send', 'mailbox'),
      summary:
        'Take a queued message back before it leaves. Its draft, or the one that it superseded, is open again, and the ticket is as before, unless something has happened since.',
      request: { ...messageId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(cancelledMessageSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { body, quote, draftId, draftHoldsBody } = await undoReplyAct(c.get('ctx'), id);
      const message = await getMessage(c.get('ctx'), id);
      const { withdrawn_at } = await getTicket(c.get('ctx'), message.ticket_id);
      const undone = {
        body,
        quote,
        draft_id: draftId,
        draft_holds_body: draftHoldsBody,
        ticket_withdrawn: withdrawn_at !== null,
      };
      return c.json({ ...message, undone }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/messages/{id}/send-now',
      ...access('send', 'mailbox'),
      summary: 'Let a message leave now that waits for its time.',
      request: { ...messageId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 202: jsonResponse(messageSchema, 'It leaves.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await sendMessageNow(c.get('ctx'), id);
      return c.json(await getMessage(c.get('ctx'), id), 202);
    },
  );
