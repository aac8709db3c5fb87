import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { eventSchema } from '#lib/platform/events.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import type { ApiEnv } from '../api-env.ts';
import { eventPage, eventsQuery, eventTypes } from '../event-page.ts';
import { eventStream } from '../event-stream.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { refuseCrossOrigin } from '../middleware/same-origin.ts';
import { binaryResponse, createRouter, idField, jsonResponse } from '../openapi-helpers.ts';

const streamQuery = z.object({ after: z.string().max(100).optional(), type: eventTypes });

export const events = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/events',
      ...access('read', 'mailbox'),
      summary: 'Read the event log, oldest first, after an event that you have.',
      request: { query: eventsQuery.extend({ ticket: idField('tkt').optional() }) },
      responses: { 200: jsonResponse(pageSchema(eventSchema)) },
    }),
    async (c) => {
      const { ticket: ticketId, ...query } = c.req.valid('query');
      return c.json(await eventPage(c.get('ctx'), { ...query, ticketId }), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/events/stream',
      ...access('read', 'mailbox'),
      summary:
        'Follow the event log as server-sent events: ids only, after Last-Event-ID (or `?after=`), else from now.',
      request: { query: streamQuery },
      responses: {
        200: binaryResponse(
          'text/event-stream',
          'The stream. `event: reset` means: you missed too much, read anew.',
        ),
      },
    }),
    (c) => streamOf(c, c.req.valid('query')),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/ws',
      ...access('read', 'mailbox'),
      summary:
        'Follow the event log by WebSocket: as the stream, a JSON text for each. The key is a header, as ever.',
      request: { query: streamQuery },
      responses: { 101: { description: 'The WebSocket is open.' } },
    }),
    (c) => {
      if (!c.env?.isWebSocket) throw upgradeRequired(c);
      // A page of any site can open a WebSocket, and the browser sends our cookie with it.
      if (c.get('sessionId')) refuseCrossOrigin(c, c.get('ctx').env.APP_URL);
      return streamOf(c, c.req.valid('query'));
    },
  );

function streamOf(c: Context<ApiEnv>, { after, type }: z.infer<typeof streamQuery>): Response {
  return eventStream(c.get('ctx'), c.get('host').feed(), {
    lastEventId: c.req.header('Last-Event-ID') ?? after,
    types: type,
    signal: c.req.raw.signal,
    currentActor: c.get('currentActor'),
  });
}

function upgradeRequired(c: Context<ApiEnv>): HttpRefusal {
  c.header('Upgrade', 'websocket');
  return new HttpRefusal(426, 'request.upgradeRequired');
}
