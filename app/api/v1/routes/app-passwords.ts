import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { pageSchema } from '#lib/platform/pagination.ts';
import {
  createAppPassword,
  listAppPasswords,
  revokeAppPassword,
  submissionServer,
} from '#lib/users/app-passwords.ts';
import { appPasswordSchema, submissionServerSchema } from '#lib/users/schema.ts';
import { access } from '../access.ts';
import { createRouter, idParam, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const freshAppPasswordSchema = z
  .object({
    app_password: appPasswordSchema,
    password: z.string().nullable().describe('Told this once. Null in a replayed answer.'),
  })
  .meta({ id: 'FreshAppPassword' });

const appPasswordPage = pageSchema(appPasswordSchema).extend({
  server: submissionServerSchema
    .nullable()
    .describe('What mail programs send through; null when that is off (SUBMISSION_PORT).'),
});

/** What mail programs of whoever is signed in send with. */
export const appPasswordRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/app-passwords',
      ...access('read', 'own'),
      summary: 'List the passwords of your mail programs, the newest first.',
      responses: { 200: jsonResponse(appPasswordPage) },
    }),
    async (c) => {
      const ctx = c.get('ctx');
      return c.json({ ...singlePage(await listAppPasswords(ctx)), server: submissionServer(ctx) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/app-passwords',
      ...access('read', 'own'),
      summary: 'Make a password with which a mail program of yours sends as the mailboxes that you reach.',
      request: jsonBody(z.strictObject({ name: z.string().trim().min(1).max(100) })),
      responses: { 201: jsonResponse(freshAppPasswordSchema, 'The password, told this once.') },
    }),
    async (c) => {
      c.set('shownOnce', ['password']);
      return c.json(await createAppPassword(c.get('ctx'), c.req.valid('json')), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/me/app-passwords/{id}',
      ...access('read', 'own'),
      summary: 'End a password of a mail program, at once.',
      request: idParam('apw', 'appPassword'),
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await revokeAppPassword(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
