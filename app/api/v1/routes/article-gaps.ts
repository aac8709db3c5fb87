import { createRoute } from '@hono/zod-openapi';
import { describeArticle } from '#lib/articles/describe-articles.ts';
import { articleGapsQuery, listArticleGaps } from '#lib/articles/gaps/gaps.ts';
import { articleGapSchema } from '#lib/articles/gaps/schema.ts';
import { dismissArticleGap, reopenArticleGap } from '#lib/articles/gaps/settle-gap.ts';
import { articleSchema } from '#lib/articles/schema.ts';
import { draftGapArticle } from '#lib/assistant/gaps/draft-article.ts';
import { articleProposalSchema, proposeGapArticle } from '#lib/assistant/gaps/propose-article.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { access } from '../access.ts';
import { createRouter, idField, idParam, jsonResponse } from '../openapi-helpers.ts';

const gapId = idParam('gap', 'gap');

const gapWithProposalSchema = articleGapSchema
  .extend({
    proposal: articleProposalSchema.nullable().describe('Null while nobody has answered its tickets.'),
  })
  .meta({ id: 'ArticleGapWithProposal' });

export const articleGaps = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/article-gaps',
      ...access('read', 'mailbox'),
      summary: 'List what no article answered, grouped by matter, the latest hand-off first.',
      request: {
        query: articleGapsQuery.extend({
          mailbox: idField('mbx').optional(),
          article: idField('art').optional(),
        }),
      },
      responses: { 200: jsonResponse(pageSchema(articleGapSchema)) },
    }),
    async (c) => c.json(await listArticleGaps(c.get('ctx'), c.req.valid('query')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/article-gaps/{id}',
      ...access('read', 'mailbox'),
      summary: 'Read a gap with the article that is proposed for it, made of what people answered.',
      request: gapId,
      responses: { 200: jsonResponse(gapWithProposalSchema) },
    }),
    async (c) => {
      const { gap, proposal } = await proposeGapArticle(c.get('ctx'), c.req.valid('param').id);
      return c.json({ ...gap, proposal }, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/article-gaps/{id}/draft',
      ...access('write', 'mailbox'),
      summary: 'Save the proposed article as a draft. Publishing it closes the gap.',
      request: gapId,
      responses: {
        200: jsonResponse(articleSchema, 'The draft that there is already.'),
        201: jsonResponse(articleSchema, 'The draft.'),
      },
    }),
    async (c) => {
      const { article, created } = await draftGapArticle(c.get('ctx'), c.req.valid('param').id);
      const described = await describeArticle(c.get('ctx'), article);
      return created ? c.json(described, 201) : c.json(described, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/article-gaps/{id}/dismiss',
      ...access('write', 'mailbox'),
      summary: 'Dismiss a gap: no article is wanted.',
      request: gapId,
      responses: { 200: jsonResponse(articleGapSchema) },
    }),
    async (c) => c.json(await dismissArticleGap(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/article-gaps/{id}/reopen',
      ...access('write', 'mailbox'),
      summary: 'Take a dismissal back.',
      request: gapId,
      responses: { 200: jsonResponse(articleGapSchema) },
    }),
    async (c) => c.json(await reopenArticleGap(c.get('ctx'), c.req.valid('param').id), 200),
  );
