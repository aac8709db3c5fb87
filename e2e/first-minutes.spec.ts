import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { packMbox } from '#test/world/mail-imports.ts';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

function stepOf(page: Page, title: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: title });
}

test('an empty desk explains itself in steps that tick as a mail arrives and a colleague is invited', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  const mail = stepOf(page, 'Receive a first email');

  await test.step('the empty inbox shows what to do, with a command that works', async () => {
    await expect(mail).toContainText('(to do)');
    await expect(mail).toContainText(product.mailbox);
    await expect(mail).toContainText('npm run mail -- --from ada@example.com');
    await expect(stepOf(page, 'Set up sending')).toContainText('caught in the sandbox');
    await expect(stepOf(page, 'Connect a model')).toContainText('built-in model');
    await expect(page.getByRole('status').filter({ hasText: 'done' })).toHaveText('0 of 6 done.');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('a mail ticks the first step while one looks, and its ticket is one click away', async () => {
    await sendMail(product, { from: 'ada@customer.example', subject: 'Where is it?', text: 'My parcel.' });
    await expect(mail).toContainText('(done)');
    await expect(mail).toContainText('“Where is it?” from ada@customer.example arrived');
    await expect(page.getByRole('status').filter({ hasText: 'done' })).toHaveText('1 of 6 done.');
    await expect(rowOf(page, 'Where is it?')).toBeVisible();
    await mail.getByRole('link', { name: 'Open ticket' }).click();
    await expect(page).toHaveURL(/\/tickets\/1001/);
  });

  await test.step('an invitation ticks the last, seen from the page in the sidebar', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Getting started/ })
      .click();
    const colleague = stepOf(page, 'Invite a colleague');
    await expect(colleague).toContainText('(to do)');
    await product.api.post('/users', { name: 'Mia', email: 'mia@team.example', role: 'member' });
    await expect(colleague).toContainText('One invitation is open.');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('on a phone the steps stand below each other, by the keyboard too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const relay = stepOf(page, 'Set up sending').getByRole('link', { name: 'Add relay' });
    await relay.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/settings\/relays/);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('who hides them hides them for everyone, and can bring them back', async () => {
    await page.goto(`${product.url}/getting-started`);
    const link = page.getByRole('navigation').getByRole('link', { name: /^Getting started/ });
    await page.getByRole('button', { name: 'Hide for everyone' }).click();
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: 'Show again' }).click();
    await expect(link).toBeVisible();
  });
});

test('an mbox file becomes closed tickets, with progress and what was skipped, and makes nothing unread', async ({
  page,
  product,
}) => {
  const { mailbox } = product;
  const many = Array.from({ length: 120 }, (_, at) => ({
    id: `old-${at}`,
    from: `Person ${at} <person-${at}@customer.example>`,
    to: mailbox,
    subject: `Old question ${at}`,
    day: (at % 28) + 1,
  }));
  const answer = {
    id: 'answer',
    answers: 'old-7',
    from: mailbox,
    to: 'person-7@customer.example',
    subject: 'Re: Old question 7',
    day: 29,
  };
  const buffer = packMbox([
    ...many,
    answer,
    { id: 'ours', from: mailbox, to: mailbox, subject: 'To us', day: 3 },
  ]);
  await signIn(page, product);
  await page.goto(`${product.url}/settings/import`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'old.mbox', mimeType: 'application/mbox', buffer });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'old.mbox' });
  await expect(row.getByRole('status')).toHaveText('Finished · 121 emails in 120 new tickets', {
    timeout: 60_000,
  });
  await row.getByRole('button', { name: '1 email skipped' }).click();
  await expect(row).toContainText('Between our own addresses only');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.goto(`${product.url}/closed?q=Old+question+7`);
  await rowOf(page, 'Old question 7').first().click();
  await expect(page.getByRole('article').getByText('Text of old-7.')).toBeVisible();
  await expect(page.getByRole('article').getByText('Text of answer.')).toBeVisible();
  const unread = await product.api.get<{ unread: number }>('/counts');
  expect(unread.unread).toBeLessThanOrEqual(1);
  expect(await product.api.get('/ledger')).toMatchObject({ pending: 0, held: 0 });
});
