import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { checkDomain } from '#lib/domains/check.ts';
import { createDomain, getDomain, listDomains, removeDomain, rotateDomainKey } from '#lib/domains/domains.ts';
import { domainSchema } from '#lib/domains/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import {
  createRouter,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const domainId = idParam('dom', 'domain');
const emptyBody = optionalJsonBody(z.strictObject({}));

export const domains = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/domains',
      ...access('admin', 'all'),
      summary: 'List the domains whose mail is signed, with the DNS records that each should have.',
      responses: { 200: jsonResponse(pageSchema(domainSchema)) },
    }),
    async (c) => c.json(singlePage(await listDomains(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/domains',
      ...access('admin', 'all'),
      summary: 'Make a DKIM key for a domain. Its mail is signed from now on.',
      request: jsonBody(z.strictObject({ name: z.string().trim().min(1).max(253) })),
      responses: {
        200: jsonResponse(domainSchema, 'It was here already.'),
        201: jsonResponse(domainSchema, 'It is made.'),
      },
    }),
    async (c) => {
      const { domain, created } = await createDomain(c.get('ctx'), c.req.valid('json'));
      return created ? c.json(domain, 201) : c.json(domain, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/domains/{id}',
      ...access('admin', 'all'),
      summary: 'Read a domain and what DNS said when it was last asked.',
      request: domainId,
      responses: { 200: jsonResponse(domainSchema) },
    }),
    async (c) => c.json(await getDomain(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/domains/{id}/verify',
      ...access('admin', 'all'),
      summary: 'Ask DNS for the records of a domain now, and hear of each what is wrong.',
      request: { ...domainId, ...emptyBody },
      responses: { 200: jsonResponse(domainSchema) },
    }),
    async (c) => c.json(await checkDomain(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/domains/{id}/rotate',
      ...access('admin', 'all'),
      summary:
        'Make a new DKIM key. It takes over once its record is seen in DNS; until then the old one signs.',
      request: { ...domainId, ...emptyBody },
      responses: { 200: jsonResponse(domainSchema) },
    }),
    async (c) => c.json(await rotateDomainKey(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/domains/{id}',
      ...access('admin', 'all'),
      summary: 'Sign no more mail of a domain, and forget its key.',
      request: domainId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await removeDomain(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
