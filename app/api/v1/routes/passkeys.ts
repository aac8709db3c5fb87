import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  addPasskey,
  passkeyOptions,
  removePasskey,
  renamePasskey,
} from '#lib/users/second-factor/passkeys.ts';
import { passkeyOptionsSchema, passkeySchema, registrationSchema } from '#lib/users/second-factor/schema.ts';
import { access } from '../access.ts';
import { assertCurrentPassword, currentPasswordBody } from '../current-password.ts';
import { createRouter, idParam, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';

const passkeyId = idParam('psk', 'passkey');
const name = z.string().trim().min(1).max(100);

/** The passkeys of whoever is signed in. A program has none, so a key is refused. */
export const passkeys = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/passkeys/options',
      ...access('read', 'own'),
      summary: 'Begin a passkey: what `navigator.credentials.create` takes, as JSON.',
      request: jsonBody(currentPasswordBody),
      responses: { 200: jsonResponse(passkeyOptionsSchema) },
    }),
    async (c) => {
      await assertCurrentPassword(c, c.req.valid('json').current_password);
      return c.json(await passkeyOptions(c.get('ctx')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/me/passkeys',
      ...access('read', 'own'),
      summary: 'Add a passkey, out of what the browser answered to its options.',
      request: jsonBody(z.strictObject({ name, registration: registrationSchema })),
      responses: { 201: jsonResponse(passkeySchema, 'The passkey.') },
    }),
    async (c) => c.json(await addPasskey(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/me/passkeys/{id}',
      ...access('read', 'own'),
      summary: 'Rename a passkey.',
      request: { ...passkeyId, ...jsonBody(z.strictObject({ name })) },
      responses: { 200: jsonResponse(passkeySchema) },
    }),
    async (c) =>
      c.json(await renamePasskey(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').name), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/me/passkeys/{id}',
      ...access('read', 'own'),
      summary: 'Remove a passkey. It signs nobody in any more.',
      request: passkeyId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await removePasskey(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
