import { createRoute } from '@hono/zod-openapi';
import { pageSchema } from '#lib/platform/pagination.ts';
import {
  endPresence,
  keepPresence,
  listPresences,
  presenceInput,
  presencePlace,
  presenceSchema,
} from '#lib/tickets/presence.ts';
import { access } from '../access.ts';
import {
  createRouter,
  jsonBody,
  jsonResponse,
  noContentResponse,
  ticketIdOrNumber,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';
import { ticketIdOf } from '../ticket-id.ts';

/** Who looks at a ticket and who writes there. Only people do, so that programs neither tell nor read it. */
export const presence = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/presence',
      ...access('read', 'own'),
      summary:
        'List who has which ticket within your reach open, by window. `presence` in the stream tells changes.',
      responses: { 200: jsonResponse(pageSchema(presenceSchema)) },
    }),
    async (c) => c.json(singlePage(await listPresences(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/tickets/{id}/presence',
      ...access('read', 'own'),
      summary: 'Say that you have a ticket open, and again every two seconds: it holds for 3.5 seconds.',
      request: { ...ticketIdOrNumber, ...jsonBody(presenceInput) },
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await keepPresence(c.get('ctx'), await ticketIdOf(c), c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/tickets/{id}/presence',
      ...access('read', 'own'),
      summary: 'Say that a window of yours has left a ticket.',
      request: { ...ticketIdOrNumber, query: presencePlace },
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await endPresence(c.get('ctx'), await ticketIdOf(c), c.req.valid('query').window);
      return c.body(null, 204);
    },
  );
