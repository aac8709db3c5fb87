import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleChunks, articles } from '#db/schema/index.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { type ArticleInput, createArticle, getArticle, updateArticle } from './articles.ts';
import { compareArticleVersions } from './history/compare-versions.ts';
import { restoreArticleVersion } from './history/restore-version.ts';
import { listArticleVersions } from './history/versions.ts';
import { listArticles } from './list-articles.ts';
import { publishArticle, unpublishArticle } from './publish-article.ts';
import { reviewArticle } from './review-article.ts';
import { indexWaitingArticles } from './search/index-waiting-articles.ts';
import { searchArticles } from './search-articles.ts';

let context: TestContext;
let ctx: Ctx;
let mailboxId: string;
beforeAll(async () => {
  context = await openTestContext();
  mailboxId = (await createTestMailbox(context.ctx)).id;
  ctx = as('Mara');
});
afterAll(() => context.close());

function as(name: string): Ctx {
  return withActor(context.ctx, { type: 'user', id: 'usr_1', name, role: 'admin', mailboxIds: null });
}

async function write(changes: Partial<ArticleInput> = {}) {
  const text = { title: 'Gramophone needles', body: 'A gramophone needle lasts for one side of a record.' };
  return createArticle(ctx, { ...text, audience: 'public', mailbox_id: mailboxId, ...changes });
}

async function found(query: string): Promise<string[]> {
  return (await searchArticles(ctx, { query, mailboxId, limit: 50 })).map(({ id }) => id);
}

async function listed(query: Omit<Parameters<typeof listArticles>[1], 'limit'> = {}) {
  return (await listArticles(ctx, { limit: 100, ...query })).data.map(({ id }) => id);
}

describe('a draft', () => {
  test('is searched only while it is published', async () => {
    const { id } = await write({ status: 'draft' });
    await indexWaitingArticles(ctx);
    expect(await found('gramophone')).toEqual([]);
    await updateArticle(ctx, id, { title: 'Needles of gramophones' });
    expect(await found('gramophone')).toEqual([]);
    expect(await publishArticle(ctx, id)).toMatchObject({ status: 'published', publishedBy: 'Mara' });
    expect(await found('gramophone')).toEqual([id]);
    expect(await unpublishArticle(ctx, id)).toMatchObject({ status: 'draft', publishedAt: null });
    expect(await found('gramophone')).toEqual([]);
    expect(await ctx.db.select().from(articleChunks).where(eq(articleChunks.articleId, id))).toEqual([]);
  });

  test('is listed only when it is asked for', async () => {
    const { id } = await write({ status: 'draft' });
    expect(await listed()).not.toContain(id);
    expect(await listed({ status: 'draft' })).toContain(id);
    expect(await listed({ status: 'all', q: 'phone NEED' })).toContain(id);
  });

  test('is published by nobody who read another version, and never by an assistant', async () => {
    const { id } = await write({ status: 'draft' });
    await updateArticle(ctx, id, { body: 'Other words.' });
    await expect(publishArticle(ctx, id, { ifMatch: 1 })).rejects.toMatchObject({ code: 'stale' });
    const robin = withActor(ctx, { type: 'assistant', id: 'ast_1', name: 'Robin', mailboxIds: [mailboxId] });
    await expect(publishArticle(robin, id)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getArticle(ctx, id)).toMatchObject({ status: 'draft' });
  });
});

