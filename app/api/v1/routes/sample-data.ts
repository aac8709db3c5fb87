import { createRoute } from '@hono/zod-openapi';
import { addSamples } from '#lib/desk/samples/add-samples.ts';
import { removeSamples } from '#lib/desk/samples/remove-samples.ts';
import { getSampleData } from '#lib/desk/samples/sample-data.ts';
import { sampleDataInput, sampleDataSchema } from '#lib/desk/samples/schema.ts';
import { access } from '../access.ts';
import { createRouter, jsonBody, jsonResponse } from '../openapi-helpers.ts';

export const sampleData = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/sample-data',
      ...access('admin', 'all'),
      summary: 'Read how many samples there are.',
      responses: { 200: jsonResponse(sampleDataSchema) },
    }),
    async (c) => c.json(await getSampleData(c.get('ctx')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/sample-data',
      ...access('admin', 'all'),
      summary:
        'Add sample tickets, contacts and articles for trying things out. Where there are some, nothing is added. Nothing of them is ever sent, and no report counts them.',
      request: jsonBody(sampleDataInput),
      responses: { 200: jsonResponse(sampleDataSchema) },
    }),
    async (c) => c.json(await addSamples(c.get('ctx'), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/sample-data',
      ...access('admin', 'all'),
      summary:
        'Remove all samples, with whatever was made on them. Answers how many went. A ticket to which real mail has come stays.',
      responses: { 200: jsonResponse(sampleDataSchema) },
    }),
    async (c) => c.json(await removeSamples(c.get('ctx')), 200),
  );
