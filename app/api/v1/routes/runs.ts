import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { askAssistant, maxInstructionChars } from '#lib/assistant/ask.ts';
import { cancelRun, resumeRun } from '#lib/assistant/cancel.ts';
import { getRun, listRuns, runsQuery } from '#lib/assistant/runs.ts';
import { runSchema } from '#lib/assistant/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idParam,
  jsonResponse,
  optionalJsonBody,
  ticketIdOrNumber,
} from '../openapi-helpers.ts';
import { ticketIdOf } from '../ticket-id.ts';

const runId = idParam('run', 'run');

export const runs = createRouter()
  .openapi(
    createRoute({
      method: 'post',
      path: '/tickets/{id}/run',
      ...access('write', 'mailbox'),
      summary:
        'Ask the assistant to work on a ticket, with an instruction of your own. Its draft replaces an open one.',
      request: {
        ...ticketIdOrNumber,
        ...optionalJsonBody(
          z.strictObject({ instruction: z.string().trim().min(1).max(maxInstructionChars).nullish() }),
        ),
      },
      responses: { 202: jsonResponse(runSchema, 'It is queued.') },
    }),
    async (c) => {
      const runId = await askAssistant(c.get('ctx'), await ticketIdOf(c), c.req.valid('json') ?? {});
      return c.json(await getRun(c.get('ctx'), runId), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/runs',
      ...access('read', 'mailbox'),
      summary: "List the assistants' runs, newest first.",
      request: { query: runsQuery },
      responses: { 200: jsonResponse(pageSchema(runSchema)) },
    }),
    async (c) => c.json(await listRuns(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/runs/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a run with its steps.',
      request: runId,
      responses: { 200: jsonResponse(runSchema) },
    }),
    async (c) => c.json(await getRun(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/runs/{id}/cancel',
      ...access('write', 'mailbox'),
      summary: 'Stop a run. Its ticket goes to people.',
      request: { ...runId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 202: jsonResponse(runSchema, 'It stops, at the latest when its worker looks next.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await cancelRun(c.get('ctx'), id);
      return c.json(await getRun(c.get('ctx'), id), 202);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/runs/{id}/resume',
      ...access('write', 'mailbox'),
      summary: 'Let a cancelled or failed run go on where it stopped.',
      request: { ...runId, ...optionalJsonBody(z.strictObject({})) },
      responses: { 202: jsonResponse(runSchema, 'It is queued.') },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await resumeRun(c.get('ctx'), id);
      return c.json(await getRun(c.get('ctx'), id), 202);
    },
  );
