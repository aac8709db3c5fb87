import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { describeArticle } from '#lib/articles/describe-articles.ts';
import { compareArticleVersions } from '#lib/articles/history/compare-versions.ts';
import { restoreArticleVersion } from '#lib/articles/history/restore-version.ts';
import {
  articleComparisonSchema,
  articleVersionSchema,
  articleVersionWithTextSchema,
  toArticleVersion,
} from '#lib/articles/history/schema.ts';
import { listArticleVersions, readArticleVersion } from '#lib/articles/history/versions.ts';
import { articleSchema } from '#lib/articles/schema.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import { createRouter, idParam, jsonBody, jsonResponse, pageQuery } from '../openapi-helpers.ts';

const articleId = idParam('art', 'article');
const number = z.coerce.number().int().min(1).max(999_999_999);

export const articleVersions = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/{id}/versions',
      ...access('read', 'mailbox'),
      summary: 'List every saved version of an article, the newest first.',
      request: { ...articleId, query: z.object(pageQuery) },
      responses: { 200: jsonResponse(pageSchema(articleVersionSchema)) },
    }),
    async (c) =>
      c.json(await listArticleVersions(c.get('ctx'), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/{id}/versions/{version}',
      ...access('read', 'mailbox'),
      summary: 'Read a version of an article with its text.',
      request: { params: articleId.params.extend({ version: number }) },
      responses: { 200: jsonResponse(articleVersionWithTextSchema) },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param');
      const row = await readArticleVersion(c.get('ctx'), id, version);
      return c.json({ ...toArticleVersion(row), body: row.body }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/{id}/diff',
      ...access('read', 'mailbox'),
      summary: 'Compare two versions of an article, by lines and words.',
      request: { ...articleId, query: z.object({ from: number, to: number }) },
      responses: { 200: jsonResponse(articleComparisonSchema) },
    }),
    async (c) =>
      c.json(await compareArticleVersions(c.get('ctx'), c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles/{id}/restore',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Bring back title, text and language of an earlier version, as a new one. Takes If-Match.',
      request: {
        ...articleId,
        ...jsonBody(z.strictObject({ version: z.number().int().min(1).max(999_999_999) })),
      },
      responses: { 200: jsonResponse(articleSchema) },
    }),
    async (c) => {
      const { version } = c.req.valid('json');
      const act = { version, ifMatch: ifMatch(c) };
      const article = await restoreArticleVersion(c.get('ctx'), c.req.valid('param').id, act);
      etag(c, article);
      return c.json(await describeArticle(c.get('ctx'), article), 200);
    },
  );
