import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

const section = (page: Page) => page.getByRole('region', { name: 'Views' });
const view = (page: Page, name: string) => section(page).getByRole('link', { name: new RegExp(`^${name}`) });
function names(page: Page) {
  return section(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.querySelector('span')?.textContent));
}

test('a filter is kept as a view, counted live, put in order, shared and deleted', async ({
  page,
  product,
}) => {
  const mail = (subject: string) =>
    sendMail(product, { from: 'ada@customer.example', subject, text: `About ${subject}.` });
  await mail('The first tent');
  await mail('The second tent');
  await signIn(page, product);
  await expect(rowOf(page, 'The second tent')).toBeVisible();

  await test.step('the views that are there count what waits, and open it', async () => {
    await expect(view(page, 'Unassigned')).toHaveText('Unassigned2 tickets');
    await expect(view(page, 'Waiting for us')).toHaveText(/2 tickets/);
    await view(page, 'Waiting for them').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Waiting for them' })).toBeVisible();
    await expect(rowOf(page, 'tent')).toHaveCount(0);
    await expect(view(page, 'Waiting for them')).toHaveAttribute('aria-current', 'page');
  });

  await test.step('a filter of several statuses is saved as a view', async () => {
    await page.goto(`${product.url}/inbox`);
    await page.getByRole('button', { name: 'Filter tickets' }).click();
    await page.getByRole('menuitem', { name: 'Status' }).click();
    await page.getByRole('menuitem', { name: 'Open', exact: true }).click();
    await page.getByRole('button', { name: 'Filter tickets' }).click();
    await page.getByRole('menuitem', { name: 'Status' }).click();
    await page.getByRole('menuitem', { name: 'Snoozed' }).click();
    await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Open, Snoozed');
    await page.getByRole('button', { name: 'Save as view' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Not begun');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByRole('button', { name: 'Save view' }).click();
    await expect(view(page, 'Not begun')).toHaveText(/2 tickets/);
    await expect(page.getByRole('button', { name: 'Save as view' })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: 'Not begun' })).toBeVisible();
  });

  await test.step('its count follows what happens, without a reload', async () => {
    await mail('The third tent');
    await expect(view(page, 'Not begun')).toHaveText(/3 tickets/);
    const { data } = await product.api.get<{ data: { id: string }[] }>('/tickets');
    await product.api.post(`/tickets/${present(data[0]).id}/close`);
    await expect(view(page, 'Not begun')).toHaveText(/2 tickets/);
  });

  const seeded = ['Mine', 'Unassigned', 'Waiting for us', 'Waiting for them', 'Drafts of mine', 'Mentions'];
  await test.step('it is put in order by keys and by dragging, and stays there', async () => {
    await view(page, 'Not begun').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => names(page)).toEqual([...seeded.slice(0, -1), 'Not begun', 'Mentions']);
    await view(page, 'Not begun').dragTo(view(page, 'Mine'));
    const order = ['Not begun', ...seeded];
    await expect.poll(() => names(page)).toEqual(order);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(order);
  });

  await test.step('a sender and dates narrow the list, and go away with a click', async () => {
    const menu = async (...items: string[]) => {
      await page.getByRole('button', { name: 'Filter tickets' }).click();
      for (const item of items) await page.getByRole('menuitem', { name: item }).click();
    };
    const filters = page.getByRole('list', { name: 'Filters' });
    await page.goto(`${product.url}/inbox`);
    await menu('Sender…');
    await page.getByLabel('Address, or part of it').fill('ada@');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(filters).toContainText('Sender ada@');
    await menu('Last message', 'Between dates…');
    await page.getByLabel('From').fill('2026-01-01');
    await page.getByLabel('To', { exact: true }).fill('2026-01-31');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(filters).toContainText('Since 1 Jan 2026');
    await expect(page).toHaveURL(/last_message_after=2026-01-01&last_message_before=2026-02-01/);
    await expect(rowOf(page, 'tent')).toHaveCount(0);
    await menu('Last message', 'Last 7 days');
    await expect(filters).toContainText('Last 7 days');
    await expect(filters).not.toContainText('2026');
    await expect(rowOf(page, 'The second tent')).toBeVisible();
    await filters.getByRole('link', { name: /Sender/ }).click();
    await expect(filters).not.toContainText('Sender');
  });

  await test.step('it is renamed, shared and deleted from its menu', async () => {
    const act = async (name: string, item: string) => {
      await page.getByRole('button', { name: `Actions for ${name}` }).click({ force: true });
      await page.getByRole('menuitem', { name: item }).click();
    };
    await act('Not begun', 'Rename');
    await page.getByLabel('Name', { exact: true }).fill('To begin');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(view(page, 'To begin')).toBeVisible();
    await act('To begin', 'Share with everyone');
    await expect(async () => {
      const { data } = await product.api.get<{ data: { name: string }[] }>('/views');
      expect(data.map(({ name }) => name)).toContain('To begin');
    }).toPass();
    await act('To begin', 'Keep for me only');
    await page.getByRole('button', { name: 'Keep for me only' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await act('To begin', 'Delete');
    await page.getByRole('button', { name: 'Delete view' }).click();
    await expect(view(page, 'To begin')).toHaveCount(0);
  });
});
