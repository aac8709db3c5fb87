import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleImports, articles, events } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { importFile, packFolder, quickImport, readHere } from '#test/world/article-imports.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { archiveArticle, updateArticle } from '../articles.ts';
import { listArticles } from '../list-articles.ts';
import { searchArticles } from '../search-articles.ts';
import { executeImport } from './execute-import.ts';
import { cancelImport, getImport } from './imports.ts';
import { removeSource } from './sources.ts';
import { startImport } from './start-import.ts';
import { sweepImports } from './sweep-imports.ts';

let context: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  context = await openTestContext();
  ctx = context.ctx;
});
afterAll(() => context.close());

const folder = {
  'returns.md': '# Returns\n\nThirty days, zeppelins too.',
  'team/goodwill.md': '---\naudience: internal\nlanguage: en\n---\n# Goodwill\n\nA voucher of five pounds.',
  'sub/delivery.html': '<html lang="de"><body><h1>Versand</h1><p>Drei Tage <b>lang</b>.</p></body></html>',
  'empty.md': '',
  'photo.png': 'no text',
};

let names = 0;
const newName = () => `folder-${++names}.zip`;

async function articlesOf(sourceId: string) {
  const { data } = await listArticles(ctx, { limit: 100, source: sourceId });
  return data.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

test('a folder becomes articles with its front matter, found by the search', async () => {
  const done = await importFile(ctx, { name: newName(), content: packFolder(folder) });
  expect(done).toMatchObject({
    status: 'finished',
    kind: 'folder',
    counts: { total: 4, waiting: 0, new: 3, skipped: 1, gone: 0 },
    errors: [{ name: 'empty.md', reason: 'empty' }],
  });
  const made = await articlesOf(done.source_id);
  expect(made.map(({ title, body, audience }) => ({ title, body, audience }))).toEqual([
    { title: 'Goodwill', body: 'A voucher of five pounds.', audience: 'internal' },
    { title: 'Returns', body: 'Thirty days, zeppelins too.', audience: 'public' },
    { title: 'Versand', body: 'Drei Tage **lang**.', audience: 'public' },
  ]);
  const [hit] = await searchArticles(ctx, { query: 'zeppelins', mailboxId: null });
  expect(hit?.title).toBe('Returns');
});

test('the second import of the same changes nothing: no version, no event of an article', async () => {
  const name = newName();
  const first = await importFile(ctx, { name, content: packFolder(folder) });
  const before = await articlesOf(first.source_id);
  const [{ last } = { last: 0 }] = await ctx.db.select({ last: sql<number>`max(${events.id})` }).from(events);
  const second = await importFile(ctx, { name, content: packFolder(folder) });
  expect(second).toMatchObject({
    source_id: first.source_id,
    counts: { new: 0, changed: 0, unchanged: 3, skipped: 1, gone: 0 },
  });
  expect(await articlesOf(first.source_id)).toEqual(before);
  const since = await ctx.db.select({ type: events.type }).from(events).where(sql`${events.id} > ${last}`);
  expect(since.filter(({ type }) => type.startsWith('article.'))).toEqual([]);
});

test('changed content updates its article; what a person edited or archived here is kept and told', async () => {
  const name = newName();
  const { source_id: id } = await importFile(ctx, { name, content: packFolder(folder) });
  const [goodwill, returns, delivery] = await articlesOf(id);
  await updateArticle(ctx, present(returns).id, { body: 'Forty days, says Grace.' });
  await archiveArticle(ctx, present(goodwill).id);
  const changed = {
    'returns.md': '# Returns\n\nSixty days.',
    'team/goodwill.md': '# Goodwill\n\nTen pounds.',
    'sub/delivery.html': '<html><body><h1>Versand</h1><p>Zwei Tage.</p></body></html>',
  };
  const again = await importFile(ctx, { name, content: packFolder(changed) });
  expect(again.counts).toMatchObject({ new: 0, changed: 1, skipped: 2, gone: 0 });
  expect(again.errors.map(({ name, reason }) => [name, reason])).toEqual([
    ['returns.md', 'edited_here'],
    ['team/goodwill.md', 'archived_here'],
  ]);
  const now = await articlesOf(id);
  expect(now.map(({ title, body, version }) => [title, body, version])).toEqual([
    ['Returns', 'Forty days, says Grace.', 2],
    ['Versand', 'Zwei Tage.', present(delivery).version + 1],
  ]);
});

test('what vanished is marked and not deleted, and is unmarked when it comes back', async () => {
  const name = newName();
  const { source_id: id } = await importFile(ctx, { name, content: packFolder(folder) });
  const { 'returns.md': _, ...rest } = folder;
  const less = await importFile(ctx, { name, content: packFolder(rest) });
  expect(less.counts).toMatchObject({ unchanged: 2, gone: 1 });
  const gone = await listArticles(ctx, { limit: 100, source: id, gone: true });
  expect(gone.data.map(({ title }) => title)).toEqual(['Returns']);
  const back = await importFile(ctx, { name, content: packFolder(folder) });
  expect(back.counts).toMatchObject({ unchanged: 3, gone: 0 });
  expect((await listArticles(ctx, { limit: 100, source: id, gone: true })).data).toEqual([]);
});

test('a file that cannot be read fails its import with a reason, and marks nothing as gone', async () => {
  const name = newName();
  const { source_id: id } = await importFile(ctx, { name, content: packFolder(folder) });
  const broken = Buffer.from(packFolder(folder)).fill(0x41, 40);
  const failed = await importFile(ctx, { name, content: broken }, { kind: 'folder' });
  expect(failed).toMatchObject({
    status: 'failed',
    error: 'The ZIP is damaged or encrypted.',
    error_told: { code: 'unreadable.zip_damaged' },
  });
  expect(await articlesOf(id)).toHaveLength(3);
  expect((await listArticles(ctx, { limit: 100, source: id, gone: true })).data).toEqual([]);
});

test('a worker that dies between two items goes on, and nothing is doubled', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [`a${i}.md`, `# Page ${i}\n\nText ${i}.`]),
  );
  const file = { name: newName(), content: packFolder(many) };
  const { row } = await startImport(ctx, {}, file);
  const dying = new AbortController();
  const limits = { ...quickImport, batch: 7 };
  let batches = 0;
  const db = new Proxy(ctx.db, {
    get: (target, key, self) => {
      if (key === 'transaction' && ++batches === 5) throw new Error('The worker was killed.');
      return Reflect.get(target, key, self);
    },
  });
  const work = executeImport(
    { ...ctx, db },
    { importId: row.id },
    { reader: readHere, limits, signal: dying.signal },
  );
  await expect(work).rejects.toThrow('killed');
  const half = await getImport(ctx, row.id);
  expect(half.counts.new).toBeGreaterThan(0);
  expect(half.counts.waiting).toBeGreaterThan(0);
  expect(await executeImport(ctx, { importId: row.id }, { reader: readHere, limits })).toBe('not_ours');
  const ended = { leaseUntil: sql`now() - interval '1 second'`, createdAt: sql`now() - interval '1 minute'` };
  await ctx.db.update(articleImports).set(ended).where(eq(articleImports.id, row.id));
  await ctx.queue.deleteAllJobs('articles.import');
  expect(await sweepImports(ctx)).toBe(1);
  expect(await executeImport(ctx, { importId: row.id }, { reader: readHere, limits })).toBe('finished');
  const done = await getImport(ctx, row.id);
  expect(done.counts).toMatchObject({ total: 50, waiting: 0, new: 50, skipped: 0 });
  expect(await articlesOf(done.source_id)).toHaveLength(50);
});

