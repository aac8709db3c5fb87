import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { entryWith, replyField, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

async function openTicket(page: Page, product: Product, mail: { name?: string; subject: string }) {
  const from = `${mail.subject.length}@customer.example`;
  await sendMail(product, { from, text: 'Please answer.', ...mail });
  await page.goto(`${product.url}/inbox`);
  if (new URL(page.url()).pathname === '/sign-in') await signIn(page, product);
  await rowOf(page, mail.subject).getByRole('link').click();
  await expect(entryWith(page, 'Please answer.')).toBeVisible();
  await page.keyboard.press('r');
  const box = replyField(page);
  await expect(box).toBeFocused();
  return box;
}

const picker = (page: Page) => page.getByRole('combobox', { name: 'Saved replies' });
const chips = (page: Page) => page.getByRole('list', { name: 'When this reply is sent' });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a saved reply is made in the settings, inserted by /, filled in and counted', async ({
  page,
  product,
  sink,
}) => {
  await test.step('it is made with variables from the settings', async () => {
    await signIn(page, product);
    await page.goto(`${product.url}/settings/saved-replies`);
    await page.getByRole('button', { name: 'New saved reply' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Where it is');
    await page.getByLabel('Text').fill('Hello ');
    await page.getByRole('button', { name: 'First name' }).click();
    await page.keyboard.type(', about #');
    await page.getByRole('button', { name: 'Ticket number' }).click();
    await page.keyboard.type(': it left by {{carrier}}.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Not used yet')).toBeVisible();
    await page.getByRole('button', { name: 'Edit Where it is' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Where the parcel is');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Where the parcel is')).toBeVisible();
  });

  await test.step('/ on an empty line finds it; it reads for the ticket and is not sent with a gap', async () => {
    const box = await openTicket(page, product, { name: 'Ada Lovelace', subject: 'Where is my parcel?' });
    await page.keyboard.type('/');
    await expect(picker(page)).toBeFocused();
    await page.keyboard.type('parcel');
    await expect(page.getByRole('option')).toHaveText(/Where the parcel is/);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(box).toHaveText(/^Hello Ada, about #\d+: it left by \{\{carrier\}\}\.$/);
    await expect(page.getByText('Fill in {{carrier}} first.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByRole('button', { name: 'Show me' }).click();
    await page.keyboard.type('bicycle');
    await expect(page.getByText(/Fill in/)).toHaveCount(0);
    expect(sink.mails).toHaveLength(0);
    await page.keyboard.press('ControlOrMeta+Enter');
    const { mail } = await sink.waitForMail(
      'the reply',
      ({ mail }) => mail.subject === 'Re: Where is my parcel?',
    );
    expect(mail.text).toMatch(/^Hello Ada, about #\d+: it left by bicycle\./);
  });

  await test.step('its use is counted', async () => {
    await page.goto(`${product.url}/settings/saved-replies`);
    await expect(page.getByText('Used once')).toBeVisible();
  });
});

test('a macro waits with its reply, is applied when that is sent, and is back after an undo', async ({
  page,
  product,
  sink,
}) => {
  await product.api.post('/saved-replies', {
    name: 'Refunded',
    body: 'Your money is on its way.',
    add_tags: ['refund', 'vip'],
    status: 'closed',
    assignee: 'me',
  });
  const box = await openTicket(page, product, { subject: 'Please send my money back' });

  await test.step('what / begins and Escape ends stays typed', async () => {
    await page.keyboard.type('/');
    await expect(picker(page)).toBeFocused();
    await page.keyboard.type('usr');
    await page.keyboard.press('Escape');
    await expect(box).toHaveText('/usr');
    await expect(box).toBeFocused();
    await box.fill('');
  });

  await test.step('what it will do is shown, and one part of it may be left out', async () => {
    await page.keyboard.press('ControlOrMeta+/');
    await page.keyboard.type('refunded');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(box).toHaveText('Your money is on its way.');
    await expect(chips(page).getByRole('listitem')).toHaveText([
      'Adds the tag refund',
      'Adds the tag vip',
      'Assigns the ticket to Admin',
      'Closes the ticket',
    ]);
    await page.getByRole('button', { name: 'Don’t: Adds the tag vip' }).click();
    await page.reload();
    await expect(chips(page).getByRole('listitem')).toHaveCount(3);
    await expectAccessible(page);
  });

  await test.step('it is applied with a reply for later, and taken back with it', async () => {
    await page.getByRole('button', { name: 'Other ways to send' }).click();
    await page.getByRole('menuitem', { name: 'Send later' }).click();
    await page
      .getByRole('button', { name: /(Tomorrow|Monday) morning/ })
      .last()
      .click();
    await expect(page.getByRole('button', { name: 'Tags: refund' })).toBeVisible();
    await expect(chips(page)).toHaveCount(0);
    await entryWith(page, 'Your money is on its way.')
      .getByRole('button', { name: 'Cancel sending' })
      .click();
    await expect(page.getByRole('button', { name: 'Tags: none' })).toBeVisible();
    await expect(chips(page).getByRole('listitem')).toHaveCount(3);
    await expect(box).toHaveText('Your money is on its way.');
  });

  await test.step('sent, it has closed, tagged and assigned the ticket', async () => {
    await box.focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await sink.waitForMail('the reply', ({ mail }) => Boolean(mail.subject?.endsWith('money back')));
    await expect(page.getByRole('button', { name: 'Tags: refund' })).toBeVisible();
    await expect(async () => {
      const { data } = await product.api.get<{ data: Record<string, unknown>[] }>(
        '/tickets?status=closed&tag=refund',
      );
      expect(data).toMatchObject([{ status: 'closed', assignee_name: 'Admin' }]);
    }).toPass();
  });
});
