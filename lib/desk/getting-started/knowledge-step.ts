import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { articleImports, articleSources, articles, mailImports } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { withinReach } from '#lib/platform/within-reach.ts';
import type { StepOf } from './schema.ts';

const wanted = 3;

/** Whether the assistant has something to answer from. */
export async function readKnowledgeStep(ctx: Ctx): Promise<StepOf<'knowledge'>> {
  const published = await ctx.db
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        isNull(articles.archivedAt),
        eq(articles.status, 'published'),
        or(isNull(articles.mailboxId), withinReach(ctx, articles.mailboxId)),
      ),
    )
    .limit(wanted);
  const imported = published.length < wanted && (await hasImported(ctx));
  return {
    step: 'knowledge',
    done: published.length >= wanted || imported,
    published: published.length,
    wanted,
    imported,
  };
}

async function hasImported(ctx: Ctx): Promise<boolean> {
  const ofArticles = await ctx.db
    .select({ id: articleImports.id })
    .from(articleImports)
    .innerJoin(articleSources, eq(articleSources.id, articleImports.sourceId))
    .where(
      and(
        eq(articleImports.status, 'finished'),
        or(isNull(articleSources.mailboxId), withinReach(ctx, articleSources.mailboxId)),
      ),
    )
    .limit(1);
  if (ofArticles.length > 0) return true;
  const ofMail = await ctx.db
    .select({ id: mailImports.id })
    .from(mailImports)
    .where(
      and(
        eq(mailImports.status, 'finished'),
        isNotNull(mailImports.finishedAt),
        sql`${mailImports.mailsFiled} > 0`,
        withinReach(ctx, mailImports.mailboxId),
      ),
    )
    .limit(1);
  return ofMail.length > 0;
}
