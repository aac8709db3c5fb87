import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { listRuns } from '#lib/assistant/runs.ts';
import { runSchema } from '#lib/assistant/schema.ts';
import { eventSchema } from '#lib/platform/events.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { listMessages } from '#lib/tickets/messages.ts';
import { messageSchema } from '#lib/tickets/schema.ts';
import { access } from '../access.ts';
import { eventPage, eventsQuery } from '../event-page.ts';
import { createRouter, jsonResponse, pageQuery, ticketIdOrNumber } from '../openapi-helpers.ts';
import { reachedTicketIdOf } from '../ticket-id.ts';

export const ticketHistory = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/{id}/messages',
      ...access('read', 'mailbox'),
      summary: 'List the entries of a ticket, oldest first.',
      request: { ...ticketIdOrNumber, query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(messageSchema)) },
    }),
    async (c) =>
      c.json(await listMessages(c.get('ctx'), await reachedTicketIdOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/{id}/events',
      ...access('read', 'mailbox'),
      summary: 'List what happened to a ticket, oldest first.',
      request: { ...ticketIdOrNumber, query: eventsQuery },
      responses: { 200: jsonResponse(pageSchema(eventSchema)) },
    }),
    async (c) => {
      const ticketId = await reachedTicketIdOf(c);
      return c.json(await eventPage(c.get('ctx'), { ...c.req.valid('query'), ticketId }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/{id}/runs',
      ...access('read', 'mailbox'),
      summary: "List the assistant's runs at a ticket, newest first.",
      request: { ...ticketIdOrNumber, query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(runSchema)) },
    }),
    async (c) => {
      const ticket = await reachedTicketIdOf(c);
      return c.json(await listRuns(c.get('ctx'), { ...c.req.valid('query'), ticket }), 200);
    },
  );
