import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  archiveArticle,
  articleChanges,
  articleInput,
  createArticleOnce,
  getArticle,
  updateArticle,
} from '#lib/articles/articles.ts';
import { describeArticle, describeArticles } from '#lib/articles/describe-articles.ts';
import { articlesQuery, listArticles } from '#lib/articles/list-articles.ts';
import { publishArticle, unpublishArticle } from '#lib/articles/publish-article.ts';
import { reviewArticle } from '#lib/articles/review-article.ts';
import { articleSchema } from '#lib/articles/schema.ts';
import { searchArticles } from '#lib/articles/search-articles.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
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

const articleId = idParam('art', 'article');

const articleHitSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    body: z.string(),
    audience: z.enum(['public', 'internal']),
    score: z
      .number()
      .describe('0 to 1, comparable across searches: how much of what was asked the article speaks of.'),
    snippet: z.string(),
    chunks: z
      .array(z.object({ heading: z.string(), text: z.string(), language: z.string().nullable() }))
      .describe('Those that fit best, best first.'),
  })
  .meta({ id: 'ArticleHit' });

export const articles = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles',
      ...access('read', 'mailbox'),
      summary: 'List the articles of the knowledge base, the last changed first; drafts only when asked for.',
      request: {
        query: articlesQuery.extend({ mailbox: idField('mbx').optional(), owner: idField('usr').optional() }),
      },
      responses: { 200: jsonResponse(pageSchema(articleSchema)) },
    }),
    async (c) => {
      const page = await listArticles(c.get('ctx'), c.req.valid('query'));
      return c.json({ ...page, data: await describeArticles(c.get('ctx'), page.data) }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/search',
      ...access('read', 'mailbox'),
      summary: 'Search what is published as the assistant does, best first.',
      request: {
        query: z.object({
          q: z.string().min(1).max(1000),
          mailbox: idField('mbx').optional(),
          audience: z.enum(['public', 'internal']).optional(),
          limit: z.coerce.number().int().min(1).max(50).default(10),
        }),
      },
      responses: { 200: jsonResponse(pageSchema(articleHitSchema)) },
    }),
    async (c) => {
      const { q: query, mailbox: mailboxId = null, audience, limit } = c.req.valid('query');
      return c.json(
        singlePage(await searchArticles(c.get('ctx'), { query, mailboxId, audience, limit })),
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles',
      ...access('write', 'mailbox'),
      summary: 'Add an article. A `client_id` makes the call repeatable.',
      request: jsonBody(articleInput.extend({ client_id: z.string().min(1).max(200).optional() })),
      responses: {
        200: jsonResponse(articleSchema, 'The article that bears this client_id already.'),
        201: jsonResponse(articleSchema, 'The article.'),
      },
    }),
    async (c) => {
      const { article, created } = await createArticleOnce(c.get('ctx'), c.req.valid('json'));
      const described = await describeArticle(c.get('ctx'), article);
      return created ? c.json(described, 201) : c.json(described, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/articles/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read an article.',
      request: articleId,
      responses: { 200: jsonResponse(articleSchema) },
    }),
    async (c) => {
      const article = await getArticle(c.get('ctx'), c.req.valid('param').id);
      etag(c, article);
      return c.json(await describeArticle(c.get('ctx'), article), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/articles/{id}',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Change an article. Takes If-Match.',
      request: { ...articleId, ...jsonBody(articleChanges) },
      responses: { 200: jsonResponse(articleSchema) },
    }),
    async (c) => {
      const article = await updateArticle(c.get('ctx'), c.req.valid('param').id, {
        ...c.req.valid('json'),
        ifMatch: ifMatch(c),
      });
      etag(c, article);
      return c.json(await describeArticle(c.get('ctx'), article), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/articles/{id}',
      ...access('write', 'mailbox'),
      summary: 'Take an article out of lists and search.',
      request: articleId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await archiveArticle(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles/{id}/publish',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Publish a draft, which lets it be searched and cited. Takes If-Match.',
      request: articleId,
      responses: { 200: jsonResponse(articleSchema) },
    }),
    async (c) => {
      const article = await publishArticle(c.get('ctx'), c.req.valid('param').id, { ifMatch: ifMatch(c) });
      etag(c, article);
      return c.json(await describeArticle(c.get('ctx'), article), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles/{id}/unpublish',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Make an article a draft again, which takes it out of the search. Takes If-Match.',
      request: articleId,
      responses: { 200: jsonResponse(articleSchema) },
    }),
    async (c) => {
      const article = await unpublishArticle(c.get('ctx'), c.req.valid('param').id, { ifMatch: ifMatch(c) });
      etag(c, article);
      return c.json(await describeArticle(c.get('ctx'), article), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/articles/{id}/review',
      ...access('write', 'mailbox'),
      ...takesIfMatch,
      summary: 'Mark an article as reviewed: it is still right. Takes If-Match.',
      request: articleId,
      responses: { 200: jsonResponse(articleSchema) },
    }),
    async (c) => {
      const article = await reviewArticle(c.get('ctx'), c.req.valid('param').id, { ifMatch: ifMatch(c) });
      etag(c, article);
      return c.json(await describeArticle(c.get('ctx'), article), 200);
    },
  );
