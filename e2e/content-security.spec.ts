import { expect, type Page } from '@playwright/test';
import { examplesOf } from '#bin/screens/example-paths.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test.beforeAll(async ({ product }) => {
  await sendFixture(product, 'first-thunderbird.eml', { from: 'ada@customer.example' });
  await sendFixture(product, 'hostile.eml', { from: 'mallory@elsewhere.example' });
  await sendMail(product, { from: 'grace@customer.example', subject: 'Thank you', text: 'That is all.' });
  const { api } = product;
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/tickets?status=all')).data.length)
    .toBe(3);
  await api.post('/articles', { title: 'Returns', body: 'Thirty days.', audience: 'public' });
  await api.post('/domains', { name: 'shop.example' });
  await api.post('/tickets/1003/reply', { body: 'You are welcome.' });
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/caught-mails')).data.length)
    .toBeGreaterThan(0);
});

test('no page does what its Content-Security-Policy forbids, and none logs an error', async ({
  page,
  product,
}) => {
  test.setTimeout(400_000);
  const faults = await watchFaults(page);
  await page.goto(`${product.url}/sign-in`);
  await signIn(page, product);

  const examples = await examplesOf((path) => product.api.get(path));
  for (const { path } of examples.filter(({ variant }) => variant !== 'not there')) {
    faults.at = path;
    const answer = await page.goto(product.url + path);
    expect(answer?.headers()['content-security-policy'], path).toMatch(/script-src 'nonce-[^']+'/);
    await page.waitForLoadState('load');
    await expect(page.getByRole('heading').first()).toBeVisible();
  }
  expect(faults.found).toEqual([]);
});

test('dialogs, menus, hints and toasts look as they do without a policy', async ({ page, product }) => {
  const faults = await watchFaults(page);
  await signIn(page, product);
  await rowOf(page, 'Thank you').click();
  await expect(entryWith(page, 'That is all.').first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).overflow)).toBe('hidden');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto(`${product.url}/settings/mailboxes`);
  await page.getByRole('main').getByRole('link', { name: product.mailbox }).first().click();
  await page.getByLabel('Sender name').fill('Another name');
  await page.getByRole('button', { name: 'Save' }).click();
  const toast = page.locator('[data-sonner-toast]').first();
  await expect(toast).toBeVisible();
  expect(await toast.evaluate((element) => getComputedStyle(element).position)).toBe('absolute');
  expect(faults.found).toEqual([]);
});

test('a script that got into a page does not run, and says so', async ({ page, product }) => {
  const faults = await watchFaults(page);
  await signIn(page, product);
  await page.evaluate(() => {
    const attack = "top.document.title = 'owned'";
    const vectors = `<img src="x:" onerror="${attack}"><iframe srcdoc="<script>${attack}</script>"></iframe>`;
    document.body.insertAdjacentHTML('beforeend', vectors);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(style);
  });
  for (const forbidden of ['inline event handler', 'inline script', 'inline style'])
    await expect.poll(() => faults.found.join()).toContain(`${forbidden} violates`);
  expect(await page.title()).not.toBe('owned');
  await expect(page.locator('body')).toBeVisible();
});

test('every answer bears the headers that browsers heed; HSTS only behind TLS', async ({
  request,
  product,
}) => {
  for (const path of ['/sign-in', '/api/health', '/api/v1/tickets', '/api/auth/session', '/nowhere']) {
    const headers = (await request.get(product.url + path)).headers();
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['strict-transport-security'], path).toBeUndefined();
    if (path !== '/api/health')
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
  }
});

/** Collects what the browser says that went wrong: violations of the policy, also in frames, and errors in the console. */
async function watchFaults(page: Page) {
  const faults = { at: '', found: [] as string[] };
  const note = (fault: string) => faults.found.push(`${faults.at} ${fault}`);
  await page.exposeFunction('noteViolation', note);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const violation = `${effectiveDirective} ${blockedURI} ${sample}`;
      (globalThis as unknown as { noteViolation: (text: string) => void }).noteViolation(violation);
    });
  });
  page.on('pageerror', (error) => note(String(error)));
  page.on('console', (message) => {
    // Playwright looks into frames as well, where a mail's sandbox lets nothing run.
    if (message.type() === 'error' && !/^Blocked script execution in 'about:srcdoc'/.test(message.text()))
      note(`${message.text()} ${message.location().url}`);
  });
  return faults;
}
