import { expect } from '@playwright/test';
import { signIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test('a link to the sign-in page leads nowhere but to our own pages, and says nothing of its own', async ({
  browser,
  product,
}) => {
  for (const back of [
    '/%09/evil.test',
    '//evil.test',
    '/%5Cevil.test',
    'https://evil.test/',
    '/.//evil.test',
  ]) {
    const page = await browser.newPage();
    await page.goto(`${product.url}/sign-in?error=Call%20Mallory%20to%20unlock&back=${back}`);
    await expect(page.getByText('Mallory')).toHaveCount(0);
    await page.getByLabel('Email').fill(product.admin.email);
    await page.getByLabel('Password').fill(product.admin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${product.url}/inbox`);
    await page.close();
  }
});

test('whoever is not signed in is spoken to in the language of their browser', async ({
  browser,
  product,
}) => {
  const german = await browser.newContext({ locale: 'de-AT' });
  const page = await german.newPage();
  await page.goto(`${product.url}/sign-in`);
  await expect(page).toHaveTitle('Anmelden · Countersign');
  await expect(page.getByRole('main')).toHaveAttribute('lang', 'de');
  await page.getByLabel('E-Mail').fill(product.admin.email);
  await page.getByLabel('Passwort').fill('not the password');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'Die E-Mail-Adresse oder das Passwort ist falsch.',
  );
  await page.goto(`${product.url}/set-password#alk_nothing`);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Dieser Link ist ungültig.');
  await german.close();
});

test('signing out ends the session for whoever has its cookie, and one session can end another', async ({
  page,
  browser,
  product,
}) => {
  await signIn(page, product);
  const stolen = await page.context().cookies();
  const thief = await browser.newContext();
  await thief.addCookies(stolen);
  const theirs = await thief.newPage();
  await theirs.goto(`${product.url}/inbox`);
  await expect(theirs).toHaveURL(/\/inbox/);

  const elsewhere = await browser.newPage();
  await signIn(elsewhere, product);
  await page.goto(`${product.url}/settings/account`);
  const sessions = page.getByRole('region', { name: 'Sessions' });
  await expect(sessions.getByText('this browser', { exact: true })).toHaveCount(1);
  await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await elsewhere.goto(`${product.url}/inbox`);
  await expect(elsewhere).toHaveURL(/\/sign-in/);

  await page.getByRole('button', { name: 'menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await theirs.goto(`${product.url}/inbox`);
  await expect(theirs).toHaveURL(/\/sign-in/);
  await thief.close();
  await elsewhere.close();
});

test('a person changes their own password, with the present one', async ({ page, browser, product }) => {
  await signIn(page, product);
  await page.goto(`${product.url}/settings/account`);
  await page.getByLabel('Current password').fill('not this one');
  await page.getByLabel('New password').fill('seven quiet kettles');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'present password is not right' })).toBeVisible();
  await page.getByLabel('Current password').fill(product.admin.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  const again = await browser.newPage();
  await signIn(again, { ...product, admin: { ...product.admin, password: 'seven quiet kettles' } });
});
