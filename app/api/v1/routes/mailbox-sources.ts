import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { deleteImapAccount, getImapAccount, putImapAccount } from '#lib/mailboxes/imap-accounts.ts';
import { imapAccountSchema, imapTestSchema } from '#lib/mailboxes/imap-schema.ts';
import { makeInboundSecret } from '#lib/mailboxes/inbound-secret.ts';
import { testImapAccount } from '#lib/mailboxes/test-imap-account.ts';
import { fault } from '#lib/platform/fault.ts';
import { access } from '../access.ts';
import { imapServerFields } from '../imap-server-fields.ts';
import {
  createRouter,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';

const mailboxId = idParam('mbx', 'mailbox');

const imapAccountInput = z.strictObject({
  ...imapServerFields,
  delete_after_reading: z.boolean().default(false),
  read_existing: z
    .boolean()
    .default(true)
    .describe('False: where reading begins, pass over what is there already.'),
});

const inboundSecretSchema = z
  .object({
    mailbox_id: z.string(),
    secret: z.string().nullable().describe('Told this once. Null in a replayed answer.'),
  })
  .meta({ id: 'InboundSecret' });

export const mailboxSources = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/mailboxes/{id}/inbound-secret',
      ...access('admin', 'mailbox'),
      summary: 'Make the secret that mail over HTTP is proven with, and end the one before.',
      request: {
        ...mailboxId,
        ...optionalJsonBody(
          z.strictObject({
            secret: z
              .string()
              .regex(/^[\x21-\x7e]{16,200}$/, fault('fields.secret'))
              .optional()
              .describe('The key of a service that signs with its own, such as Mailgun.'),
          }),
        ),
      },
      responses: { 201: jsonResponse(inboundSecretSchema, 'The secret, told this once.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      c.set('shownOnce', ['secret']);
      const secret = await makeInboundSecret(c.get('ctx'), id, c.req.valid('json')?.secret);
      return c.json({ mailbox_id: id, secret }, 201);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/mailboxes/{id}/imap',
      ...access('admin', 'mailbox'),
      summary: 'Read from where a mailbox reads mail by IMAP, and how that goes.',
      request: mailboxId,
      responses: { 200: jsonResponse(imapAccountSchema) },
    }),
    async (c) => c.json(await getImapAccount(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/mailboxes/{id}/imap',
      ...access('admin', 'mailbox'),
      summary: 'Say from where a mailbox reads mail by IMAP. It begins within seconds.',
      request: { ...mailboxId, ...jsonBody(imapAccountInput) },
      responses: { 200: jsonResponse(imapAccountSchema) },
    }),
    async (c) =>
      c.json(await putImapAccount(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/mailboxes/{id}/imap',
      ...access('admin', 'mailbox'),
      summary: 'Read no more mail by IMAP. What was read stays.',
      request: mailboxId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await deleteImapAccount(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mailboxes/{id}/imap/test',
      ...access('admin', 'mailbox'),
      summary:
        'Sign in and open the folder, and hear what the server says. With a body: before it is stored.',
      request: {
        ...mailboxId,
        ...optionalJsonBody(imapAccountInput.partial({ host: true, username: true })),
      },
      responses: { 200: jsonResponse(imapTestSchema) },
    }),
    async (c) => {
      const { host, username, ...rest } = c.req.valid('json');
      const given = host && username ? { ...rest, host, username } : undefined;
      return c.json(await testImapAccount(c.get('ctx'), c.req.valid('param').id, given), 200);
    },
  );
