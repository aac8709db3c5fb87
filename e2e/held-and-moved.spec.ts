import { expect } from '@playwright/test';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test('a mail is moved to another ticket and back, and stands there for its old reason', async ({
  page,
  product,
}) => {
  const ada = { from: 'ada@customer.example', name: 'Ada' };
  await sendMail(product, { ...ada, subject: 'A broken lid', text: 'The lid is broken.' });
  await signIn(page, product);
  await rowOf(page, 'A broken lid').click();
  await sendMail(product, { ...ada, subject: 'My invoice', text: 'I need an invoice.' });
  await rowOf(page, 'My invoice').click();

  const mail = entryWith(page, 'I need an invoice.').first();
  await mail.getByRole('button', { name: 'Actions for this email' }).click();
  await page.getByRole('menuitem', { name: 'Move to another ticket' }).click();
  await page.getByRole('option', { name: /A broken lid/ }).click();
  await expect(page.getByRole('heading', { name: 'A broken lid' })).toBeVisible();
  await expect(mail).toBeVisible();
  await expect(page.getByText(/moved an email here from/)).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'My invoice' })).toBeVisible();
  await expect(mail).toBeVisible();
  await mail.getByRole('button', { name: 'About this email' }).click();
  const about = page.getByRole('dialog', { name: 'About this email' });
  await expect(about.getByText('It answers no mail of ours')).toBeVisible();
  await page.keyboard.press('Escape');

  const number = page.url().match(/tickets\/(\d+)/)?.[1] ?? '';
  await page.goto(`${product.url}/tickets/${number}`);
  await expect(mail).toBeVisible();
});

test('held mail is read before it is filed; a sender is blocked, and what was kept out is filed after all', async ({
  page,
  product,
}) => {
  await sendFixture(product, 'no-sender.eml', { from: '' });
  await signIn(page, product);
  await page.goto(`${product.url}/held`);
  await page.getByRole('link', { name: /names no sender/ }).click();
  await expect(page.getByText('neither who wrote it nor whom to answer')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('No email is held.')).toBeVisible();

  await page.goto(`${product.url}/held?show=blocked`);
  await page.getByLabel('Address or domain').fill('bulk.example');
  await page.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(page.getByRole('link', { name: /@bulk\.example/ })).toBeVisible();
  const offer = { from: 'deals@bulk.example', name: 'Deals', text: 'Buy now.' };
  await sendMail(product, { ...offer, subject: 'An offer' });
  await sendMail(product, { ...offer, subject: 'A second offer' });
  await page.getByRole('link', { name: /@bulk\.example.*2 emails blocked/s }).click();
  await page.getByRole('button', { name: 'Unblock and file all 2 emails' }).click();
  await page.goto(`${product.url}/inbox`);
  await expect(rowOf(page, 'A second offer')).toBeVisible();

  await page.goto(`${product.url}/held?show=ignored`);
  await expect(page.getByText(/received = .* filed \+ 0 held \+ 1 ignored/)).toBeVisible();
  await page.getByRole('checkbox', { name: /Select the email/ }).check();
  await page
    .getByRole('region', { name: 'Selected emails' })
    .getByRole('button', { name: 'Release' })
    .click();
  await expect(page.getByText('No email has been ignored.')).toBeVisible();
});
