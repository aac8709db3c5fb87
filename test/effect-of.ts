import { sql } from 'drizzle-orm';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * What `work` adds to each table or takes away, in rows. A double effect is a row too many: all acts are events. The counts
 * of the article index are left out: they depend on the words of made-up titles and on who came first.
 */
export async function effectOf(ctx: Ctx, work: () => Promise<void>): Promise<Record<string, number>> {
  const before = await countRows(ctx);
  await work();
  const after = await countRows(ctx);
  return Object.fromEntries(
    Object.entries(after)
      .map(([table, n]) => [table, n - (before[table] ?? 0)] as const)
      .filter(([, added]) => added !== 0),
  );
}

async function countRows(ctx: Ctx): Promise<Record<string, number>> {
  const rows = await ctx.db.execute<{ table: string; n: number }>(sql`
    select table_schema || '.' || table_name as table,
           (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', table_schema, table_name),
             false, true, '')))[1]::text::int as n
      from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')
       and table_name not in ('article_terms', 'article_term_counts', 'article_index_totals')`);
  return Object.fromEntries(rows.map(({ table, n }) => [table, n]));
}
