import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { disableTotp, resetSecondFactor } from '#lib/users/second-factor/remove.ts';
import {
  newRecoveryCodesSchema,
  newTotpSchema,
  secondFactorSchema,
} from '#lib/users/second-factor/schema.ts';
import { getSecondFactor, renewRecoveryCodes } from '#lib/users/second-factor/second-factor.ts';
import { confirmTotp, startTotp } from '#lib/users/second-factor/totp.ts';
import { access } from '../access.ts';
import { assertCurrentPassword, currentPasswordBody } from '../current-password.ts';
import { createRouter, idParam, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';

/** What a person signs in with besides a password. A program has no account, so a key is refused. */
export const secondFactor = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/second-factor',
      ...access('read', 'own'),
      summary: 'Read what you sign in with besides a password.',
      responses: { 200: jsonResponse(secondFactorSchema) },
    }),
    async (c) => c.json(await getSecondFactor(c.get('ctx')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/totp',
      ...access('read', 'own'),
      summary: 'Make the secret for an authenticator app. Sign-in asks for codes once one was confirmed.',
      request: jsonBody(currentPasswordBody),
      responses: { 201: jsonResponse(newTotpSchema, 'The secret, told this once.') },
    }),
    async (c) => {
      await assertCurrentPassword(c, c.req.valid('json').current_password);
      c.set('shownOnce', ['secret', 'otpauth_uri']);
      return c.json(await startTotp(c.get('ctx')), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/totp/confirm',
      ...access('read', 'own'),
      summary: 'Turn two-step verification on, by a first code of the app.',
      request: jsonBody(z.strictObject({ code: z.string().max(100) })),
      responses: { 200: jsonResponse(newRecoveryCodesSchema, 'The recovery codes, told this once.') },
    }),
    async (c) => {
      c.set('shownOnce', ['recovery_codes']);
      const codes = await confirmTotp(c.get('ctx'), c.req.valid('json').code);
      return c.json({ recovery_codes: codes }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/totp/disable',
      ...access('read', 'own'),
      summary: 'Turn two-step verification off. The recovery codes end with it.',
      request: jsonBody(currentPasswordBody),
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await assertCurrentPassword(c, c.req.valid('json').current_password);
      await disableTotp(c.get('ctx'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/recovery-codes',
      ...access('read', 'own'),
      summary: 'Make new recovery codes. The old ones end.',
      request: jsonBody(currentPasswordBody),
      responses: { 201: jsonResponse(newRecoveryCodesSchema, 'The recovery codes, told this once.') },
    }),
    async (c) => {
      await assertCurrentPassword(c, c.req.valid('json').current_password);
      c.set('shownOnce', ['recovery_codes']);
      return c.json({ recovery_codes: await renewRecoveryCodes(c.get('ctx')) }, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/users/{id}/second-factor',
      ...access('admin', 'mailbox'),
      summary: 'Let a user who lost their second factor sign in by password alone. Ends their sessions.',
      request: idParam('usr', 'user'),
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await resetSecondFactor(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
