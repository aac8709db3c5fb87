import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { eventSchema } from '#lib/platform/events.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { eventPage, eventsQuery, eventTypes } from '../event-page.ts';
import { eventStream } from '../event-stream.ts';
import { binaryResponse, createRouter, idField, jsonResponse } from '../openapi-helpers.ts';

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
      request: { query: z.object({ after: z.string().max(100).optional(), type: eventTypes }) },
      responses: {
        200: binaryResponse(
          'text/event-stream',
          'The stream. `event: reset` means: you missed too much, read anew.',
        ),
      },
    }),
    (c) =>
      eventStream(c.get('ctx'), c.get('host').feed(), {
        lastEventId: c.req.header('Last-Event-ID') ?? c.req.valid('query').after,
        types: c.req.valid('query').type,
        signal: c.req.raw.signal,
        currentActor: c.get('currentActor'),
      }),
  );
