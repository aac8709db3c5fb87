import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { entryWith, rowOf, signIn, submitSignIn } from './support/desk.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

const searched = '/closed?q=subject%3Akettle';

test('a page asks to sign in and then leads to where one wanted to go', async ({ page, product }) => {
  await page.goto(product.url + searched);
  await expect(page).toHaveURL(`${product.url}/sign-in?back=${encodeURIComponent(searched)}`);
  await submitSignIn(page, product.admin);
  await expect(page).toHaveURL(product.url + searched);
});

test('a session that ends in the middle of work leads back to the page at hand', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  await page.goto(product.url + searched);
  await page.context().clearCookies({ name: 'next-auth.session-token' });
  // A page that is not alive yet, or has just read its data, asks again only the next time one returns to it. It may
  // also have noticed by itself, and be on its way already.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange'))).catch(() => undefined);
    await expect(page).toHaveURL(/\/sign-in\?/, { timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  expect(new URL(page.url()).searchParams.get('back')).toBe(searched);
});

test("a stranger's forwarding headers change no address, no cookie and no check of origin", async ({
  page,
  product,
}) => {
  await signIn(page, product);
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const forged = {
    'X-Forwarded-Host': 'evil.test',
    'X-Forwarded-Proto': 'https',
    Forwarded: 'host=evil.test',
  };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(product.url + path, { redirect: 'manual', ...init, headers: { ...forged, ...init.headers } });
  for (const path of ['/', '/tickets', '/review', '/api/auth/csrf', '/api/auth/providers']) {
    const answer = await ask(path);
    const body = path.startsWith('/api/') ? await answer.text() : '';
    expect([...answer.headers, body].join('\n'), path).not.toMatch(
      /evil\.test|;\s*secure|__secure|__host|strict-transport/i,
    );
  }
  const write = await ask('/api/v1/me', {
    method: 'PATCH',
    body: '{}',
    headers: { Cookie: cookies, Origin: 'http://evil.test', 'Content-Type': 'application/json' },
  });
  expect(write.status).toBe(403);
});

test('guessing is slowed however often the guesser renames its address, and a known device goes on', async ({
  page,
  browser,
  product,
}) => {
  const user = { email: 'mia@shop.example', password: 'wobbly lantern 47 orchard' };
  await product.api.post('/users', { ...user, name: 'Mia', role: 'member' });
  await signIn(page, { url: product.url, admin: user });
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === 'countersign-device')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
  });

  const stranger = await browser.newContext();
  const guess = await stranger.newPage();
  await guess.goto(`${product.url}/sign-in`);
  await guess.getByLabel('Email').fill(user.email);
  const slowed = guess.getByRole('alert').filter({ hasText: 'Too many failed sign-ins' });
  for (let tries = 1; tries <= 12 && !(await slowed.isVisible()); tries += 1) {
    await guess.setExtraHTTPHeaders({ 'X-Forwarded-For': `203.0.${tries}.9` });
    await guess.getByLabel('Password').fill(`wrong ${tries}`);
    const answered = guess.waitForResponse(/callback\/credentials/);
    await guess.getByRole('button', { name: 'Sign in' }).click();
    await answered;
    await expect(guess.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  }
  await expect(slowed).toBeVisible();
  await stranger.close();

  await page.context().clearCookies({ name: 'next-auth.session-token' });
  await signIn(page, { url: product.url, admin: user });
});

test('a new password is judged while it is typed, by what is loaded only then, and again by the server', async ({
  page,
  product,
}) => {
  const scriptSizes: number[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    scriptSizes.push(body.length);
  });
  const hasDictionaries = () => scriptSizes.some((size) => size > 400_000);
  await signIn(page, product);
  await page.goto(`${product.url}/settings/people`);
  await page.getByRole('button', { name: 'Add person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add person' });
  await dialog.getByLabel('Name').fill('Greta Hollow');
  await dialog.getByLabel('Email').fill('greta@shop.example');
  expect(hasDictionaries()).toBe(false);
  await dialog.getByLabel('Password').fill('gretahollow1');
  await expect(dialog.getByLabel('Password')).toHaveAccessibleDescription(/too easy to guess/);
  expect(hasDictionaries()).toBe(true);
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The password is too easy to guess.');
  await dialog.getByLabel('Password').fill('wobbly lantern orchard');
  await expect(dialog.getByLabel('Password')).not.toHaveAccessibleDescription(/too easy to guess/);
  await dialog.getByRole('button', { name: 'Add person' }).click();
  await expect(dialog).toBeHidden();
});

