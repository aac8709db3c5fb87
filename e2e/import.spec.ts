import { expect } from '@playwright/test';
import { packFolder } from '#test/world/article-imports.ts';
import { signIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test('a ZIP is imported in the desk, which says what it left out, and what is gone the next time', async ({
  page,
  product,
}) => {
  const files = {
    'returns.md': '# Returning a kettle\n\nThirty days.',
    'hours.md': '# Hours\n\nNine to five.',
  };
  await signIn(page, product);
  const importZip = async (content: Buffer) => {
    await page.goto(`${product.url}/articles/import`);
    await page.getByRole('tab', { name: 'File' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'help.zip', mimeType: 'application/zip', buffer: content });
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'help.zip' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('status')).toHaveText('Finished', { timeout: 60_000 });
  };

  await test.step('progress ends by itself, with a reason for what was left out', async () => {
    await importZip(packFolder({ ...files, 'broken.md': '---\ntitle: [x\n---\nText' }));
    const notImported = page.getByRole('region', { name: 'Not imported' });
    await expect(notImported).toContainText('broken.md');
    await expect(notImported).toContainText('at line 1');
    await page.goto(`${product.url}/articles`);
    await expect(page.getByRole('link', { name: /Returning a kettle/ })).toBeVisible();
  });

  await test.step('an article that its source no longer has is marked, and can be filtered', async () => {
    await importZip(packFolder({ 'hours.md': files['hours.md'] }));
    await expect(page.getByRole('region', { name: 'Missing from the source' })).toContainText(
      'Returning a kettle',
    );
    await page.goto(`${product.url}/articles`);
    await page.getByRole('link', { name: 'Missing from source' }).click();
    await expect(page.getByRole('link', { name: /Returning a kettle/ })).toContainText(
      'missing from help.zip',
    );
    await expect(page.getByRole('link', { name: /Hours/ })).toBeHidden();
  });
});
