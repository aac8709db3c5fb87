import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { shopArticles } from '#test/world/shop-articles.ts';
import { createAssistedMailbox } from '#test/world/world.ts';
import { archiveArticle, createArticle, getArticle, updateArticle } from './articles.ts';
import { keywords } from './keywords.ts';
import { listArticles } from './list-articles.ts';
import { searchArticles } from './search-articles.ts';

let context: TestContext;
let mailboxId: string;
let member: Ctx;
beforeAll(async () => {
  context = await openTestContext();
  mailboxId = (await createAssistedMailbox(context.ctx)).mailbox.id;
  member = withActor(context.ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'Mara',
    role: 'member',
    mailboxIds: [mailboxId],
  });
  for (const article of shopArticles) await createArticle(context.ctx, article);
});
afterAll(() => context.close());

async function find(query: string, more: object = {}) {
  return searchArticles(context.ctx, { query, mailboxId: null, ...more });
}

describe('articles', () => {
  test('each change raises the version, and a change to an older version is refused', async () => {
    const { ctx } = context;
    const { id } = await createArticle(ctx, {
      title: 'Hours',
      body: 'Nine to five, zeppelins excepted.',
      audience: 'public',
    });
    expect(await updateArticle(ctx, id, { body: 'Ten to six.', ifMatch: 1 })).toMatchObject({
      title: 'Hours',
      body: 'Ten to six.',
      version: 2,
    });
    await expect(updateArticle(ctx, id, { body: 'x', ifMatch: 1 })).rejects.toMatchObject({ code: 'stale' });
    await archiveArticle(ctx, id);
    expect((await listArticles(ctx, { limit: 100 })).data.map((article) => article.id)).not.toContain(id);
    expect(await find('zeppelins')).toEqual([]);
  });

  test('another mailbox’s article does not exist', async () => {
    const other = await createAssistedMailbox(context.ctx);
    const { id } = await createArticle(context.ctx, {
      title: 'Zebra',
      body: 'Stripes.',
      audience: 'public',
      mailbox_id: other.mailbox.id,
    });
    await expect(getArticle(member, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await searchArticles(member, { query: 'zebra', mailboxId: null })).toEqual([]);
    expect(await find('zebra', { mailboxId })).toEqual([]);
    expect(await find('zebra', { mailboxId: other.mailbox.id })).toHaveLength(1);
    await expect(createArticle(member, { title: 'x', body: 'x', audience: 'public' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('the list has pages, the last changed first', async () => {
    const first = await listArticles(context.ctx, { limit: 5 });
    const second = await listArticles(context.ctx, { limit: 5, cursor: first.next_cursor ?? undefined });
    const ids = [...first.data, ...second.data].map((article) => article.id);
    expect(new Set(ids).size).toBe(10);
  });
});

describe('search', () => {
  test.each([
    ['refund money back bank', 'When do I get my refund?'],
    ['forgotten password reset', 'Resetting your password'],
    ['returning returned returns', 'Returning an item'],
    ['shipping to Norway', 'Shipping costs and countries'],
    ['wash tent mould', 'Caring for your bag and tent'],
  ])('the search for “%s” finds the article %s', async (query, title) => {
    const [best] = await find(query);
    expect(best?.title).toBe(title);
    expect(best?.score).toBeGreaterThan(0.42);
    expect(best?.score).toBeLessThanOrEqual(1);
  });

  test('an article that shares only common words scores low, and an empty query finds none', async () => {
    expect((await find('internship summer product design bags'))[0]?.score ?? 0).toBeLessThan(0.42);
    expect(await find('the and of')).toEqual([]);
    expect(await find("'; drop table articles; -- :* & | !")).toBeDefined();
    expect(await find('')).toEqual([]);
  });

  test('the search returns only the given audience', async () => {
    expect((await find('goodwill voucher')).map((hit) => hit.audience)).toContain('internal');
    expect((await find('goodwill voucher', { audience: 'public' })).map((hit) => hit.audience)).not.toContain(
      'internal',
    );
  });
});

test('keywords are the content words, whatever the language', () => {
  expect(keywords("Hello, where is my parcel? I don't have it. Order 48213")).toEqual(['parcel', 'order']);
  expect(keywords('Guten Tag, wo ist mein Paket? Danke')).toEqual(['paket']);
});
