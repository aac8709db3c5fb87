import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { reportCsv } from '#lib/desk/reports/csv.ts';
import { readReport } from '#lib/desk/reports/report.ts';
import { reportQuery, reportSchema, reportTables } from '#lib/desk/reports/schema.ts';
import { access } from '../access.ts';
import { binaryResponse, createRouter, jsonResponse } from '../openapi-helpers.ts';

export const reports = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/reports/overview',
      ...access('read', 'mailbox'),
      summary: 'Read every figure of a period, with the totals of the period before.',
      request: { query: reportQuery },
      responses: { 200: jsonResponse(reportSchema) },
    }),
    async (c) => c.json(await readReport(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/reports/overview/csv',
      ...access('read', 'mailbox'),
      summary: 'Download one table of the figures of a period as CSV.',
      request: { query: reportQuery.extend({ table: z.enum(reportTables) }) },
      responses: { 200: binaryResponse('text/csv', 'The table, in UTF-8.') },
    }),
    async (c) => {
      const { table, ...query } = c.req.valid('query');
      const csv = reportCsv(await readReport(c.get('ctx'), query), table);
      const name = `${table.replace('_', '-')}-${query.from}-to-${query.to}.csv`;
      return c.body(csv, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      });
    },
  );
