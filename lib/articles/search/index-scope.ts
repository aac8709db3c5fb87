import { articleIndexTotals } from '#db/schema/index.ts';
import { type Ctx, reaches } from '#lib/platform/context.ts';
import { everyMailbox } from './index-articles.ts';

/** The part of the index that a search may see, with its totals. */
export type IndexScope = {
  /** UUIDs of mailboxes, and that of `everyMailbox`. */
  scopes: string[];
  languages: (string | null)[];
  articles: number;
  averageLength: number;
};

/** What serves a mailbox (null: all within reach). Figures of articles out of reach do not enter the ranking. */
export async function readIndexScope(ctx: Ctx, mailboxId: string | null): Promise<IndexScope> {
  const all = await ctx.db.select().from(articleIndexTotals);
  const totals = all.filter(
    ({ scope }) =>
      scope === everyMailbox || (reaches(ctx.actor, scope) && (mailboxId === null || mailboxId === scope)),
  );
  const articles = totals.reduce((sum, each) => sum + each.articles, 0);
  const length = totals.reduce((sum, each) => sum + each.length, 0);
  return {
    scopes: [...new Set(totals.map(({ scope }) => scope.slice('mbx_'.length)))],
    languages: [...new Set(totals.flatMap(({ chunks, language }) => (chunks > 0 ? language || null : [])))],
    articles,
    averageLength: length / Math.max(1, articles),
  };
}
