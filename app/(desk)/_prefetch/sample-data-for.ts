import { queryKeys } from '#components/data/query-keys.ts';
import { getSampleData } from '#lib/desk/samples/sample-data.ts';
import { type Ctx, scopesOf } from '#lib/platform/context.ts';

/** How many samples there are, for whoever may add or remove them. */
export async function sampleDataFor(ctx: Ctx): Promise<[readonly unknown[], unknown][]> {
  const mayAsk = scopesOf(ctx.actor).includes('admin') && ctx.actor.mailboxIds === null;
  return mayAsk ? [[queryKeys.sampleData, await getSampleData(ctx)]] : [];
}
