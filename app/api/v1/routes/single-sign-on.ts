import { createRoute } from '@hono/zod-openapi';
import {
  singleSignOnInput,
  singleSignOnSchema,
  singleSignOnTestSchema,
} from '#lib/users/single-sign-on/schema.ts';
import {
  getSingleSignOn,
  putSingleSignOn,
  removeSingleSignOn,
} from '#lib/users/single-sign-on/sso-settings.ts';
import { testSingleSignOn } from '#lib/users/single-sign-on/test-single-sign-on.ts';
import { access } from '../access.ts';
import { createRouter, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';

const path = '/single-sign-on';

/** The provider by which people sign in (OpenID Connect). */
export const singleSignOnRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path,
      ...access('admin', 'all'),
      summary: 'Read the provider by which people sign in. Never its client secret.',
      responses: { 200: jsonResponse(singleSignOnSchema) },
    }),
    async (c) => c.json(await getSingleSignOn(c.get('ctx')), 200),
  )
  .openapi(
    createRoute({
      method: 'put',
      path,
      ...access('admin', 'all'),
      summary: 'Set the provider by which people sign in. It goes before what the environment sets.',
      request: jsonBody(singleSignOnInput),
      responses: { 200: jsonResponse(singleSignOnSchema) },
    }),
    async (c) => c.json(await putSingleSignOn(c.get('ctx'), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path,
      ...access('admin', 'all'),
      summary: 'Remove the provider. Who has no password then needs a link to set one.',
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await removeSingleSignOn(c.get('ctx'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: `${path}/test`,
      ...access('admin', 'all'),
      summary:
        'Ask the provider who it is, for its keys, and whether it knows our client; hear what it says.',
      responses: { 200: jsonResponse(singleSignOnTestSchema) },
    }),
    async (c) => c.json(await testSingleSignOn(c.get('ctx')), 200),
  );
