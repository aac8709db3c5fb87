import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { companiesQuery, getCompany, listCompanies, updateCompany } from '#lib/contacts/companies.ts';
import { companyChanges, companySchema } from '#lib/contacts/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { createRouter, jsonBody, jsonResponse } from '../openapi-helpers.ts';

const domain = {
  params: z.object({ domain: z.string().max(253).describe('Of the mail addresses of its people.') }),
};

export const companies = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/companies',
      ...access('read', 'mailbox'),
      summary: 'List the companies of people who have a ticket within reach, by domain.',
      request: { query: companiesQuery },
      responses: { 200: jsonResponse(pageSchema(companySchema)) },
    }),
    async (c) => c.json(await listCompanies(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/companies/{domain}',
      ...access('read', 'mailbox'),
      summary: 'Read a company. Its people: /contacts?company=, its tickets: /tickets?company=.',
      request: domain,
      responses: { 200: jsonResponse(companySchema) },
    }),
    async (c) => c.json(await getCompany(c.get('ctx'), c.req.valid('param').domain), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/companies/{domain}',
      ...access('write', 'mailbox'),
      summary: 'Name a company, or note something about it.',
      request: { ...domain, ...jsonBody(companyChanges) },
      responses: { 200: jsonResponse(companySchema) },
    }),
    async (c) =>
      c.json(await updateCompany(c.get('ctx'), c.req.valid('param').domain, c.req.valid('json')), 200),
  );