describe('the history', () => {
  test('keeps every saved version with who saved it', async () => {
    const { id } = await write({ status: 'draft' });
    await updateArticle(as('Otto'), id, { body: 'It lasts for two sides.' });
    await publishArticle(as('Ida'), id);
    await updateArticle(as('Otto'), id, { body: 'It lasts for two sides.' });
    const { data } = await listArticleVersions(ctx, id, { limit: 10 });
    expect(data.map(({ version, saved_by, status }) => [version, saved_by, status])).toEqual([
      [3, 'Ida', 'published'],
      [2, 'Otto', 'draft'],
      [1, 'Mara', 'draft'],
    ]);
    const first = await listArticleVersions(ctx, id, { limit: 2 });
    const next = await listArticleVersions(ctx, id, { limit: 2, cursor: first.next_cursor ?? '' });
    expect(next.data.map(({ version }) => version)).toEqual([1]);
  });

  test('shows what changed between two versions', async () => {
    const { id } = await write({ body: 'First line.\nIt takes 14 days.' });
    await updateArticle(ctx, id, { body: 'First line.\nIt takes 30 days.' });
    expect((await compareArticleVersions(ctx, id, { from: 1, to: 2 })).body).toEqual([
      { kind: 'same', text: 'First line.\nIt takes ' },
      { kind: 'removed', text: '14' },
      { kind: 'added', text: '30' },
      { kind: 'same', text: ' days.' },
    ]);
  });

  test('brings back a version’s text as a new one, and never who may read it', async () => {
    const { id, body } = await write();
    await updateArticle(ctx, id, { body: 'For the team: see the shelf.', audience: 'internal' });
    const restored = await restoreArticleVersion(ctx, id, { version: 1 });
    expect(restored).toMatchObject({ body, audience: 'internal', version: 3 });
    const { data } = await listArticleVersions(ctx, id, { limit: 1 });
    expect(data[0]).toMatchObject({ version: 3, restored_version: 1 });
    await expect(restoreArticleVersion(ctx, id, { version: 9 })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('of another mailbox’s article does not exist', async () => {
    const { id } = await write();
    const outside = withActor(ctx, { type: 'user', id: 'usr_2', name: 'Zoe', role: 'admin', mailboxIds: [] });
    for (const attempt of [
      () => listArticleVersions(outside, id, { limit: 1 }),
      () => compareArticleVersions(outside, id, { from: 1, to: 1 }),
      () => restoreArticleVersion(outside, id, { version: 1 }),
      () => publishArticle(outside, id),
      () => reviewArticle(outside, id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the language', () => {
  test('is detected with each change until somebody gives it', async () => {
    const { id, language } = await write();
    expect(language).toBe('en');
    const german = 'Eine Nadel hält eine Seite einer Schallplatte lang, dann wird sie gewechselt.';
    const changed = await updateArticle(ctx, id, { title: 'Nadeln', body: german });
    expect(changed).toMatchObject({ language: 'de', languageGiven: false });
    await updateArticle(ctx, id, { language: 'nl' });
    const given = await updateArticle(ctx, id, { title: 'Die Nadeln' });
    expect(given).toMatchObject({ language: 'nl', languageGiven: true });
    expect(await updateArticle(ctx, id, { language: null })).toMatchObject({ language: 'de' });
    expect(await listed({ language: 'de' })).toContain(id);
    expect(await listed({ language: 'nl' })).not.toContain(id);
  });

  test('that somebody gave decides by which stemmer every chunk is indexed', async () => {
    const body = 'Eine Nadel hält eine Seite einer Schallplatte lang, und dann wird sie gewechselt. '.repeat(
      4,
    );
    const { id } = await write({ title: 'Nadeln', body, language: 'nl' });
    const chunks = await ctx.db.select().from(articleChunks).where(eq(articleChunks.articleId, id));
    expect(chunks.map(({ language }) => language)).toEqual(['nl']);
    expect(chunks[0]?.terms.some((term) => term.startsWith('nl:'))).toBe(true);
  });
});

test('an owner is an active user who has access to the article', async () => {
  const password = 'a long enough phrase 4711';
  const user = { name: 'Ida', role: 'member' as const, password };
  const { id: here } = await createUser(ctx, {
    ...user,
    email: 'ida@shop.example',
    mailbox_ids: [mailboxId],
  });
  const { id: elsewhere } = await createUser(ctx, { ...user, email: 'no@shop.example', mailbox_ids: [] });
  const { id } = await write({ owner_id: here });
  expect(await listed({ owner: here })).toEqual([id]);
  await expect(updateArticle(ctx, id, { owner_id: elsewhere })).rejects.toMatchObject({ code: 'invalid' });
  await expect(write({ owner_id: `usr_${'0'.repeat(32)}` })).rejects.toMatchObject({ code: 'invalid' });
});

test('an article that nobody reviewed for long is found until somebody does', async () => {
  const { id } = await write();
  const long = new Date('2020-01-01T00:00:00Z');
  await ctx.db.update(articles).set({ createdAt: long }).where(eq(articles.id, id));
  const before = { reviewed_before: new Date('2021-01-01T00:00:00Z') };
  expect(await listed(before)).toEqual([id]);
  await expect(reviewArticle(ctx, id, { ifMatch: 7 })).rejects.toMatchObject({ code: 'stale' });
  expect(await reviewArticle(ctx, id)).toMatchObject({ reviewedBy: 'Mara', version: 1 });
  expect(await listed(before)).toEqual([]);
});
