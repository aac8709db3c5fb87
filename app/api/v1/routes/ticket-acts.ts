import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  ticketActDetailSchema,
  ticketActInput,
  ticketActSchema,
  ticketActsQuery,
} from '#lib/desk/acts/schema.ts';
import { startTicketAct } from '#lib/desk/acts/start-act.ts';
import { getTicketAct, listTicketActs } from '#lib/desk/acts/ticket-acts.ts';
import { undoTicketAct } from '#lib/desk/acts/undo-act.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { createRouter, idParam, jsonBody, jsonResponse, optionalJsonBody } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const actId = idParam('act', 'ticketAct');

export const ticketActRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/ticket-acts',
      ...access('write', 'mailbox'),
      summary:
        'Do something to many tickets in the background: those named, all that match a filter now, or those whose drafts you were shown.',
      request: jsonBody(ticketActInput),
      responses: { 202: jsonResponse(ticketActDetailSchema, 'It is queued.') },
    }),
    async (c) => {
      const { id } = await startTicketAct(c.get('ctx'), c.req.valid('json'));
      return c.json(await getTicketAct(c.get('ctx'), id), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/ticket-acts',
      ...access('read', 'own'),
      summary: 'List what you did to tickets, newest first: your last 20 acts, and acts on many for a month.',
      request: { query: ticketActsQuery },
      responses: { 200: jsonResponse(pageSchema(ticketActSchema)) },
    }),
    async (c) => c.json(singlePage(await listTicketActs(c.get('ctx'), c.req.valid('query'))), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/ticket-acts/{id}',
      ...access('read', 'own'),
      summary: 'Read an act: how far it is, and which tickets it skipped and why.',
      request: actId,
      responses: { 200: jsonResponse(ticketActDetailSchema) },
    }),
    async (c) => c.json(await getTicketAct(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/ticket-acts/{id}/undo',
      ...access('write', 'own'),
      summary:
        'Undo your act: at once on one ticket, in the background on many. What somebody has changed since stays.',
      request: { ...actId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(ticketActDetailSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await undoTicketAct(c.get('ctx'), id);
      return c.json(await getTicketAct(c.get('ctx'), id), 200);
    },
  );
