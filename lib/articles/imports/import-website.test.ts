import { gzipSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articleSources } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { helpPage, sitemapOf, startWebsite, type TestWebsite } from '#test/servers/website.ts';
import { importWebsite, quickImport, readHere } from '#test/world/article-imports.ts';
import { listArticles } from '../list-articles.ts';
import { executeImport } from './execute-import.ts';
import { getImport, listImports } from './imports.ts';
import { updateSource } from './sources.ts';
import { startImport } from './start-import.ts';
import { startDueImports } from './sweep-imports.ts';

let context: TestContext;
let ctx: Ctx;
let site: TestWebsite;
beforeAll(async () => {
  context = await openTestContext({ APP_URL: 'https://desk.shop.example' });
  ctx = context.ctx;
});
afterEach(() => site?.close());
afterAll(() => context.close());

async function openSite(pages: Parameters<typeof startWebsite>[0] = {}): Promise<TestWebsite> {
  site = await startWebsite(pages);
  return site;
}

const returns = helpPage('Returns', 'You may return what you bought within thirty days of its delivery.');
const delivery = helpPage('Delivery', 'Parcels take two days within the country, and five days elsewhere.');

test('a website is read by its sitemaps: an index, gzip, one request at a time, by an honest name', async () => {
  const { origin, policy, pages, requests, maxConcurrent } = await openSite();
  pages.set('/robots.txt', `User-agent: *\nDisallow: /private\nSitemap: ${origin}/index.xml`);
  pages.set(
    '/index.xml',
    `<?xml version="1.0"?><sitemapindex><sitemap><loc>${origin}/a.xml.gz</loc></sitemap><sitemap><loc>http://elsewhere.test/b.xml</loc></sitemap></sitemapindex>`,
  );
  const locations = [
    '/returns',
    '/delivery',
    '/private/notes',
    '/missing',
    '/file.pdf',
    '/moved',
    '/noindex',
  ];
  pages.set(
    '/a.xml.gz',
    gzipSync(sitemapOf([...locations.map((path) => origin + path), 'http://elsewhere.test/x'])),
  );
  pages.set('/returns', returns);
  pages.set('/delivery', (_request, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' })
      .end(gzipSync(delivery));
  });
  pages.set(
    '/private/notes',
    helpPage('Notes', 'Nobody outside may read what stands here, not even a robot.'),
  );
  pages.set('/file.pdf', (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/pdf' }).end('%PDF');
  });
  pages.set('/moved', (_request, response) => {
    response.writeHead(301, { Location: '/returns' }).end();
  });
  pages.set('/noindex', returns.replace('<head>', '<head><meta name="robots" content="noindex">'));

  const done = await importWebsite(ctx, origin, { policy });
  expect(done).toMatchObject({ status: 'finished', kind: 'website', counts: { new: 2, skipped: 6 } });
  expect(Object.fromEntries(done.errors.map(({ name, reason }) => [name, reason]))).toEqual({
    '/missing': 'not_found',
    '/file.pdf': 'not_html',
    '/moved': 'duplicate',
    '/noindex': 'no_index',
    '/private/notes': 'robots',
    '/x': 'other_host',
  });
  expect(requests.map(({ path }) => path)).not.toContain('/private/notes');
  expect(new Set(requests.map(({ userAgent }) => userAgent))).toEqual(
    new Set(['Countersign/1.0 (imports help articles; +https://desk.shop.example)']),
  );
  expect(maxConcurrent()).toBe(1);
  const { data } = await listArticles(ctx, { limit: 10, source: done.source_id });
  expect(data.map(({ title, body }) => [title, body]).toSorted()).toEqual([
    ['Delivery', 'Parcels take two days within the country, and five days elsewhere.'],
    ['Returns', 'You may return what you bought within thirty days of its delivery.'],
  ]);
});

test('a page that answers 404 or left the sitemap is marked as gone; one that failed is not', async () => {
  const { origin, policy, pages } = await openSite({ '/returns': returns, '/delivery': delivery });
  pages.set(
    '/care',
    helpPage('Care', 'Wash what you bought by hand, and never at more than thirty degrees.'),
  );
  const list = (...paths: string[]) =>
    pages.set('/sitemap.xml', sitemapOf(paths.map((path) => origin + path)));
  list('/returns', '/delivery', '/care');
  const first = await importWebsite(ctx, origin, { policy });
  expect(first.counts).toMatchObject({ new: 3 });
  pages.delete('/returns');
  pages.set('/care', (_request, response) => {
    response.writeHead(500).end();
  });
  list('/returns', '/care');
  const second = await importWebsite(ctx, origin, { policy });
  expect(second).toMatchObject({ source_id: first.source_id, counts: { gone: 2, skipped: 1 } });
  const { data } = await listArticles(ctx, { limit: 10, source: first.source_id, gone: true });
  expect(data.map(({ title }) => title).toSorted()).toEqual(['Delivery', 'Returns']);
});

test('an address with a path gives the pages under it alone', async () => {
  const { origin, policy, pages } = await openSite({ '/help/returns': returns, '/shop/delivery': delivery });
  pages.set('/sitemap.xml', sitemapOf([`${origin}/help/returns`, `${origin}/shop/delivery`]));
  expect((await importWebsite(ctx, `${origin}/help/`, { policy })).counts).toMatchObject({
    total: 1,
    new: 1,
  });
});

