import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { addUser, sendAccountLink } from '#lib/outbound/account-mail/send-account-link.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { addedUserSchema, sentAccountLinkSchema, userSchema } from '#lib/users/schema.ts';
import { getUser, listUsers, updateUser } from '#lib/users/users.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  mailAddress,
  pageQuery,
} from '../openapi-helpers.ts';
import { userFields } from '../user-fields.ts';

const userId = idParam('usr', 'user');

const fields = {
  ...userFields,
  role: z.enum(['admin', 'member', 'viewer']),
  mailbox_ids: z.array(idField('mbx')).max(1000).nullable().describe('Null means every mailbox.'),
};

export const users = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/users',
      ...access('read', 'mailbox'),
      summary: 'List the people of the team, oldest first.',
      request: { query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(userSchema)) },
    }),
    async (c) => c.json(await listUsers(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/users',
      ...access('admin', 'mailbox'),
      summary: 'Add a person to the team. Without a password they are invited, and set it by a link.',
      request: jsonBody(
        z.strictObject({
          ...fields,
          email: mailAddress,
          password: fields.password.optional(),
          mailbox_ids: fields.mailbox_ids.optional(),
        }),
      ),
      responses: { 201: jsonResponse(addedUserSchema, 'The user.') },
    }),
    async (c) => {
      c.set('shownOnce', ['url']);
      return c.json(await addUser(c.get('ctx'), c.req.valid('json')), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/users/{id}/invitation',
      ...access('admin', 'mailbox'),
      summary: 'Invite a person who has set no password yet again. The earlier link stops working.',
      request: userId,
      responses: { 202: jsonResponse(sentAccountLinkSchema, 'The invitation.') },
    }),
    async (c) => {
      c.set('shownOnce', ['url']);
      return c.json(await sendAccountLink(c.get('ctx'), c.req.valid('param').id, 'invitation'), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/users/{id}/password-reset',
      ...access('admin', 'mailbox'),
      summary: 'Send a person a link to set a new password. Until they do, nothing changes.',
      request: userId,
      responses: { 202: jsonResponse(sentAccountLinkSchema, 'The reset.') },
    }),
    async (c) => {
      c.set('shownOnce', ['url']);
      return c.json(await sendAccountLink(c.get('ctx'), c.req.valid('param').id, 'reset'), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/users/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a user.',
      request: userId,
      responses: { 200: jsonResponse(userSchema) },
    }),
    async (c) => c.json(await getUser(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/users/{id}',
      ...access('admin', 'mailbox'),
      summary: 'Change a user. `disabled` ends their access at once.',
      request: {
        ...userId,
        ...jsonBody(z.strictObject(fields).partial().extend({ disabled: z.boolean().optional() })),
      },
      responses: { 200: jsonResponse(userSchema) },
    }),
    async (c) => c.json(await updateUser(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  );
