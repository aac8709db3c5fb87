import { createRoute } from '@hono/zod-openapi';
import {
  archiveContactField,
  createContactField,
  listContactFields,
  updateContactField,
} from '#lib/contacts/contact-fields.ts';
import { contactFieldChanges, contactFieldInput, contactFieldSchema } from '#lib/contacts/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { createRouter, idParam, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const fieldId = idParam('cfd', 'field');

export const contactFieldRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/contact-fields',
      ...access('admin', 'all'),
      summary:
        'List the fields of your own that every contact has. A contact’s answer has them with their values.',
      responses: { 200: jsonResponse(pageSchema(contactFieldSchema)) },
    }),
    async (c) => c.json(singlePage(await listContactFields(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/contact-fields',
      ...access('admin', 'all'),
      summary: 'Give every contact a field.',
      request: jsonBody(contactFieldInput),
      responses: { 201: jsonResponse(contactFieldSchema) },
    }),
    async (c) => c.json(await createContactField(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/contact-fields/{id}',
      ...access('admin', 'all'),
      summary: 'Rename a field, or change its choices.',
      request: { ...fieldId, ...jsonBody(contactFieldChanges) },
      responses: { 200: jsonResponse(contactFieldSchema) },
    }),
    async (c) =>
      c.json(await updateContactField(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/contact-fields/{id}',
      ...access('admin', 'all'),
      summary: 'Take a field away from all contacts.',
      request: fieldId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await archiveContactField(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