/** How many pixels of a frame lie empty below its page; less than nothing when it has to be scrolled. */
const uncoveredHeight = (body: Element) => innerHeight - body.getBoundingClientRect().height;

const horizontalOverflow = () => document.documentElement.scrollWidth - innerWidth;

test('a hostile mail can show words, and nothing else', async ({ page, product }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(product.url)) asked.push(request.url());
  });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const host = createServer(() => asked.push('from outside the browser')).listen(0, '127.0.0.1');
  await signIn(page, product);
  const first = await sendFixture(product, 'hostile.eml', { from: 'mallory@elsewhere.example' });
  const row = rowOf(page, 'a look at my shop');
  await expect(row).toContainText('<img src=x onerror=alert(1)>');
  await row.click();
  const mail = entryWith(page, 'Mallory').first();
  await expect(mail).toBeVisible();
  const body = mail.frameLocator('iframe').locator('body');
  await expect(body.getByText('Have a look at this.')).toBeVisible();
  await expect.poll(() => body.evaluate(uncoveredHeight)).toBeCloseTo(0, -1);
  await expect.poll(() => body.evaluate(horizontalOverflow)).toBeLessThanOrEqual(0);

  const file = mail.getByRole('link', { name: /invoice\.html/ });
  const name = await file.getAttribute('download');
  expect(name).not.toContain('/');
  const answer = await page.request.get(`${product.url}${await file.getAttribute('href')}`);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');

  await sendFixture(product, 'hostile-answer.eml', {
    from: 'mallory@elsewhere.example',
    values: { answered: first, picture: `http://127.0.0.1:${(host.address() as AddressInfo).port}/shop.png` },
  });
  const answered = page.getByRole('article', { name: 'Email from Mallory' }).last();
  const frame = answered.frameLocator('iframe');
  await expect(frame.getByText('Have you looked?')).toBeVisible();
  await expect(answered.getByText('1 tracker was blocked.')).toBeVisible();
  const earlier = frame.getByText('These words stood in the mail before.');
  await expect(earlier).toBeHidden();
  await answered.getByRole('button', { name: /Show earlier email/ }).click();
  await expect(earlier).toBeVisible();
  const picture = frame.getByAltText('my shop');
  await expect(picture).toHaveAttribute('src', /^data:/);
  // Then it is our own server that asks, and it asks nothing of its own network.
  await answered.getByRole('button', { name: 'Show once' }).click();
  await expect(picture).toHaveAttribute('src', /\/api\/v1\/images\//);
  const refusal = await page.request.get(
    new URL(present(await picture.getAttribute('src')), product.url).href,
  );
  expect(await refusal.json()).toMatchObject({
    status: 503,
    facts: { why: expect.stringContaining('not public') },
  });

  expect(await page.title()).not.toBe('owned');
  expect(page.url()).toContain(product.url);
  expect(asked).toEqual([]);
  expect(dialogs).toEqual([]);
  host.close();
});

test('what can be answered by nobody is held in sight, with its reason, and counted', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  await page.goto(`${product.url}/held`);
  await sendFixture(product, 'no-sender.eml', { from: '' });
  await page.getByText('It names no sender, so nobody could be answered.').first().click();
  await expect(page.getByText('From nobody').first()).toBeVisible();
  expect(await product.api.get('/ledger')).toMatchObject({ held: 1, pending: 0 });
});

test('a mail that is not taken is refused while its sender still listens: no such mailbox 550, too large 552', async ({
  product,
}) => {
  const send = (to: string, text = 'Hello') =>
    sendMail(product, { from: 'ada@customer.example', to, subject: 'Refused', text });
  await expect(send('nobody@shop.example')).rejects.toMatchObject({ responseCode: 550 });
  await expect(send(product.mailbox, 'x'.repeat(26 * 1024 * 1024))).rejects.toMatchObject({
    responseCode: 552,
  });
  expect((await product.api.get<{ data: unknown[] }>('/tickets?status=all&q=refused')).data).toEqual([]);
});

test('who is not signed in is told nothing', async ({ request, product }) => {
  for (const path of ['/api/v1/tickets', '/api/v1/events/stream', '/api/v1/caught-mails', '/api/v1/ledger']) {
    expect((await request.get(`${product.url}${path}`)).status()).toBe(401);
  }
  const page = await request.get(`${product.url}/inbox`, { maxRedirects: 0 });
  expect([302, 303, 307]).toContain(page.status());
});
