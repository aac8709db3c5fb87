import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '#db/connection.ts';
import { articleImports } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { cutJobEverywhere } from '#test/crash-points/cut-job.ts';
import { crashTestTimeoutMs } from '#test/crash-points/cut-points.ts';
import { type CuttingProxy, startCuttingProxy } from '#test/servers/cutting-proxy.ts';
import { packFolder, quickImport, readHere } from '#test/world/article-imports.ts';
import { listArticles } from '../list-articles.ts';
import { executeImport } from './execute-import.ts';
import { getImport } from './imports.ts';
import { startImport } from './start-import.ts';

let context: TestContext;
let proxy: CuttingProxy;
let cut: { ctx: Ctx; close: () => Promise<void> };
beforeAll(async () => {
  context = await openTestContext();
  proxy = await startCuttingProxy(context.url);
  const { db, close } = connect(proxy.url, { max: 2 });
  cut = { ctx: { ...context.ctx, db }, close };
});
afterAll(async () => {
  await cut.close();
  await proxy.close();
  await context.close();
});

const files = { 'a.md': '# A\n\nOne.', 'b.md': '# B\n\nTwo.', 'c.md': '# C\n\nThree.' };

test('an import makes each article once, wherever its job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  let names = 0;
  const work = (ctx: Ctx, importId: string) =>
    executeImport(ctx, { importId }, { reader: readHere, limits: { ...quickImport, batch: 2 } });
  await cutJobEverywhere(
    { proxy, ctx: cut.ctx },
    {
      prepare: async () => {
        const file = { name: `crash-${++names}.zip`, content: packFolder(files) };
        return (await startImport(context.ctx, {}, file)).row.id;
      },
      work,
      recover: async (id) => {
        const lapsed = { leaseUntil: sql`least(lease_until, now() - interval '1 second')` };
        await context.ctx.db.update(articleImports).set(lapsed).where(eq(articleImports.id, id));
        await work(context.ctx, id);
      },
      check: async (id, at) => {
        const { status, counts, source_id: source } = await getImport(context.ctx, id);
        const { data } = await listArticles(context.ctx, { limit: 100, source });
        expect({ at, status, made: counts.new, articles: data.map(({ title }) => title).toSorted() }).toEqual(
          {
            at,
            status: 'finished',
            made: 3,
            articles: ['A', 'B', 'C'],
          },
        );
      },
    },
  );
});
