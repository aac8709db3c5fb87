import { createRoute } from '@hono/zod-openapi';
import {
  pushStateSchema,
  pushSubscriptionInput,
  readPushState,
  subscribeToPush,
  testPush,
  unsubscribeFromPush,
} from '#lib/desk/push/subscriptions.ts';
import { visitDesk } from '#lib/users/desk-visits.ts';
import { access } from '../access.ts';
import { createRouter, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';

/** Notifications on the computer of whoever is signed in, and whether they are there. A key is refused. */
export const push = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/push',
      ...access('read', 'own'),
      summary: 'Read whether your browser shows your notifications, and the key to subscribe with.',
      responses: { 200: jsonResponse(pushStateSchema) },
    }),
    async (c) => c.json(await readPushState(c.get('ctx'), c.get('sessionId')), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/me/push',
      ...access('read', 'own'),
      summary: 'Have this browser show your notifications by Web Push, until you sign out in it.',
      request: jsonBody(pushSubscriptionInput),
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await subscribeToPush(c.get('ctx'), c.get('sessionId'), c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/me/push',
      ...access('read', 'own'),
      summary: 'Have this browser show no notifications any more.',
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await unsubscribeFromPush(c.get('ctx'), c.get('sessionId'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/push/test',
      ...access('read', 'own'),
      summary: 'Send this browser a notification to try it.',
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await testPush(c.get('ctx'), c.get('sessionId'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/me/desk-visit',
      ...access('read', 'own'),
      summary: 'Say that you have the desk before your eyes: you are mailed and pushed nothing meanwhile.',
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await visitDesk(c.get('ctx'));
      return c.body(null, 204);
    },
  );
