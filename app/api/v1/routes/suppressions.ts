import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { pageSchema } from '#lib/platform/pagination.ts';
import { suppressManually } from '#lib/suppressions/suppress-manually.ts';
import {
  liftSuppression,
  listSuppressions,
  suppressionSchema,
  suppressionsQuery,
} from '#lib/suppressions/suppressions.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idParam,
  jsonBody,
  jsonResponse,
  mailAddress,
  noContentResponse,
} from '../openapi-helpers.ts';

export const suppressions = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/suppressions',
      ...access('admin', 'all'),
      summary: 'List the addresses that we must not write to, newest first; lifted ones when asked for.',
      request: { query: suppressionsQuery },
      responses: { 200: jsonResponse(pageSchema(suppressionSchema)) },
    }),
    async (c) => c.json(await listSuppressions(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/suppressions',
      ...access('admin', 'all'),
      summary: 'Let no mail go to an address any more. One that stands already stays as it is.',
      request: jsonBody(
        z.strictObject({ address: mailAddress, detail: z.string().trim().max(1000).nullish() }),
      ),
      responses: { 201: jsonResponse(suppressionSchema, 'The suppression that stands.') },
    }),
    async (c) => c.json(await suppressManually(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/suppressions/{id}/lift',
      ...access('admin', 'all'),
      summary: 'Let mail go to the address again, with the reason.',
      request: {
        ...idParam('sup', 'suppression'),
        ...jsonBody(z.strictObject({ reason: z.string().trim().min(1).max(1000) })),
      },
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await liftSuppression(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'));
      return c.body(null, 204);
    },
  );
