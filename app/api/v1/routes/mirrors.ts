import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { imapTestSchema } from '#lib/mailboxes/imap-schema.ts';
import { deleteMirror, getMirror, type MirrorInput, putMirror } from '#lib/mailboxes/mirror-accounts.ts';
import { mirrorSchema } from '#lib/mailboxes/mirror-schema.ts';
import { testMirror } from '#lib/mailboxes/test-mirror.ts';
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

const mirrorInput = z.strictObject({
  ...imapServerFields,
  sent_folder: z
    .string()
    .min(1)
    .max(500)
    .nullable()
    .default(null)
    .describe('Where sent mail goes; null: into `folder` too.'),
  since: z.iso
    .datetime()
    .optional()
    .describe('Copy mail from this time on. Left out: as it was, at first from now.'),
});

export const mirrors = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/mailboxes/{id}/mirror',
      ...access('admin', 'mailbox'),
      summary: 'Read where the mail of a mailbox is copied to, and how that goes.',
      request: mailboxId,
      responses: { 200: jsonResponse(mirrorSchema) },
    }),
    async (c) => c.json(await getMirror(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/mailboxes/{id}/mirror',
      ...access('admin', 'mailbox'),
      summary: 'Say to which IMAP account the mail of a mailbox is copied. It begins within seconds.',
      request: { ...mailboxId, ...jsonBody(mirrorInput) },
      responses: { 200: jsonResponse(mirrorSchema) },
    }),
    async (c) => {
      const input = withDate(c.req.valid('json'));
      return c.json(await putMirror(c.get('ctx'), c.req.valid('param').id, input), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/mailboxes/{id}/mirror',
      ...access('admin', 'mailbox'),
      summary: 'Copy no more mail. What was copied stays where it is.',
      request: mailboxId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await deleteMirror(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/mailboxes/{id}/mirror/test',
      ...access('admin', 'mailbox'),
      summary:
        'Sign in and open the folders, and hear what the server says. With a body: before it is stored.',
      request: {
        ...mailboxId,
        ...optionalJsonBody(mirrorInput.partial({ host: true, username: true })),
      },
      responses: { 200: jsonResponse(imapTestSchema) },
    }),
    async (c) => {
      const { host, username, ...rest } = c.req.valid('json');
      const given = host && username ? withDate({ ...rest, host, username }) : undefined;
      return c.json(await testMirror(c.get('ctx'), c.req.valid('param').id, given), 200);
    },
  );

function withDate({ since, ...input }: z.infer<typeof mirrorInput>): MirrorInput {
  return since === undefined ? input : { ...input, since: new Date(since) };
}
