import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { renewStaleSummary, requestSummary } from '#lib/assistant/summary/request-summary.ts';
import { summarySchema } from '#lib/assistant/summary/schema.ts';
import { getSummary } from '#lib/assistant/summary/summary.ts';
import { requestTranslation } from '#lib/assistant/translation/request-translation.ts';
import { translationSchema } from '#lib/assistant/translation/schema.ts';
import { languageCode } from '#lib/platform/language-code.ts';
import { access } from '../access.ts';
import { createRouter, idParam, jsonBody, jsonResponse, ticketIdOrNumber } from '../openapi-helpers.ts';
import { reachedTicketIdOf } from '../ticket-id.ts';

const language = languageCode.describe('What the reader reads, as ISO 639-1.');
const wanted = jsonBody(z.strictObject({ language }));
const made = jsonResponse(translationSchema, 'It is there, or was asked for.');

const summaryRequest = z.strictObject({
  language: language.default('en'),
  if_stale: z
    .boolean()
    .default(false)
    .describe('Renews it, in the language that it has, only when something was written since.'),
});

/** What a language model writes for the team: translations and summaries. */
export const modelTexts = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/messages/{id}/translations',
      ...access('write', 'mailbox'),
      summary: 'Translate a message for its readers in the team. Made once for each language and content.',
      request: { ...idParam('msg', 'message'), ...wanted },
      responses: { 202: made },
    }),
    async (c) => {
      const messageId = c.req.valid('param').id;
      return c.json(await requestTranslation(c.get('ctx'), { messageId, ...c.req.valid('json') }), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/drafts/{id}/translations',
      ...access('write', 'mailbox'),
      summary: 'Translate a draft for its reviewer. The translation is never sent.',
      request: { ...idParam('drf', 'draft'), ...wanted },
      responses: { 202: made },
    }),
    async (c) => {
      const draftId = c.req.valid('param').id;
      return c.json(await requestTranslation(c.get('ctx'), { draftId, ...c.req.valid('json') }), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/tickets/{id}/summary',
      ...access('read', 'mailbox'),
      summary: 'Read the summary of a long ticket, what it covers, and what is newer.',
      request: ticketIdOrNumber,
      responses: { 200: jsonResponse(summarySchema) },
    }),
    async (c) => c.json(await getSummary(c.get('ctx'), await reachedTicketIdOf(c)), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/summary',
      ...access('write', 'mailbox'),
      summary: 'Have a long ticket summed up, or its summary renewed.',
      request: { ...ticketIdOrNumber, ...jsonBody(summaryRequest) },
      responses: { 202: jsonResponse(summarySchema, 'It was asked for, or with `if_stale` is not stale.') },
    }),
    async (c) => {
      const ctx = c.get('ctx');
      const { if_stale: ifStale, language } = c.req.valid('json');
      const ticketId = await reachedTicketIdOf(c);
      const summary = ifStale
        ? await renewStaleSummary(ctx, ticketId)
        : await requestSummary(ctx, ticketId, { language });
      return c.json(summary, 202);
    },
  );
