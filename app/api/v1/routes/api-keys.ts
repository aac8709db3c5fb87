import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { scopes } from '#lib/platform/context.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { createApiKey, listApiKeys, revokeApiKey } from '#lib/users/api-keys.ts';
import { apiKeySchema } from '#lib/users/schema.ts';
import { access } from '../access.ts';
import { createRouter, idField, idParam, jsonBody, jsonResponse, pageQuery } from '../openapi-helpers.ts';

const newApiKeySchema = apiKeySchema
  .extend({ token: z.string().nullable().describe('Told this once. Null in a replayed answer.') })
  .meta({ id: 'NewApiKey' });

export const apiKeys = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/api-keys',
      ...access('admin', 'mailbox'),
      summary: 'List the keys, newest first, without their tokens.',
      request: { query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(apiKeySchema)) },
    }),
    async (c) => c.json(await listApiKeys(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/api-keys',
      ...access('admin', 'mailbox'),
      summary: 'Make a key for a program. Its token is told this once.',
      request: jsonBody(
        z.strictObject({
          name: z.string().trim().min(1).max(200),
          scopes: z.array(z.enum(scopes)).min(1),
          tags: z
            .array(z.string().trim().min(1).max(60))
            .min(1)
            .max(20)
            .nullish()
            .describe('Tags that there are: it then reaches tickets that bear one of them, and no others.'),
          mailbox_ids: z.array(idField('mbx')).max(1000).nullish().describe('Null means every mailbox.'),
        }),
      ),
      responses: { 201: jsonResponse(newApiKeySchema, 'The key with its token.') },
    }),
    async (c) => {
      c.set('shownOnce', ['token']);
      const { key, token } = await createApiKey(c.get('ctx'), c.req.valid('json'));
      return c.json({ ...key, token }, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/api-keys/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Revoke a key. It ends at once and stays in the list.',
      request: idParam('key', 'apiKey'),
      responses: { 200: jsonResponse(apiKeySchema) },
    }),
    async (c) => c.json(await revokeApiKey(c.get('ctx'), c.req.valid('param').id), 200),
  );
