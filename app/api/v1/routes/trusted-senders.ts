import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { trustedImageSenderShape } from '#lib/images/shape.ts';
import { distrustSender, listTrustedSenders } from '#lib/images/trusted-senders.ts';
import { json, mailAddress, noContent, routesOf } from '../declare.ts';

export const trustedSenders = routesOf()
  .openapi(
    createRoute({
      method: 'get',
      path: '/trusted-image-senders',
      summary: 'List the senders whose remote images are always shown.',
      responses: { 200: json(z.object({ data: z.array(trustedImageSenderShape) })) },
    }),
    async (c) => c.json({ data: await listTrustedSenders(c.get('ctx')) }, 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/trusted-image-senders/{address}',
      summary: 'Block the remote images of a sender again.',
      request: { params: z.object({ address: mailAddress }) },
      responses: { 204: noContent },
    }),
    async (c) => {
      await distrustSender(c.get('ctx'), c.req.valid('param').address.toLowerCase());
      return c.body(null, 204);
    },
  );
