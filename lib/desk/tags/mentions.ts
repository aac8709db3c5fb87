import { sql } from 'drizzle-orm';
import {
  rules,
  savedReplies,
  slaPolicies,
  ticketActItems,
  ticketActs,
  undoSnapshots,
  unsentTexts,
  views,
} from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';

/**
 * Lets what names a tag name `after` instead, or with null no more: saved replies, views, rules, policies, texts not
 * sent yet, and what acts can undo. Views, rules and policies keep the name of a deleted tag: they would else mean every
 * ticket.
 */
export async function renameMentions(ctx: Ctx, name: string, after: string | null): Promise<void> {
  await ctx.db.execute(sql`update ${savedReplies}
    set add_tags = ${renamed(sql`add_tags`, name, after)}, updated_at = now(), version = version + 1
    where ${name} = any(add_tags)`);
  await ctx.db.execute(sql`update ${undoSnapshots}
    set added_tags = ${renamed(sql`added_tags`, name, after)} where ${name} = any(added_tags)`);
  if (after !== null) await renameConditions(ctx, name, after);
  await renameIn(ctx, { table: sql`${unsentTexts}`, column: 'options', path: ['macro', 'add_tags'] }, [
    name,
    after,
  ]);
  for (const path of ['add', 'remove'])
    await renameIn(ctx, { table: sql`${ticketActs}`, column: 'act', path: [path] }, [name, after]);
  for (const column of ['before', 'after'])
    await renameIn(ctx, { table: sql`${ticketActItems}`, column, path: ['tags'] }, [name, after]);
}

/** What asks whether a ticket bears it, and the rules that set it. */
async function renameConditions(ctx: Ctx, name: string, after: string): Promise<void> {
  const changed = sql`updated_at = now(), version = version + 1`;
  await ctx.db.execute(sql`update ${views}
    set filter = jsonb_set(filter, '{tag}', to_jsonb(${after}::text)), ${changed} where filter ->> 'tag' = ${name}`);
  await ctx.db.execute(sql`update ${slaPolicies}
    set tags = ${renamed(sql`tags`, name, after)}, ${changed} where ${name} = any(tags)`);
  await ctx.db.execute(sql`update ${rules} set ${changed}, conditions = (
      select jsonb_agg(case when one -> 'values' ? ${name} and one ->> 'field' = 'tag'
        then jsonb_set(one, '{values}', ((one -> 'values') - ${name} - ${after}) || to_jsonb(${after}::text))
        else one end order by at) from jsonb_array_elements(conditions) with ordinality as each(one, at))
    where conditions @> ${JSON.stringify([{ field: 'tag', values: [name] }])}::jsonb`);
  await ctx.db.execute(sql`update ${rules} set ${changed}, actions = (
      select jsonb_agg(case when one ->> 'tag' = ${name} then jsonb_set(one, '{tag}', to_jsonb(${after}::text))
        else one end order by at) from jsonb_array_elements(actions) with ordinality as each(one, at))
    where actions @> ${JSON.stringify([{ tag: name }])}::jsonb`);
}

/** An array of texts without its name, with the new one once. */
function renamed(array: ReturnType<typeof sql>, name: string, after: string | null) {
  return after === null
    ? sql`array_remove(${array}, ${name})`
    : sql`array_append(array_remove(array_remove(${array}, ${name}), ${after}), ${after})`;
}

/** The same in a list inside a JSON column. */
async function renameIn(
  ctx: Ctx,
  { table, column, path }: { table: ReturnType<typeof sql>; column: string; path: string[] },
  [name, after]: [string, string | null],
): Promise<void> {
  const json = sql.identifier(column);
  const at = sql.param(`{${path.join(',')}}`);
  const rest = sql`(${json} #> ${at}::text[]) - ${name}`;
  const list = after === null ? sql`(${rest})` : sql`(${rest} - ${after}) || to_jsonb(${after}::text)`;
  await ctx.db.execute(sql`update ${table} set ${json} = jsonb_set(${json}, ${at}::text[], ${list})
    where ${json} #> ${at}::text[] @> to_jsonb(${name}::text)`);
}
