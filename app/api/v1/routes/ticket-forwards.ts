import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { forwardTicket } from '#lib/outbound/forward/forward-ticket.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { messageSchema } from '#lib/tickets/schema.ts';
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
import { previewFields } from '../reply-fields.ts';
import { ticketIdOf } from '../ticket-id.ts';

export const ticketForwards = createRouter().openapi(
  createRoute({
    method: 'post',
    path: '/tickets/{id}/forward',
    ...access('send', 'mailbox'),
    ...takesIfMatch,
    summary:
      'Forward the ticket’s mails and files to others. Their answers come into this ticket and do not reach the contact. Until it leaves, /messages/{id}/cancel takes it back.',
    request: {
      ...ticketIdOrNumber,
      ...jsonBody(
        z.strictObject({
          to: z
            .array(z.strictObject({ address: z.string().min(1).max(254), name: subjectLine.nullish() }))
            .min(1)
            .max(10),
          body: z.string().max(200_000).default('').describe('The note above them, in Markdown.'),
          message_ids: z
            .array(idField('msg'))
            .min(1)
            .max(50)
            .optional()
            .describe('The mails to forward; all to and from the contact when left out. Notes never go.'),
          attachment_ids: previewFields.attachment_ids.describe(
            'Uploads of yours and files of the ticket; all files of these mails when left out.',
          ),
        }),
      ),
    },
    responses: { 202: jsonResponse(messageSchema, 'It will be sent.') },
  }),
  async (c) => {
    const { to, body, message_ids: messageIds, attachment_ids } = c.req.valid('json');
    const messageId = await forwardTicket(c.get('ctx'), await ticketIdOf(c), {
      to,
      body,
      messageIds,
      attachmentIds: attachment_ids,
      ifMatch: ifMatch(c),
    });
    return c.json(await getMessage(c.get('ctx'), messageId), 202);
  },
);
