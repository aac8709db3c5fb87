import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();
const ada = { from: 'ada@customer.example', name: 'Ada' };

type Caught = { read: { reply_to: { address: string }[] } };

/** Where an answer to a mail of ours goes; without a relay it is caught. */
async function replyAddressOf({ api }: Product, ticket: number): Promise<string> {
  await api.post(`/tickets/${ticket}/reply`, { body: 'We are looking into it.' });
  const list = () => api.get<{ data: { id: string; ticket_number: number }[] }>('/caught-mails');
  const caught = async () => (await list()).data.find(({ ticket_number }) => ticket_number === ticket);
  await expect.poll(caught).toBeDefined();
  const mail = await api.get<Caught>(`/caught-mails/${present(await caught()).id}`);
  return present(mail.read.reply_to[0]).address;
}

test('two tickets of a contact are merged, a later mail to the old address joins, and the merge is undone', async ({
  page,
  product,
}) => {
  await sendMail(product, { ...ada, subject: 'A broken lid', text: 'The lid is broken.' });
  await signIn(page, product);
  await expect(rowOf(page, 'A broken lid')).toBeVisible();
  await sendMail(product, { ...ada, subject: 'The lid again', text: 'Did you get my mail?' });
  await rowOf(page, 'The lid again').click();
  const oldAddress = await replyAddressOf(product, 1002);

  await test.step('merge', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Merge into another ticket' }).click();
    await page.getByRole('option', { name: /A broken lid/ }).click();
    await expect(page.getByRole('heading', { name: 'A broken lid' })).toBeVisible();
    await expect(entryWith(page, 'Did you get my mail?').first()).toBeVisible();
    await expect(page.getByText('#1002 is merged into #1001.')).toBeVisible();
    await expect(page.getByText(/merged #1002 into this ticket/)).toBeVisible();
    await expect(rowOf(page, 'The lid again')).toHaveAttribute('data-gone');
  });

  await test.step('a later mail to the old reply address', async () => {
    await sendMail(product, { ...ada, to: oldAddress, subject: 'Re: The lid again', text: 'Any news?' });
    await expect(entryWith(page, 'Any news?').first()).toBeVisible();
  });

  await test.step('the merged ticket leads to the other, and comes back from there', async () => {
    await page.goto(`${product.url}/tickets/1002`);
    const notice = page.getByRole('region', { name: 'Merged ticket' });
    await expect(notice).toContainText('Merged into #1001');
    await expect(page.getByRole('button', { name: /^Reply/ })).toBeHidden();
    await notice.getByRole('link', { name: 'Open #1001' }).click();
    await expect(page.getByRole('heading', { name: 'A broken lid' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo the merge of #1002' }).click();
    await expect(page.getByText('Merge undone.')).toBeVisible();
    await expect(entryWith(page, 'Did you get my mail?')).toHaveCount(0);
    await expect(entryWith(page, 'Any news?')).toHaveCount(0);
    await page.goto(`${product.url}/tickets/1002`);
    await expect(entryWith(page, 'Any news?').first()).toBeVisible();
    await expect(entryWith(page, 'Did you get my mail?').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Reply/ }).first()).toBeVisible();
  });
});

test('a merge with another contact’s ticket has to be confirmed; tickets are linked, and selected ones merged at once', async ({
  page,
  product,
}) => {
  const bob = { from: 'bob@customer.example', name: 'Bob' };
  await sendMail(product, { ...bob, subject: 'Bob one', text: 'One.' });
  await sendMail(product, { ...bob, subject: 'Bob two', text: 'Two.' });
  await sendMail(product, { ...ada, subject: 'Ada three', text: 'Three.' });
  await signIn(page, product);
  await rowOf(page, 'Ada three').click();

  await test.step('another contact', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Merge into another ticket' }).click();
    await page.getByPlaceholder('Number, subject or contact').fill('Bob one');
    await page.getByRole('option', { name: /Bob one/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge tickets of different contacts?' });
    await expect(dialog).toContainText('replies go to Bob (bob@customer.example)');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Ada three' })).toBeVisible();
  });

  await test.step('a link, from the palette', async () => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('Link to another');
    await page.getByRole('option', { name: 'Link to another ticket' }).click();
    await page.getByPlaceholder('Number, subject or contact').fill('Bob two');
    await page.getByRole('option', { name: /Bob two/ }).click();
    await expect(page.getByText('Linked to')).toBeVisible();
    await page.getByRole('button', { name: /^Remove the link to/ }).click();
    await expect(page.getByText('Linked to')).toBeHidden();
  });

  await test.step('two selected rows of one contact', async () => {
    for (const subject of ['Bob one', 'Bob two']) await rowOf(page, subject).getByRole('checkbox').check();
    await page.getByRole('button', { name: /^Merge into #/ }).click();
    await expect(entryWith(page, 'One.').first()).toBeVisible();
    await expect(entryWith(page, 'Two.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText('Merge undone.')).toBeVisible();
    await expect(rowOf(page, 'Bob two')).toBeVisible();
  });
});
