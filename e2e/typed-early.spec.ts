import { expect, type Locator, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
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
    field: (page) => page.getByRole('combobox', { name: 'Search tickets' }),
    text: 'nothing here',
    heard: (page) => expect(page).toHaveURL(/q=nothing\+here/),
  },
  { path: '/new', field: byLabel('Subject'), text: 'About your kettle' },
];

/** Opens a page whose scripts wait. @returns what lets them come. */
async function openWithoutScripts(page: Page, url: string): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  return async () => {
    release();
    await page.waitForLoadState('load');
  };
}

/** Opens a page whose scripts wait, types, and lets them come. */
async function typeEarly(page: Page, { url, field, text }: { url: string; field: Locator; text: string }) {
  const letScriptsCome = await openWithoutScripts(page, url);
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
  await letScriptsCome();
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

test('what is chosen at the desk before its scripts run is saved', async ({ page, product }) => {
  await sendMail(product, { from: 'zoe@customer.example', subject: 'A pan', text: 'It sticks.' });
  await signIn(page, product);
  await expect(rowOf(page, 'A pan')).toBeVisible();
  const { data } = await product.api.get<{ data: { id: string }[] }>('/contacts?limit=1');
  const url = `${product.url}/contacts/${present(data[0]).id}`;
  const letScriptsCome = await openWithoutScripts(page, url);
  const language = page.getByRole('combobox', { name: 'Language' });
  await language.selectOption('de');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await letScriptsCome();
  await saved;
  await expect(language).toHaveValue('de');
  expect(await product.api.get(`/contacts/${present(data[0]).id}`)).toMatchObject({ language: 'de' });
});
