import { z } from 'zod';
import { type ArticleHit, searchArticles } from '#lib/articles/search-articles.ts';
import { detectLanguage, languageName } from '#lib/platform/language.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { newBoundary } from '../prompt/prompt.ts';
import { redactSecrets, stripInvisible, toSingleLine, truncate } from '../prompt/prompt-text.ts';
import { indexSources, type NewSource, type Source } from '../prompt/sources.ts';
import { defineTool, type ToolCtx } from './tool.ts';

/** An article up to here is shown whole, a longer one by the chunks that fit best. */
const maxWholeChars = 4000;
const maxReadChars = 24_000;

const query = z.string().min(1).max(2000);

export const searchArticlesTool = defineTool({
  name: 'search_articles',
  description:
    'Searches the knowledge base. Give the question in the contact’s words, or the words that an article about it would use; when a mail asks several things, give one query for each, and the subject. Search again with other words when nothing fits. Every article stands between boundary lines, with an index to cite it by and a score from 0 to 1: under 0.3 it hardly fits. Of long articles you see the parts that fit best. Articles marked internal are for you alone.',
  kind: 'read',
  input: z
    .strictObject({
      query: query.optional(),
      queries: z
        .array(query)
        .min(1)
        .max(6)
        .optional()
        .describe('Several queries; their results become one list.'),
      limit: z.number().int().min(1).max(8).default(4),
    })
    .refine((input) => input.query !== undefined || input.queries !== undefined, 'Give query or queries.'),
  run: async (ctx, { query, queries = [], limit }) => {
    const asked = [...new Set([...(query === undefined ? [] : [query]), ...queries])];
    const { mailboxId, ticketId } = ctx.run.claim;
    const { language } = await getTicket(ctx, ticketId);
    const hits = await searchArticles(ctx, { query: asked, mailboxId, language, limit });
    const sources = indexSources(
      ctx.run.sources,
      hits.map((hit) => toSource(ctx, hit)),
    );
    if (sources.length === 0) return { text: 'No article speaks of this.', sources };
    const blocks = await Promise.all(sources.map((source, at) => describeHit(ctx, source, hits[at])));
    return { text: blocks.join('\n\n'), sources };
  },
});

/** What is read of an article now, after what was read of it before. */
function toSource(ctx: ToolCtx, hit: ArticleHit): NewSource {
  const before = ctx.run.sources.find(({ kind, id }) => kind === 'article' && id === hit.id)?.text ?? '';
  const known = isShownWhole(hit) ? '' : before;
  const parts = partsOf(hit)
    .map((part) => redactSecrets(ctx.env, stripInvisible(part)))
    .filter((part) => !known.includes(part));
  return {
    kind: 'article',
    id: hit.id,
    title: toSingleLine(hit.title),
    text: truncate([known, ...parts].filter(Boolean).join('\n\n'), maxReadChars),
    audience: hit.audience,
    from: 'team',
    score: hit.score,
  };
}

function isShownWhole({ body, chunks }: ArticleHit): boolean {
  return body.length <= maxWholeChars || chunks.length === 0;
}

function partsOf(hit: ArticleHit): string[] {
  if (isShownWhole(hit)) return [truncate(hit.body, maxWholeChars)];
  return hit.chunks.map(({ heading, text }) => (heading ? `## ${heading}\n\n${text}` : text));
}

async function describeHit(ctx: ToolCtx, source: Source, hit: ArticleHit | undefined): Promise<string> {
  const boundary = newBoundary();
  const text = hit ? redactSecrets(ctx.env, stripInvisible(partsOf(hit).join('\n\n'))) : source.text;
  const language = hit?.chunks[0]?.language ?? (await detectLanguage(text));
  return [
    `=== ${boundary} [${source.index}] ${source.audience} article · score ${source.score} · ${language ? languageName(language) : 'unknown'}`,
    `Title: ${source.title}`,
    '',
    text,
    `=== ${boundary} end`,
  ].join('\n');
}
