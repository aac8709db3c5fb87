import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { listRuns } from '#lib/assistant/runs.ts';
import { runShape } from '#lib/assistant/shape.ts';
import { eventShape } from '#lib/events.ts';
import { pageOf } from '#lib/page.ts';
import { listMessages } from '#lib/tickets/messages.ts';
import { messageShape } from '#lib/tickets/shape.ts';
import { json, page, routesOf, ticketIdOrNumber } from '../declare.ts';
import { eventPage, eventsQuery } from '../event-page.ts';
import { reachedTicketIdOf } from '../ticket-id.ts';

export const ticketParts = routesOf()
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/{id}/messages',
      summary: 'List the entries of a ticket, oldest first.',
      request: { ...ticketIdOrNumber, query: z.object(page) },
      responses: { 200: json(pageOf(messageShape)) },
    }),
    async (c) =>
      c.json(await listMessages(c.get('ctx'), await reachedTicketIdOf(c), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/{id}/events',
      summary: 'List what happened to a ticket, oldest first.',
      request: { ...ticketIdOrNumber, query: eventsQuery },
      responses: { 200: json(pageOf(eventShape)) },
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
      summary: "List the assistant's runs at a ticket, newest first.",
      request: { ...ticketIdOrNumber, query: z.object(page) },
      responses: { 200: json(pageOf(runShape)) },
    }),
    async (c) => {
      const ticket = await reachedTicketIdOf(c);
      return c.json(await listRuns(c.get('ctx'), { ...c.req.valid('query'), ticket }), 200);
    },
  );
