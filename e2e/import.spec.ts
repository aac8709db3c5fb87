import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { zendeskZip } from '#test/world/helpdesk-exports.ts';
import { rowOf, signIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test('tickets of another helpdesk come in with their states and notes, and what was left out is told', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  await page.goto(`${product.url}/settings/import`);
  await page.getByLabel('From').selectOption('Zendesk');
  await expect(page.getByText('The JSON export of tickets with their comments')).toBeVisible();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'zendesk.zip', mimeType: 'application/zip', buffer: zendeskZip() });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'zendesk.zip' });
  await expect(row.getByRole('status')).toHaveText('Finished · 2 tickets', { timeout: 60_000 });
  await row.getByRole('button', { name: '3 tickets skipped' }).click();
  await expect(row).toContainText('Deleted there');
  await expect(row).toContainText('created_at: is no time');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`${product.url}/inbox`);
  await expect(rowOf(page, 'How do I change the bulb?')).toBeVisible();
  await page.goto(`${product.url}/closed`);
  await rowOf(page, 'The lamp flickers').first().click();
  await expect(page.getByText('Known fault, see the list.')).toBeVisible();
  await expect(page.getByText('1 attachment stayed there')).toBeVisible();
  expect(await product.api.get('/ledger')).toMatchObject({ pending: 0, held: 0 });
});
