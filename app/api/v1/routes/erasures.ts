import { createRoute } from '@hono/zod-openapi';
import { getErasure, previewErasure, startErasure } from '#lib/desk/erasure/erasures.ts';
import { erasureInput, erasurePreviewSchema, erasureSchema } from '#lib/desk/erasure/schema.ts';
import { exportPerson } from '#lib/desk/export/export-person.ts';
import { access } from '../access.ts';
import { zipResponse } from '../file-response.ts';
import { binaryResponse, createRouter, idParam, jsonBody, jsonResponse } from '../openapi-helpers.ts';

const contactId = idParam('con', 'contact');

export const erasures = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}/erase',
      ...access('admin', 'all'),
      summary: 'Read what the erasure of a person would take.',
      request: contactId,
      responses: { 200: jsonResponse(erasurePreviewSchema) },
    }),
    async (c) => c.json(await previewErasure(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/contacts/{id}/erase',
      ...access('admin', 'all'),
      summary:
        'Erase a person with all their addresses: whole tickets whose contact they are, and what they wrote on others’. It is done in the background and cannot be undone. Figures stay. While one is under way, it is answered.',
      request: { ...contactId, ...jsonBody(erasureInput) },
      responses: { 202: jsonResponse(erasureSchema) },
    }),
    async (c) => c.json(await startErasure(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 202),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/contacts/{id}/export',
      ...access('write', 'mailbox'),
      summary:
        'Download what is kept about a person within reach, as a ZIP: profile, notes, tickets, files and mails as they came.',
      request: contactId,
      responses: { 200: binaryResponse('application/zip', 'JSON to read, files and mails.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return zipResponse(await exportPerson(c.get('ctx'), id), `${id}.zip`);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/erasures/{id}',
      ...access('admin', 'all'),
      summary: 'Read how far an erasure is, and what it deleted, blanked and kept of each table, and why.',
      request: idParam('ers', 'erasure'),
      responses: { 200: jsonResponse(erasureSchema) },
    }),
    async (c) => c.json(await getErasure(c.get('ctx'), c.req.valid('param').id), 200),
  );
