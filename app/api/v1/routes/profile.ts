import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  getOwnSignature,
  ownSignatureInput,
  ownSignatureSchema,
  saveOwnSignature,
} from '#lib/users/own-signatures.ts';
import { getPicture, maxPictureBytes, setOwnPicture } from '#lib/users/pictures.ts';
import { userSchema } from '#lib/users/schema.ts';
import { access } from '../access.ts';
import { fileResponse } from '../file-response.ts';
import { binaryResponse, createRouter, idField, jsonBody, jsonResponse } from '../openapi-helpers.ts';

/** How people look and sign. */
export const profile = createRouter()
  .openapi(
    createRoute({
      method: 'put',
      path: '/me/picture',
      ...access('read', 'own'),
      summary: 'Set your picture: a square JPEG or PNG of at most 512 pixels.',
      request: jsonBody(
        z.strictObject({
          content: z
            .base64()
            .max(Math.ceil(maxPictureBytes / 3) * 4)
            .describe('The file, in base64.'),
        }),
      ),
      responses: { 200: jsonResponse(userSchema) },
    }),
    async (c) => {
      const content = Buffer.from(c.req.valid('json').content, 'base64');
      return c.json(await setOwnPicture(c.get('ctx'), content), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/me/picture',
      ...access('read', 'own'),
      summary: 'Take your picture away: your initials stand for you.',
      responses: { 200: jsonResponse(userSchema) },
    }),
    async (c) => c.json(await setOwnPicture(c.get('ctx'), null), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/users/{id}/picture/{version}',
      ...access('read', 'mailbox'),
      summary: 'Read a person’s picture, of the version that the user names. It never changes.',
      request: { params: z.object({ id: idField('usr'), version: z.string().max(100) }) },
      responses: { 200: binaryResponse('image/*', 'The picture.') },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param');
      const response = fileResponse(await getPicture(c.get('ctx'), id, version), { inline: true });
      response.headers.set('Cache-Control', 'private, max-age=31536000, immutable');
      return response;
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/signature',
      ...access('read', 'own'),
      summary: 'Read what your emails end with.',
      responses: { 200: jsonResponse(ownSignatureSchema) },
    }),
    async (c) => c.json(await getOwnSignature(c.get('ctx')), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/me/signature',
      ...access('read', 'own'),
      summary:
        'Set what your emails end with, whole. Emails that no person sends have the mailbox’s signature.',
      request: jsonBody(ownSignatureInput),
      responses: { 200: jsonResponse(ownSignatureSchema) },
    }),
    async (c) => c.json(await saveOwnSignature(c.get('ctx'), c.req.valid('json')), 200),
  );
