import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { assistantSchema, assistantVersionSchema } from '#lib/assistant/schema.ts';
import {
  assistantChanges,
  assistantInput,
  createAssistant,
  getAssistant,
  listAssistants,
  listVersions,
  publishVersion,
  updateAssistant,
} from '#lib/assistant/versions/assistants.ts';
import { fault } from '#lib/platform/fault.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { createRouter, jsonBody, jsonResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const assistantId = {
  params: z.object({
    id: z
      .string()
      .regex(/^(ast_[0-9a-f]{32}|[a-z0-9]+(-[a-z0-9]+)*)$/, fault('notFound.assistant'))
      .describe('The id, or the slug.'),
  }),
};

export const assistants = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/assistants',
      ...access('read', 'mailbox'),
      summary: 'List the assistants, each with the version in force.',
      responses: { 200: jsonResponse(pageSchema(assistantSchema)) },
    }),
    async (c) => c.json(singlePage(await listAssistants(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/assistants',
      ...access('admin', 'all'),
      summary: 'Make an assistant and publish its first version.',
      request: jsonBody(assistantInput),
      responses: { 201: jsonResponse(assistantSchema, 'The assistant.') },
    }),
    async (c) => c.json(await createAssistant(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/assistants/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read an assistant with the version in force.',
      request: assistantId,
      responses: { 200: jsonResponse(assistantSchema) },
    }),
    async (c) => c.json(await getAssistant(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/assistants/{id}',
      ...access('admin', 'all'),
      summary:
        'Change an assistant. Instructions, models, temperature or tools make and publish a new version.',
      request: { ...assistantId, ...jsonBody(assistantChanges) },
      responses: { 200: jsonResponse(assistantSchema) },
    }),
    async (c) =>
      c.json(await updateAssistant(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/assistants/{id}/publish',
      ...access('admin', 'all'),
      summary: 'Put an earlier version into force again, by its number.',
      request: {
        ...assistantId,
        ...jsonBody(z.strictObject({ number: z.number().int().min(1).max(1_000_000) })),
      },
      responses: { 200: jsonResponse(assistantSchema) },
    }),
    async (c) => {
      const { number } = c.req.valid('json');
      return c.json(await publishVersion(c.get('ctx'), c.req.valid('param').id, number), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/assistants/{id}/versions',
      ...access('read', 'mailbox'),
      summary: 'List the versions of an assistant, the newest first.',
      request: assistantId,
      responses: { 200: jsonResponse(pageSchema(assistantVersionSchema)) },
    }),
    async (c) => c.json(singlePage(await listVersions(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/assistants/{id}/versions/{number}/publish',
      ...access('admin', 'all'),
      summary: 'Put an earlier version into force again.',
      request: {
        params: assistantId.params.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
      },
      responses: { 200: jsonResponse(assistantSchema) },
    }),
    async (c) => {
      const { id, number } = c.req.valid('param');
      return c.json(await publishVersion(c.get('ctx'), id, number), 200);
    },
  );
