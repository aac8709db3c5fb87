import { createRoute } from '@hono/zod-openapi';
import { dismissGettingStarted, resumeGettingStarted } from '#lib/desk/getting-started/dismiss.ts';
import { getGettingStarted } from '#lib/desk/getting-started/getting-started.ts';
import { gettingStartedSchema } from '#lib/desk/getting-started/schema.ts';
import { access } from '../access.ts';
import { createRouter, jsonResponse } from '../openapi-helpers.ts';

export const gettingStarted = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/getting-started',
      ...access('read', 'mailbox'),
      summary: 'Read how far this desk is with its first steps.',
      responses: { 200: jsonResponse(gettingStartedSchema) },
    }),
    async (c) => c.json(await getGettingStarted(c.get('ctx')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/getting-started/dismiss',
      ...access('read', 'own'),
      summary: 'Put the first steps away: an admin for the whole desk, others for themselves.',
      responses: { 200: jsonResponse(gettingStartedSchema) },
    }),
    async (c) => {
      await dismissGettingStarted(c.get('ctx'));
      return c.json(await getGettingStarted(c.get('ctx')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/getting-started/resume',
      ...access('read', 'own'),
      summary: 'Bring the first steps back, for whom dismissing them would put them away.',
      responses: { 200: jsonResponse(gettingStartedSchema) },
    }),
    async (c) => {
      await resumeGettingStarted(c.get('ctx'));
      return c.json(await getGettingStarted(c.get('ctx')), 200);
    },
  );
