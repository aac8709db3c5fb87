import { createRoute } from '@hono/zod-openapi';
import { examine } from '#lib/desk/doctor/examine.ts';
import { doctorReportSchema } from '#lib/desk/doctor/finding.ts';
import { access } from '../access.ts';
import { createRouter, jsonResponse } from '../openapi-helpers.ts';

export const doctor = createRouter().openapi(
  createRoute({
    method: 'get',
    path: '/doctor',
    ...access('admin', 'all'),
    summary: 'Look at all that this helpdesk stands on: what is so, and what to do.',
    description:
      'Asks the database, DNS, relays and model servers side by side, each with a limit; takes 13 seconds at most and changes nothing.',
    responses: { 200: jsonResponse(doctorReportSchema) },
  }),
  async (c) => c.json(await examine(c.get('ctx')), 200),
);
