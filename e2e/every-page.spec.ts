import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Example, examplesOf, screensWithoutExample } from '#bin/screens/example-paths.ts';
import { present } from '#test/present.ts';
import { draftOf, rowOf, signIn } from './support/desk.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();
let examples: Example[];

test.beforeAll(async ({ product }) => {
  const { api } = product;
  await api.post('/articles', {
    title: 'How long delivery takes',
    body: 'Delivery takes 3 to 5 working days. If an order has not come by then, write to us with its number.',
    audience: 'public',
  });
  await sendFixture(product, 'first-thunderbird.eml', { from: 'ada@customer.example' });
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/drafts?status=proposed')).data.length)
    .toBe(1);
  // The numbers of the tickets follow the order in which mails are filed.
  const filed = (count: number) =>
    expect
      .poll(async () => (await api.get<{ data: unknown[] }>('/tickets?status=all')).data.length)
      .toBe(count);
  await sendFixture(product, 'hostile.eml', { from: 'mallory@elsewhere.example' });
  await filed(2);
  await sendMail(product, { from: 'grace@customer.example', subject: 'Thank you', text: 'That is all.' });
  await filed(3);
  await api.post('/tickets/1002/reply', { body: 'We look at your shop.' });
  await api.post('/tickets/1002/notes', { body: 'A note.' });
  await api.post('/tickets/1003/close', { resolution: 'Nothing to do.' });
  await api.post('/domains', { name: 'shop.example' });
  await api.post('/webhooks', { url: 'https://erp.shop.example/countersign', events: ['ticket.created'] });
  await api.post('/articles/imports', { url: 'https://help.shop.example' });
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/caught-mails')).data.length)
    .toBeGreaterThan(0);
  examples = await examplesOf((path) => api.get(path));
});

test('every screen has an example here', () => {
  expect(screensWithoutExample(examples)).toEqual([]);
});

test('every page is clean to axe, in light, in dark and in forced colours', async ({ page, product }) => {
  test.setTimeout(900_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`${product.url}/sign-in`);
  const faults = await faultsInEachScheme(page, '/sign-in');
  await signIn(page, product);
  for (const { path, variant } of signedInExamples()) {
    const answer = await page.goto(`${product.url}${path}`);
    if (answer?.status() !== 200 && variant !== 'not there')
      faults.push(`${path} answered ${answer?.status()}`);
    await page.waitForLoadState('load');
    await expect(page.getByRole('heading').first()).toBeVisible();
    faults.push(...(await faultsInEachScheme(page, path)));
  }
  expect(faults).toEqual([]);
});

test('whose images are always shown stands under Settings, and is taken back there', async ({
  page,
  product,
}) => {
  const { api, url } = product;
  const { messages } = await api.get<{ messages: { id: string }[] }>('/tickets/1002');
  await api.post(`/messages/${present(messages[0]).id}/images`, { always: true });
  await signIn(page, product);
  await page.goto(`${url}/settings/images`);
  const list = page.getByRole('main').getByRole('listitem').filter({ hasText: 'mallory@elsewhere.example' });
  await list.getByRole('button', { name: /Ask again/ }).click();
  await expect(page.getByText('No senders yet.')).toBeVisible();
  expect(await api.get('/trusted-image-senders')).toMatchObject({ data: [], has_more: false });
});

test('on a phone: list, ticket, back; the draft is decided within reach of a thumb; nothing is wider than the screen', async ({
  page,
  product,
}) => {
  test.setTimeout(200_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, product);
  await rowOf(page, 'Where is my parcel?').click();
  await expect(page).toHaveURL(/\/tickets\/1001/);
  await expect(rowOf(page, 'Where is my parcel?')).toBeHidden();
  const approve = draftOf(page).getByRole('button', { name: 'Approve' });
  await expect(approve).toBeInViewport();
  expect((await approve.boundingBox())?.height).toBeGreaterThanOrEqual(28);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(rowOf(page, 'Where is my parcel?')).toBeVisible();
  for (const { path } of signedInExamples()) {
    await page.goto(`${product.url}${path}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(390);
  }
});

const signedInExamples = () => examples.filter(({ screen }) => screen !== '/sign-in');

/** Leaves the page in light. The others change colours alone, so only the rules about them are asked again. */
async function faultsInEachScheme(page: Page, path: string): Promise<string[]> {
  const light = await faultsOf(path, audit(page).withTags(guidelines));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsOf(`${path} in dark`, audit(page).withRules(rulesAboutColours));
  await page.emulateMedia({ forcedColors: 'active' });
  const forced = await faultsOf(`${path} in forced colours`, audit(page).withRules(rulesAboutColours));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return [...light, ...dark, ...forced];
}

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const rulesAboutColours = ['color-contrast', 'link-in-text-block'];

const audit = (page: Page) => new AxeBuilder({ page }).exclude('iframe');

async function faultsOf(path: string, builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${path} ${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
  );
}
