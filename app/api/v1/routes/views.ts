import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { pageSchema } from '#lib/platform/pagination.ts';
import { countViews } from '#lib/tickets/views/count-views.ts';
import { viewChanges, viewCountSchema, viewInput, viewSchema } from '#lib/tickets/views/schema.ts';
import {
  createView,
  deleteView,
  getView,
  listViews,
  maxViews,
  orderViews,
  updateView,
} from '#lib/tickets/views/views.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const viewId = idParam('viw', 'view');

export const views = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/views',
      ...access('read', 'mailbox'),
      summary: 'List your views and the shared ones, in your order.',
      responses: { 200: jsonResponse(pageSchema(viewSchema)) },
    }),
    async (c) => c.json(singlePage(await listViews(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/views/counts',
      ...access('read', 'mailbox'),
      summary: 'Count the tickets of each view, exactly.',
      responses: { 200: jsonResponse(pageSchema(viewCountSchema)) },
    }),
    async (c) => c.json(singlePage(await countViews(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/views/order',
      ...access('read', 'mailbox'),
      summary: 'Put the views into an order of your own. Those left out follow.',
      request: jsonBody(z.strictObject({ ids: z.array(idField('viw')).min(1).max(maxViews) })),
      responses: { 200: jsonResponse(pageSchema(viewSchema)) },
    }),
    async (c) => {
      await orderViews(c.get('ctx'), c.req.valid('json').ids);
      return c.json(singlePage(await listViews(c.get('ctx'))), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/views',
      ...access('write', 'mailbox'),
      summary: 'Keep a filter of the list as a view, shared unless `personal`.',
      request: jsonBody(viewInput),
      responses: { 201: jsonResponse(viewSchema, 'The view.') },
    }),
    async (c) => c.json(await createView(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/views/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a view.',
      request: viewId,
      responses: { 200: jsonResponse(viewSchema) },
    }),
    async (c) => {
      const view = await getView(c.get('ctx'), c.req.valid('param').id);
      etag(c, view);
      return c.json(view, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/views/{id}',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Change a view. Takes If-Match.',
      request: { ...viewId, ...jsonBody(viewChanges) },
      responses: { 200: jsonResponse(viewSchema) },
    }),
    async (c) => {
      const changes = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      const view = await updateView(c.get('ctx'), c.req.valid('param').id, changes);
      etag(c, view);
      return c.json(view, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/views/{id}',
      ...access('write', 'mailbox'),
      summary: 'Delete a view. Its tickets stay.',
      request: viewId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await deleteView(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
