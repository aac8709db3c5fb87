import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { getAttachment, getAttachmentText, getAttachmentUrl } from '#lib/tickets/messages.ts';
import { attachmentSchema, attachmentTextSchema, attachmentUrlSchema } from '#lib/tickets/schema.ts';
import { bytes, idOf, json, routesOf } from '../declare.ts';
import { fileAnswer } from '../file-answer.ts';

const ofAttachment = idOf('att', 'attachment');

export const attachments = routesOf()
  .openapi(
    createRoute({
      method: 'get',
      path: '/attachments/{id}',
      summary: 'Read what an attachment is.',
      request: ofAttachment,
      responses: { 200: json(attachmentSchema) },
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
      summary: 'Read the text that was taken out of an attachment.',
      request: ofAttachment,
      responses: { 200: json(attachmentTextSchema) },
    }),
    async (c) => c.json(await getAttachmentText(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/attachments/{id}/url',
      summary: 'Get an address at which an attachment can be downloaded for some hours without signing in.',
      request: ofAttachment,
      responses: { 200: json(attachmentUrlSchema) },
    }),
    async (c) => c.json(await getAttachmentUrl(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/attachments/{id}/content',
      summary: 'Download an attachment. `inline=1` shows it instead, if it is a common image.',
      request: { ...ofAttachment, query: z.object({ inline: z.stringbool().optional() }) },
      responses: { 200: bytes('*/*', 'The file.') },
    }),
    async (c) => fileAnswer(await getAttachment(c.get('ctx'), c.req.valid('param').id), c.req.valid('query')),
  );
