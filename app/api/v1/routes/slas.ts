import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { pageSchema } from '#lib/platform/pagination.ts';
import {
  archiveSlaPolicy,
  createSlaPolicy,
  getSlaPolicy,
  listSlaPolicies,
  maxPolicies,
  orderSlaPolicies,
  updateSlaPolicy,
} from '#lib/tickets/sla/policies.ts';
import { slaPolicyChanges, slaPolicyInput, slaPolicySchema } from '#lib/tickets/sla/schema.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const policyId = idParam('sla', 'slaPolicy');

export const slas = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/slas',
      ...access('admin', 'all'),
      summary: 'List the SLA policies that are on, in the order in which they apply.',
      responses: { 200: jsonResponse(pageSchema(slaPolicySchema)) },
    }),
    async (c) => c.json(singlePage(await listSlaPolicies(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/slas',
      ...access('admin', 'all'),
      summary: 'Switch an SLA policy on, the last in order. Mail that waits already counts from now.',
      request: jsonBody(slaPolicyInput),
      responses: { 201: jsonResponse(slaPolicySchema, 'The policy.') },
    }),
    async (c) => c.json(await createSlaPolicy(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/slas/order',
      ...access('admin', 'all'),
      summary: 'Put the policies into this order: the first that fits applies. Those left out follow.',
      request: jsonBody(z.strictObject({ ids: z.array(idField('sla')).min(1).max(maxPolicies) })),
      responses: { 200: jsonResponse(pageSchema(slaPolicySchema)) },
    }),
    async (c) => c.json(singlePage(await orderSlaPolicies(c.get('ctx'), c.req.valid('json').ids)), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/slas/{id}',
      ...access('admin', 'all'),
      summary: 'Read an SLA policy.',
      request: policyId,
      responses: { 200: jsonResponse(slaPolicySchema) },
    }),
    async (c) => {
      const policy = await getSlaPolicy(c.get('ctx'), c.req.valid('param').id);
      etag(c, policy);
      return c.json(policy, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/slas/{id}',
      ...access('admin', 'all'),
      ...takesIfMatch,
      summary: 'Change an SLA policy; tickets that are not closed are worked out anew. Takes If-Match.',
      request: { ...policyId, ...jsonBody(slaPolicyChanges) },
      responses: { 200: jsonResponse(slaPolicySchema) },
    }),
    async (c) => {
      const changes = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      const policy = await updateSlaPolicy(c.get('ctx'), c.req.valid('param').id, changes);
      etag(c, policy);
      return c.json(policy, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/slas/{id}',
      ...access('admin', 'all'),
      summary: 'Switch an SLA policy off. It is kept for what it said.',
      request: policyId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await archiveSlaPolicy(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
