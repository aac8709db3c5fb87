import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  articleChunks,
  articleIndexTotals,
  articles,
  articleTermCounts,
  articleTerms,
  indexedArticles,
} from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { createAssistedMailbox } from '#test/world/world.ts';
import { archiveArticle, createArticle, updateArticle } from '../articles.ts';
import { searchArticles } from '../search-articles.ts';
import { countWaitingArticles, indexWaitingArticles } from './index-waiting-articles.ts';

let context: TestContext;
let mailboxIds: (string | null)[];
beforeAll(async () => {
  context = await openTestContext();
  const [one, other] = [await createAssistedMailbox(context.ctx), await createAssistedMailbox(context.ctx)];
  mailboxIds = [null, one.mailbox.id, other.mailbox.id];
});
afterAll(() => context.close());

const words = ['refund', 'refunds', 'zebra', 'Paket', 'pakete', 'the', 'Öl', 'kettle', '订单', 'x1', 'colis'];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((some) => some.join(' '));
const change = fc.oneof(
  fc.record({ act: fc.constant('create' as const), title: text, body: text, mailbox: fc.nat(2) }),
  fc.record({ act: fc.constant('edit' as const), at: fc.nat(5), body: text, mailbox: fc.nat(2) }),
  fc.record({ act: fc.constant('archive' as const), at: fc.nat(5) }),
);

test('the kept frequencies equal a recount after any changes, also by two at once', async () => {
  const { ctx } = context;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 4, maxLength: 12 }), async (changes) => {
      const ids: string[] = [];
      const work = async (some: typeof changes) => {
        for (const each of some) {
          const id = 'at' in each ? ids[each.at % Math.max(1, ids.length)] : undefined;
          if (each.act === 'create') {
            const { title, body, mailbox } = each;
            const mailbox_id = mailboxIds[mailbox] ?? null;
            ids.push((await createArticle(ctx, { title, body, audience: 'public', mailbox_id })).id);
          } else if (id && each.act === 'edit')
            await updateArticle(ctx, id, { body: each.body, mailbox_id: mailboxIds[each.mailbox] ?? null });
          else if (id) await archiveArticle(ctx, id);
        }
      };
      const middle = changes.length / 2;
      await Promise.all([work(changes.slice(0, middle)), work(changes.slice(middle))]);
      const kept = await readIndex();
      await emptyIndex();
      await indexWaitingArticles(ctx);
      expect(kept).toEqual(await readIndex());
    }),
    propertyRuns(12),
  );
});

test('an article that the index lacks, or holds by an older version, is indexed again once', async () => {
  const { ctx } = context;
  await emptyIndex();
  const { id } = await createArticle(ctx, { title: 'Zeppelins', body: 'They fly.', audience: 'public' });
  await ctx.db.update(indexedArticles).set({ indexVersion: 0 }).where(eq(indexedArticles.articleId, id));
  const waiting = await countWaitingArticles(ctx);
  expect(waiting).toBeGreaterThan(0);
  expect(await indexWaitingArticles(ctx)).toBe(waiting);
  expect(await indexWaitingArticles(ctx)).toBe(0);
  expect(await searchArticles(ctx, { query: 'zeppelin', mailboxId: null })).toMatchObject([{ id }]);
});

async function readIndex() {
  const { db } = context.ctx;
  const active = (await db.select({ id: articles.id }).from(articles)).map(({ id }) => id).sort();
  return {
    active,
    counts: sorted(await db.select().from(articleTermCounts)),
    totals: sorted(await db.select().from(articleIndexTotals)),
    terms: sorted(await db.select().from(articleTerms)),
    chunks: sorted(await db.select().from(articleChunks)),
    indexed: sorted(await db.select().from(indexedArticles)),
  };
}

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();

async function emptyIndex() {
  for (const table of [articleTermCounts, articleIndexTotals, articleTerms, articleChunks, indexedArticles])
    await context.ctx.db.delete(table);
}
