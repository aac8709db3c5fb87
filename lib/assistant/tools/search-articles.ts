import { z } from 'zod';
import { searchArticles } from '#lib/articles/search-articles.ts';
import { redactSecrets, stripInvisible, toSingleLine, truncate } from '../prompt-text.ts';
import { indexSources } from '../sources.ts';
import { defineTool } from './tool.ts';

const maxBodyChars = 6000;

export const searchArticlesTool = defineTool({
  name: 'search_articles',
  description:
    'Searches the knowledge base. Give the words that an article about the matter would use ("return label refund"), not the whole mail; search again with other words when the first result does not fit, and in English too when the mail is in another language. Every hit has an index to cite it by and a score from 0 to 1: under 0.3 it hardly fits. Articles with audience "internal" are for you alone.',
  kind: 'read',
  input: z.strictObject({
    query: z.string().min(1).max(400),
    limit: z.number().int().min(1).max(8).default(4),
  }),
  run: async (ctx, { query, limit }) => {
    const hits = await searchArticles(ctx, { query, mailboxId: ctx.run.claim.mailboxId, limit });
    const sources = indexSources(
      ctx.run.sources,
      hits.map((hit) => ({
        kind: 'article' as const,
        id: hit.id,
        title: toSingleLine(hit.title),
        text: redactSecrets(ctx.env, truncate(stripInvisible(hit.body), maxBodyChars)),
        audience: hit.audience,
        from: 'team' as const,
        score: hit.score,
      })),
    );
    const articles = sources.map(({ index, title, audience, score, text }) => ({
      index,
      title,
      audience,
      score,
      text,
    }));
    return { text: JSON.stringify({ articles }), sources };
  },
});
