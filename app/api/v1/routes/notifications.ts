import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { pageQuery, pageSchema } from '#lib/platform/pagination.ts';
import {
  listNotifications,
  readNotification,
  readNotifications,
} from '#lib/tickets/notifications/notifications.ts';
import { notificationSchema } from '#lib/tickets/notifications/schema.ts';
import { access } from '../access.ts';
import { createRouter, idField, idParam, jsonResponse, optionalJsonBody } from '../openapi-helpers.ts';

/** What concerns whoever is signed in. A program has none, so a key is refused. */
export const notifications = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/notifications',
      ...access('read', 'own'),
      summary: 'List your notifications, the newest first: mentions, tickets assigned to you, todos due.',
      request: {
        query: z.object({
          ...pageQuery,
          unread: z.stringbool().optional().describe('Only those that you have not read.'),
        }),
      },
      responses: { 200: jsonResponse(pageSchema(notificationSchema)) },
    }),
    async (c) => c.json(await listNotifications(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/notifications/read',
      operationId: 'post_me_notifications_read_all',
      ...access('read', 'own'),
      summary: 'Mark all your notifications as read, or those on one ticket.',
      request: optionalJsonBody(z.strictObject({ ticket_id: idField('tkt').optional() })),
      responses: {
        200: jsonResponse(z.object({ unread: z.number().int().describe('How many are left.') })),
      },
    }),
    async (c) => {
      const { ticket_id: ticketId } = c.req.valid('json') ?? {};
      return c.json({ unread: await readNotifications(c.get('ctx'), { ticketId }) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/notifications/{id}/read',
      ...access('read', 'own'),
      summary: 'Mark one of your notifications as read.',
      request: { ...idParam('ntf', 'notification'), ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(notificationSchema) },
    }),
    async (c) => c.json(await readNotification(c.get('ctx'), c.req.valid('param').id), 200),
  );
