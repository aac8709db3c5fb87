import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

const field = (page: Page) => page.getByRole('combobox', { name: 'Search tickets' });
const chips = (page: Page) => page.getByRole('list', { name: 'Search filters' }).getByRole('listitem');
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

async function expectNoAxeViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** The desk with three tickets, one of them closed, and whoever searches them signed in. */
async function openDesk(page: Page, product: Product) {
  const read = () => product.api.get<{ data: { id: string; subject: string }[] }>('/tickets?status=all');
  if ((await read()).data.length === 0) {
    const mail = (from: string, name: string, subject: string, text: string) =>
      sendMail(product, { from, name, subject, text });
    await mail('ada@byron.example', 'Ada Byron', 'A broken kettle', 'The kettle <b>leaks</b> at the spout.');
    await mail('ada@byron.example', 'Ada Byron', 'An old kettle', 'This kettle is fine.');
    await mail('zoe@mill.example', 'Zoe Miller', 'Kettle wanted', 'Do you sell kettles? Order:4711 had one.');
    await expect.poll(async () => (await read()).data.length).toBe(3);
    const old = present((await read()).data.find(({ subject }) => subject === 'An old kettle'));
    await product.api.post(`/tickets/${old.id}/close`);
  }
  await signIn(page, product);
  await expect(rowOf(page, 'Kettle wanted')).toBeVisible();
}

test('by the keyboard alone, from / over two chips to an opened ticket', async ({ page, product }) => {
  await openDesk(page, product);
  const keys = page.keyboard;
  await keys.press('/');
  await expect(field(page)).toBeFocused();
  await expect(option(page, /^from:/)).toBeVisible();
  await expectNoAxeViolations(page);

  await test.step('a person is found by any part of the address, and becomes a chip', async () => {
    await keys.type('from:yron');
    await expect(option(page, /Ada Byron/)).toHaveAttribute('aria-selected', 'true');
    await keys.press('Enter');
    await expect(chips(page)).toHaveText(['from:ada@byron.example']);
    await expect(page.getByText('2 tickets found')).toBeVisible();
    await expect(rowOf(page, 'An old kettle')).toContainText('Closed');
  });

  await test.step('a status becomes another one, typed to its end', async () => {
    await keys.type('is:open kettle spout');
    await expect(chips(page)).toHaveText(['from:ada@byron.example', 'is:open']);
    await expect(page.getByText('1 ticket found')).toBeVisible();
    await expect(page).toHaveURL(/q=from%3Aada%40byron\.example\+is%3Aopen\+kettle\+spout/);
    const row = rowOf(page, 'A broken kettle');
    await expect(row.locator('mark')).toHaveText(['kettle', 'spout']);
    await expect(row).toContainText('Email · The kettle <b>leaks</b> at the spout.');
    await expectNoAxeViolations(page);
  });

  await test.step('enter leads to the results, and opens one', async () => {
    await keys.press('Enter');
    await expect(rowOf(page, 'A broken kettle').getByRole('link')).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'A broken kettle' })).toBeVisible();
    await expect(chips(page)).toHaveCount(2);
  });
});

