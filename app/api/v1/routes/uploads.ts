import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { toUpload, uploadSchema } from '#lib/files/upload-schema.ts';
import { createUpload, deleteUpload, getUpload, getUploadContent } from '#lib/files/uploads.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';
import { access } from '../access.ts';
import type { ApiEnv } from '../api-env.ts';
import { fileResponse } from '../file-response.ts';
import { answerInTransaction, transaction } from '../middleware/transaction.ts';
import {
  binaryResponse,
  createRouter,
  idParam,
  jsonResponse,
  noContentResponse,
} from '../openapi-helpers.ts';
import { withRequestBody } from '../request-body.ts';

const uploadId = idParam('upl', 'upload');

/** What a form adds around its file. */
const maxFormOverheadBytes = 64 * 1024;

/** Files come in as they are, up to the size of a mail: so they are taken before the limit and the checks for JSON. */
const declared = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}',
      ...access('read', 'own'),
      summary: 'Read what an upload is. Only who made it sees it.',
      request: uploadId,
      responses: { 200: jsonResponse(uploadSchema) },
    }),
    async (c) => c.json(toUpload(await getUpload(c.get('ctx'), c.req.valid('param').id)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/uploads/{id}/content',
      ...access('read', 'own'),
      summary: 'Download an upload. `inline=1` shows it instead, if it is a common image.',
      request: { ...uploadId, query: z.object({ inline: z.stringbool().optional() }) },
      responses: { 200: binaryResponse('*/*', 'The file.') },
    }),
    async (c) =>
      fileResponse(await getUploadContent(c.get('ctx'), c.req.valid('param').id), c.req.valid('query')),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/uploads/{id}',
      ...access('write', 'own'),
      middleware: transaction,
      summary: 'Take an upload away.',
      request: uploadId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await deleteUpload(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );

export const uploads = declared.post('/uploads', async (c) => {
  const maxBytes = c.get('ctx').env.MAX_MESSAGE_BYTES;
  return withRequestBody(c, maxBytes + maxFormOverheadBytes, async (body) => {
    const file = await uploadedFile(c, body);
    if (file.content.length > maxBytes)
      throw new Refusal(
        'invalid',
        sentence('outgoing.fileTooLarge', { max: Math.floor(maxBytes / 1_000_000) }),
      );
    // A form has other boundaries each time it is sent.
    const content = [JSON.stringify([file.name, file.type]), file.content];
    return answerInTransaction(c, content, async () =>
      c.json(toUpload(await createUpload(c.get('ctx'), file)), 201),
    );
  });
});

declared.openAPIRegistry.registerPath({
  method: 'post',
  path: '/uploads',
  ...access('write', 'own'),
  summary:
    'Keep a file for a reply that is still being written. Its id then stands among the attachment_ids of the reply; unused it goes after a day.',
  request: {
    query: z.object({
      name: z
        .string()
        .optional()
        .describe('The name of a file that is sent as it is; Content-Type is its type.'),
    }),
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: z.object({ file: z.string().meta({ format: 'binary' }) }) },
        'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) },
      },
    },
  },
  responses: { 201: jsonResponse(uploadSchema, 'It is kept.') },
});

type File = { name: string; type: string; content: Buffer };

async function uploadedFile(c: Context<ApiEnv>, body: Buffer): Promise<File> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type))
    return { name: c.req.query('name') ?? '', type: type || 'application/octet-stream', content: body };
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => null);
  const file = [...(form?.values() ?? [])].find((value) => typeof value !== 'string');
  if (!file) throw new Refusal('invalid', 'outgoing.noFileInForm');
  return { name: file.name, type: file.type, content: Buffer.from(await file.arrayBuffer()) };
}
