import { expect } from '@playwright/test';
import { signIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test('the reference of the API is shown without a key, and asks nobody but the desk', async ({
  page,
  product,
}) => {
  // Pages bring their own copies of shapes of the same names into the process.
  await signIn(page, product);
  await page.goto(`${product.url}/settings/about`);
  await product.api.get('/doctor');
  await page.goto('about:blank');
  await page.context().clearCookies();

  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));

  const answer = await page.goto(`${product.url}/api/v1/reference`);
  expect(answer?.headers()['content-security-policy']).toContain("connect-src 'self'");
  await page.locator('#operations-tag-tickets button').first().click();
  await page.locator('#operations-tickets-post_tickets_reply button').first().click();
  await expect(page.getByText('It comes tomorrow.').first()).toBeVisible();
  await expect(page.getByText('Idempotency-Key').first()).toBeVisible();

  const hosts = asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin);
  expect([...new Set(hosts)]).toEqual([new URL(product.url).origin]);
  expect(faults).toEqual([]);
});
