import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { present } from '#test/present.ts';
import { signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall({ hostname: 'localhost' });
const stepMs = 30_000;

async function confirmPassword(page: Page, product: Product, act: string) {
  await page.getByLabel('Your password').fill(product.admin.password);
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

async function givePassword(page: Page, { admin }: Product) {
  await page.getByLabel('Email').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a person turns codes on, and signs in with a code, or with a recovery code', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  await page.goto(`${product.url}/settings/account`);
  const section = page.getByRole('region', { name: 'Two-step verification' });
  await section.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await confirmPassword(page, product, 'Continue');
  await expect(section.getByRole('img', { name: 'QR code' })).toBeVisible();
  const secret = present(await section.locator('code').textContent()).replaceAll(' ', '');
  const codeIn = (steps: number) =>
    generateSync({ secret, epoch: Math.floor((Date.now() + steps * stepMs) / 1000) });
  await section.getByRole('textbox', { name: 'Code' }).fill('000000');
  await section.getByRole('button', { name: 'Turn on' }).click();
  await expect(section.getByRole('alert')).toContainText('The code is not right');
  await section.getByRole('textbox', { name: 'Code' }).fill(codeIn(0));
  await section.getByRole('button', { name: 'Turn on' }).click();
  const items = section.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(items).toHaveCount(10);
  const codes = await items.allTextContents();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('countersign-recovery-codes.txt');
  await section.getByRole('button', { name: 'I’ve saved them' }).click();
  await expect(section.getByText('10 recovery codes left.')).toBeVisible();

  await signOut(page);
  await givePassword(page, product);
  await page.getByRole('textbox', { name: 'Code' }).fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('That code is incorrect')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue('');
  await page.getByRole('textbox', { name: 'Code' }).fill(codeIn(1));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/inbox');

  await signOut(page);
  await givePassword(page, product);
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Recovery code').fill(present(codes[0]));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/inbox');

  await page.goto(`${product.url}/settings/account`);
  await expect(section.getByText('9 recovery codes left.')).toBeVisible();
  await section.getByRole('button', { name: 'Turn off' }).click();
  await confirmPassword(page, product, 'Turn off');
  await expect(section.getByText('Your password alone signs you in')).toBeVisible();
});
