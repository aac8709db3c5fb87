import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  caughtMailsQuery,
  getCaughtFile,
  getCaughtMail,
  listCaughtMail,
  readCaughtMail,
} from '#lib/outbound/delivery/caught-mail.ts';
import { caughtMailAsReadSchema, caughtMailSchema } from '#lib/outbound/delivery/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { fileResponse, rawEmailResponse } from '../file-response.ts';
import { binaryResponse, createRouter, idField, idParam, jsonResponse } from '../openapi-helpers.ts';

const caughtMailId = idParam('cgt', 'caughtMail');

export const caughtMails = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/caught-mails',
      ...access('read', 'mailbox'),
      summary: 'List the mail that the sandbox caught for want of a relay, newest first.',
      request: { query: caughtMailsQuery.extend({ mailbox: idField('mbx').optional() }) },
      responses: { 200: jsonResponse(pageSchema(caughtMailSchema)) },
    }),
    async (c) => c.json(await listCaughtMail(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/caught-mails/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a caught mail as its reader would see it.',
      request: caughtMailId,
      responses: { 200: jsonResponse(caughtMailAsReadSchema) },
    }),
    async (c) => c.json(await readCaughtMail(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/caught-mails/{id}/raw',
      ...access('read', 'mailbox'),
      summary: 'Download the exact bytes of a caught mail.',
      request: caughtMailId,
      responses: { 200: binaryResponse('message/rfc822', 'The bytes, as they would have left.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return rawEmailResponse((await getCaughtMail(c.get('ctx'), id)).content, id);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/caught-mails/{id}/files/{number}',
      ...access('read', 'mailbox'),
      summary: 'Download a file of a caught mail; the first is 1.',
      request: {
        params: caughtMailId.params.extend({ number: z.coerce.number().int().min(1).max(10_000) }),
      },
      responses: { 200: binaryResponse('*/*', 'The file.') },
    }),
    async (c) => {
      const { id, number } = c.req.valid('param');
      return fileResponse(await getCaughtFile(c.get('ctx'), id, number));
    },
  );
