import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { previewMail } from '#lib/inbound/preview.ts';
import { decideMany, discardHeld, getHeld, releaseMail } from '#lib/inbound/raw/held.ts';
import { ledger } from '#lib/inbound/raw/ledger.ts';
import { getRawBytes, getRawEmail, listRawEmails, rawEmailsQuery } from '#lib/inbound/raw/raw-emails.ts';
import {
  ledgerSchema,
  mailPreviewSchema,
  rawEmailSchema,
  toMailPreview,
  toRawEmail,
} from '#lib/inbound/raw/schema.ts';
import { mapPage, pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { rawEmailResponse } from '../file-response.ts';
import {
  binaryResponse,
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';

const rawEmailId = idParam('raw', 'rawEmail');
const heldMailId = idParam('raw', 'heldMail');
const rawEmailQuery = rawEmailsQuery.extend({
  mailbox: idField('mbx').optional(),
  blocked_by: idField('blk').optional(),
});

const decisionInput = z.strictObject({
  act: z.enum(['release', 'discard']),
  ids: z.array(idField('raw')).min(1).max(200),
});
const decisionResultSchema = z.object({
  done: z.array(z.string()),
  refused: z.array(z.object({ id: z.string(), detail: z.string() })),
});

export const rawEmails = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/raw-emails',
      ...access('read', 'mailbox'),
      summary: 'List every mail that ever arrived, newest first, whatever became of it.',
      request: { query: rawEmailQuery },
      responses: { 200: jsonResponse(pageSchema(rawEmailSchema)) },
    }),
    async (c) => c.json(mapPage(await listRawEmails(c.get('ctx'), c.req.valid('query')), toRawEmail), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/raw-emails/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read what became of a mail, and why.',
      request: rawEmailId,
      responses: { 200: jsonResponse(rawEmailSchema) },
    }),
    async (c) => c.json(toRawEmail(await getRawEmail(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/raw-emails/{id}/raw',
      ...access('read', 'mailbox'),
      summary: 'Download the exact bytes of a mail.',
      request: rawEmailId,
      responses: { 200: binaryResponse('message/rfc822', 'The bytes, as they came.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return rawEmailResponse(await getRawBytes(c.get('ctx'), id), id);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/raw-emails/{id}/preview',
      ...access('read', 'mailbox'),
      summary: 'Read what a mail says without filing it: nothing is stored, nothing fetched.',
      request: rawEmailId,
      responses: { 200: jsonResponse(mailPreviewSchema, 'As a ticket would show it.') },
    }),
    async (c) => c.json(toMailPreview(await previewMail(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/raw-emails/{id}/release',
      ...access('write', 'mailbox'),
      summary: 'Send a held or ignored mail through the walk again, with a person’s word for it.',
      request: { ...rawEmailId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 202: jsonResponse(rawEmailSchema, 'It will be filed.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await releaseMail(c.get('ctx'), id);
      return c.json(toRawEmail(await getRawEmail(c.get('ctx'), id)), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/held',
      ...access('read', 'mailbox'),
      summary: 'List the mail that waits for a person, newest first.',
      request: { query: rawEmailQuery.omit({ status: true }) },
      responses: { 200: jsonResponse(pageSchema(rawEmailSchema)) },
    }),
    async (c) => {
      const page = await listRawEmails(c.get('ctx'), { ...c.req.valid('query'), status: 'held' });
      return c.json(mapPage(page, toRawEmail), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/held/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a held mail.',
      request: heldMailId,
      responses: { 200: jsonResponse(rawEmailSchema) },
    }),
    async (c) => c.json(toRawEmail(await getHeld(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/held/decide',
      ...access('write', 'mailbox'),
      summary: 'Release or discard many mails at once. Each is decided by itself; what refuses says why.',
      request: jsonBody(decisionInput),
      responses: { 200: jsonResponse(decisionResultSchema, 'What was done, and what was not.') },
    }),
    async (c) => {
      const { act, ids } = c.req.valid('json');
      return c.json(await decideMany(c.get('ctx'), act, ids), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/held/{id}/release',
      ...access('write', 'mailbox'),
      summary: 'Send a held mail through the walk again, with a person’s word for it.',
      request: { ...heldMailId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 202: jsonResponse(rawEmailSchema, 'It will be filed.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await releaseMail(c.get('ctx'), id);
      return c.json(toRawEmail(await getRawEmail(c.get('ctx'), id)), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/held/{id}/discard',
      ...access('write', 'mailbox'),
      summary: 'Put a held mail away. Its bytes stay.',
      request: { ...heldMailId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 200: jsonResponse(rawEmailSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await discardHeld(c.get('ctx'), id);
      return c.json(toRawEmail(await getRawEmail(c.get('ctx'), id)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/ledger',
      ...access('read', 'mailbox'),
      summary: 'Read the sum that always comes out: received = filed + held + ignored + pending.',
      responses: { 200: jsonResponse(ledgerSchema) },
    }),
    async (c) => c.json(await ledger(c.get('ctx')), 200),
  );