test.each<[string, (origin: string) => string]>([
  ['to a private address by its number', () => 'http://127.0.0.1:1/secret'],
  ['to a name of our own network', () => 'http://intranet.test/secret'],
  ['to another port of the same host', () => 'http://help.test:1/secret'],
  ['to another scheme', () => 'file:///etc/passwd'],
])('a redirect %s is not followed', async (_where, target) => {
  const { origin, policy, pages, requests } = await openSite();
  pages.set('/sitemap.xml', sitemapOf([`${origin}/page`]));
  pages.set('/page', (_request, response) => {
    response.writeHead(302, { Location: target(origin) }).end();
  });
  const done = await importWebsite(ctx, origin, { policy });
  expect(done.counts).toMatchObject({ new: 0, skipped: 1 });
  expect(['other_host', 'not_public']).toContain(done.errors[0]?.reason);
  expect(requests.map(({ path }) => path)).not.toContain('/secret');
});

test('a name that resolves to a private address at a later request is refused then', async () => {
  const { origin, policy, pages } = await openSite({ '/returns': returns });
  pages.set('/sitemap.xml', sitemapOf([`${origin}/returns`]));
  let asked = 0;
  const rebinding = { ...policy, resolve: async () => (++asked > 2 ? ['10.0.0.1'] : ['127.0.0.1']) };
  const done = await importWebsite(ctx, origin, { policy: rebinding });
  expect(done.errors).toMatchObject([{ reason: 'not_public' }]);
});

test.each(['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest', 'file:///etc/passwd'])(
  'an import of %s is refused at once',
  async (url) => {
    await expect(startImport(ctx, { url })).rejects.toMatchObject({ code: 'invalid' });
  },
);

test('without a readable robots.txt or a sitemap nothing is read, and the import says why', async () => {
  const { origin, policy, pages } = await openSite();
  pages.set('/robots.txt', (_request, response) => {
    response.writeHead(500).end();
  });
  expect(await importWebsite(ctx, origin, { policy })).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('robots.txt cannot be read'),
  });
  pages.delete('/robots.txt');
  expect(await importWebsite(ctx, origin, { policy })).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('No sitemap was found'),
  });
});

test('a site that stops answering ends the import, and what it has is kept', async () => {
  const { origin, policy, pages } = await openSite({ '/returns': returns });
  const paths = ['/returns', ...Array.from({ length: 12 }, (_, i) => `/broken-${i}`)];
  pages.set('/sitemap.xml', sitemapOf(paths.map((path) => origin + path)));
  for (const path of paths.slice(1)) pages.set(path, (request) => request.destroy());
  const done = await importWebsite(ctx, origin, { policy });
  expect(done).toMatchObject({ status: 'failed', counts: { new: 1, gone: 0 } });
  expect(done.error).toContain('stopped answering');
});

test('a page that is too large, and one that unpacks to too much, are skipped', async () => {
  const { origin, policy, pages } = await openSite();
  const bomb = gzipSync(Buffer.alloc(30_000_000, 'a'));
  pages.set('/sitemap.xml', sitemapOf([`${origin}/bomb`]));
  pages.set('/bomb', (_request, response) => {
    response.on('error', () => {});
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }).end(bomb);
  });
  expect((await importWebsite(ctx, origin, { policy })).errors).toMatchObject([{ reason: 'too_large' }]);
});

test('a worker that dies in the middle of a website fetches no page twice', async () => {
  const paths = Array.from({ length: 12 }, (_, i) => `/page-${i}`);
  const { origin, policy, pages, requests } = await openSite();
  for (const path of paths)
    pages.set(path, helpPage(path, `All that is to be known about the page ${path}.`));
  pages.set('/sitemap.xml', sitemapOf(paths.map((path) => origin + path)));
  const { row } = await startImport(ctx, { url: origin });
  const stop = new AbortController();
  const page: typeof readHere.page = async (found) => {
    if (found.url.endsWith('/page-5')) stop.abort();
    return readHere.page(found);
  };
  const world = { web: policy, limits: quickImport };
  const dying = { ...world, reader: { ...readHere, page }, signal: stop.signal };
  expect(await executeImport(ctx, { importId: row.id }, dying)).toBe('yielded');
  expect((await getImport(ctx, row.id)).counts).toMatchObject({ new: 5, waiting: 7 });
  expect(await executeImport(ctx, { importId: row.id }, { ...world, reader: readHere })).toBe('finished');
  expect((await getImport(ctx, row.id)).counts).toMatchObject({ new: 12, waiting: 0 });
  const asked = requests.filter(({ path }) => path.startsWith('/page-'));
  expect(asked.length).toBe(13);
});

test('a website is read again by the clock, unless it is paused', async () => {
  const { origin, policy, pages } = await openSite({ '/returns': returns });
  pages.set('/sitemap.xml', sitemapOf([`${origin}/returns`]));
  const { source_id: id } = await importWebsite(ctx, origin, { policy });
  const isSource = eq(articleSources.id, id);
  const makeDue = () =>
    ctx.db.update(articleSources).set({ nextReadAt: sql`now() - interval '1 minute'` }).where(isSource);
  const [source] = await ctx.db.select().from(articleSources).where(isSource);
  expect(source?.nextReadAt?.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  await makeDue();
  await updateSource(ctx, id, { paused: true });
  expect(await startDueImports(ctx)).toBe(0);
  await updateSource(ctx, id, { paused: false });
  expect(await startDueImports(ctx)).toBe(1);
  expect(await startDueImports(ctx)).toBe(0);
  const { data } = await listImports(ctx, { limit: 5, source: id });
  expect(data.map(({ scheduled, status }) => [scheduled, status])).toEqual([
    [true, 'queued'],
    [false, 'finished'],
  ]);
});
