import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { testNewRelay, testRelay } from '#lib/outbound/test-relay.ts';
import { fault } from '#lib/platform/fault.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { relayFromEnv } from '#lib/relays/relay-selection.ts';
import { createRelay, getRelay, listRelays, removeRelay, updateRelay } from '#lib/relays/relays.ts';
import { relaySchema, relaySecurities, relayTestSchema } from '#lib/relays/schema.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  mailAddress,
  noContentResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const relayId = idParam('rly', 'relay');

const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[^\s/@]+$/, fault('fields.serverName'));

const password = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^\r\n\0]+$/, fault('fields.oneLine'))
  .describe('Never told again. Left out: the stored one, for the same server and user.');

const username = z
  .string()
  .min(1)
  .max(254)
  .regex(/^[^\r\n\0]+$/, fault('fields.oneLine'));

const relayFields = {
  host,
  port: z.number().int().min(1).max(65535),
  security: z.enum(relaySecurities),
  username: username.nullable(),
  password,
  max_connections: z.number().int().min(1).max(50),
};

const newRelay = z.strictObject({
  mailbox_id: idField('mbx').nullable().default(null).describe('Whose mail it takes; null: of all.'),
  ...relayFields,
  port: relayFields.port.default(587),
  security: relayFields.security.default('starttls'),
  username: relayFields.username.default(null),
  password: password.optional(),
  max_connections: relayFields.max_connections.default(5),
});

const sendTo = mailAddress
  .optional()
  .describe('A person of the team who is sent a mail. Left out: nothing is sent.');

const relayListSchema = pageSchema(relaySchema).extend({
  from_settings: z
    .string()
    .nullable()
    .describe('The server that SMTP_URL names: it counts while there is no relay for all.'),
});

export const relays = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/relays',
      ...access('admin', 'mailbox'),
      summary: 'List the servers that mail leaves through.',
      responses: { 200: jsonResponse(relayListSchema) },
    }),
    async (c) => {
      const relays = await listRelays(c.get('ctx'));
      return c.json({ ...singlePage(relays), from_settings: relayFromEnv(c.get('ctx')) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/relays',
      ...access('admin', 'mailbox'),
      summary: 'Add a relay for a mailbox or for all; the second one is the fallback. Mail uses it at once.',
      request: jsonBody(newRelay),
      responses: { 201: jsonResponse(relaySchema, 'It is made.') },
    }),
    async (c) => c.json(await createRelay(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/relays/try',
      ...access('admin', 'mailbox'),
      summary: 'Connect and sign in to a relay before it is stored, and hear what the server says.',
      request: jsonBody(newRelay.extend({ send_to: sendTo })),
      responses: { 200: jsonResponse(relayTestSchema) },
    }),
    async (c) => c.json(await testNewRelay(c.get('ctx'), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/relays/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Read a relay.',
      request: relayId,
      responses: { 200: jsonResponse(relaySchema) },
    }),
    async (c) => c.json(await getRelay(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/relays/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Change a relay. Mail uses it as it is then, at once.',
      request: {
        ...relayId,
        ...jsonBody(
          z
            .strictObject(relayFields)
            .partial()
            .extend({ first: z.literal(true).optional().describe('Makes a fallback the first one.') }),
        ),
      },
      responses: { 200: jsonResponse(relaySchema) },
    }),
    async (c) => c.json(await updateRelay(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/relays/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Send no more through a relay. Its fallback becomes the first.',
      request: relayId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await removeRelay(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/relays/{id}/test',
      ...access('admin', 'mailbox'),
      summary:
        'Connect and sign in to a relay, and hear what the server says. With changes: before they are stored.',
      request: {
        ...relayId,
        ...optionalJsonBody(z.strictObject(relayFields).partial().extend({ send_to: sendTo })),
      },
      responses: { 200: jsonResponse(relayTestSchema) },
    }),
    async (c) => c.json(await testRelay(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  );
