import { type SQL, sql } from 'drizzle-orm';
import { articleOrigins, articles } from '#db/schema/index.ts';

/** The condition that an article came from a source, or vanished from it; undefined when neither is asked. */
export function hasOrigin({ source, gone }: { source?: string; gone?: boolean }): SQL | undefined {
  if (source === undefined && gone === undefined) return undefined;
  const ofSource =
    source === undefined
      ? sql`true`
      : sql`${articleOrigins.sourceId} = ${sql.param(source, articleOrigins.sourceId)}`;
  const inState =
    gone === undefined
      ? sql`true`
      : gone
        ? sql`${articleOrigins.goneAt} is not null`
        : sql`${articleOrigins.goneAt} is null`;
  const origin = sql`exists (select from ${articleOrigins} where ${articleOrigins.articleId} = ${articles.id} and ${ofSource} and ${inState})`;
  return gone === false && source === undefined
    ? sql`not exists (select from ${articleOrigins} where ${articleOrigins.articleId} = ${articles.id} and ${articleOrigins.goneAt} is not null)`
    : origin;
}
