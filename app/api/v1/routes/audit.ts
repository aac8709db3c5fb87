import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { auditCsv, listAudit } from '#lib/desk/audit/audit.ts';
import { auditEntrySchema, auditFilters } from '#lib/desk/audit/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { eventId } from '../event-page.ts';
import { binaryResponse, createRouter, jsonResponse } from '../openapi-helpers.ts';

export const audit = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit',
      ...access('admin', 'mailbox'),
      summary: 'Read who did what, newest first: names and addresses, never words of a mail.',
      request: {
        query: auditFilters.extend({
          limit: z.coerce.number().int().min(1).max(100).default(50),
          cursor: eventId.optional(),
        }),
      },
      responses: { 200: jsonResponse(pageSchema(auditEntrySchema)) },
    }),
    async (c) => {
      const { cursor: before, ...query } = c.req.valid('query');
      return c.json(await listAudit(c.get('ctx'), { ...query, before }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/audit/csv',
      ...access('admin', 'mailbox'),
      summary: 'Download the newest 10,000 of these events as CSV.',
      request: { query: auditFilters },
      responses: { 200: binaryResponse('text/csv', 'The events, in UTF-8.') },
    }),
    async (c) =>
      c.body(await auditCsv(c.get('ctx'), c.req.valid('query')), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="audit.csv"',
      }),
  );
