import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { trustedImageSenderSchema } from '#lib/images/schema.ts';
import { distrustSender, listTrustedSenders } from '#lib/images/trusted-senders.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { createRouter, jsonResponse, mailAddress, noContentResponse, pageQuery } from '../openapi-helpers.ts';

export const trustedSenders = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/trusted-image-senders',
      ...access('read', 'mailbox'),
      summary: 'List the senders whose remote images are always shown.',
      request: { query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(trustedImageSenderSchema)) },
    }),
    async (c) => c.json(await listTrustedSenders(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/trusted-image-senders/{address}',
      ...access('write', 'mailbox'),
      summary: 'Block the remote images of a sender again.',
      request: { params: z.object({ address: mailAddress }) },
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await distrustSender(c.get('ctx'), c.req.valid('param').address.toLowerCase());
      return c.body(null, 204);
    },
  );
