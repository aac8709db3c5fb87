import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  cancelMailImport,
  getMailImport,
  listMailImportSkips,
  listMailImports,
} from '#lib/inbound/history/mail-imports.ts';
import {
  mailImportSchema,
  mailImportSkipSchema,
  mailImportWithSkipsSchema,
  toMailImport,
} from '#lib/inbound/history/schema.ts';
import { mailImportInput, startMailImport } from '#lib/inbound/history/start-mail-import.ts';
import { pageQuery, pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { createRouter, idParam, jsonBody, jsonResponse } from '../openapi-helpers.ts';

const importId = idParam('mim', 'import');
const page = z.object(pageQuery);

export const mailImportRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/mail-imports',
      ...access('admin', 'mailbox'),
      summary:
        'Import past mail into a mailbox, from an mbox file. It becomes closed tickets; nobody is answered, notified or mailed, and what the mailbox has already is skipped.',
      request: jsonBody(mailImportInput),
      responses: { 202: jsonResponse(mailImportSchema, 'It is queued.') },
    }),
    async (c) => c.json(toMailImport(await startMailImport(c.get('ctx'), c.req.valid('json'))), 202),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/mail-imports',
      ...access('admin', 'mailbox'),
      summary: 'List imports of past mail, the newest first.',
      request: { query: page },
      responses: { 200: jsonResponse(pageSchema(mailImportSchema)) },
    }),
    async (c) => c.json(await listMailImports(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/mail-imports/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Read an import of past mail: how far it is, and why mails were skipped.',
      request: importId,
      responses: { 200: jsonResponse(mailImportWithSkipsSchema) },
    }),
    async (c) => c.json(await getMailImport(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/mail-imports/{id}/skips',
      ...access('admin', 'mailbox'),
      summary: 'List the mails that an import did not file, in the order of the file.',
      request: { ...importId, query: page },
      responses: { 200: jsonResponse(pageSchema(mailImportSkipSchema)) },
    }),
    async (c) =>
      c.json(await listMailImportSkips(c.get('ctx'), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mail-imports/{id}/cancel',
      ...access('admin', 'mailbox'),
      summary: 'Stop an import of past mail. What it filed stays.',
      request: importId,
      responses: { 200: jsonResponse(mailImportSchema) },
    }),
    async (c) => c.json(await cancelMailImport(c.get('ctx'), c.req.valid('param').id), 200),
  );
