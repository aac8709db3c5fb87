import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { getCaughtMail, listCaughtMail } from '#lib/outbound/caught-mail.ts';
import { caughtMailShape } from '#lib/outbound/shape.ts';
import { pageOf } from '#lib/page.ts';
import { bytes, idOf, json, page, routesOf } from '../declare.ts';
import { rawMail } from '../file-answer.ts';

const ofCaughtMail = idOf('cgt', 'caught mail');

const address = z.object({ name: z.string().nullable(), address: z.string() });

const readMailShape = caughtMailShape
  .extend({
    read: z.object({
      from: address.nullable(),
      to: z.array(address),
      cc: z.array(address),
      reply_to: z.array(address),
      subject: z.string().nullable(),
      text: z.string(),
      html: z.string().nullable(),
      message_id: z.string().nullable(),
      in_reply_to: z.array(z.string()),
      references: z.array(z.string()),
    }),
  })
  .meta({ id: 'CaughtMailAsRead' });

export const caughtMails = routesOf()
  .openapi(
    createRoute({
      method: 'get',
      path: '/caught-mails',
      summary: 'List the mail that the sandbox caught while no relay is set, newest first.',
      request: { query: z.object(page) },
      responses: { 200: json(pageOf(caughtMailShape)) },
    }),
    async (c) => c.json(await listCaughtMail(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/caught-mails/{id}',
      summary: 'Read a caught mail as its reader would see it.',
      request: ofCaughtMail,
      responses: { 200: json(readMailShape) },
    }),
    async (c) => {
      const { content: _, ...mail } = await getCaughtMail(c.get('ctx'), c.req.valid('param').id);
      return c.json(mail, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/caught-mails/{id}/raw',
      summary: 'Download the exact bytes of a caught mail.',
      request: ofCaughtMail,
      responses: { 200: bytes('message/rfc822', 'The bytes, as they would have left.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return rawMail((await getCaughtMail(c.get('ctx'), id)).content, id);
    },
  );