test('chips are left, changed and removed by keys; the way back and a reload show what was searched', async ({
  page,
  product,
}) => {
  await openDesk(page, product);
  const keys = page.keyboard;
  await page.goto(`${product.url}/inbox?status=all&q=kettle+-from%3Azoe+is%3Aclosed`);
  await expect(chips(page)).toHaveText(['-from:zoe', 'is:closed']);
  await expect(field(page)).toHaveValue('kettle');
  await expect(page.getByText('1 ticket found')).toBeVisible();

  await field(page).press('Home');
  await keys.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Remove is:closed' })).toBeFocused();
  await keys.press('ArrowLeft');
  await keys.press('ArrowRight');
  await keys.press('Backspace');
  await expect(field(page)).toBeFocused();
  await expect(chips(page)).toHaveText(['-from:zoe']);
  await expect(page.getByText('2 tickets found')).toBeVisible();

  await page.goBack();
  await expect(chips(page)).toHaveText(['-from:zoe', 'is:closed']);
  await page.reload();
  await expect(chips(page)).toHaveText(['-from:zoe', 'is:closed']);

  await page.getByRole('button', { name: 'Remove -from:zoe' }).click();
  await field(page).press('Home');
  await keys.press('Backspace');
  await expect(chips(page)).toHaveCount(0);
  await expect(page.getByText('3 tickets found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(page).toHaveURL(`${product.url}/inbox`);
});

test('a search is by relevance or the newest first, as the URL says; operators alone have no choice', async ({
  page,
  product,
}) => {
  await openDesk(page, product);
  const order = page.getByRole('list', { name: 'Order', exact: true });
  const chosen = order.locator('[aria-current=true]');
  const rows = page.locator('[data-row]');
  const { data } = await product.api.get<{ data: { subject: string }[] }>(
    '/tickets?status=all&q=kettle&sort=recent',
  );
  await page.goto(`${product.url}/inbox?status=all&q=kettle`);
  await expect(chosen).toHaveText('Relevance');
  await expectNoAxeViolations(page);
  await order.getByRole('link', { name: 'Newest' }).click();
  await expect(page).toHaveURL(/sort=recent/);
  await expect(chosen).toHaveText('Newest');
  await expect(rows).toContainText(data.map(({ subject }) => subject));
  await page.reload();
  await expect(chosen).toHaveText('Newest');
  await order.getByRole('link', { name: 'Relevance' }).click();
  await expect(page).not.toHaveURL(/sort=/);
  await expect(chosen).toHaveText('Relevance');
  await page.goto(`${product.url}/inbox?status=all&q=is%3Aopen`);
  await expect(page.getByText('2 tickets found')).toBeVisible();
  await expect(order).toHaveCount(0);
});

test('what is no operator is searched as text, and said to be', async ({ page, product }) => {
  await openDesk(page, product);
  await page.keyboard.press('/');
  await field(page).fill('Order:4711 ');
  await expect(page.getByText('“Order:4711” is no filter, so it’s searched as text.')).toBeVisible();
  await expect(rowOf(page, 'Kettle wanted').locator('mark')).toHaveText(['Order', '4711']);
  await field(page).fill('is:lost ');
  await expect(page.getByText(/“is:lost” is no value of this filter.* is:open/)).toBeVisible();
  await expect(page.getByText('0 tickets found')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/“is:lost” is no value/)).toBeVisible();
});

test('the palette finds tickets, people, companies, colleagues, articles, settings and acts', async ({
  page,
  product,
}) => {
  await openDesk(page, product);
  await product.api.post('/articles', {
    title: 'How to descale',
    body: 'With vinegar.',
    audience: 'public',
    status: 'published',
  });
  await rowOf(page, 'A broken kettle').click();
  await expect(page.getByRole('heading', { level: 1, name: 'A broken kettle' })).toBeVisible();
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  const group = (name: string) => palette.getByRole('group', { name, exact: true });
  const ask = async (words: string) => {
    if (!(await palette.isVisible())) await page.keyboard.press('ControlOrMeta+k');
    await palette.getByRole('combobox').fill(words);
  };
  await ask('byron');
  await expect(group('Tickets').getByRole('option')).toHaveCount(2);
  await expect(group('People').getByRole('option')).toHaveText([/Ada Byron/]);
  await expect(group('Companies').getByRole('option')).toHaveText([/byron\.example/]);
  await expectNoAxeViolations(page);
  await ask('scale');
  await expect(group('Articles').getByRole('option')).toHaveText([/How to descale/]);
  await ask(product.admin.email);
  await expect(group('Colleagues').getByRole('option')).toHaveCount(1);
  await ask('suppress');
  await expect(group('Settings').getByRole('option')).toHaveText([/Suppressions/]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/suppressions$/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'A broken kettle' })).toBeVisible();
  await ask('snooze');
  await expect(palette.getByRole('option').first()).toContainText('Snooze');

  await test.step('an answer that comes late is not shown for other words', async () => {
    const late = /\/api\/v1\/contacts\?.*q=zoe/;
    await page.route(late, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => {});
    });
    const isAsked = page.waitForRequest(late);
    await ask('zoe');
    await isAsked;
    await ask('ada');
    await expect(group('People').getByRole('option')).toHaveText([/Ada Byron/]);
    await page.waitForTimeout(2000);
    await expect(group('People').getByRole('option')).toHaveText([/Ada Byron/]);
    await group('People').getByRole('option').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Byron' })).toBeVisible();
  });

  await test.step('what was found stays in sight while one types on, but Enter opens none of it', async () => {
    await ask('kettle');
    await expect(group('Tickets').getByRole('option')).toHaveCount(3);
    const late = /\/api\/v1\/tickets\?.*q=kettle\+old|\/api\/v1\/tickets\?.*q=kettle%20old/;
    let answer = () => {};
    const isHeld = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(late, async (route) => {
      await isHeld;
      await route.continue();
    });
    const isAsked = page.waitForRequest(late);
    await ask('kettle old');
    await isAsked;
    await expect(group('Tickets').getByRole('option')).toHaveCount(3);
    await expect(group('Tickets').getByRole('option').first()).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(palette).toBeVisible();
    answer();
    await expect(group('Tickets').getByRole('option')).toHaveText([/An old kettle/]);
    await expect(group('Tickets').getByRole('option')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'An old kettle' })).toBeVisible();
  });
});
