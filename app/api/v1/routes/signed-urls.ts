import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { grantedFile, grantedRemoteImage } from '#lib/images/granted.ts';
import { system } from '#lib/platform/context.ts';
import { access } from '../access.ts';
import { fileResponse } from '../file-response.ts';
import { binaryResponse, createRouter, idField } from '../openapi-helpers.ts';

const grant = z.string().max(200);

/**
 * What a mail shows inside its frame. The frame has no origin and so no session: each address bears the grant that
 * somebody who was signed in got for it.
 */
export const signedUrls = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/images/{id}/{number}',
      ...access('none', 'public'),
      summary: 'Fetch a remote image of a mail through our own server, with the grant of its message.',
      security: [],
      request: {
        params: z.object({
          id: idField('msg', 'message'),
          number: z.coerce.number().int().min(0).max(100_000),
        }),
        query: z.object({ grant }),
      },
      responses: { 200: binaryResponse('image/*', 'The image.') },
    }),
    async (c) => {
      const ctx = await c.get('host').contextFor(system);
      const { id, number } = c.req.valid('param');
      const image = await grantedRemoteImage(
        ctx,
        { messageId: id, index: number, ...c.req.valid('query') },
        c.get('host').fetchImage,
      );
      return fileResponse({ name: 'image', ...image }, { inline: true, frame: true });
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/files/{id}',
      ...access('none', 'public'),
      summary: 'Download an attachment at the address that was given for it.',
      security: [],
      request: {
        params: z.object({ id: idField('att', 'attachment') }),
        query: z.object({ grant, inline: z.stringbool().optional() }),
      },
      responses: { 200: binaryResponse('*/*', 'The file.') },
    }),
    async (c) => {
      const ctx = await c.get('host').contextFor(system);
      const { grant, inline } = c.req.valid('query');
      const file = await grantedFile(ctx, { id: c.req.valid('param').id, grant });
      return fileResponse({ ...file, detected_type: file.detectedType }, { inline, frame: true });
    },
  );
