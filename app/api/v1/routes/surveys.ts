import { createRoute } from '@hono/zod-openapi';
import { pageSchema } from '#lib/platform/pagination.ts';
import { surveySchema, surveysQuery } from '#lib/tickets/surveys/schema.ts';
import { getSurvey, listSurveys } from '#lib/tickets/surveys/surveys.ts';
import { access } from '../access.ts';
import { createRouter, idField, idParam, jsonResponse } from '../openapi-helpers.ts';

const query = surveysQuery.extend({
  mailbox: idField('mbx').optional(),
  ticket: idField('tkt').optional(),
});

export const surveyRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/surveys',
      ...access('read', 'mailbox'),
      summary: 'List what contacts were asked at the foot of a reply and what they said, newest first.',
      request: { query },
      responses: { 200: jsonResponse(pageSchema(surveySchema)) },
    }),
    async (c) => c.json(await listSurveys(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/surveys/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read what a contact was asked and what they said.',
      request: idParam('svy', 'survey'),
      responses: { 200: jsonResponse(surveySchema) },
    }),
    async (c) => c.json(await getSurvey(c.get('ctx'), c.req.valid('param').id), 200),
  );
