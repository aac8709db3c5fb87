import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { getAttachment, getAttachmentText, getAttachmentUrl } from '#lib/tickets/messages.ts';
import { attachmentSchema, attachmentTextSchema, attachmentUrlSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { fileResponse } from '../file-response.ts';
import { binaryResponse, createRouter, idParam, jsonResponse } from '../openapi-helpers.ts';

const attachmentId = idParam('att', 'attachment');

export const attachments = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/attachments/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read what an attachment is.',
      request: attachmentId,
      responses: { 200: jsonResponse(attachmentSchema) },
    }),
    async (c) => {
      const { content: _, ...attachment } = await getAttachment(c.get('ctx'), c.req.valid('param').id);
      return c.json(attachment, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/attachments/{id}/text',
      ...access('read', 'mailbox'),
      summary: 'Read the text that was taken out of an attachment.',
      request: attachmentId,
      responses: { 200: jsonResponse(attachmentTextSchema) },
    }),
    async (c) => c.json(await getAttachmentText(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/attachments/{id}/url',
      ...access('read', 'mailbox'),
      summary: 'Get an address at which an attachment can be downloaded for some hours without signing in.',
      request: attachmentId,
      responses: { 200: jsonResponse(attachmentUrlSchema) },
    }),
    async (c) => c.json(await getAttachmentUrl(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/attachments/{id}/content',
      ...access('read', 'mailbox'),
      summary: 'Download an attachment. `inline=1` shows it instead, if it is a common image.',
      request: { ...attachmentId, query: z.object({ inline: z.stringbool().optional() }) },
      responses: { 200: binaryResponse('*/*', 'The file.') },
    }),
    async (c) =>
      fileResponse(await getAttachment(c.get('ctx'), c.req.valid('param').id), c.req.valid('query')),
  );
