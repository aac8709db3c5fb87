import { createRoute } from '@hono/zod-openapi';
import {
  cancelImport,
  describeImport,
  getImport,
  importItemsQuery,
  importsQuery,
  listImportItems,
  listImports,
} from '#lib/articles/imports/imports.ts';
import {
  articleImportSchema,
  articleSourceSchema,
  importItemSchema,
  importWithItemsSchema,
} from '#lib/articles/imports/schema.ts';
import { listSources, readSourceAgain, removeSource, updateSource } from '#lib/articles/imports/sources.ts';
import { importInput, sourceChanges, startImport } from '#lib/articles/imports/start-import.ts';
import { getUploadContent } from '#lib/files/uploads.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const importId = idParam('imp', 'import');
const sourceId = idParam('asr', 'source');

export const articleImportRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles/imports',
      ...access('write', 'mailbox'),
      summary:
        'Import articles from a website or an upload. The worker does it; what was imported before is updated, and the same again changes nothing.',
      request: jsonBody(importInput),
      responses: { 202: jsonResponse(articleImportSchema, 'It is queued.') },
    }),
    async (c) => {
      const ctx = c.get('ctx');
      const input = c.req.valid('json');
      const file = input.upload_id === undefined ? null : await getUploadContent(ctx, input.upload_id);
      const { row, source } = await startImport(ctx, input, file);
      return c.json(await describeImport(ctx, row, source), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/imports',
      ...access('read', 'mailbox'),
      summary: 'List imports of articles, the newest first.',
      request: { query: importsQuery.extend({ source: idField('asr').optional() }) },
      responses: { 200: jsonResponse(pageSchema(articleImportSchema)) },
    }),
    async (c) => c.json(await listImports(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/imports/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read an import: how far it is, and what was not imported and why.',
      request: importId,
      responses: { 200: jsonResponse(importWithItemsSchema) },
    }),
    async (c) => c.json(await getImport(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/imports/{id}/items',
      ...access('read', 'mailbox'),
      summary:
        'List the items of an import, in the order of their source. The last five imports of a source keep them.',
      request: { ...importId, query: importItemsQuery },
      responses: { 200: jsonResponse(pageSchema(importItemSchema)) },
    }),
    async (c) =>
      c.json(await listImportItems(c.get('ctx'), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles/imports/{id}/cancel',
      ...access('write', 'mailbox'),
      summary: 'Stop an import. What it imported stays.',
      request: importId,
      responses: { 200: jsonResponse(articleImportSchema) },
    }),
    async (c) => c.json(await cancelImport(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/sources',
      ...access('read', 'mailbox'),
      summary: 'List where articles were imported from.',
      responses: { 200: jsonResponse(pageSchema(articleSourceSchema)) },
    }),
    async (c) => c.json(singlePage(await listSources(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/articles/sources/{id}',
      ...access('write', 'mailbox'),
      summary: 'Pause a source, or change how often a website is read again.',
      request: { ...sourceId, ...jsonBody(sourceChanges) },
      responses: { 200: jsonResponse(articleSourceSchema) },
    }),
    async (c) => c.json(await updateSource(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/articles/sources/{id}',
      ...access('write', 'mailbox'),
      summary: 'Forget a source. Its articles stay.',
      request: sourceId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await removeSource(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles/sources/{id}/read',
      ...access('write', 'mailbox'),
      summary: 'Read a website again now.',
      request: sourceId,
      responses: { 202: jsonResponse(articleImportSchema, 'It is queued.') },
    }),
    async (c) => {
      const ctx = c.get('ctx');
      const { row, source } = await readSourceAgain(ctx, c.req.valid('param').id);
      return c.json(await describeImport(ctx, row, source), 202);
    },
  );
