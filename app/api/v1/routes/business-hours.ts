import { createRoute } from '@hono/zod-openapi';
import { pageSchema } from '#lib/platform/pagination.ts';
import {
  archiveBusinessHours,
  createBusinessHours,
  getBusinessHours,
  listBusinessHours,
  updateBusinessHours,
} from '#lib/tickets/sla/business-hours.ts';
import { businessHoursChanges, businessHoursInput, businessHoursSchema } from '#lib/tickets/sla/schema.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import { createRouter, idParam, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const hoursId = idParam('bhr', 'businessHours');

export const businessHours = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/business-hours',
      ...access('admin', 'all'),
      summary: 'List the business hours that SLA policies count by.',
      responses: { 200: jsonResponse(pageSchema(businessHoursSchema)) },
    }),
    async (c) => c.json(singlePage(await listBusinessHours(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/business-hours',
      ...access('admin', 'all'),
      summary: 'Add business hours: a week in a time zone, and holidays.',
      request: jsonBody(businessHoursInput),
      responses: { 201: jsonResponse(businessHoursSchema, 'The business hours.') },
    }),
    async (c) => c.json(await createBusinessHours(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/business-hours/{id}',
      ...access('admin', 'all'),
      summary: 'Read business hours.',
      request: hoursId,
      responses: { 200: jsonResponse(businessHoursSchema) },
    }),
    async (c) => {
      const hours = await getBusinessHours(c.get('ctx'), c.req.valid('param').id);
      etag(c, hours);
      return c.json(hours, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/business-hours/{id}',
      ...access('admin', 'all'),
      ...takesIfMatch,
      summary: 'Change business hours; tickets that are not closed are worked out anew. Takes If-Match.',
      request: { ...hoursId, ...jsonBody(businessHoursChanges) },
      responses: { 200: jsonResponse(businessHoursSchema) },
    }),
    async (c) => {
      const changes = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      const hours = await updateBusinessHours(c.get('ctx'), c.req.valid('param').id, changes);
      etag(c, hours);
      return c.json(hours, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/business-hours/{id}',
      ...access('admin', 'all'),
      summary: 'Remove business hours. Refused while a policy counts by them.',
      request: hoursId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await archiveBusinessHours(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
