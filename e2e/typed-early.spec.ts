import { expect, type Locator, type Page } from '@playwright/test';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

type Early = {
  path: string;
  field: (page: Page) => Locator;
  text: string;
  /** What shows that the words have been heard, not only kept. */
  heard?: (page: Page) => Promise<void>;
};

const byLabel = (name: string) => (page: Page) => page.getByRole('main').getByLabel(name, { exact: true });
const search = (page: Page) => page.getByRole('main').getByRole('searchbox').first();

const fields: Early[] = [
  { path: '/settings/account', field: byLabel('Your name'), text: 'Grace Hopper' },
  { path: '/settings/account', field: byLabel('Your signature'), text: 'Grace' },
  {
    path: '/settings',
    field: search,
    text: 'smtp',
    heard: (page) =>
      expect(
        page.getByRole('navigation', { name: 'Settings pages' }).getByRole('link', { name: /^Relays/ }),
      ).toHaveCount(1),
  },
  { path: '/settings/suppressions', field: (page) => page.getByRole('searchbox').last(), text: 'ada' },
  {
    path: '/contacts',
    field: search,
    text: 'nobody here',
    heard: (page) => expect(page.getByText('ada@customer.example')).toHaveCount(0),
  },
  { path: '/companies', field: search, text: 'nobody here' },
  { path: '/articles', field: search, text: 'nothing here' },
  {
    path: '/inbox?q=kettle',
    field: search,
    text: 'nothing here',
    heard: (page) => expect(page).toHaveURL(/q=nothing\+here/),
  },
  { path: '/new', field: byLabel('Subject'), text: 'About your kettle' },
];

/** Opens a page whose scripts wait, types, and lets them come. */
async function typeEarly(page: Page, { url, field, text }: { url: string; field: Locator; text: string }) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
  release();
  await page.waitForLoadState('load');
}

test('what is typed at the sign-in before its scripts run is not lost', async ({ page, product }) => {
  const field = page.getByLabel('Email');
  await typeEarly(page, { url: `${product.url}/sign-in`, field, text: product.admin.email });
  await page.getByLabel('Password').fill(product.admin.password);
  await expect(field).toHaveValue(product.admin.email);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/inbox');
});

test('what is typed at the desk before its scripts run is not lost', async ({ page, product }) => {
  test.setTimeout(180_000);
  await sendMail(product, { from: 'ada@customer.example', subject: 'A kettle', text: 'It sings.' });
  await signIn(page, product);
  await expect(rowOf(page, 'A kettle')).toBeVisible();
  for (const { path, field, text, heard } of fields) {
    await test.step(`${path}: ${text}`, async () => {
      const own = await page.context().newPage();
      const listens = own.waitForRequest('**/api/v1/events/stream*');
      await typeEarly(own, { url: `${product.url}${path}`, field: field(own), text });
      await listens;
      await expect.soft(field(own)).toHaveValue(text);
      await heard?.(own);
      // A later draw of the page must not take it back.
      await own.waitForTimeout(400);
      await expect.soft(field(own)).toHaveValue(text);
      await own.close();
    });
  }
});