test('an import stops at a signal and gives its lease back, or ends when it is cancelled', async () => {
  const file = { name: newName(), content: packFolder(folder) };
  const { row } = await startImport(ctx, {}, file);
  const signal = AbortSignal.abort();
  const world = { reader: readHere, limits: quickImport };
  expect(await executeImport(ctx, { importId: row.id }, { ...world, signal })).toBe('yielded');
  await expect(startImport(ctx, {}, file)).rejects.toMatchObject({ code: 'conflict' });
  expect(await cancelImport(ctx, row.id)).toMatchObject({ status: 'cancelled' });
  expect(await executeImport(ctx, { importId: row.id }, world)).toBe('not_ours');
});

test('another mailbox’s import and source do not exist, and every mailbox’s are not changed', async () => {
  const { id: mailboxId } = await createTestMailbox(ctx, { address: 'imports@shop.example' });
  const file = { name: newName(), content: packFolder(folder) };
  const done = await importFile(ctx, file, { mailbox_id: mailboxId });
  const member = withActor(ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'Grace',
    role: 'member',
    mailboxIds: ['mbx_00000000000000000000000000000001'],
  });
  await expect(getImport(member, done.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(cancelImport(member, done.id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(removeSource(member, done.source_id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(startImport(member, {}, file)).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a removed source leaves its articles', async () => {
  const done = await importFile(ctx, { name: newName(), content: packFolder(folder) });
  const made = await articlesOf(done.source_id);
  await removeSource(ctx, done.source_id);
  const rows = await ctx.db
    .select()
    .from(articles)
    .where(eq(articles.id, present(made[0]).id));
  expect(rows[0]?.archivedAt).toBeNull();
  expect(await articlesOf(done.source_id)).toEqual([]);
});
