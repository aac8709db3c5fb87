import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { signIn } from './support/desk.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

/** What a page's own HTML asks for, in kB of gzip. React and Next alone are 132 of them. */
const budgets = { '/sign-in': 156, '/inbox': 204 };

test('the pages that one waits for bring no more JavaScript than their budget', async ({ page, product }) => {
  const sizes: Record<string, number> = { '/sign-in': await scriptsOf(page, `${product.url}/sign-in`) };
  // Beside an inbox that is empty yet, the first steps come along; this one is as people work at it every day.
  await product.api.post('/getting-started/dismiss', {});
  await signIn(page, product);
  sizes['/inbox'] = await scriptsOf(page, `${product.url}/inbox`);
  console.log(
    `JavaScript of first loads, kB of gzip: ${JSON.stringify(sizes)}, budgets ${JSON.stringify(budgets)}`,
  );
  for (const [path, budget] of Object.entries(budgets)) {
    expect(sizes[path], path).toBeGreaterThan(100);
    expect(sizes[path], path).toBeLessThanOrEqual(budget);
  }
});

/** The scripts that the HTML names, in kB of gzip: not those for old browsers, nor what loads once the page is idle. */
async function scriptsOf(page: Page, url: string): Promise<number> {
  const html = (await (await page.request.get(url)).text()).replaceAll(/<script[^>]*nomodule[^>]*>/gi, '');
  const paths = new Set(html.match(/\/_next\/static\/chunks\/[\w./~-]+?\.js/g));
  const sizes = await Promise.all(
    [...paths].map(
      async (path) => gzipSync(await (await page.request.get(new URL(path, url).href)).body()).length,
    ),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}
