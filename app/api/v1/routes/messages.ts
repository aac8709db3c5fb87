import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { cancelMessage } from '#lib/outbound/cancel-message.ts';
import { getMessage } from '#lib/tickets/messages.ts';
import { messageShape } from '#lib/tickets/shape.ts';
import { bytes, idOf, json, optionalBody, routesOf } from '../declare.ts';
import { rawMail } from '../file-answer.ts';
import { rawOfMessage } from '../raw-of-message.ts';

const ofMessage = idOf('msg', 'message');

export const messages = routesOf()
  .openapi(
    createRoute({
      method: 'get',
      path: '/messages/{id}',
      summary: 'Read a message or note.',
      request: ofMessage,
      responses: { 200: json(messageShape) },
    }),
    async (c) => c.json(await getMessage(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/messages/{id}/raw',
      summary: 'Download the exact bytes of a mail that came in.',
      request: ofMessage,
      responses: { 200: bytes('message/rfc822', 'The bytes, as they came.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return rawMail(await rawOfMessage(c.get('ctx'), id), id);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/messages/{id}/cancel',
      summary: 'Take a queued message back before it leaves.',
      request: { ...ofMessage, ...optionalBody(z.strictObject({})) },
      responses: { 200: json(messageShape) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await cancelMessage(c.get('ctx'), id);
      return c.json(await getMessage(c.get('ctx'), id), 200);
    },
  );
