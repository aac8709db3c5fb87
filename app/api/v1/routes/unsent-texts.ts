import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { pageSchema } from '#lib/platform/pagination.ts';
import {
  keepUnsentText,
  listUnsentTexts,
  unsentTextInput,
  unsentTextSchema,
} from '#lib/tickets/unsent-texts.ts';
import { access } from '../access.ts';
import { createRouter, idField, jsonBody, jsonResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const place = {
  params: z.object({ ticketId: idField('tkt'), kind: unsentTextSchema.shape.kind }),
};

/** What whoever is signed in writes and has not sent. Nobody else reads it. */
export const unsentTexts = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/me/unsent-texts',
      ...access('read', 'own'),
      summary: 'List what you are writing on a ticket and have not sent.',
      request: { query: z.object({ ticket: idField('tkt') }) },
      responses: { 200: jsonResponse(pageSchema(unsentTextSchema)) },
    }),
    async (c) => c.json(singlePage(await listUnsentTexts(c.get('ctx'), c.req.valid('query').ticket)), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/me/unsent-texts/{ticketId}/{kind}',
      ...access('write', 'own'),
      summary: 'Keep what you have written on a ticket so far. An empty text without options takes it away.',
      request: { ...place, ...jsonBody(unsentTextInput) },
      responses: { 200: jsonResponse(unsentTextSchema) },
    }),
    async (c) => {
      const { ticketId, kind } = c.req.valid('param');
      return c.json(await keepUnsentText(c.get('ctx'), { ticketId, kind }, c.req.valid('json')), 200);
    },
  );
