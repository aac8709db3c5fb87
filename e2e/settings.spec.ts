import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { examplesOf } from '#bin/screens/example-paths.ts';
import { present } from '#test/present.ts';
import { openAwake, signIn, submitSignIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

const list = (page: Page) => page.getByRole('navigation', { name: 'Settings pages' });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

/** How far the page, or what scrolls in it, is wider than it may be, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('main, main > div, main > div > div')].map(
        (element) => element.scrollWidth - element.clientWidth,
      ),
    ),
  );
}

test('the settings stand in groups beside the page that is open, and are found by other words', async ({
  page,
  product,
}) => {
  test.setTimeout(120_000);
  await signIn(page, product);

  await test.step('they begin with the list of all', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(title(page, 'Settings')).toBeVisible();
    await expect(list(page).getByRole('heading', { level: 2 })).toHaveText([
      'You',
      'Inbox',
      'Sending',
      'Assistant',
      'Team',
      'System',
    ]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('a page marks itself in the list, and another word finds it', async () => {
    await list(page)
      .getByRole('link', { name: /^Rules/ })
      .click();
    await expect(title(page, 'Rules')).toBeVisible();
    await expect(page).toHaveTitle(/Rules/);
    await expect(list(page).getByRole('link', { name: 'Rules' })).toHaveAttribute('aria-current', 'page');
    await expect(list(page).locator('[aria-current]')).toHaveCount(1);
    await list(page).getByRole('searchbox').fill('smtp');
    await expect(list(page).getByRole('link')).toHaveText(['Relays']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(title(page, 'Relays')).toBeVisible();
    await list(page).getByRole('searchbox').fill('nothingiscalledthis');
    await expect(list(page).getByRole('status')).toHaveText('No setting is called that.');
    await list(page).getByRole('searchbox').fill('');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('the page of one thing is in the part of its list', async () => {
    const { data } = await product.api.get<{ data: { id: string }[] }>('/mailboxes');
    await openAwake(page, `${product.url}/settings/mailboxes/${present(data[0]).id}`);
    await expect(list(page).locator('[aria-current]')).toHaveText('Mailboxes');
  });

  await test.step('the palette finds each page, also by another word', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    const palette = page.getByRole('dialog').getByRole('combobox');
    await palette.fill('automation');
    await expect(page.getByRole('option')).toHaveText(['Rules']);
    await page.keyboard.press('Enter');
    await expect(title(page, 'Rules')).toBeVisible();
  });

  await test.step('no width makes it scroll sideways', async () => {
    const wide: string[] = [];
    const paths = (await examplesOf((path) => product.api.get(path))).map(({ path }) => path);
    for (const path of paths.filter((each) => each.startsWith('/settings'))) {
      await page.goto(`${product.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const width of [320, 390, 768, 1024, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        if ((await overflow(page)) > 0) wide.push(`${path} at ${width}`);
      }
    }
    expect(wide).toEqual([]);
  });
});

test('on a phone the settings are a list, and each page leads back to it', async ({ page, product }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, product);
  await page.goto(`${product.url}/settings`);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await list(page).getByRole('link', { name: /^Tags/ }).click();
  await expect(title(page, 'Tags')).toBeVisible();
  await expect(list(page)).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();
  await expect(title(page, 'Settings')).toBeVisible();
  await expect(list(page)).toBeVisible();
});

test('a member is shown only what is theirs to open', async ({ page, product }) => {
  const member = { email: 'mia@team.example', password: 'three unrelated long words' };
  await product.api.post('/users', { ...member, name: 'Mia', role: 'member' });
  await page.goto(`${product.url}/sign-in`);
  await submitSignIn(page, member);
  await page.waitForURL('**/inbox');
  await page.goto(`${product.url}/settings/people`);
  await expect(list(page).getByRole('link')).toHaveText([
    'Your account',
    'Images',
    'Mailboxes',
    'Saved replies',
    'Assistants',
    'People',
    'About',
  ]);
  const roles = page.getByRole('region', { name: 'What each role may do' });
  await expect(roles.getByRole('row', { name: /^Approve drafts/ }).getByRole('cell')).toHaveText([
    '–No',
    'Yes',
    'Yes',
  ]);
});
