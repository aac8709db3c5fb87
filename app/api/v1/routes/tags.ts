import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { tagColors } from '#db/schema/index.ts';
import { deleteTag, mergeTag, updateTag } from '#lib/desk/tags/edit-tags.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { listTags, tagSchema } from '#lib/tickets/tags.ts';
import { access } from '../access.ts';
import { createRouter, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const tagName = z.string().trim().toLowerCase().min(1).max(60);
const tagParam = { params: z.object({ name: z.string().min(1).max(60) }) };

export const tagRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/tags',
      ...access('read', 'mailbox'),
      summary: 'List the tags, most used first.',
      responses: { 200: jsonResponse(pageSchema(tagSchema)) },
    }),
    async (c) => c.json(singlePage(await listTags(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/tags/{name}',
      ...access('admin', 'all'),
      summary: 'Rename a tag, wherever it is named, or color it. Refused for what the product sets itself.',
      request: {
        ...tagParam,
        ...jsonBody(z.strictObject({ name: tagName, color: z.enum(tagColors).nullable() }).partial()),
      },
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await updateTag(c.get('ctx'), c.req.valid('param').name, c.req.valid('json'));
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/tags/{name}/merge',
      ...access('admin', 'all'),
      summary: 'Merge a tag into another, which its tickets bear instead.',
      request: { ...tagParam, ...jsonBody(z.strictObject({ into: tagName })) },
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await mergeTag(c.get('ctx'), c.req.valid('param').name, c.req.valid('json').into);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/tags/{name}',
      ...access('admin', 'all'),
      summary: 'Take a tag away from all tickets.',
      request: tagParam,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await deleteTag(c.get('ctx'), c.req.valid('param').name);
      return c.body(null, 204);
    },
  );
