import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

const dialog = (page: Page) => page.getByRole('dialog');
const dryRun = (page: Page) => dialog(page).getByRole('region', { name: 'Dry run' });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Goes on by Tab until this has the focus. */
async function tabTo(page: Page, name: string) {
  const button = dialog(page).getByRole('button', { name, exact: true });
  const wanted = dialog(page).getByLabel(name, { exact: true }).or(button);
  for (let presses = 0; presses < 30; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

test('a rule is made by keyboard, tried on last week’s mail, switched on, and does to new mail what it said', async ({
  page,
  product,
}) => {
  const invoice = (subject: string) =>
    sendMail(product, { from: 'ada@acme.example', subject, text: 'Please see the file.' });
  await invoice('Votre FACTURE 17');
  await sendMail(product, { from: 'bob@else.example', subject: 'A tent', text: 'Where is it?' });
  await signIn(page, product);
  await expect(rowOf(page, 'A tent')).toBeVisible();
  await expect(rowOf(page, 'Votre FACTURE 17')).toBeVisible();

  await test.step('it is a sentence to fill in', async () => {
    await page.goto(`${product.url}/settings/rules`);
    await expect(page.getByText('No rules yet.')).toBeVisible();
    await page.getByRole('button', { name: 'New rule' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'Name');
    await page.keyboard.type('Invoices');
    await tabTo(page, 'Condition 1');
    await dialog(page).getByLabel('Condition 1', { exact: true }).selectOption('Subject');
    await tabTo(page, 'Value of condition 1');
    await page.keyboard.type('facture, invoice');
    await tabTo(page, 'Action 1');
    await tabTo(page, 'Value of action 1');
    await page.keyboard.type('billing');
    await tabTo(page, 'Add an action');
    await page.keyboard.press('Enter');
    await dialog(page).getByLabel('Action 2', { exact: true }).selectOption('Close');
    await expectAccessible(page);
  });

  await test.step('the dry run names the tickets, and changes none', async () => {
    await tabTo(page, 'Try it out');
    await page.keyboard.press('Enter');
    await expect(dryRun(page).getByRole('status')).toHaveText('It would change one ticket');
    const named = dryRun(page).getByRole('listitem');
    await expect(named).toHaveCount(1);
    await expect(named).toContainText('Votre FACTURE 17');
    await expect(named).toContainText('add the tag billing · close it');
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('it is saved, off at first, and switched on', async () => {
    await tabTo(page, 'Save rule');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByText('Off', { exact: true })).toBeVisible();
    await expect(
      page.getByText(
        'When mail arrives and the subject contains “facture” or “invoice”: add the tag billing and close it',
      ),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Switch on Invoices' }).press('Enter');
    await expect(page.getByText('On', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it is applied to a ticket that is here already, and that is undone', async () => {
    await page.getByRole('button', { name: 'Apply now: Invoices' }).press('Enter');
    await expect(dialog(page).getByRole('status')).toHaveText('It would change one ticket');
    await expect(dialog(page).getByRole('listitem')).toContainText('Votre FACTURE 17');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Apply to these tickets' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByText('Rule applied to 1 ticket')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('1 ticket restored')).toBeVisible();
  });

  await test.step('new mail is dealt with by it, and the ticket says so', async () => {
    await invoice('Invoice 18');
    await expect(async () => {
      await page.goto(`${product.url}/closed`);
      await expect(rowOf(page, 'Invoice 18')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(rowOf(page, 'Votre FACTURE 17')).toHaveCount(0);
    await rowOf(page, 'Invoice 18').getByRole('link').click();
    await expect(page.getByText('Rule “Invoices” closed the ticket')).toBeVisible();
    await expect(page.getByText(/^Rule “Invoices” added the tag billing/)).toBeVisible();
    await page.goto(`${product.url}/settings/rules`);
    await expect(page.getByText('Changed tickets 2 times in the last 7 days')).toBeVisible();
  });
});
