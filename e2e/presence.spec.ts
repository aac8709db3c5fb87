import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { entryWith, replyField, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();
const subject = 'Who is here';
const ada = { email: 'ada@team.example', name: 'Ada Lovelace', password: 'a long and good passphrase' };

test.beforeAll(async ({ product }) => {
  await sendMail(product, { from: 'cleo@orchard.example', subject, text: 'Who reads this?' });
  await sendMail(product, { from: 'dora@orchard.example', subject: 'Another one', text: 'And this?' });
  await product.api.post('/users', { ...ada, role: 'member' });
});

/** A browser of its own in which somebody is signed in, at the inbox. */
async function openDesk(browser: Browser, product: Product, who: { email: string; password: string }) {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, { url: product.url, admin: { ...product.admin, ...who } });
  await expect(rowOf(page, subject)).toBeVisible();
  await expect(rowOf(page, 'Another one')).toBeVisible();
  return page;
}

const openTicket = (page: Page) => rowOf(page, subject).getByRole('link').click();
const inTicket = (page: Page) => page.getByRole('main').locator('header [data-presence]');
const inRow = (page: Page) => rowOf(page, subject).locator('[data-presence]');

/** As the browser does when another tab comes before this one; a headless one has no tabs that hide each other. */
async function setVisibility(page: Page, value: DocumentVisibilityState) {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, value);
}

/** Prints how long a state takes to come; what a busy machine adds fails nothing. */
async function timed(what: string, act: () => Promise<unknown>, state: () => Promise<unknown>) {
  const startedAt = performance.now();
  await act();
  await state();
  console.info(`${what}: ${Math.round(performance.now() - startedAt)} ms`);
}

test('who looks and who writes is seen by a colleague at once, and who goes is gone', async ({
  browser,
  product,
}) => {
  const b = await openDesk(browser, product, product.admin);
  let a = await openDesk(browser, product, ada);
  await openTicket(b);
  await expect(b.getByRole('heading', { name: subject })).toBeVisible();
  const before = await rowOf(b, subject).boundingBox();
  await expect(inTicket(b)).toHaveCount(0);

  await test.step('seen within a second of opening, in the ticket and in its row', async () => {
    await timed(
      'seen after opening',
      () => openTicket(a),
      () => inRow(b).waitFor({ state: 'visible' }),
    );
    await expect(inTicket(b)).toHaveText(/Ada Lovelace is looking at this/);
    await expect(b.locator('header [aria-live=polite]')).toHaveText('Ada Lovelace is looking at this');
    await expect(inTicket(a)).toHaveText(/is looking at this/);
    expect(await rowOf(b, subject).boundingBox()).toEqual(before);
  });

  await test.step('writing is marked by a pen, and over once the text is gone', async () => {
    await expect(entryWith(a, 'Who reads this?')).toBeVisible();
    await a.keyboard.press('r');
    await expect(replyField(a)).toBeFocused();
    await timed(
      'writing seen after the first key',
      () => a.keyboard.type('H'),
      () => inRow(b).locator('[data-writing]').waitFor({ state: 'visible' }),
    );
    await expect(inTicket(b)).toHaveText(/Ada Lovelace is writing/);
    const { violations } = await new AxeBuilder({ page: b }).exclude('iframe').analyze();
    expect(violations).toEqual([]);
    await replyField(a).fill('');
    await expect(inRow(b).locator('[data-writing]')).toHaveCount(0);
    await expect(inTicket(b)).toHaveText(/Ada Lovelace is looking at this/);
  });

  await test.step('who goes to another ticket is gone from this one', async () => {
    await timed(
      'gone after going to another ticket',
      () => rowOf(a, 'Another one').getByRole('link').click(),
      () => inRow(b).waitFor({ state: 'detached' }),
    );
    await expect(rowOf(b, 'Another one').locator('[data-presence]')).toBeVisible();
    await timed(
      'seen after opening again',
      () => openTicket(a),
      () => inRow(b).waitFor({ state: 'visible' }),
    );
  });

  await test.step('a tab that is hidden does not look', async () => {
    await timed(
      'gone after the tab was hidden',
      () => setVisibility(a, 'hidden'),
      () => inRow(b).waitFor({ state: 'detached' }),
    );
    await setVisibility(a, 'visible');
    await expect(inRow(b)).toBeVisible();
  });

  await test.step('two windows of one person are one person, until the last is closed', async () => {
    const second = await a.context().newPage();
    await second.goto(a.url());
    await expect(second.getByRole('heading', { name: subject })).toBeVisible();
    await expect(inRow(b).locator('span.rounded-full')).toHaveCount(1);
    await second.close({ runBeforeUnload: true });
    await expect(inRow(b)).toBeVisible();
  });

  await test.step('a tab that is closed is gone', async () => {
    await a.bringToFront();
    await expect(inRow(b)).toBeVisible();
    await timed(
      'gone after the tab was closed',
      () => a.close({ runBeforeUnload: true }),
      () => inRow(b).waitFor({ state: 'detached' }),
    );
    await expect(inTicket(b)).toHaveCount(0);
  });

  await test.step('a browser that is cut off is gone within five seconds', async () => {
    a = await openDesk(browser, product, ada);
    await openTicket(a);
    await expect(inRow(b)).toBeVisible();
    await timed(
      'gone after the network was cut',
      () => a.context().setOffline(true),
      () => inRow(b).waitFor({ state: 'detached' }),
    );
    await timed(
      'back after the network',
      () => a.context().setOffline(false),
      () => inRow(b).waitFor({ state: 'visible' }),
    );
  });

  await a.context().close();
  await b.context().close();
});
