import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { afterActs } from '#db/schema/index.ts';
import { fault } from '#lib/platform/fault.ts';
import { languageCode } from '#lib/platform/language-code.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { isTimeZone } from '#lib/platform/time-zone.ts';
import { updateOwnAccount } from '#lib/users/own-account.ts';
import { sessionSchema, userSchema } from '#lib/users/schema.ts';
import { endOtherSessions, endSession, listSessions } from '#lib/users/sessions.ts';
import { access } from '../access.ts';
import { assertCurrentPassword } from '../current-password.ts';
import { createRouter, idParam, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';
import { userFields } from '../user-fields.ts';

/** The account of whoever is signed in. A program has none, so a key is refused. */
export const account = createRouter()
  .openapi(
    createRoute({
      method: 'patch',
      path: '/me',
      ...access('read', 'own'),
      summary:
        'Change your own name, your preferences, or your password with the present one. The last ends your other sessions.',
      request: jsonBody(
        z
          .strictObject({
            name: userFields.name.optional(),
            notify_reviews: z.boolean().optional(),
            notify_away: z.boolean().optional().describe('Whether you are mailed what you missed.'),
            reading_language: languageCode.nullable().optional(),
            after_act: z.enum(afterActs).optional(),
            time_zone: z
              .string()
              .max(100)
              .refine(isTimeZone, { message: fault('fields.timeZone') })
              .nullable()
              .optional()
              .describe('In which you see times; null: your browser’s.'),
            list_preview: z
              .boolean()
              .optional()
              .describe('Whether your lists of tickets show how the newest email begins.'),
            away: z.boolean().optional().describe('Whether teams give you no tickets.'),
            password: userFields.password.optional(),
            current_password: z.string().max(1000).optional(),
          })
          .refine(
            ({ password, current_password: current }) => password === undefined || current !== undefined,
            {
              path: ['current_password'],
              message: fault('fields.neededForPassword'),
            },
          ),
      ),
      responses: { 200: jsonResponse(userSchema) },
    }),
    async (c) => {
      const { current_password: current, ...changes } = c.req.valid('json');
      const ctx = c.get('ctx');
      if (changes.password !== undefined) await assertCurrentPassword(c, current ?? '');
      return c.json(await updateOwnAccount(ctx, changes, c.get('sessionId')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/sessions',
      ...access('read', 'own'),
      summary: 'List where you are signed in, the last used first.',
      responses: { 200: jsonResponse(pageSchema(sessionSchema)) },
    }),
    async (c) => c.json(singlePage(await listSessions(c.get('ctx'), c.get('sessionId'))), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/sessions',
      ...access('read', 'own'),
      summary: 'Sign out everywhere but here.',
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await endOtherSessions(c.get('ctx'), c.get('sessionId'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/sessions/{id}',
      ...access('read', 'own'),
      summary: 'Sign out in one place.',
      request: idParam('ses', 'session'),
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await endSession(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
