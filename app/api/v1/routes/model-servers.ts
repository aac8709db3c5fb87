import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { modelFromEnv } from '#lib/assistant/model/model.ts';
import { modelServerChanges, modelServerInput } from '#lib/assistant/model-servers/model-server-input.ts';
import {
  createModelServer,
  getModelServer,
  listModelServers,
  removeModelServer,
  updateModelServer,
} from '#lib/assistant/model-servers/model-servers.ts';
import { modelServerSchema, modelServerTestSchema } from '#lib/assistant/model-servers/schema.ts';
import { testModelServer } from '#lib/assistant/model-servers/test-model-server.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const modelServerId = idParam('mds', 'modelServer');

const modelServerListSchema = pageSchema(modelServerSchema).extend({
  from_environment: z.string().describe('The model of assistants that name none.'),
});

export const modelServers = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/model-servers',
      ...access('admin', 'all'),
      summary: 'List the servers whose models assistants may ask. Never their keys.',
      responses: { 200: jsonResponse(modelServerListSchema) },
    }),
    async (c) => {
      const ctx = c.get('ctx');
      const page = singlePage(await listModelServers(ctx));
      return c.json({ ...page, from_environment: modelFromEnv(ctx.env) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/model-servers',
      ...access('admin', 'all'),
      summary: 'Add a model server. Private addresses are allowed.',
      request: jsonBody(modelServerInput),
      responses: { 201: jsonResponse(modelServerSchema, 'It is made.') },
    }),
    async (c) => c.json(await createModelServer(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/model-servers/{id}',
      ...access('admin', 'all'),
      summary: 'Read a model server.',
      request: modelServerId,
      responses: { 200: jsonResponse(modelServerSchema) },
    }),
    async (c) => c.json(await getModelServer(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/model-servers/{id}',
      ...access('admin', 'all'),
      summary: 'Change a model server. Another address needs its key again; `prices` replaces those set.',
      request: { ...modelServerId, ...jsonBody(modelServerChanges) },
      responses: { 200: jsonResponse(modelServerSchema) },
    }),
    async (c) =>
      c.json(await updateModelServer(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/model-servers/{id}',
      ...access('admin', 'all'),
      summary: 'Remove a model server and its key. Conflicts while an assistant uses it.',
      request: modelServerId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await removeModelServer(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/model-servers/{id}/test',
      ...access('admin', 'all'),
      summary: 'Ask a model server for its models, and one of them for a word; hear what it says.',
      request: {
        ...modelServerId,
        ...optionalJsonBody(z.strictObject({ model: z.string().trim().min(1).max(120).optional() })),
      },
      responses: { 200: jsonResponse(modelServerTestSchema) },
    }),
    async (c) =>
      c.json(await testModelServer(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  );
