import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { previewFirst } from '#lib/desk/preview-first.ts';
import { writeFirst } from '#lib/desk/write-first.ts';
import { replyPreviewSchema } from '#lib/outbound/reply/preview-schema.ts';
import { fault } from '#lib/platform/fault.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { ticketSchema } from '#lib/tickets/schema.ts';
import {
  getUnsentMail,
  keepUnsentMail,
  unsentMailInput,
  unsentMailSchema,
} from '#lib/tickets/unsent-mails.ts';
import { access } from '../access.ts';
import {
  createRouter,
  dateTime,
  idField,
  jsonBody,
  jsonResponse,
  mailAddress,
  subjectLine,
} from '../openapi-helpers.ts';
import { replyText } from '../reply-text.ts';

const firstTo = z
  .array(z.strictObject({ address: z.string().min(1).max(254), name: subjectLine.nullish() }))
  .max(20);

const newTicketInput = z.strictObject({
  mailbox_id: idField('mbx').describe('The mailbox that it leaves from, and whose ticket it becomes.'),
  to: firstTo
    .min(1)
    .describe('The first becomes the ticket’s contact. The answers of all of them come into the ticket.'),
  cc: z.array(mailAddress).max(20).optional(),
  bcc: z.array(mailAddress).max(20).optional(),
  subject: subjectLine,
  body: replyText,
  attachment_ids: z
    .array(z.string().regex(/^(?:upl|att)_[0-9a-f]{32}$/, fault('fields.fileId')))
    .max(50)
    .optional()
    .describe('Uploads of yours.'),
  send_at: dateTime.optional().describe('Until then it waits in the outbox; a year at most.'),
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  then: z.enum(['open', 'in_progress', 'closed']).optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  assignee_id: idField('usr').optional(),
  saved_reply_ids: z
    .array(idField('srp'))
    .max(20)
    .optional()
    .describe('What it was written with, to be counted. It then leaves without placeholders only.'),
  client_id: z.string().min(1).max(200).optional(),
});

const previewInput = newTicketInput
  .pick({ mailbox_id: true, cc: true, bcc: true, attachment_ids: true })
  .extend({ to: firstTo, subject: z.string().max(998), body: z.string().max(200_000) });

/** A mail of ours to somebody, which opens a ticket; and the one that whoever is signed in is writing. */
export const newTickets = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets',
      ...access('send', 'mailbox'),
      summary:
        'Write to somebody first: opens a ticket with a mail of ours. Until it leaves, /messages/{id}/cancel takes it back, and the ticket with it. A `client_id` makes the call repeatable.',
      request: jsonBody(newTicketInput),
      responses: {
        200: jsonResponse(ticketSchema, 'The ticket that this client_id opened already.'),
        201: jsonResponse(ticketSchema, 'The ticket. Its mail will be sent.'),
      },
    }),
    async (c) => {
      const { mailbox_id: mailboxId, to, subject, body, ...fields } = c.req.valid('json');
      const { ticketId, created } = await writeFirst(c.get('ctx'), {
        mailboxId,
        to,
        subject,
        body,
        cc: fields.cc,
        bcc: fields.bcc,
        attachmentIds: fields.attachment_ids,
        sendAt: fields.send_at,
        // biome-ignore lint/suspicious/noThenProperty: as above.
        then: fields.then,
        addTags: fields.tags,
        assigneeId: fields.assignee_id,
        savedReplyIds: fields.saved_reply_ids,
        clientId: fields.client_id,
      });
      return c.json(await getTicket(c.get('ctx'), ticketId), created ? 201 : 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/preview',
      ...access('write', 'mailbox'),
      summary: 'See a first mail as it would leave: signature, files. Nothing is stored or sent.',
      request: jsonBody(previewInput),
      responses: { 200: jsonResponse(replyPreviewSchema, 'As it would leave.') },
    }),
    async (c) => {
      const { mailbox_id: mailboxId, attachment_ids: attachmentIds, ...mail } = c.req.valid('json');
      return c.json(await previewFirst(c.get('ctx'), { mailboxId, attachmentIds, ...mail }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/unsent-mail',
      ...access('read', 'own'),
      summary: 'Read the new mail that you are writing and have not sent; version 0 when there is none.',
      responses: { 200: jsonResponse(unsentMailSchema) },
    }),
    async (c) => c.json(await getUnsentMail(c.get('ctx')), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/me/unsent-mail',
      ...access('write', 'own'),
      summary: 'Keep the new mail that you are writing. One without content is taken away.',
      request: jsonBody(unsentMailInput),
      responses: { 200: jsonResponse(unsentMailSchema) },
    }),
    async (c) => c.json(await keepUnsentMail(c.get('ctx'), c.req.valid('json')), 200),
  );
